import type { Instant } from 'c/attributionEngine';
import type { Facts } from '../logging/logFacts.ts';
import type { RunCounts } from '../runs/runRecord.ts';
import type { OrgHttp } from '../salesforce/orgHttp.ts';

/** `reconnecting`: the events' connection broke and is opened again; `failed`: what was begun is tried again after a while. */
export type WatchEvent = 'waiting' | 'listening' | 'reconnecting' | 'resolved' | 'reconciled' | 'setAside' | 'failed' | 'ended';

export interface WatchOptions {
  readonly http: OrgHttp;
  readonly signal: AbortSignal;
  readonly now: () => Instant;
  readonly heartbeatMs: number;
  readonly reconcileMs: number;
  readonly overlapMs?: number;
  /** How long to rest after a failure; twice as long after each further one. */
  readonly firstPauseMs?: number;
  /** Wait for the lease instead of giving up. */
  readonly wait?: boolean;
  readonly log: (event: WatchEvent, facts: Facts) => void;
}

/** `signedOut`: the org knows the token no more and nothing here can get another. */
export type WatchEnd = 'stopped' | 'taken' | 'leaseLost' | 'outOfRequests' | 'signedOut';

export interface WatchResult extends RunCounts {
  readonly ended: WatchEnd;
  readonly message?: string;
  readonly requests: number;
  readonly requestsByPurpose: Readonly<Record<string, number>>;
}
