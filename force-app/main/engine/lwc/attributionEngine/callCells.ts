/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a cell, a key or a place, in range by construction */
import type { Instant } from './callTask';
import type { WindowBasis } from './settings';
import { BestSessions, NOBODY, type KeyOrder, type MakeBoard } from './bestSessions';
import { earlierByActivity } from './earlierByActivity';
import { earlierByStart } from './earlierByStart';
import type { EarlierSessions } from './earlierSessions';
import { PLAIN_ARRAYS, type NumberArrays } from './numberArrays';
import { NO_VISITOR, firstAtOrAfter, type SortedCalls } from './sortCalls';

/** How far a session may lie back, and from what that is counted (R7, R8). */
export interface MatchWindow {
  readonly windowMinutes: number;
  readonly windowBasis: WindowBasis;
}

/** The answer for one call; sessions are the numbers they were offered under, or `NOBODY`. */
export interface CellMatch {
  readonly candidates: number;
  readonly matched: number;
  readonly before: number;
  readonly after: number;
}

/** What an index holds before it has given an answer, as arrays, so that it can come from another thread. */
export interface CallCellsParts {
  readonly counts: Uint32Array;
  readonly boards: readonly Float64Array[];
}

/**
 * The call index on numbers: visitors, calls and sessions are numbers here, so that a file of any size can be streamed
 * through it without an object for each row. `createCallIndex` is the same index for rows in memory.
 *
 * A session is offered once, to its visitor; every answer is made when the first call is asked for.
 */
export class CallCells {
  private readonly counts: Uint32Array;
  /** Cell by cell the nearest of the sessions that start after its call, and not after the visitor's next one. */
  private readonly later: BestSessions;
  private readonly earlier: EarlierSessions;
  private readonly byActivity: boolean;
  private isSettled = false;
  /** Of sessions that are offered together: their cells; and what was read ahead, which has to go somewhere to be read at all. */
  private cells = new Uint32Array(0);
  private ahead = 0;

  constructor(
    private readonly calls: SortedCalls,
    window: MatchWindow,
    keyOrder: KeyOrder,
    arrays: NumberArrays = PLAIN_ARRAYS
  ) {
    const cells = calls.times.length;
    this.byActivity = window.windowBasis === 'lastActivity';
    this.counts = arrays.counts(cells);
    const makeBoard: MakeBoard = (count, places, ranks) => new BestSessions(count, places, ranks, keyOrder, arrays);
    this.later = makeBoard(cells, 1, this.byActivity ? 2 : 1);
    const earlier = this.byActivity ? earlierByActivity : earlierByStart;
    this.earlier = earlier(cells, window.windowMinutes * 60_000, calls.times, makeBoard);
  }

  /**
   * Takes in a session of a visitor.
   *
   * @param lastActivityAt `NaN` when it is blank; one before the start counts as the start (R8)
   * @param ref any number but -1 that names the session
   * @returns true when the session has a place now, so its key and row are still needed
   */
  offer(visitor: number, startedAt: Instant, lastActivityAt: Instant, ref: number): boolean {
    const { firstCell, times } = this.calls;
    const cell = firstAtOrAfter(times, startedAt, firstCell[visitor]!, firstCell[visitor + 1]!);
    return this.offerTo(cell, visitor, startedAt, lastActivityAt, ref);
  }

  /**
   * Takes in many sessions, the first `count` of arrays that hold what `offer` takes. Each step is done for all of them
   * before the next, so that the processor waits for the memory of many cells at a time.
   */
  offerAll(count: number, visitors: Int32Array, startedAt: Float64Array, lastActivityAt: Float64Array, refs: Float64Array): void {
    const { firstCell, times } = this.calls;
    if (this.cells.length < count) this.cells = new Uint32Array(count);
    const { cells } = this;
    for (let at = 0; at < count; at++) cells[at] = firstCell[visitors[at]!]!;
    for (let at = 0; at < count; at++) cells[at] = firstAtOrAfter(times, startedAt[at]!, cells[at]!, firstCell[visitors[at]! + 1]!);
    let ahead = 0;
    for (let at = 0; at < count; at++) ahead += this.later.peek(cells[at]! - 1);
    for (const board of this.earlier.boards) for (let at = 0; at < count; at++) ahead += board.peek(cells[at]!);
    this.ahead = ahead;
    for (let at = 0; at < count; at++) this.offerTo(cells[at]!, visitors[at]!, startedAt[at]!, lastActivityAt[at]!, refs[at]!);
  }

  private offerTo(cell: number, visitor: number, startedAt: Instant, lastActivityAt: Instant, ref: number): boolean {
    if (this.isSettled) throw new Error('A session was offered after the first answer was given.');
    const { firstCell } = this.calls;
    const from = firstCell[visitor]!;
    const to = firstCell[visitor + 1]!;
    const basis = this.byActivity && lastActivityAt > startedAt ? lastActivityAt : startedAt;
    let isPlaced = cell > from && this.later.offer(cell - 1, basis, startedAt, ref);
    if (cell === to) return isPlaced;
    this.counts[cell]!++;
    if (this.earlier.offer(cell, from, to, startedAt, basis, ref)) isPlaced = true;
    return isPlaced;
  }

  /** The answer for a call of a visitor. The first one asked for ends the offering. */
  match(call: number, visitor: number): CellMatch {
    if (visitor === NO_VISITOR) return { candidates: 0, matched: NOBODY, before: NOBODY, after: NOBODY };
    if (!this.isSettled) this.settle();
    const { cellOf, firstCell } = this.calls;
    const cell = cellOf[call]!;
    const { matched, before } = this.earlier.match(cell, firstCell[visitor]!, firstCell[visitor + 1]!);
    return { candidates: this.counts[cell]!, matched, before, after: this.later.best(cell) };
  }

  /** Gives every session that has a place another number: how a store of rows is tidied up. */
  renumber(numberOf: (ref: number) => number): void {
    for (const board of this.boards) board.renumber(numberOf);
  }

  parts(): CallCellsParts {
    return { counts: this.counts, boards: this.boards.map((board) => board.parts()) };
  }

  /** Takes in what another index of the same calls was offered: sessions can be shared out among threads. */
  absorb({ counts, boards }: CallCellsParts): void {
    counts.forEach((count, cell) => (this.counts[cell]! += count));
    this.boards.forEach((board, at) => board.absorb(boards[at]!));
  }

  private get boards(): readonly BestSessions[] {
    return [this.later, ...this.earlier.boards];
  }

  private settle(): void {
    this.isSettled = true;
    const { firstCell } = this.calls;
    for (let visitor = 0; visitor + 1 < firstCell.length; visitor++) {
      const from = firstCell[visitor]!;
      const to = firstCell[visitor + 1]!;
      for (let cell = from + 1; cell < to; cell++) this.counts[cell]! += this.counts[cell - 1]!;
      for (let cell = to - 2; cell >= from; cell--) this.later.merge(cell + 1, cell);
      this.earlier.settle(from, to);
    }
  }
}
