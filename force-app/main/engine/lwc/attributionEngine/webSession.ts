import type { Instant } from './callTask';

/** One visit. Blank values are `undefined`; property names are the camelCase of the API names of Web_Session__c. */
export interface WebSession {
  readonly sessionKey: string;
  /** The visitor id as received. */
  readonly visitorId?: string;
  /** Canonical form (R3); what sessions and calls are compared by. */
  readonly visitorKey?: string;
  readonly startedAt: Instant;
  readonly lastActivityAt?: Instant;
  readonly pageViews?: number;
  /** Only when a form or chat gave one. */
  readonly email?: string;
  readonly landingPage?: string;
  readonly landingPageRaw?: string;
  readonly referrerPage?: string;
  readonly referrerPageRaw?: string;
  readonly formUrl?: string;
  readonly formSubmittedAt?: Instant;
  readonly chatStartedAt?: Instant;
  readonly source?: string;
  readonly medium?: string;
  readonly campaignName?: string;
  readonly adContent?: string;
  readonly keyword?: string;
  readonly searchPhrase?: string;
  /** Case-sensitive, never changed (R26). */
  readonly clickId?: string;
  /** The parameter's name, `gclid` say. */
  readonly clickIdType?: string;
  readonly adCampaignId?: string;
  readonly adGroupId?: string;
  readonly adId?: string;
  readonly channel?: string;
  readonly subchannel?: string;
  /** The channel was carried over from an earlier session (R23) and is kept as it is. */
  readonly channelInherited?: boolean;
  readonly browser?: string;
  readonly platform?: string;
  readonly geoCity?: string;
  readonly geoRegion?: string;
  readonly geoCountry?: string;
  /** R39, as stored; the engine decides it afresh. */
  readonly ownerPersonKey?: string;
  /** True where the org holds another visitor key than this, or none, so that no query by visitor finds the session. */
  readonly isMiskeyed?: boolean;
}
