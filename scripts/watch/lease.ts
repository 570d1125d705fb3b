/**
 * One watcher an org: a row of Resolution_Run__c under a key there can be only one of. It is inserted, never upserted, so the
 * org decides who came first; a holder that missed two heartbeats is gone, and its row is deleted by the Id that was read.
 */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Instant } from 'c/attributionEngine';
import type { RunCounts } from '../runs/runRecord.ts';
import { OrgError } from '../salesforce/orgError.ts';
import type { OrgHttp } from '../salesforce/orgHttp.ts';
import { deleteRunRow, insertRunRow, readRunRow, updateRunRow, type StoredRun } from '../salesforce/runRows.ts';

export const LEASE_KEY = 'lease';
const MISSED_BEATS = 2;

export interface LeaseOptions {
  readonly http: OrgHttp;
  readonly prefix: string;
  readonly heartbeatMs: number;
}

/** What the holder keeps in its row, for the one that comes after it. */
export interface LeaseState {
  readonly watermark?: Instant;
  readonly retryIds?: string;
  readonly replayId?: string;
}

export type Acquired = { readonly outcome: 'held'; readonly lease: Lease } | { readonly outcome: 'taken'; readonly holder: string };

function isGone(error: unknown): boolean {
  return error instanceof OrgError && (error.status === 404 || error.errorCode === 'ENTITY_IS_DELETED');
}

export class Lease {
  private readonly options: LeaseOptions;
  private readonly id: string;

  constructor(options: LeaseOptions, id: string) {
    this.options = options;
    this.id = id;
  }

  /** @returns false when another one has taken it over: nothing may be written any more */
  async beat(state: LeaseState & RunCounts): Promise<boolean> {
    const { http, prefix } = this.options;
    try {
      await updateRunRow(http, prefix, this.id, { ...state, heartbeatAt: http.orgTime, requests: http.requests + 1 });
      return true;
    } catch (error) {
      if (isGone(error)) return false;
      throw error;
    }
  }

  async release(): Promise<void> {
    await deleteRunRow(this.options.http, this.options.prefix, this.id).catch((error: unknown) => {
      if (!isGone(error)) throw error;
    });
  }
}

/**
 * How long the holder may be silent between two beats: as it says of itself, for ours may be shorter.
 *
 * @example beatOf('web1 4711 5f0c…, every 60 s', 1000) // 60000
 */
function beatOf(holder: string | undefined, ours: number): number {
  const [, seconds] = /, every (\d+(?:\.\d+)?) s$/.exec(holder ?? '') ?? [];
  return seconds === undefined ? ours : Number(seconds) * 1000;
}

/** Both times compared are the org's, so no clock of ours matters. */
function isSilent({ row }: StoredRun, { http, heartbeatMs }: LeaseOptions): boolean {
  return http.orgTime - (row.heartbeatAt ?? 0) > beatOf(row.message, heartbeatMs) * MISSED_BEATS;
}

/** Who holds the lease and beats; one request, and nothing is written. */
export async function leaseHolder(options: LeaseOptions): Promise<string | undefined> {
  const held = await readRunRow(options.http, options.prefix, LEASE_KEY);
  return held && !isSilent(held, options) ? (held.row.message ?? '') : undefined;
}

/** Takes the lease, or names who holds it. */
export async function acquireLease(options: LeaseOptions, state: LeaseState): Promise<Acquired> {
  const { http, prefix, heartbeatMs } = options;
  const holder = `${hostname()} ${String(process.pid)} ${randomUUID()}, every ${String(heartbeatMs / 1000)} s`;
  for (let tries = 0; ; tries++) {
    const id = await insert(options, holder, state);
    if (id !== undefined) return { outcome: 'held', lease: new Lease(options, id) };
    const other = await readRunRow(http, prefix, LEASE_KEY);
    if (!other) continue;
    // An answer of 503 to an insert that happened is asked again, and then our own row stands in the way.
    if (other.row.message === holder) return { outcome: 'held', lease: new Lease(options, other.id) };
    if (!isSilent(other, options) || tries > 3) return { outcome: 'taken', holder: other.row.message ?? '' };
    await deleteRunRow(http, prefix, other.id).catch((error: unknown) => {
      if (!isGone(error)) throw error;
    });
  }
}

/** The new row's Id; `undefined` where there is one already. An answer that was lost is looked up by who wrote the row. */
async function insert({ http, prefix }: LeaseOptions, holder: string, state: LeaseState): Promise<string | undefined> {
  const times = { startedAt: http.orgTime, heartbeatAt: http.orgTime };
  try {
    return await insertRunRow(http, prefix, { runKey: LEASE_KEY, kind: 'lease', status: 'held', message: holder, ...times, ...state });
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    if (error.errorCode === 'DUPLICATE_VALUE') return undefined;
    const row: StoredRun | undefined = error.status === 0 || error.status >= 500 ? await readRunRow(http, prefix, LEASE_KEY) : undefined;
    if (row?.row.message === holder) return row.id;
    throw error;
  }
}
