import { NOBODY, type MakeBoard } from './bestSessions';
import type { EarlierSessions } from './earlierSessions';
import { RangeBoard } from './rangeBoard';
import { firstAtOrAfter } from './sortCalls';

/**
 * Basis `lastActivity` (R8): a session matches every call from its start until its last activity plus the window, so it
 * touches a range of cells, and the latest start is no longer the youngest. Three boards keep that exact and bounded:
 * `matching` the latest start for each call in reach, `during` the earliest start of those whose visit still went on (age
 * 0), `ended` the latest end of those that were over.
 */
export function earlierByActivity(cells: number, windowMs: number, times: Float64Array, makeBoard: MakeBoard): EarlierSessions {
  const matching = new RangeBoard(cells, 1, makeBoard);
  const during = new RangeBoard(cells, 2, makeBoard);
  const ended = makeBoard(cells, 2, 2);
  return {
    boards: [matching.nodes, during.nodes, ended],
    offer(cell, from, to, startedAt, basis, ref) {
      const firstEnded = firstAtOrAfter(times, basis + 1, cell, to);
      const firstTooOld = firstAtOrAfter(times, basis + windowMs, cell, to);
      let isPlaced = matching.offer(from, to, cell, firstTooOld, -startedAt, ref);
      if (during.offer(from, to, cell, firstEnded, startedAt, ref)) isPlaced = true;
      if (firstEnded < to && ended.offer(firstEnded, -basis, startedAt, ref)) isPlaced = true;
      return isPlaced;
    },
    settle(from, to) {
      matching.settle(from, to);
      during.settle(from, to);
      for (let cell = from + 1; cell < to; cell++) ended.merge(cell - 1, cell);
    },
    match(cell, from, to) {
      const matched = matching.best(from, to, cell);
      const stillOn = during.best(from, to, cell, matched);
      return { matched, before: stillOn === NOBODY ? ended.best(cell, matched) : stillOn };
    }
  };
}
