import { setTimeout as sleep } from 'node:timers/promises';
import type { Refusal } from './bulk/bulkIngest.ts';
import { pickRows, type RowList } from './bulk/rowList.ts';
import type { SaveResult } from './collections.ts';
import { waitBefore, type RetryPlan } from './retryable.ts';

const LOCKED: RetryPlan = { tries: 4, firstWaitMs: 250 };

/**
 * Sends records and sends those again that somebody else has locked (P22), after a wait that grows and is never the same
 * for two writers.
 */
export async function withLocksRetried<R>(
  records: readonly R[],
  send: (records: readonly R[]) => Promise<SaveResult[]>
): Promise<SaveResult[]> {
  const results = await send(records);
  const locked = (): number[] => results.flatMap((result, i) => (isLocked(result) ? [i] : []));
  await retryLocked(locked, async (places) => {
    const again = await send([...pickRows(records, places)]);
    places.forEach((place, at) => {
      const result = again[at];
      if (result) results[place] = result;
    });
  });
  return results;
}

/** The same for more records than should be in memory, of which only the refused are told. */
export async function withLocksRetriedOf<R>(rows: RowList<R>, send: (rows: RowList<R>) => Promise<Refusal[]>): Promise<Refusal[]> {
  let refusals = await send(rows);
  const locked = (): number[] => refusals.filter(isLocked).map(({ place }) => place);
  await retryLocked(locked, async (places) => {
    const again = await send(pickRows(rows, places));
    const rest = refusals.filter((refusal) => !isLocked(refusal));
    refusals = [...rest, ...again.map((refusal) => ({ ...refusal, place: places[refusal.place] ?? 0 }))].sort((a, b) => a.place - b.place);
  });
  return refusals;
}

async function retryLocked(locked: () => number[], retry: (places: readonly number[]) => Promise<void>): Promise<void> {
  for (let tries = 1; tries < LOCKED.tries; tries++) {
    const places = locked();
    if (places.length === 0) return;
    await sleep(waitBefore(tries, LOCKED));
    await retry(places);
  }
}

function isLocked({ statusCode }: SaveResult): boolean {
  return statusCode === 'UNABLE_TO_LOCK_ROW';
}
