import type { Instant } from './callTask';

const DAY_MS = 86_400_000;
const SECOND_MS = 1000;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The last millisecond of a calendar day in a zone (R33), also where the clocks change at midnight.
 *
 * @param date `YYYY-MM-DD`
 * @param timeZone IANA name
 * @returns `undefined` where the text is no date of the calendar
 * @throws RangeError for an unknown zone: settings are checked when they are read
 * @example endOfDay('2020-05-06', 'America/New_York') // 2020-05-07T03:59:59.999Z
 */
export function endOfDay(date: string, timeZone: string): Instant | undefined {
  const start = startInUtc(date);
  if (start === undefined) return undefined;
  const midnight = start + DAY_MS;
  const before = offsetAt(midnight - 2 * DAY_MS, timeZone);
  const after = offsetAt(midnight + 2 * DAY_MS, timeZone);
  // With the offset that holds at the day's very end, if the clocks changed near midnight.
  for (const offset of [after, before]) {
    const last = midnight - offset - 1;
    if (offsetAt(last, timeZone) === offset) return last;
  }
  return lastWithOffset(before, midnight - after, midnight - before, timeZone);
}

/** Not by `Date.parse`: of 30 February one runtime makes 1 March, another nothing. */
function startInUtc(date: string): Instant | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  const start = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return !Number.isNaN(start.getTime()) && start.toISOString().startsWith(date) ? start.getTime() : undefined;
}

/** Midnight was skipped: the day ended when the clocks went forward. */
function lastWithOffset(offset: number, from: Instant, to: Instant, timeZone: string): Instant {
  let [low, high] = [from - 1, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, timeZone) === offset) low = middle;
    else high = middle;
  }
  return low;
}

/** Local time less UTC. */
function offsetAt(instant: Instant, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)])
  );
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (
    ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
  ).map((type) => parts.get(type));
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / SECOND_MS) * SECOND_MS;
}

/** Making a format is slow and there are few zones. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric'
  });
  formats.set(timeZone, format);
  return format;
}
