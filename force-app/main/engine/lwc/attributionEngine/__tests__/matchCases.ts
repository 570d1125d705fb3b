import type { MatchWindow } from '../callCells';

/** R7 to R9 and R14 as cases: every implementation has to agree, the engine, the files and the SQL of each warehouse. */
export const MINUTE = 60_000;
const START: MatchWindow = { windowMinutes: 30, windowBasis: 'sessionStart' };
const ACTIVITY: MatchWindow = { windowMinutes: 30, windowBasis: 'lastActivity' };

/** [key, start, last activity], times in minutes. */
export type Visit = readonly [key: string, start: number, last?: number];

export interface MatchCase {
  readonly rule: string;
  readonly that: string;
  readonly window: MatchWindow;
  readonly call: number;
  readonly visits: readonly Visit[];
  readonly matched?: string;
  readonly before?: string;
  readonly after?: string;
  readonly candidates: number;
}

// prettier-ignore
export const MATCH_CASES: readonly MatchCase[] = [
  { rule: 'R7', that: 'matches at the very start', window: START, call: 0, visits: [['S', 0]], matched: 'S', candidates: 1 },
  { rule: 'R7', that: 'matches at 29:59.999', window: START, call: 30 - 1 / MINUTE, visits: [['S', 0]], matched: 'S', candidates: 1 },
  { rule: 'R7', that: 'refuses at 30:00.000', window: START, call: 30, visits: [['S', 0]], before: 'S', candidates: 1 },
  { rule: 'R7', that: 'refuses 48 minutes later (reference case 1)', window: START, call: 48, visits: [['S', 0]], before: 'S', candidates: 1 },
  { rule: 'R7', that: 'has no candidate without sessions', window: START, call: 0, visits: [], candidates: 0 },
  { rule: 'R7', that: 'counts those that are too old too', window: START, call: 5000, visits: [['A', 0], ['B', 10], ['C', 4999]], matched: 'C', before: 'B', candidates: 3 },
  { rule: 'R7', that: 'matches nothing in a window of no minutes', window: { ...START, windowMinutes: 0 }, call: 0, visits: [['S', 0]], before: 'S', candidates: 1 },
  { rule: 'R7', that: 'keeps to another window', window: { ...START, windowMinutes: 60 }, call: 59, visits: [['S', 0]], matched: 'S', candidates: 1 },
  { rule: 'R8', that: 'ignores last activity with basis sessionStart', window: START, call: 31, visits: [['S', 0, 31]], before: 'S', candidates: 1 },
  { rule: 'R8', that: 'counts from the last activity', window: ACTIVITY, call: 50, visits: [['S', 0, 20.1]], matched: 'S', candidates: 1 },
  { rule: 'R8', that: 'is strict from the last activity', window: ACTIVITY, call: 50, visits: [['S', 0, 20]], before: 'S', candidates: 1 },
  { rule: 'R8', that: 'takes a blank last activity as the start', window: ACTIVITY, call: 30, visits: [['S', 0]], before: 'S', candidates: 1 },
  { rule: 'R8', that: 'takes one before the start as the start', window: ACTIVITY, call: 20, visits: [['S', 0, -500]], matched: 'S', candidates: 1 },
  { rule: 'R8', that: 'matches while the visit goes on', window: ACTIVITY, call: 100, visits: [['S', 0, 300]], matched: 'S', candidates: 1 },
  { rule: 'R8', that: 'never matches a session that starts later', window: START, call: 0, visits: [['S', 1 / MINUTE]], after: 'S', candidates: 0 },
  { rule: 'R8', that: 'never matches one that starts later, by activity', window: ACTIVITY, call: 0, visits: [['S', 1 / MINUTE, 9]], after: 'S', candidates: 0 },
  { rule: 'R9', that: 'takes the latest start', window: START, call: 20, visits: [['A', 10], ['B', 15], ['C', 5]], matched: 'B', before: 'A', candidates: 3 },
  { rule: 'R9', that: 'takes the smaller key of equal starts', window: START, call: 20, visits: [['B', 10], ['A', 10], ['C', 10]], matched: 'A', before: 'B', candidates: 3 },
  { rule: 'R9', that: 'compares keys in byte order', window: START, call: 1, visits: [['\u{1F4DE}', 0], ['\uFF01', 0]], matched: '\uFF01', before: '\u{1F4DE}', candidates: 2 },
  { rule: 'R9', that: 'takes the latest start, not the latest activity', window: ACTIVITY, call: 60, visits: [['A', 10, 60], ['B', 20, 40]], matched: 'B', before: 'A', candidates: 2 },
  { rule: 'R9', that: 'falls back to an earlier start that is in the window', window: ACTIVITY, call: 90, visits: [['A', 10, 80], ['B', 20, 40]], matched: 'A', before: 'B', candidates: 2 },
  { rule: 'R14', that: 'keeps the nearest on either side', window: START, call: 100, visits: [['A', 10], ['B', 95], ['C', 60], ['D', 130], ['E', 101]], matched: 'B', before: 'C', after: 'E', candidates: 3 },
  { rule: 'R14', that: 'prefers the smaller key of equal neighbours', window: START, call: 100, visits: [['B', 10], ['A', 10], ['D', 130], ['C', 130]], before: 'A', after: 'C', candidates: 2 },
  { rule: 'R14', that: 'calls that nearest whose basis is nearest', window: ACTIVITY, call: 200, visits: [['A', 10, 160], ['B', 50, 90], ['C', 210, 400], ['D', 220, 230]], before: 'A', after: 'D', candidates: 2 },
  { rule: 'R14', that: 'prefers the earlier start at equal distance', window: ACTIVITY, call: 200, visits: [['A', 50, 160], ['B', 10, 160], ['C', 210, 400], ['D', 205, 400]], before: 'B', after: 'D', candidates: 2 },
  { rule: 'R14', that: 'has a visit that goes on at distance 0', window: ACTIVITY, call: 200, visits: [['A', 50, 900], ['B', 10, 250], ['C', 198, 199]], matched: 'C', before: 'B', candidates: 3 }
];
