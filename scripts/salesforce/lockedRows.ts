import { setTimeout as sleep } from 'node:timers/promises';
import type { Refusal } from './bulk/bulkIngest.ts';
import { pickRows, type RowList } from './bulk/rowList.ts';
import type { SaveResult } from './collections.ts';

const TRIES = 4;
const FIRST_WAIT_MS = 250;

/**
 * Sends records and sends those again that somebody else has locked (P22), after a wait that grows and is never the same
 * for two writers.
 */
export async function withLocksRetried<R>(
  records: readonly R[],
  send: (records: readonly R[]) => Promise<SaveResult[]>
): Promise<SaveResult[]> {
  const results = await send(records);
  for (let tries = 1; tries < TRIES; tries++) {
    const locked = results.flatMap((result, i) => (isLocked(result) ? [i] : []));
    if (locked.length === 0) break;
    await sleep(waitBefore(tries));
    const again = await send(locked.flatMap((i) => records.slice(i, i + 1)));
    locked.forEach((i, at) => {
      const result = again[at];
      if (result) results[i] = result;
    });
  }
  return results;
}

/** The same for more records than should be in memory, of which only the refused are told. */
export async function withLocksRetriedOf<R>(rows: RowList<R>, send: (rows: RowList<R>) => Promise<Refusal[]>): Promise<Refusal[]> {
  let refusals = await send(rows);
  for (let tries = 1; tries < TRIES; tries++) {
    const locked = refusals.filter(isLocked).map(({ place }) => place);
    if (locked.length === 0) break;
    await sleep(waitBefore(tries));
    const again = await send(pickRows(rows, locked));
    const rest = refusals.filter((refusal) => !isLocked(refusal));
    refusals = [...rest, ...again.map((refusal) => ({ ...refusal, place: locked[refusal.place] ?? 0 }))].sort((a, b) => a.place - b.place);
  }
  return refusals;
}

function isLocked({ statusCode }: SaveResult): boolean {
  return statusCode === 'UNABLE_TO_LOCK_ROW';
}

function waitBefore(tries: number): number {
  return FIRST_WAIT_MS * 2 ** (tries - 1) * (0.5 + Math.random());
}
