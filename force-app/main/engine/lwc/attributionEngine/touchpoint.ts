import type { Instant } from './callTask';

/** What names a touch. Forms, chats and calls are form-type. */
export type TouchKind = 'visit' | 'form' | 'chat' | 'call';

/** One credited touch of one person: a row of Touchpoint__c, property names the camelCase of its API names. */
export interface Touchpoint {
  /** `session:` + session key, or `call:` + Task Id (R13). */
  readonly touchpointKey: string;
  readonly touchpointDate: Instant;
  readonly kind: TouchKind;
  readonly touchpointType?: string;
  readonly medium?: string;
  readonly sessionMedium?: string;
  readonly source?: string;
  readonly channel?: string;
  readonly subchannel?: string;
  readonly channelPath?: string;
  /** `FT, LC, Form` (R30). */
  readonly position?: string;
  readonly personKey: string;
  readonly lead?: string;
  readonly contact?: string;
  readonly account?: string;
  readonly visitorKey?: string;
  /** Key of the web session credited. */
  readonly webSession?: string;
  /** The Task that names the touch. */
  readonly taskId?: string;
  readonly callCount: number;
  readonly callerNumber?: string;
  readonly callDuration?: number;
  readonly campaignName?: string;
  readonly adContent?: string;
  readonly adCampaignId?: string;
  readonly adGroupId?: string;
  readonly adId?: string;
  readonly keyword?: string;
  readonly searchPhrase?: string;
  readonly landingPage?: string;
  readonly referrerPage?: string;
  readonly formUrl?: string;
  readonly browser?: string;
  readonly platform?: string;
  readonly geoCity?: string;
  readonly geoRegion?: string;
  readonly geoCountry?: string;
  readonly countFirstTouch?: number;
  readonly countLeadCreation?: number;
  /** Units of 0.0001 as a number with four decimals: 0.4. */
  readonly countUShaped?: number;
}

/** Our record of one call Task: a row of Tracked_Call__c. */
export interface TrackedCall {
  readonly taskId: string;
  readonly visitorId?: string;
  readonly visitorKey?: string;
  readonly taskType?: string;
  readonly subject?: string;
  readonly direction?: string;
  readonly durationSeconds?: number;
  readonly disposition?: string;
  readonly dialledNumber?: string;
  readonly callerNumber?: string;
  readonly callOwner?: string;
  readonly lead?: string;
  readonly contact?: string;
  readonly whatId?: string;
  readonly taskCreatedAt?: Instant;
  readonly vendorCallTime?: Instant;
  readonly vendor?: string;
  readonly outcome: string;
  readonly reason?: string;
  readonly callTime?: Instant;
  readonly callTimeSource?: string;
  readonly sessionAgeSeconds?: number;
  readonly candidates?: number;
  /** Versioned JSON (R14). */
  readonly evidence?: string;
  /** Session key. */
  readonly webSession?: string;
  /** Touchpoint key. */
  readonly touchpoint?: string;
  /** The only field whose change alone is not written. */
  readonly decidedAt?: Instant;
  readonly rulesVersion?: string;
  readonly writeError?: string;
  readonly attempts?: number;
}
