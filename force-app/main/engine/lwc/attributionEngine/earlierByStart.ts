/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a cell, a key or a place, in range by construction */
import { NOBODY, type MakeBoard } from './bestSessions';
import type { EarlierSessions } from './earlierSessions';

/**
 * Basis `sessionStart` (R8): the latest start is also the youngest, so the two latest starts of every cell say all.
 * A session touches the cell of the first call at or after its start; a prefix maximum over the visitor's cells then
 * gives every call its latest earlier sessions, and the window is applied last (R7, R9).
 */
export function earlierByStart(cells: number, windowMs: number, times: Float64Array, makeBoard: MakeBoard): EarlierSessions {
  const latest = makeBoard(cells, 2, 1);
  return {
    boards: [latest],
    offer: (cell, _from, _to, startedAt, _basis, ref) => latest.offer(cell, -startedAt, 0, ref),
    settle(from, to) {
      for (let cell = from + 1; cell < to; cell++) latest.merge(cell - 1, cell);
    },
    match(cell) {
      const top = latest.best(cell);
      const isMatched = top !== NOBODY && times[cell]! + latest.bestRank(cell) < windowMs;
      return isMatched ? { matched: top, before: latest.best(cell, top) } : { matched: NOBODY, before: top };
    }
  };
}
