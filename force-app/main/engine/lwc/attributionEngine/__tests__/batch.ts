import type { CallTask } from '../callTask';
import type { PersonRecord } from '../person';
import { resolve, type DesiredRows, type ResolutionInput } from '../resolve';
import { DEFAULT_RULE_BOOK, type RuleBook } from '../ruleBook';
import type { Settings } from '../settings';
import type { WebSession } from '../webSession';

/** 4 May 2026 at a time of day, UTC: `at('12:30')`, `at('12:46:59.999')`. */
export const at = (time: string): number => Date.parse(`2026-05-04T${time.length === 5 ? `${time}:00` : time}Z`);

export const ANN = '00Q000000000001AAA';
export const BOB = '00Q000000000002AAA';

export const person = (id: string, email?: string, rest: Partial<PersonRecord> = {}): PersonRecord => ({
  id,
  object: id.startsWith('003') ? 'Contact' : 'Lead',
  email,
  createdAt: at('00:01'),
  ...rest
});

export const ann = person(ANN, 'ann@example.com');
export const bob = person(BOB, 'bob@example.com');

/** Ann's inbound call of Type `Call`, visitor B. */
export const call = (time: string, rest: Partial<CallTask> = {}): CallTask => ({
  taskId: `00T-${time}`,
  visitorId: 'B',
  type: 'Call',
  callType: 'Inbound',
  createdAt: at('23:00'),
  vendorCallTime: at(time),
  whoId: ANN,
  isDeleted: false,
  ...rest
});

/** A visit of visitor B from a Google ad. */
export const visit = (time: string, rest: Partial<WebSession> = {}): WebSession => ({
  sessionKey: `S-${time}`,
  visitorId: 'B',
  visitorKey: 'B',
  startedAt: at(time),
  source: 'google',
  medium: 'cpc',
  campaignName: 'Brand',
  clickId: 'Cj0K',
  clickIdType: 'gclid',
  landingPage: 'info.example.com/demo',
  landingPageRaw: 'https://info.example.com/demo?gclid=Cj0K',
  referrerPage: 'google.com',
  geoCity: 'Seattle',
  browser: 'Chrome',
  platform: 'macOS',
  ...rest
});

export const book = (settings: Partial<Settings> = {}, rest: Partial<RuleBook> = {}): RuleBook => ({
  ...DEFAULT_RULE_BOOK,
  settings: { ...DEFAULT_RULE_BOOK.settings, ...settings },
  ...rest
});

/** Resolves a small batch in which Ann and Bob are known. */
export const run = (
  { calls = [], sessions = [], people = [ann, bob], ...rest }: Partial<ResolutionInput>,
  rules: RuleBook = book()
): DesiredRows => resolve({ calls, sessions, people, ...rest }, rules);

/** The properties of a row that a case names, missing ones as `undefined`. */
export function pick<Row extends object>(row: Row | undefined, like: Partial<Row>): Partial<Row> | undefined {
  if (!row) return undefined;
  const names = Object.keys(like) as (keyof Row)[];
  return Object.fromEntries(names.map((name) => [name, row[name]])) as Partial<Row>;
}
