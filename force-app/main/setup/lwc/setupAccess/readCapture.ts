/** Whether calls are captured. No page can read the switch (P9) or the flow's state: what it has recorded is the evidence. */
import { countOf, readGroups } from 'c/callAggregates';
import { readSorted } from 'c/latestRows';
import type { PageReader } from 'c/recordQuery';

export interface CaptureEvidence {
  readonly calls: number;
  /** When the newest was recorded; nothing where there is none. */
  readonly latestAt?: number;
}

/** @throws RequestError where the org refuses or doesn't answer */
export async function readCapture(reader: PageReader): Promise<CaptureEvidence> {
  const object = 'Tracked_Call__c';
  const [[groups = []], [latest]] = await Promise.all([
    readGroups(reader, [{ object }]),
    readSorted(reader, { object, properties: ['outcome'], by: 'CreatedDate', order: 'DESC', first: 1 })
  ]);
  return { calls: countOf(groups), latestAt: latest?.createdAt };
}
