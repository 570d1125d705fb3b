/** Times to places on a line, pure. Long stretches in which nothing happens are broken out, so that minutes stay readable. */

export interface Tick {
  readonly at: number;
  /** Percent of the width. */
  readonly x: number;
}

export interface TimelineScale {
  /** Percent of the width, 0 to 100, from where the reader begins. Times outside stay at the nearer end. */
  x(at: number): number;
  readonly ticks: readonly Tick[];
  /** Middles of the stretches that are broken out. */
  readonly breaks: readonly number[];
}

export interface ScaleOptions {
  /** A stretch without anything that is longer than this is broken out. */
  readonly longestGap: number;
  /** Milliseconds the reader's clock is ahead of UTC: ticks fall on their full minutes and hours. */
  readonly offset: number;
  /** Most ticks. */
  readonly ticks: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [1, 2, 5, 10, 15, 30]
  .map((n) => n * MINUTE)
  .concat(
    [1, 2, 3, 6, 12].map((n) => n * HOUR),
    [1, 2, 5, 10, 30, 90, 365].map((n) => n * DAY)
  );

/** Left free on both sides, and taken by a break. */
const MARGIN = 5;
const BREAK = 10;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly isBroken: boolean;
}

function stretchesOf(times: readonly number[], longestGap: number): Stretch[] {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  return sorted.slice(1).map((to, i) => {
    const from = sorted[i] ?? to;
    return { from, to, isBroken: to - from > longestGap };
  });
}

/** A stretch with its place: from `x` on, `width` wide. */
interface Placed extends Stretch {
  readonly x: number;
  readonly width: number;
}

function place(stretches: readonly Stretch[]): Placed[] {
  const shown = stretches.filter(({ isBroken }) => !isBroken).reduce((sum, { from, to }) => sum + to - from, 0);
  const broken = stretches.filter(({ isBroken }) => isBroken).length;
  const room = 100 - 2 * MARGIN - broken * BREAK;
  let x = MARGIN;
  return stretches.map((stretch) => {
    const width = stretch.isBroken ? BREAK : shown === 0 ? 0 : (room * (stretch.to - stretch.from)) / shown;
    const placed = { ...stretch, x, width };
    x += width;
    return placed;
  });
}

/** Full steps of the reader's clock inside the stretches that are shown. */
function ticksOf(placed: readonly Placed[], { offset, ticks }: ScaleOptions, x: (at: number) => number): Tick[] {
  const shown = placed.filter(({ isBroken }) => !isBroken);
  const length = shown.reduce((sum, { from, to }) => sum + to - from, 0);
  const step = STEPS.find((candidate) => length / candidate <= ticks) ?? length;
  const found = new Map<number, Tick>();
  for (const { from, to } of shown) {
    for (let at = Math.ceil((from + offset) / step) * step - offset; at <= to && step > 0; at += step) found.set(at, { at, x: x(at) });
  }
  return [...found.values()];
}

/**
 * Lays times out on a line of 100 percent.
 *
 *     const scale = scaleTimeline([visit, call, windowEnd], { longestGap: 2 * HOUR, offset: 0, ticks: 4 });
 *     scale.x(visit) // 5
 *     scale.x(windowEnd) // 95
 *
 * @param times everything that is drawn; at least one
 */
export function scaleTimeline(times: readonly number[], options: ScaleOptions): TimelineScale {
  const placed = place(stretchesOf(times, options.longestGap));
  const x = (at: number): number => {
    const stretch = placed.find(({ to }) => at <= to) ?? placed.at(-1);
    if (stretch === undefined) return 50;
    const share = stretch.to === stretch.from ? 0 : (at - stretch.from) / (stretch.to - stretch.from);
    return stretch.x + stretch.width * Math.min(1, Math.max(0, share));
  };
  return {
    x,
    ticks: ticksOf(placed, options, x),
    breaks: placed.filter(({ isBroken }) => isBroken).map((stretch) => stretch.x + stretch.width / 2)
  };
}
