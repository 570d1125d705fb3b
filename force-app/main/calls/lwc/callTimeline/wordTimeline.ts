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
/** What is left of a name still tells something. */
const SHORTEST_NAME = 8;
const BETWEEN = ' · ';

/** A source's name may be as long as its field; the evidence below the drawing has it whole. */
function shorten(name: string, longest: number): string {
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
}

/** When and whence, and of the rest what there is room for. */
function wordVisit(
  visit: SceneVisit,
  from: string | undefined,
  labels: TimelineLabels,
  format: StoryFormat,
  say: SayMoment,
  room: number
): string {
  const { startedAt, pageViews, formAt } = visit;
  const when = say(startedAt);
  const name = from && shorten(from, Math.max(SHORTEST_NAME, Math.min(LONGEST_NAME, Math.floor(room) - when.length - BETWEEN.length)));
  const pages = pageViews === 1 ? labels.pagesOne : fillLabel(labels.pagesMany, format.number(pageViews ?? 0));
  const rest = [pageViews === undefined ? '' : pages, formAt === undefined ? '' : labels.form].filter((part) => part !== '');
  return rest.reduce(
    (line, part) => (line.length + BETWEEN.length + part.length <= room ? line + BETWEEN + part : line),
    [when, name].filter((part) => part).join(BETWEEN)
  );
}

function wordGap({ kind, from, to }: SceneGap, labels: TimelineLabels, format: StoryFormat): string {
  return from === to ? labels.lateExactly : fillLabel(labels[kind], format.duration(to - from));
}

/**
 * @param room letters that a caption may have; the text for who can't see it has no such limit
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
  room = Infinity
): TimelineWords {
  const { visits, windowStart, windowEnd, isLookBack, isInside, callAt, gap } = scene;
  const from = new Map(considered.map((visit) => [visit.sessionKey, visit.from]));
  const word = (visit: SceneVisit, letters: number): string => wordVisit(visit, from.get(visit.sessionKey), labels, format, say, letters);
  const words = new Map(visits.map((visit) => [visit, word(visit, room)]));
  const window = isLookBack
    ? fillLabel(labels.lookBack, format.duration(windowEnd - windowStart))
    : fillLabel(labels.window, say(windowEnd));
  const call = fillLabel(labels.call, say(callAt));
  const gapWords = gap && wordGap(gap, labels, format);
  const sentences = [
    labels.title,
    ...visits.map((visit) => word(visit, Infinity)),
    window,
    `${call}, ${isInside ? labels.inside : labels.outside}`,
    gapWords
  ];
  return { visits: words, window, call, gap: gapWords, alternative: sentences.filter((sentence) => sentence).join('. ') };
}
