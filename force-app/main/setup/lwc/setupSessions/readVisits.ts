/** How many visits there are and how old they are. Asked by the day they were stored: their own times have no index (P20). */
import { countOf, readGroups } from 'c/callAggregates';
import { readSorted } from 'c/latestRows';
import type { PageReader } from 'c/recordQuery';

export interface StoredVisits {
  readonly count: number;
  /** When the first and the latest were stored. */
  readonly firstAt?: number;
  readonly latestAt?: number;
}

const OBJECT = 'Web_Session__c';

/** @throws RequestError where the org refuses or doesn't answer */
export async function readVisits(reader: PageReader): Promise<StoredVisits> {
  const edge = (order: 'ASC' | 'DESC') => readSorted(reader, { object: OBJECT, properties: [], by: 'CreatedDate', order, first: 1 });
  const [[groups = []], [first], [latest]] = await Promise.all([readGroups(reader, [{ object: OBJECT }]), edge('ASC'), edge('DESC')]);
  return { count: countOf(groups), firstAt: first?.createdAt, latestAt: latest?.createdAt };
}
