import type { StoryFormat } from './storyInput';

type Unit = 'day' | 'hour' | 'minute' | 'second' | 'millisecond';

const UNITS: readonly (readonly [Unit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
  ['millisecond', 1]
];
/** Hours say their minutes and days their hours; below that one unit is enough for a sentence. */
const SECOND_UNIT: { readonly [unit in Unit]?: Unit } = { day: 'hour', hour: 'minute' };

/** A length of time in whole units, cut and never rounded up: 29:59.999 must not read as 30 minutes, it is inside the window. */
function splitDuration(ms: number): readonly (readonly [Unit, number])[] {
  const found = UNITS.find(([, size]) => ms >= size) ?? (['second', 1_000] as const);
  const [unit, size] = found;
  const rest = UNITS.find(([name]) => name === SECOND_UNIT[unit]);
  const first = [unit, Math.floor(ms / size)] as const;
  const second = rest && Math.floor((ms % size) / rest[1]);
  return rest && second ? [first, [rest[0], second]] : [first];
}

/**
 * Formats for a reader's locale and zone, by Intl, which knows each language's plurals.
 *
 *     createStoryFormat('en-US', 'UTC').duration(48 * 60_000)   // '48 minutes'
 *     createStoryFormat('en-US', 'UTC').duration(90 * 60_000)   // '1 hour, 30 minutes'
 *     createStoryFormat('de-DE', 'UTC').duration(60_000)        // '1 Minute'
 */
export function createStoryFormat(locale: string, timeZone: string): StoryFormat {
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'long' });
  const unitFormats = new Map(UNITS.map(([unit]) => [unit, new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })]));
  return {
    dateTime: (ms) => dateTime.format(ms),
    time: (ms) => time.format(ms),
    number: (value) => number.format(value),
    duration: (ms) =>
      list.format(splitDuration(Math.max(0, ms)).map(([unit, count]) => unitFormats.get(unit)?.format(count) ?? String(count)))
  };
}
