import type { ObjectName } from 'c/salesforceRecords';
import type { QueriedFactName } from './healthFacts';

/** A condition on a property of the object, or on one of its two system times. Hours count back from `now`. */
export type ReadCondition =
  | { readonly property: string; readonly is: 'equals' | 'notEquals'; readonly value: string }
  | { readonly property: string; readonly is: 'blank' | 'filled' }
  | { readonly property: string; readonly is: 'from' | 'before'; readonly hoursAgo: number };

/** How many records, in groups; without `by` one group of all. Gives `CountedGroup[]`. */
export interface CountRead {
  readonly kind: 'count';
  readonly object: ObjectName;
  readonly where: readonly ReadCondition[];
  readonly by: readonly string[];
}

/** Records, as rows. */
export interface RowsRead {
  readonly kind: 'rows';
  readonly object: ObjectName;
  readonly where: readonly ReadCondition[];
  /** Newest first by this property. */
  readonly newestBy?: string;
  readonly first: number;
}

/** When the newest or oldest record was stored. Gives an `Instant`; nothing where there is no record. */
export interface EdgeRead {
  readonly kind: 'edge';
  readonly object: ObjectName;
  readonly edge: 'newest' | 'oldest';
}

export type HealthRead = CountRead | RowsRead | EdgeRead;

const HOURS_A_WEEK = 7 * 24;
const CALL_GROUPS = ['vendor', 'outcome', 'reason'];
const PENDING: ReadCondition = { property: 'outcome', is: 'equals', value: 'pending' };
/** Most rules an org is read for: a page of GraphQL holds 2,000. */
const MOST_RULES = 2_000;

const count = (object: ObjectName, where: readonly ReadCondition[] = [], by: readonly string[] = []): CountRead => ({
  kind: 'count',
  object,
  where,
  by
});
const rules = (object: ObjectName): RowsRead => ({ kind: 'rows', object, where: [], first: MOST_RULES });

/**
 * The queries behind `QueriedFacts`. Properties are those of the object's rows (`c/salesforceRecords`), and `createdDate` and
 * `systemModstamp`, which the platform indexes: our own times are not (P20), so sessions, the many, are asked about by them only.
 */
export const HEALTH_READS: Readonly<Record<QueriedFactName, HealthRead>> = Object.freeze({
  recentCalls: count('Tracked_Call__c', [{ property: 'taskCreatedAt', is: 'from', hoursAgo: HOURS_A_WEEK }], CALL_GROUPS),
  earlierCalls: count(
    'Tracked_Call__c',
    [
      { property: 'taskCreatedAt', is: 'from', hoursAgo: 5 * HOURS_A_WEEK },
      { property: 'taskCreatedAt', is: 'before', hoursAgo: HOURS_A_WEEK }
    ],
    CALL_GROUPS
  ),
  lateCalls: count('Tracked_Call__c', [PENDING, { property: 'systemModstamp', is: 'before', hoursAgo: 1 }]),
  forgottenCalls: count('Tracked_Call__c', [PENDING, { property: 'systemModstamp', is: 'before', hoursAgo: 24 }]),
  setAsideCalls: count('Tracked_Call__c', [{ property: 'writeError', is: 'filled' }], ['writeError']),
  runs: {
    kind: 'rows',
    object: 'Resolution_Run__c',
    where: [{ property: 'kind', is: 'notEquals', value: 'lease' }],
    newestBy: 'startedAt',
    first: 50
  },
  lease: { kind: 'rows', object: 'Resolution_Run__c', where: [{ property: 'runKey', is: 'equals', value: 'lease' }], first: 1 },
  sessions: count('Web_Session__c'),
  recentSessions: count('Web_Session__c', [{ property: 'createdDate', is: 'from', hoursAgo: HOURS_A_WEEK }]),
  newestSession: { kind: 'edge', object: 'Web_Session__c', edge: 'newest' },
  oldestSession: { kind: 'edge', object: 'Web_Session__c', edge: 'oldest' },
  trackedCalls: count('Tracked_Call__c'),
  touchpoints: count('Touchpoint__c'),
  attributionTouchpoints: count('Attribution_Touchpoint__c'),
  allRuns: count('Resolution_Run__c'),
  settings: rules('Touchline_Setting__c'),
  channelRules: rules('Channel_Rule__c'),
  trackingNumbers: rules('Tracking_Number__c'),
  suppressionRules: rules('Suppression_Rule__c'),
  models: rules('Attribution_Model__c')
});
