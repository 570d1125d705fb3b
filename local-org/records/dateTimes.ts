import { DateTime } from 'luxon';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
/** As most clients write times: what `Date` shows, with or without thousandths. */
const USUAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i;

/** A calendar date as text, or undefined: `readDate('2026-02-30')` is undefined. */
export function readDate(text: string): string | undefined {
  const day = text.slice(0, 10);
  if (!DATE.test(day) || (text.length > 10 && readDateTime(text) === undefined)) return undefined;
  return DateTime.fromISO(day, { zone: 'utc' }).isValid ? day : undefined;
}

/**
 * Epoch milliseconds of a time, whole seconds as an org keeps it (P32); without a zone it is UTC.
 *
 *     readDateTime('2026-05-04T12:30:00.999+0200')   // Date.UTC(2026, 4, 4, 10, 30)
 */
export function readDateTime(text: string): number | undefined {
  const usual = USUAL.test(text) ? new Date(text) : undefined;
  // A day like 30 February is read as one of March: what is shown otherwise than it was given is left to the thorough way.
  if (usual !== undefined && !Number.isNaN(usual.getTime()) && usual.toISOString().startsWith(text.slice(0, 19)))
    return Math.floor(usual.getTime() / 1000) * 1000;
  if (!DATE_TIME.test(text) && !DATE.test(text)) return undefined;
  const time = DateTime.fromISO(text.replace(',', '.'), { zone: 'utc' });
  return time.isValid ? Math.floor(time.toMillis() / 1000) * 1000 : undefined;
}

/** A time as the REST API writes it: `2026-05-04T12:30:00.000+0000`. */
export function showDateTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '+0000');
}
