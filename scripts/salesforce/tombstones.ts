/**
 * Who was erased, as the org remembers it: salted hashes in Erasure__c (docs/decisions/erasure.md). What happened to them
 * before their erasure is left out of everything that is read or imported; what happens later is new.
 */
import { createHmac } from 'node:crypto';
import {
  callTouchpointKey,
  canonicalVisitorId,
  readEmailsWithout,
  sessionTouchpointKey,
  type CallTask,
  type Instant,
  type Touchpoint,
  type TrackedCall,
  type WebSession
} from 'c/attributionEngine';
import { fieldPath, readRow, type SalesforceRecord } from 'c/salesforceRecords';
import type { OrgHttp } from './orgHttp.ts';
import { runQueries } from './runQueries.ts';

export type ErasedKind = 'visitor' | 'email' | 'person' | 'session' | 'call';

const OBJECT = 'Erasure__c';
/** The key of the row that holds the org's salt; no hash looks like it. */
export const SALT_KEY = 'salt';

const readEmail = readEmailsWithout([]);

/**
 * What stands in Erasure_Key__c.
 *
 * @param value canonical: R3 of a visitor id, a trimmed, lower-cased address, an Id of 18 characters
 * @example tombstoneKey('5a1f…', 'visitor', 'Kiosk-7') // 'visitor:9b0c…' with 64 hex digits
 */
export function tombstoneKey(salt: string, kind: ErasedKind, value: string): string {
  return `${kind}:${createHmac('sha256', salt).update(value).digest('hex')}`;
}

type Name = readonly [ErasedKind, string | undefined];
type Named = readonly Name[];

const OF_SESSION = sessionTouchpointKey('');
const OF_CALL = callTouchpointKey('');

/** Its key still names a touchpoint's session when that one is gone and the lookup blank. */
function namedByKey(touchpointKey: string): Name {
  if (touchpointKey.startsWith(OF_SESSION)) return ['session', touchpointKey.slice(OF_SESSION.length)];
  return ['call', touchpointKey.startsWith(OF_CALL) ? touchpointKey.slice(OF_CALL.length) : undefined];
}

export class Tombstones {
  private readonly salt: string;
  private readonly erasedAt: ReadonlyMap<string, Instant>;
  private readonly kinds: ReadonlySet<string>;

  constructor(salt: string, erasedAt: ReadonlyMap<string, Instant>) {
    this.salt = salt;
    this.erasedAt = erasedAt;
    this.kinds = new Set([...erasedAt.keys()].map((key) => key.slice(0, key.indexOf(':'))));
  }

  get size(): number {
    return this.erasedAt.size;
  }

  private covers(named: Named, at: Instant): boolean {
    return named.some(([kind, value]) => {
      if (value === undefined || value === '' || !this.kinds.has(kind)) return false;
      const erasedAt = this.erasedAt.get(tombstoneKey(this.salt, kind, value));
      return erasedAt !== undefined && at <= erasedAt;
    });
  }

  coversSession({ visitorId, visitorKey, email, sessionKey, startedAt }: WebSession): boolean {
    const visitor = canonicalVisitorId(visitorId) ?? visitorKey;
    return this.covers(
      [
        ['visitor', visitor],
        ['email', readEmail(email)],
        ['session', sessionKey]
      ],
      startedAt
    );
  }

  /** A vendor that sends its history again makes new Tasks about old calls: the earlier of both times counts. */
  coversCall({ taskId, visitorId, whoId, createdAt, vendorCallTime = createdAt }: CallTask): boolean {
    return this.covers(
      [
        ['visitor', canonicalVisitorId(visitorId)],
        ['person', whoId],
        ['call', taskId]
      ],
      Math.min(createdAt, vendorCallTime)
    );
  }

  /** One without any time is too old to be told from an erased one. */
  coversTrackedCall({ taskId, visitorId, visitorKey, lead, contact, ...times }: TrackedCall): boolean {
    const known = [times.taskCreatedAt, times.vendorCallTime, times.callTime].filter((at) => at !== undefined);
    return this.covers(
      [
        ['visitor', canonicalVisitorId(visitorId) ?? visitorKey],
        ['person', lead],
        ['person', contact],
        ['call', taskId]
      ],
      known.length === 0 ? -Infinity : Math.min(...known)
    );
  }

  coversTouchpoint({ touchpointKey, visitorKey, personKey, lead, contact, webSession, taskId, touchpointDate }: Touchpoint): boolean {
    return this.covers(
      [
        ['visitor', visitorKey],
        ['person', personKey],
        ['person', lead],
        ['person', contact],
        ['session', webSession],
        ['call', taskId],
        namedByKey(touchpointKey)
      ],
      touchpointDate
    );
  }
}

export const NOBODY_ERASED = new Tombstones('', new Map());

/** Where the salt stands; an org in which nobody was erased has none, and then nothing more has to be asked. */
export function saltPath(prefix: string): string {
  return `/sobjects/${prefix}${OBJECT}/${fieldPath(OBJECT, 'erasureKey', prefix)}/${SALT_KEY}`;
}

export function readSalt(record: SalesforceRecord, prefix: string): string | undefined {
  return readRow(OBJECT, record, prefix).row.counts;
}

/** One request where somebody was erased, none elsewhere. */
export async function readTombstones(
  http: OrgHttp,
  { prefix, erasureSalt }: { readonly prefix: string; readonly erasureSalt?: string }
): Promise<Tombstones> {
  if (erasureSalt === undefined) return NOBODY_ERASED;
  const [key, at] = [fieldPath(OBJECT, 'erasureKey', prefix), fieldPath(OBJECT, 'erasedAt', prefix)];
  const soql = `SELECT ${key}, ${at} FROM ${prefix}${OBJECT} WHERE ${key} != '${SALT_KEY}'`;
  const [records = []] = await runQueries(http, [{ soql }], 'settings');
  const rows = records.map((record) => readRow(OBJECT, record, prefix).row);
  return new Tombstones(
    erasureSalt,
    new Map(
      rows.flatMap(({ erasureKey, erasedAt }): [string, Instant][] =>
        erasureKey === undefined ? [] : [[erasureKey, erasedAt ?? Infinity]]
      )
    )
  );
}
