/**
 * What becomes of each call, as a developer would write it who has all rows as objects: a Map of the visitors' sorted
 * sessions, binary search, nothing of the engine. Made for the generated files: calls name a Lead each, sessions have
 * neither forms nor chats, and a visitor is one person.
 */
export type Row = Readonly<Record<string, string>>;

export interface Visit {
  readonly row: Row;
  readonly key: string;
  readonly at: number;
}

export interface Decision {
  readonly call: Row;
  readonly id: string;
  readonly at: number;
  readonly candidates: number;
  readonly matched?: Visit;
  readonly before?: Visit;
  readonly after?: Visit;
}

export const WINDOW_MS = 30 * 60_000;

/** Visits by visitor id, the latest start last; of equal starts the smaller key last (R9). */
export function groupVisits(rows: readonly Row[]): Map<string, Visit[]> {
  const visits = new Map<string, Visit[]>();
  for (const row of rows) {
    const visit = { row, key: row['Session_Key__c'] ?? '', at: Date.parse(row['Started_At__c'] ?? '') };
    const visitor = row['BizibleId__c'] ?? '';
    const list = visits.get(visitor);
    if (list) list.push(visit);
    else visits.set(visitor, [visit]);
  }
  for (const list of visits.values()) list.sort((left, right) => left.at - right.at || (left.key < right.key ? 1 : -1));
  return visits;
}

/** R7 to R9 for one call, with the neighbours that R14 keeps. */
export function decide(call: Row, visits: readonly Visit[]): Decision {
  const at = Date.parse(call['Touchpoint_Date__c'] ?? '');
  let [low, high] = [0, visits.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((visits[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const latest = visits[low - 1];
  const matched = latest && at - latest.at < WINDOW_MS ? latest : undefined;
  let next = low;
  while (visits[next + 1]?.at === visits[low]?.at && next + 1 < visits.length) next++;
  return { call, id: call['Id'] ?? '', at, candidates: low, matched, before: matched ? visits[low - 2] : latest, after: visits[next] };
}

/** Why no session matched: the reason of the nearest one (section 5). */
export function refusal({ at, before, after }: Decision): string {
  if (!before && !after) return 'noSession';
  if (!after) return 'sessionTooOld';
  if (!before) return 'sessionStartsLater';
  return at - before.at <= after.at - at ? 'sessionTooOld' : 'sessionStartsLater';
}

/** The calls of each matched session, the earliest, which names it, first (R13). */
export function groupBySession(decisions: readonly Decision[]): Map<string, Decision[]> {
  const calls = new Map<string, Decision[]>();
  for (const decision of decisions) {
    if (!decision.matched) continue;
    const list = calls.get(decision.matched.key);
    if (list) list.push(decision);
    else calls.set(decision.matched.key, [decision]);
  }
  for (const list of calls.values()) list.sort((left, right) => left.at - right.at || (left.id < right.id ? -1 : 1));
  return calls;
}

/** R38 as far as the generated sessions go. */
export function channelOf({ Source__c: source, Medium__c: medium }: Row) {
  return source === 'google' && medium === 'cpc'
    ? { channel: 'Paid Search', subchannel: 'Google Ads', evidence: { by: 'builtInRule', ruleKey: 'default-70', order: 70 } }
    : { channel: 'Other', subchannel: '', evidence: { by: 'noRule' } };
}

/** As Salesforce writes times. */
export function timeText(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '+0000');
}
