/** A scene as shapes: percents across, pixels down, so that letters keep their size at any width. */
import type { ConsideredVisit, StoryFormat } from 'c/callStory';
import { scaleTimeline, type Tick } from './timelineScale';
import type { TimelineScene } from './timelineScene';
import { wordTimeline, type TimelineLabels } from './wordTimeline';

export interface DrawOptions {
  readonly labels: TimelineLabels;
  readonly format: StoryFormat;
  /** Milliseconds the reader's clock is ahead of UTC. */
  readonly offset: number;
  readonly isRightToLeft: boolean;
  /** Pixels there are. */
  readonly width: number;
}

/** Left and right are the screen's, whatever the reading direction. */
interface Caption {
  readonly text: string;
  readonly x: string;
  readonly dx: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Stroke {
  readonly x1: string;
  readonly x2: string;
  readonly y: number;
}

export interface DrawnVisit extends Stroke {
  readonly key: string;
  readonly cssClass: string;
  readonly caption: Caption;
  readonly formX?: string;
  readonly startTitle: string;
  readonly endTitle: string;
}

export interface DrawnTimeline {
  readonly height: number;
  readonly alternative: string;
  readonly visits: readonly DrawnVisit[];
  readonly band: Stroke & {
    readonly width: string;
    readonly height: number;
    readonly endX: string;
    readonly endY: number;
    readonly caption: Caption;
  };
  readonly gap?: Stroke & { readonly cssClass: string; readonly caption: Caption };
  readonly call: {
    readonly x: string;
    readonly y: number;
    readonly cssClass: string;
    readonly lineClass: string;
    readonly caption: Caption;
    readonly title: string;
  };
  readonly axisY: number;
  readonly ticks: readonly { readonly key: number; readonly x: string; readonly endY: number; readonly caption: Caption }[];
  readonly breaks: readonly { readonly key: number; readonly x: string }[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A stretch without anything that is longer is broken out; so is never the window itself. */
const LONGEST_GAP = 2 * HOUR;
const MOST_TICKS = 4;
/** A tick's words take so many pixels. */
const TICK_WIDTH = 72;
/** A letter of a caption takes so many pixels, in wide fonts. */
const LETTER_WIDTH = 7.5;
/** Heights. */
const VISIT = 40;
const BAND = 28;
const CALL_RADIUS = 11;

const percent = (x: number): string => `${Math.round(x * 100) / 100}%`;

/** Ticks whose words don't run into each other. */
function spaced(ticks: readonly Tick[], distance: number): Tick[] {
  return ticks.reduce<Tick[]>((kept, tick) => (tick.x - (kept.at(-1)?.x ?? -100) >= distance ? [...kept, tick] : kept), []);
}

/** The shapes of a time line, top to bottom: visits, the window, the gap, the call on its axis. */
export function drawTimeline(scene: TimelineScene, considered: readonly ConsideredVisit[], options: DrawOptions): DrawnTimeline {
  const { labels, format, offset, isRightToLeft, width } = options;
  const { callAt, windowStart, windowEnd, visits, gap } = scene;
  const moments = [
    callAt,
    windowStart,
    windowEnd,
    ...visits.flatMap(({ startedAt, endedAt, formAt = startedAt }) => [startedAt, endedAt, formAt])
  ];
  const scale = scaleTimeline(moments, { longestGap: Math.max(LONGEST_GAP, windowEnd - windowStart), offset, ticks: MOST_TICKS });
  const x = (at: number): number => (isRightToLeft ? 100 - scale.x(at) : scale.x(at));
  const dayOf = (at: number): number => Math.floor((at + offset) / DAY);
  const isOneDay = moments.every((at) => dayOf(at) === dayOf(callAt));
  // The call tells its day where a visit was on another one, the visit tells its own.
  const say = (at: number): string => (isOneDay || (dayOf(at) === dayOf(callAt) && at !== callAt) ? format.time(at) : format.dateTime(at));
  const words = wordTimeline(scene, considered, labels, format, say, width / LETTER_WIDTH);

  /** Grows away from the nearer edge. */
  const caption = (at: number, y: number, text: string, dx = 0): Caption => {
    const isLeft = x(at) <= 50;
    return { text, x: percent(x(at)), y, anchor: isLeft ? 'start' : 'end', dx: isLeft ? dx : -dx };
  };
  const centred = (at: number, y: number, text: string): Caption => ({ text, x: percent(x(at)), y, anchor: 'middle', dx: 0 });
  const stroke = (from: number, to: number, y: number): Stroke => ({
    x1: percent(Math.min(x(from), x(to))),
    x2: percent(Math.max(x(from), x(to))),
    y
  });

  const bandY = visits.length * VISIT + 4;
  const gapY = bandY + BAND + 14;
  const callY = gapY + (gap ? 36 : 12);
  const axisY = callY + 24;
  return {
    height: axisY + 24,
    alternative: words.alternative,
    visits: visits.map((visit, i) => ({
      ...stroke(visit.startedAt, visit.endedAt, i * VISIT + 26),
      key: visit.sessionKey,
      cssClass: visit.isChosen ? 'visit visit_chosen' : 'visit',
      caption: caption(visit.startedAt, i * VISIT + 13, words.visits.get(visit) ?? ''),
      formX: visit.formAt === undefined ? undefined : percent(x(visit.formAt)),
      startTitle: format.dateTime(visit.startedAt),
      endTitle: format.dateTime(visit.endedAt)
    })),
    band: {
      ...stroke(windowStart, windowEnd, bandY),
      width: percent(Math.abs(x(windowEnd) - x(windowStart))),
      height: BAND,
      endX: percent(x(windowEnd)),
      endY: bandY + BAND,
      caption: {
        text: words.window,
        x: percent(x(windowStart)),
        y: bandY + 18,
        anchor: isRightToLeft ? 'end' : 'start',
        dx: isRightToLeft ? -8 : 8
      }
    },
    gap: gap && {
      ...stroke(gap.from, gap.to, gapY),
      cssClass: `gap gap_${gap.kind}`,
      caption: centred(gap.from + (gap.to - gap.from) / 2, gapY + 16, words.gap ?? '')
    },
    call: {
      x: percent(x(callAt)),
      y: callY,
      cssClass: scene.isInside ? 'call call_inside' : 'call',
      lineClass: scene.isInside ? 'call-line call-line_inside' : 'call-line',
      caption: caption(callAt, callY + 4, words.call, CALL_RADIUS + 6),
      title: format.dateTime(callAt)
    },
    axisY,
    ticks: spaced(scale.ticks, (TICK_WIDTH * 100) / width).map(({ at }) => ({
      key: at,
      x: percent(x(at)),
      endY: axisY + 4,
      caption: centred(at, axisY + 18, format.time(at))
    })),
    breaks: scale.breaks.map((at, key) => ({ key, x: percent(isRightToLeft ? 100 - at : at) }))
  };
}
