/** Tombstones come before anything is deleted: an erasure that breaks off leaves nothing that can come back. */
import { randomBytes } from 'node:crypto';
import { canonicalVisitorId, type Instant } from 'c/attributionEngine';
import { KEY_FIELDS, readRow, writeRow, type Row, type SalesforceRecord } from 'c/salesforceRecords';
import { RECORDS_A_REQUEST, upsertRecords } from '../salesforce/collections.ts';
import { withLocksRetried } from '../salesforce/lockedRows.ts';
import { OrgError } from '../salesforce/orgError.ts';
import type { OrgHttp } from '../salesforce/orgHttp.ts';
import { SALT_KEY, saltPath, tombstoneKey, type ErasedKind } from '../salesforce/tombstones.ts';
import type { Erasable } from './findErasable.ts';

const OBJECT = 'Erasure__c';
const SALT_BYTES = 32;

async function readStoredSalt(http: OrgHttp, prefix: string): Promise<string | undefined> {
  const record = await http.request({ method: 'GET', path: saltPath(prefix), purpose: 'erase' });
  return readRow(OBJECT, record as SalesforceRecord, prefix).row.counts;
}

/** The org's salt, made once: of two that make it at once the second is refused and reads the first one's. */
export async function ensureSalt(http: OrgHttp, prefix: string, known: string | undefined): Promise<string> {
  if (known !== undefined) return known;
  const salt = randomBytes(SALT_BYTES).toString('hex');
  try {
    const body = writeRow(OBJECT, { erasureKey: SALT_KEY, counts: salt }, prefix);
    await http.request({ method: 'POST', path: `/sobjects/${prefix}${OBJECT}`, body, purpose: 'erase' });
    return salt;
  } catch (error) {
    if (!(error instanceof OrgError) || error.errorCode !== 'DUPLICATE_VALUE') throw error;
    const stored = await readStoredSalt(http, prefix);
    if (stored === undefined) throw error;
    return stored;
  }
}

/** What the tombstones name. Rows of a visitor id that others use too are named one by one, and so are Tasks that lose theirs. */
function namesOf(found: Erasable, clearsTasks: boolean): readonly (readonly [ErasedKind, string])[] {
  const shared = new Set(found.sharedVisitors);
  const isShared = (visitor: string | undefined): boolean => visitor !== undefined && shared.has(visitor);
  const calls = found.calls.filter(({ visitorId }) => clearsTasks || isShared(canonicalVisitorId(visitorId)));
  return [
    ...found.visitors.map((visitor) => ['visitor', visitor] as const),
    ...found.emails.map((email) => ['email', email] as const),
    ...found.personIds.map((id) => ['person', id] as const),
    ...found.sessions.filter(({ visitorKey }) => isShared(visitorKey)).map(({ sessionKey }) => ['session', sessionKey] as const),
    ...calls.map(({ taskId }) => ['call', taskId] as const)
  ];
}

/**
 * Visits that say they begin after their erasure, as a tracker whose clock is wrong makes them: what is later is new, so each is named by
 * itself, up to its own time.
 */
function visitsAhead({ sessions }: Erasable, erasedAt: Instant, salt: string): readonly (readonly [string, Instant])[] {
  const ahead = sessions.filter(({ startedAt }) => startedAt > erasedAt);
  return ahead.map(({ sessionKey, startedAt }) => [tombstoneKey(salt, 'session', sessionKey), startedAt]);
}

async function upsert(http: OrgHttp, prefix: string, rows: readonly Row<typeof OBJECT>[]): Promise<void> {
  const records = rows.map((row) => writeRow(OBJECT, row, prefix));
  for (let from = 0; from < records.length; from += RECORDS_A_REQUEST) {
    const batch = records.slice(from, from + RECORDS_A_REQUEST);
    const results = await withLocksRetried(batch, (some) => upsertRecords(http, prefix + OBJECT, prefix + KEY_FIELDS[OBJECT], some));
    const refused = results.find(({ success }) => !success);
    if (refused) throw new Error(`A tombstone could not be written, so nothing was deleted: ${refused.error ?? ''}`);
  }
}

/** @returns the keys written, by which `Tombstones` knows them */
export async function writeTombstones(
  http: OrgHttp,
  prefix: string,
  salt: string,
  found: Erasable,
  { erasedAt, clearsTasks }: { readonly erasedAt: Instant; readonly clearsTasks: boolean }
): Promise<Map<string, Instant>> {
  const named = namesOf(found, clearsTasks).map(([kind, value]): [string, Instant] => [tombstoneKey(salt, kind, value), erasedAt]);
  const until = new Map([...named, ...visitsAhead(found, erasedAt, salt)]);
  await upsert(
    http,
    prefix,
    [...until].map(([erasureKey, at]) => ({ erasureKey, erasedAt: at }))
  );
  return until;
}

/** The proof, on the tombstone of what was asked for: what was erased by this run and, where it finishes others, by these. */
export async function writeProof(
  http: OrgHttp,
  prefix: string,
  erasureKey: string,
  counts: Readonly<Record<string, number>>
): Promise<void> {
  const path = `/sobjects/${prefix}${OBJECT}/${prefix}${KEY_FIELDS[OBJECT]}/${encodeURIComponent(erasureKey)}`;
  const record = await http.request({ method: 'GET', path, purpose: 'erase' });
  const before = readRow(OBJECT, record as SalesforceRecord, prefix).row.counts;
  const earlier = (before === undefined ? {} : JSON.parse(before)) as Readonly<Record<string, number>>;
  const sums = Object.entries(counts).map(([name, count]) => [name, count + (earlier[name] ?? 0)]);
  await upsert(http, prefix, [{ erasureKey, counts: JSON.stringify(Object.fromEntries(sums)) }]);
}
