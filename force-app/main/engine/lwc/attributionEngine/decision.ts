import type { Instant } from './callTask';
import type { WindowBasis } from './settings';

/** What became of a call (section 5 of the rules). */
export type Outcome = 'merged' | 'standalone' | 'repeat' | 'skipped' | 'held' | 'pending';

/** Why. One per decision. */
export type Reason =
  | 'matched'
  | 'noSession'
  | 'sessionTooOld'
  | 'sessionStartsLater'
  | 'sessionAlreadyCredited'
  | 'noVisitorId'
  | 'excludedByFilter'
  | 'taskDeleted'
  | 'suppressed'
  | 'noPerson'
  | 'identityConflict'
  | 'staticNumber';

export type CallTimeSource = 'vendor' | 'taskCreated';

/** Why a session of the same visitor was not the one (R7 to R9). */
export type Refusal = 'tooOld' | 'startsLater' | 'earlierStart' | 'greaterKey';

/** A session as the evidence remembers it: enough to draw it, no personal data. */
export interface SessionEvidence {
  readonly sessionKey: string;
  readonly startedAt: Instant;
  readonly lastActivityAt?: Instant;
  readonly pageViews?: number;
  readonly formSubmittedAt?: Instant;
  readonly source?: string;
  readonly channel?: string;
  readonly subchannel?: string;
  /** Milliseconds from the session's basis to the call, 0 or more; absent when the session starts after the call. */
  readonly ageMs?: number;
  readonly refusal?: Refusal;
}

/** Which rule named the channel (R25). */
export interface ChannelEvidence {
  readonly by: 'rule' | 'builtInRule' | 'trackingNumber' | 'inherited' | 'noRule';
  readonly ruleKey?: string;
  readonly order?: number;
}

/** What a decision rests on (R14): bounded, versioned, stored as JSON in Evidence__c. Words are made from it when shown. */
export interface Evidence {
  readonly version: 1;
  readonly windowMinutes: number;
  readonly windowBasis: WindowBasis;
  readonly callTime: Instant;
  readonly callTimeSource: CallTimeSource;
  /** Sessions of the visitor that start at or before the call, too old ones included. */
  readonly candidates?: number;
  /** The session that won R9: credited for merged and repeat, in conflict for identityConflict, waiting for noPerson. */
  readonly session?: SessionEvidence;
  /** The nearest other sessions on either side of the call, each with the reason it was refused. */
  readonly before?: SessionEvidence;
  readonly after?: SessionEvidence;
  /** R11: whose word contradicts the Task's person. */
  readonly conflict?: 'sessionEmail' | 'earlierInteraction';
  readonly channel?: ChannelEvidence;
  readonly typeFrom?: 'task' | 'default';
  readonly mediumFrom?: 'task' | 'session' | 'none';
  /** For a repeat: the touchpoint that has the credit. */
  readonly creditedTouchpointKey?: string;
  /** The group of suppression rules that took the touch away (R37). */
  readonly suppressedBy?: string;
  /** Properties of the tracked call and its touchpoint whose value was too long for the field and was cut. */
  readonly cut?: readonly string[];
}

/** What was decided about one call. */
export interface CallDecision {
  readonly taskId: string;
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly visitorKey?: string;
  readonly callTime: Instant;
  readonly callTimeSource: CallTimeSource;
  /** Given for merged, repeat and held, where a session matched. */
  readonly sessionKey?: string;
  readonly sessionAgeMs?: number;
  /** Given for all but skipped. */
  readonly candidates?: number;
  /** The touchpoint the call belongs to: its own, or for a repeat the one that has the credit. */
  readonly touchpointKey?: string;
  readonly evidence: Evidence;
}
