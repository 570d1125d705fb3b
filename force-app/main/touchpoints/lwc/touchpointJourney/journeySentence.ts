/** A journey in a sentence or two: how long, how many, what it began with. */
import { fillLabel } from 'c/callStory';
import type { FigureFormat } from 'c/figureFormat';
import type { JourneyTouch } from 'c/journeyTrack';

/** Labels with placeholders. */
export interface SentenceLabels {
  readonly oneTouch: string;
  /** `{0} touches on one day.` */
  readonly oneDay: string;
  /** `{0} touches in {1}.` */
  readonly manyDays: string;
  readonly noCall: string;
  readonly oneCall: string;
  /** `{0} of them are calls.` */
  readonly manyCalls: string;
  /** `It began with {0}.` */
  readonly began: string;
}

const DAY = 86_400_000;

function spanOf(first: JourneyTouch, last: JourneyTouch, total: number, labels: SentenceLabels, format: FigureFormat): string {
  if (total === 1) return labels.oneTouch;
  const count = format.count(total);
  // Days of the reader's calendar: shortly before midnight and shortly after it are two.
  if (format.day(first.at) === format.day(last.at)) return fillLabel(labels.oneDay, count);
  return fillLabel(labels.manyDays, count, format.days(Math.max(1, Math.round((last.at - first.at) / DAY))));
}

/**
 * @param total more than the touches where the journey is too long for a page; its calls are then not counted
 * @example journeySentence(touches, 5, labels, format) // '5 touches in 66 days. 2 of them are calls. It began with Paid Search.'
 */
export function journeySentence(touches: readonly JourneyTouch[], total: number, labels: SentenceLabels, format: FigureFormat): string {
  const [first] = touches;
  const last = touches.at(-1);
  if (!first || !last) return '';
  const calls = touches.filter(({ kind }) => kind === 'call').length;
  const callsText = calls === 0 ? labels.noCall : calls === 1 ? labels.oneCall : fillLabel(labels.manyCalls, format.count(calls));
  return [
    spanOf(first, last, total, labels, format),
    total > touches.length || total === 1 ? undefined : callsText,
    first.channel === undefined ? undefined : fillLabel(labels.began, first.channel)
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}
