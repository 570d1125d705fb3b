import type { Instant } from 'c/attributionEngine';
import type { DescribedObjects, OrgDefaults, Row } from 'c/salesforceRecords';

/** One group of a count: the values of the properties it is grouped by (blank ones absent), and how many. */
export interface CountedGroup {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly count: number;
}

/** Of an allowance: requests, bytes. */
export interface Usage {
  readonly used: number;
  readonly most: number;
}

/** Facts that `HEALTH_READS` says how to query, under the same names. */
export interface QueriedFacts {
  /** Calls of the last 7 days by vendor, outcome and reason. */
  readonly recentCalls?: readonly CountedGroup[];
  /** Calls of the 28 days before these. */
  readonly earlierCalls?: readonly CountedGroup[];
  /** Pending for more than an hour. */
  readonly lateCalls?: readonly CountedGroup[];
  /** Pending for more than a day. */
  readonly forgottenCalls?: readonly CountedGroup[];
  /** Calls whose decision could not be written, by what the org said. */
  readonly setAsideCalls?: readonly CountedGroup[];
  /** The latest runs, the newest first; leases left out. */
  readonly runs?: readonly Row<'Resolution_Run__c'>[];
  /** The watcher's row, where there is one. */
  readonly lease?: readonly Row<'Resolution_Run__c'>[];
  readonly sessions?: readonly CountedGroup[];
  /** Sessions stored in the last 7 days. */
  readonly recentSessions?: readonly CountedGroup[];
  /** When the newest and the oldest session were stored, by CreatedDate (P20). */
  readonly newestSession?: Instant;
  readonly oldestSession?: Instant;
  readonly trackedCalls?: readonly CountedGroup[];
  readonly touchpoints?: readonly CountedGroup[];
  readonly attributionTouchpoints?: readonly CountedGroup[];
  readonly allRuns?: readonly CountedGroup[];
  readonly settings?: readonly Row<'Touchline_Setting__c'>[];
  readonly channelRules?: readonly Row<'Channel_Rule__c'>[];
  readonly trackingNumbers?: readonly Row<'Tracking_Number__c'>[];
  readonly suppressionRules?: readonly Row<'Suppression_Rule__c'>[];
  readonly models?: readonly Row<'Attribution_Model__c'>[];
}

/** What the user who asks may do. What is missing is listed as words of the platform: `edit Touchpoint__c`, `see Task.WhoId`. */
export interface AccessFacts {
  /** Holds the custom permission Resolve_Calls. */
  readonly mayResolve?: boolean;
  /** View All Data, or the equivalent sight of Tasks and of our objects. */
  readonly seesAll?: boolean;
  /** Rights on our objects but Attribution_Touchpoint__c. */
  readonly ownMissing?: readonly string[];
  /** Rights on Attribution_Touchpoint__c, which no packaged permission set can give. */
  readonly creditMissing?: readonly string[];
  /** Rights on standard objects, which come from the admin's own permission set (P31). */
  readonly standardMissing?: readonly string[];
  /** Fields of Task this user must read and can't: visitor id, call time (P2). */
  readonly taskFieldsMissing?: readonly string[];
}

export interface CaptureFacts {
  /** Touchline_Switch__c.Capture_Off__c of the org. */
  readonly switchedOff?: boolean;
  readonly flowActive?: boolean;
}

/** Facts that no query of ours gives; each reader learns what it can. */
export interface StatedFacts {
  readonly access?: AccessFacts;
  readonly capture?: CaptureFacts;
  /** `touchline__` or blank. */
  readonly prefix?: string;
  /** Fields as the org describes them, for settings that name fields (R5). */
  readonly described?: DescribedObjects;
  readonly orgDefaults?: OrgDefaults;
  /** API requests of the last 24 hours, whoever made them (P21). */
  readonly dailyRequests?: Usage;
  /** Data storage in bytes (P20). */
  readonly storage?: Usage;
}

/** Everything the checks look at. Absent is unknown, never none: an empty list says that there is nothing. */
export interface HealthFacts extends QueriedFacts, StatedFacts {}

export type HealthFactName = keyof HealthFacts;
export type QueriedFactName = keyof QueriedFacts;
