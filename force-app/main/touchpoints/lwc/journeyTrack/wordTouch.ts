/** The words of one touch. */
import { fillLabel } from 'c/callStory';
import type { FigureFormat } from 'c/figureFormat';
import type { JourneyTouch } from './journeyTouch';

/** Labels with placeholders. */
export interface TouchLabels {
  readonly visit: string;
  readonly form: string;
  readonly chat: string;
  readonly call: string;
  /** `{0} min` */
  readonly callLength: string;
  readonly noChannel: string;
}

export interface TouchWords {
  /** For who can't see the shape. */
  readonly kind: string;
  readonly type: string;
  /** Length of a call, path of a form. */
  readonly detail?: string;
  readonly channel: string;
  /** Where it came from, closer than the channel. */
  readonly origin?: string;
  readonly day: string;
  readonly exact: string;
}

/** Sources that only repeat that a visit came directly (R40), or that there is a Task (R19). */
const SAYING_NOTHING: ReadonlySet<string> = new Set(['Web Direct', 'Salesforce Task']);

const KINDS = ['visit', 'form', 'chat', 'call'] as const;

/** The kind's shape and word; a kind of another version is drawn as a visit. */
export function shapeOf(kind: string): (typeof KINDS)[number] {
  return KINDS.find((known) => known === kind) ?? 'visit';
}

/** @example pathOf('https://info.acme.example/demo?x=1') // '/demo' */
function pathOf(url: string): string {
  const path = /^(?:[a-z]+:\/\/)?[^/?#]+(\/[^?#]*)/i.exec(url)?.[1];
  return path && path !== '/' ? path : url.replace(/[?#].*$/, '');
}

function detailOf({ kind, callSeconds, formUrl }: JourneyTouch, labels: TouchLabels, format: FigureFormat): string | undefined {
  if (kind === 'call' && callSeconds !== undefined) return fillLabel(labels.callLength, format.clock(callSeconds));
  return kind === 'form' && formUrl ? pathOf(formUrl) : undefined;
}

/**
 * @example
 * wordTouch(call, labels, format)
 * // { kind: 'Call', type: 'Phone Call', detail: '4:12 min', channel: 'Paid Search', origin: 'Google Ads', day: 'Mar 9, 2026', … }
 */
export function wordTouch(touch: JourneyTouch, labels: TouchLabels, format: FigureFormat): TouchWords {
  const { at, channel, subchannel, source, campaign } = touch;
  const kind = labels[shapeOf(touch.kind)];
  const origins = [subchannel ?? (source && SAYING_NOTHING.has(source) ? undefined : source), campaign];
  return {
    kind,
    type: touch.type ?? kind,
    detail: detailOf(touch, labels, format),
    channel: channel ?? labels.noChannel,
    origin: origins.filter((part) => part && part !== channel).join(' · ') || undefined,
    day: format.day(at),
    exact: format.exact(at)
  };
}
