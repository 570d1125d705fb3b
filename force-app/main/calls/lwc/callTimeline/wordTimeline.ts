/** The words of a time line: each label filled, and the whole as a text for who can't see it. */
import { fillLabel, type ConsideredVisit, type StoryFormat } from 'c/callStory';
import type { SceneGap, SceneVisit, TimelineScene } from './timelineScene';

/** Labels with placeholders. */
export interface TimelineLabels {
  readonly title: string;
  readonly pagesOne: string;
  readonly pagesMany: string;
  readonly form: string;
  readonly window: string;
  readonly lookBack: string;
  readonly age: string;
  readonly late: string;
  readonly lateExactly: string;
  readonly early: string;
  readonly call: string;
  readonly inside: string;
  readonly outside: string;
}

export interface TimelineWords {
  readonly visits: ReadonlyMap<SceneVisit, string>;
  readonly window: string;
  readonly call: string;
  readonly gap?: string;
  readonly alternative: string;
}

/** A moment in as few words as are clear: with the day only where not all is on one day. */
export type SayMoment = (at: number) => string;

const LONGEST_NAME = 28;

/** A source's name may be as long as its field; the evidence below the drawing has it whole. */
function shorten(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}

function wordVisit(
  visit: SceneVisit,
  from: string | undefined,
  labels: TimelineLabels,
  format: StoryFormat,
  say: SayMoment,
  isBrief: boolean
): string {
  const { startedAt, pageViews, formAt } = visit;
  if (isBrief) return [say(startedAt), from].filter((part) => part).join(' · ');
  const pages = pageViews === 1 ? labels.pagesOne : fillLabel(labels.pagesMany, format.number(pageViews ?? 0));
  return [say(startedAt), from, pageViews === undefined ? undefined : pages, formAt === undefined ? undefined : labels.form]
    .filter((part) => part)
    .join(' · ');
}

function wordGap({ kind, from, to }: SceneGap, labels: TimelineLabels, format: StoryFormat): string {
  return from === to ? labels.lateExactly : fillLabel(labels[kind], format.duration(to - from));
}

/**
 * @param isBrief there is little room: of visits that were not chosen only when and whence
 * @example
 * wordTimeline(scene, visits, labels, format, format.time).alternative
 * // 'Time line. 12:17 PM · Google Ads · 4 pages. Counts until 12:47 PM. Call 12:30 PM, inside the window. 13 minutes before the call'
 */
export function wordTimeline(
  scene: TimelineScene,
  considered: readonly ConsideredVisit[],
  labels: TimelineLabels,
  format: StoryFormat,
  say: SayMoment,
  isBrief = false
): TimelineWords {
  const { visits, windowStart, windowEnd, isLookBack, isInside, callAt, gap } = scene;
  const from = new Map(considered.map((visit) => [visit.sessionKey, shorten(visit.from)]));
  const word = (visit: SceneVisit, brief: boolean): string => wordVisit(visit, from.get(visit.sessionKey), labels, format, say, brief);
  const words = new Map(visits.map((visit) => [visit, word(visit, isBrief && !visit.isChosen)]));
  const window = isLookBack
    ? fillLabel(labels.lookBack, format.duration(windowEnd - windowStart))
    : fillLabel(labels.window, say(windowEnd));
  const call = fillLabel(labels.call, say(callAt));
  const gapWords = gap && wordGap(gap, labels, format);
  const sentences = [
    labels.title,
    ...visits.map((visit) => word(visit, false)),
    window,
    `${call}, ${isInside ? labels.inside : labels.outside}`,
    gapWords
  ];
  return { visits: words, window, call, gap: gapWords, alternative: sentences.filter((sentence) => sentence).join('. ') };
}
