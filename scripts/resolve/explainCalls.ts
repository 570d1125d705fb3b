/** The decision about calls, made afresh along the same path and told in the words of the pages; nothing is written. */
import type { TrackedCall } from 'c/attributionEngine';
import { createStoryFormat, tellCallStory, type CallStory } from 'c/callStory';
import { closeScope, decideScope, planWrites, type GatheredRows } from 'c/resolutionPath';
import { plannedFields } from 'c/salesforceRecords';
import type { OrgReader } from '../salesforce/orgReader.ts';
import { readStoryLabels } from './readLabels.ts';

export type Explanation =
  /** No such Task, or one that leaves no record (R2). */
  | { readonly taskId: string; readonly state: 'noTask' | 'notRecorded' }
  | {
      readonly taskId: string;
      readonly state: 'decided';
      readonly call: TrackedCall;
      readonly story: CallStory;
      readonly stored: StoredDecision;
    };

/** What stands in the org: nothing yet, the same, or the outcome and reason of another decision. */
export type StoredDecision =
  | { readonly state: 'none' | 'same' }
  | { readonly state: 'differs'; readonly outcome: string; readonly reason?: string; readonly fields: readonly string[] };

/** In the reader's own language of times and numbers. */
export interface Reader {
  readonly locale: string;
  readonly timeZone: string;
}

function compareStored(rows: GatheredRows, call: TrackedCall): StoredDecision {
  const stored = rows.all('trackedCalls').find(({ row }) => row.taskId === call.taskId);
  if (!stored) return { state: 'none' };
  const [step] = planWrites({
    desired: { trackedCalls: [{ ...call, decidedAt: stored.row.decidedAt }], touchpoints: [], attributionTouchpoints: [], webSessions: [] },
    stored: { trackedCalls: [stored], touchpoints: [], attributionTouchpoints: [] },
    fields: plannedFields(false)
  });
  if (step?.action !== 'update') return { state: 'same' };
  const { outcome, reason } = stored.row;
  return { state: 'differs', outcome, reason, fields: step.writes.flatMap(({ changes }) => Object.keys(changes)) };
}

/** @param taskIds 18 characters */
export async function explainCalls(reader: OrgReader, taskIds: readonly string[], { locale, timeZone }: Reader): Promise<Explanation[]> {
  const seed = await reader.read([
    { rows: 'calls', by: 'id', values: taskIds },
    { rows: 'trackedCalls', by: 'task', values: taskIds }
  ]);
  const { rows } = await closeScope(seed, reader, reader.org.ruleBook.settings);
  const desired = decideScope(rows, reader.org);
  const labels = readStoryLabels();
  const format = createStoryFormat(locale, timeZone);
  const { visitorId, callTime } = reader.names.fields.task;
  return taskIds.map((taskId): Explanation => {
    const call = desired.trackedCalls.find((one) => one.taskId === taskId);
    if (!call) return { taskId, state: rows.has('calls', taskId) ? 'notRecorded' : 'noTask' };
    const touchpoint = desired.touchpoints.find(({ touchpointKey }) => touchpointKey === call.touchpoint);
    const story = tellCallStory({ call, touchpoint, visitorIdField: visitorId, callTimeField: callTime }, labels, format);
    return { taskId, state: 'decided', call, story, stored: compareStored(rows, call) };
  });
}
