/**
 * One row of a file of page views, checked, and the line of text as which it is sorted on disk.
 *
 * The line begins with visitor, time and kind, so that lines in the order of text are events in the order the engine wants: visitor by
 * visitor, in the order of time, page views before forms at the same instant. What follows makes the order of equal ones independent of
 * the file's, and makes equal rows equal lines.
 */
import type { Instant } from 'c/attributionEngine';

export interface PageEvent {
  /** Canonical form of the visitor id (R3). */
  readonly visitorKey: string;
  /** As received. */
  readonly visitorId: string;
  /** Epoch milliseconds, 0 or more. */
  readonly at: Instant;
  readonly kind: 'page' | 'form';
  readonly url: string;
  readonly referrer?: string;
  readonly userAgent?: string;
  readonly email?: string;
}

const TIME_DIGITS = 16;

/** @example writeEvent({ visitorKey: 'v', visitorId: 'V', at: 5, kind: 'page', url: 'https://example.com/' }) // '"v"\t0000000000000005\t0\t["V","https://…' */
export function writeEvent({ visitorKey, visitorId, at, kind, url, referrer, userAgent, email }: PageEvent): string {
  const rest = JSON.stringify([visitorId, url, referrer ?? '', userAgent ?? '', email ?? '']);
  return `${JSON.stringify(visitorKey)}\t${String(at).padStart(TIME_DIGITS, '0')}\t${kind === 'page' ? 0 : 1}\t${rest}`;
}

/** The event of a line that `writeEvent` wrote. JSON escapes tabs and line breaks, so the marks between are never part of a value. */
export function readEvent(line: string): PageEvent {
  const [visitorKey = '', at = '', kind = '', rest = ''] = line.split('\t');
  const [visitorId = '', url = '', referrer, userAgent, email] = JSON.parse(rest) as readonly string[];
  return {
    visitorKey: JSON.parse(visitorKey) as string,
    visitorId,
    at: Number(at),
    kind: kind === '0' ? 'page' : 'form',
    url,
    referrer: referrer || undefined,
    userAgent: userAgent || undefined,
    email: email || undefined
  };
}
