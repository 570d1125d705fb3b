/** When everyday traffic comes, and what of: nine months of it, and the last weeks once more. */
export interface Season {
  readonly seed: number;
  readonly visitors: number;
  /** Number of the first visitor, whom the name is taken by. */
  readonly from: number;
  /** A Monday. */
  readonly firstDay: number;
  readonly days: number;
  /** Nobody comes back after it. */
  readonly ends: number;
  /** What visitors do, by weight. */
  readonly doing: readonly (readonly ['browses' | 'calls' | 'writes', number])[];
}

const NINE_MONTHS: Season = {
  seed: 20_260_504,
  visitors: 104,
  from: 0,
  firstDay: Date.parse('2026-01-05T00:00:00Z'),
  days: 280,
  ends: Infinity,
  doing: [
    ['browses', 58],
    ['calls', 28],
    ['writes', 14]
  ]
};

/** Pages open with the last 30 days, and `touchline doctor` looks at the last 7: there have to be calls in them. */
const LAST_WEEKS: Season = {
  seed: 20_261_019,
  visitors: 39,
  from: 104,
  firstDay: Date.parse('2026-09-14T00:00:00Z'),
  days: 32,
  ends: Date.parse('2026-10-18T00:00:00Z'),
  doing: [
    ['browses', 26],
    ['calls', 64],
    ['writes', 10]
  ]
};

export const SEASONS: readonly Season[] = [NINE_MONTHS, LAST_WEEKS];
