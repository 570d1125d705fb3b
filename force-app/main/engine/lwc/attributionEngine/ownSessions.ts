/**
 * R39: whose a web session is. A visitor id can pass from person to person (a shared computer, a pool number handed on),
 * so each session is decided by itself and has at most one owner. The rule is ours; the reference gives none.
 */
import type { Instant } from './callTask';
import { compareByteOrder } from './compareByteOrder';
import type { Person } from './person';
import type { WebSession } from './webSession';

/** Something that says who a visitor is: a form or chat with a known e-mail, a call, or a visitor id on a Lead or Contact. */
export interface Identification {
  readonly at: Instant;
  readonly personKey: string;
  /** Canonical (R3); absent where the session has none. */
  readonly visitorKey?: string;
  /** The session it happened in: its own form or chat, a call merged with it or repeated in it. */
  readonly sessionKey?: string;
}

/** A session, as far as its owner depends on it. */
export type OwnableSession = Pick<WebSession, 'sessionKey' | 'visitorKey' | 'startedAt'>;

/** By time; equal times: the smaller person key first. */
function compareIdentifications(left: Identification, right: Identification): number {
  return left.at - right.at || compareByteOrder(left.personKey, right.personKey);
}

/**
 * Finds the owner of each session: the earliest identification by the session itself; else the latest of its visitor id
 * at or before its start; else the earliest after it. Sessions of nobody are not in the result.
 *
 * @returns person key by session key
 * @example
 * ownSessions([{ sessionKey: 's1', visitorKey: 'b', startedAt: 5 }], [{ at: 9, personKey: '003A', visitorKey: 'b' }]).get('s1') // '003A'
 */
export function ownSessions(sessions: Iterable<OwnableSession>, identifications: readonly Identification[]): Map<string, string> {
  const bySession = groupBy(identifications, (identification) => identification.sessionKey);
  const byVisitor = groupBy(identifications, (identification) => identification.visitorKey);

  const owners = new Map<string, string>();
  for (const { sessionKey, visitorKey, startedAt } of sessions) {
    const own = bySession.get(sessionKey)?.[0];
    const identification = own ?? nearest(byVisitor.get(visitorKey ?? '') ?? NOTHING, startedAt);
    if (identification) owners.set(sessionKey, identification.personKey);
  }
  return owners;
}

/** Identifications that Leads and Contacts carry themselves, where a setting names a field for it: at their CreatedDate. */
export function identifyByRecords(people: readonly Person[], readVisitorKey: (visitorId: string) => string | undefined): Identification[] {
  const identifications: Identification[] = [];
  for (const { personKey, records } of people) {
    for (const { visitorId, createdAt } of records) {
      const visitorKey = visitorId === undefined ? undefined : readVisitorKey(visitorId);
      if (visitorKey) identifications.push({ at: createdAt, personKey, visitorKey });
    }
  }
  return identifications;
}

const NOTHING: readonly Identification[] = [];

/** The latest at or before the start, of equal times the first; else the earliest after it. `sorted` is in the order above. */
function nearest(sorted: readonly Identification[], startedAt: Instant): Identification | undefined {
  const after = lowerBound(sorted, (at) => at > startedAt);
  const latest = sorted[after - 1];
  if (!latest) return sorted[after];
  return sorted[lowerBound(sorted, (at) => at >= latest.at)];
}

/** Index of the first whose time passes; all later ones pass too. */
function lowerBound(sorted: readonly Identification[], passes: (at: Instant) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = sorted[middle]?.at;
    if (at === undefined || passes(at)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Each group in the order above. */
function groupBy(
  identifications: readonly Identification[],
  keyOf: (identification: Identification) => string | undefined
): Map<string, Identification[]> {
  const groups = new Map<string, Identification[]>();
  for (const identification of identifications) {
    const key = keyOf(identification);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(identification);
    else groups.set(key, [identification]);
  }
  for (const group of groups.values()) if (group.length > 1) group.sort(compareIdentifications);
  return groups;
}
