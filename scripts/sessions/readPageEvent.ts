/**
 * Checks one row of a file of page views. A row that can't be used says which column is wrong and why; a known bot's is dropped (R24).
 */
import { canonicalVisitorId, type Instant } from 'c/attributionEngine';
import { parseInstant } from 'c/salesforceRecords';
import type { UserAgents } from './userAgents.ts';
import type { PageEvent } from './pageEvent.ts';

/** What is wrong with a row: a column of `eventColumns` and a sentence. */
export interface EventProblem {
  readonly column: string;
  readonly error: string;
}

export interface EventChecks {
  readonly now: Instant;
  readonly userAgents: UserAgents;
}

type Values = Readonly<Record<string, string>>;

/** Length of BizibleId__c on Task and session: a longer id could never be compared whole. */
const LONGEST_VISITOR_ID = 80;
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)*$/;
const LONGEST_EMAIL = 80;
/** Referrers that are no page of the web: a bookmark, a file, an extension, a log's dash. */
const NO_PAGE = /^(?:-|null|undefined|\(direct\)|(?!https?:|android-app:|ios-app:)[a-z][a-z\d+.-]*:(?!\d).*)$/i;

const PAGE_TYPES = ['page', 'pageview', 'view', 'visit'];
const FORM_TYPES = ['form', 'formsubmission', 'formsubmit', 'submission', 'submit'];

/**
 * The event of a row, `'bot'` for one of a known bot, or what is wrong with it.
 *
 * @example
 * readPageEvent({ visitor_id: 'v', time: '2026-05-04 12:30', url: 'https://example.com/' }, checks) // { visitorKey: 'v', at: 1777897800000, … }
 * readPageEvent({ visitor_id: 'v', time: 'noon', url: 'https://example.com/' }, checks)             // { column: 'time', error: '"noon" is no time …' }
 */
export function readPageEvent(values: Values, { now, userAgents }: EventChecks): PageEvent | EventProblem | 'bot' {
  const value = (column: string) => values[column]?.trim() || undefined;
  const userAgent = value('user_agent');
  if (userAgent !== undefined && userAgents.isBot(userAgent)) return 'bot';

  const visitorId = value('visitor_id');
  const visitorKey = canonicalVisitorId(visitorId);
  if (visitorId === undefined || visitorKey === undefined) return problem('visitor_id', 'there is no visitor id');
  if (visitorId.length > LONGEST_VISITOR_ID) return problem('visitor_id', `the visitor id has more than ${LONGEST_VISITOR_ID} characters`);

  const time = value('time');
  if (time === undefined) return problem('time', 'there is no time');
  const at = readTime(time);
  if (at === undefined) return problem('time', `"${time}" is no time; 2026-05-04T12:30:00Z or epoch milliseconds would be`);
  if (at < 0) return problem('time', `"${time}" is before 1970`);
  if (at > now) return problem('time', `"${time}" lies in the future`);

  const url = value('url');
  if (url === undefined) return problem('url', 'there is no URL');
  if (!isWebPage(url)) return problem('url', `"${url}" is no URL of a web page`);
  const referrer = readReferrer(value('referrer'));
  if (referrer === false) return problem('referrer', `"${value('referrer')}" is no URL`);

  const email = value('email');
  const kind = readKind(value('type'), email);
  if (kind === undefined) return problem('type', `"${value('type')}" is neither a page view nor a form; page or form would be`);
  if (kind === 'form' && email !== undefined && (!EMAIL.test(email) || email.length > LONGEST_EMAIL)) {
    return problem('email', `"${email}" is no e-mail address`);
  }
  return { visitorKey, visitorId, at, kind, url, referrer, userAgent, email: kind === 'form' ? email : undefined };
}

function problem(column: string, error: string): EventProblem {
  return { column, error };
}

/** R4, and what trackers write: epoch milliseconds (13 digits) or seconds (10). */
function readTime(text: string): Instant | undefined {
  if (/^\d{13}$/.test(text)) return Number(text);
  if (/^\d{10}(?:\.\d+)?$/.test(text)) return Math.floor(Number(text) * 1000);
  return parseInstant(text);
}

function isWebPage(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** A referrer's URL, one without scheme completed; `undefined` where there is no page, `false` where it is broken. */
function readReferrer(text: string | undefined): string | undefined | false {
  if (text === undefined || NO_PAGE.test(text)) return undefined;
  const url = text.includes('://') ? text : `https://${text.replace(/^\/\//, '')}`;
  return URL.canParse(url) ? url : false;
}

/** A row without type is a form where it has an e-mail. */
function readKind(type: string | undefined, email: string | undefined): PageEvent['kind'] | undefined {
  if (type === undefined) return email === undefined ? 'page' : 'form';
  const word = type.toLowerCase().replace(/[^a-z]/g, '');
  if (PAGE_TYPES.includes(word)) return 'page';
  return FORM_TYPES.includes(word) ? 'form' : undefined;
}
