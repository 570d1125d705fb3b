import { createStoryFormat } from 'c/callStory';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';

/** Formats for the reader's locale and zone. */
export const READER_FORMAT = createStoryFormat(LOCALE, TIME_ZONE);

/** Made once: a list asks for thousands of instants, and a format is slow to make. */
const CLOCK = new Intl.DateTimeFormat('en-US', {
  timeZone: TIME_ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric'
});

/**
 * How far the reader's clock is ahead of UTC at an instant, in milliseconds, for what has to fall on full hours of theirs.
 *
 * @example readerOffset(Date.UTC(2026, 4, 4)) // -25_200_000 in Los Angeles, in summer
 */
export function readerOffset(at: number): number {
  const parts = CLOCK.formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((candidate) => candidate.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return local - Math.floor(at / 1000) * 1000;
}
