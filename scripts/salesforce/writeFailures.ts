/** What could not be written: as rows set aside, and as words on the calls it is about. */
import type { RowKindName } from 'c/attributionEngine';
import { refusalOf, type CallLookup, type PlainWrite, type PlanStep, type SetAside } from 'c/resolutionPath';
import type { Refusal } from './bulk/bulkIngest.ts';
import { rowsAt, type RowList } from './bulk/rowList.ts';
import type { SaveResult } from './collections.ts';

/** What is gone already need not be deleted. */
export function isDone(action: PlanStep['action'], result: SaveResult | undefined): boolean {
  return result?.success === true || (action === 'delete' && result?.statusCode === 'ENTITY_IS_DELETED');
}

/** @example refusalsOf([{ success: true }, { success: false, error: 'X: y' }]) // [{ success: false, error: 'X: y', place: 1 }] */
export function refusalsOf(results: readonly SaveResult[]): Refusal[] {
  return results.flatMap((result, place): Refusal[] => (result.success ? [] : [{ ...result, success: false, place }]));
}

/** @param refusals in the order of the writes */
export function failuresOf(
  kind: RowKindName,
  action: PlanStep['action'],
  writes: RowList<PlainWrite>,
  refusals: readonly Refusal[]
): SetAside[] {
  const failed = refusals.filter((refusal) => !isDone(action, refusal));
  const places = failed.map(({ place }) => place);
  const failures: SetAside[] = [];
  for (const { row } of rowsAt(writes, places)) failures.push({ kind, key: row.key, action, error: failed[failures.length]?.error ?? '' });
  return failures;
}

/** A call that was refused as it is, because of one of its lookups say, is at least recorded with the reason. */
export function marksOf(failures: readonly SetAside[], writes: Iterable<PlainWrite>, calls: CallLookup): PlainWrite[] {
  if (failures.length === 0) return [];
  const errorOf = new Map(failures.map(({ key, error }) => [key, error]));
  const marks: PlainWrite[] = [];
  for (const { key, id } of writes) {
    const error = errorOf.get(key);
    if (error === undefined) continue;
    marks.push({ key, id, values: { ...refusalOf(key, error, calls), ...(id === undefined ? { outcome: 'pending' } : {}) } });
  }
  return marks;
}

/**
 * Touchpoints whose refusal stands on each of their calls are marked so.
 *
 * @param callsOf Task Ids, by the key of a touchpoint
 * @param unmarked calls that could not be told
 */
export function markOnCalls(
  setAside: readonly SetAside[],
  callsOf: (touchpointKey: string) => readonly string[],
  unmarked: readonly SetAside[]
): SetAside[] {
  const silent = new Set(unmarked.map(({ key }) => key));
  return setAside.map((row) => {
    const taskIds = row.kind === 'touchpoint' ? callsOf(row.key) : [];
    return taskIds.length > 0 && !taskIds.some((taskId) => silent.has(taskId)) ? { ...row, isOnCall: true } : row;
  });
}
