/** What session age is counted from (R8). */
export type WindowBasis = 'sessionStart' | 'lastActivity';
/** What becomes of a call whose visitor id seems to be another person's (R11). */
export type IdentityConflictPolicy = 'hold' | 'standalone' | 'merge';
/** Who belongs to an opportunity (R34). */
export type AccountMapping = 'account' | 'contactRoles' | 'primaryContactRole';

/** How the admin knows a vendor's Tasks when the number dialled doesn't tell; all conditions given must hold. */
export interface VendorRule {
  readonly vendor: string;
  /** A pattern in the language of channel rules (R25): `CallRail*`. */
  readonly subject?: string;
  /** The user the vendor's integration works as. */
  readonly createdById?: string;
}

/** The org's one settings row, typed and with defaults filled in. Lists are trimmed and without blanks. */
export interface Settings {
  readonly windowMinutes: number;
  readonly windowBasis: WindowBasis;
  /** Task types that look like calls when CallType is blank (R2). */
  readonly callTypes: readonly string[];
  /** Narrowing of R1; an empty list narrows nothing. */
  readonly filterTypes: readonly string[];
  readonly filterCallTypes: readonly string[];
  readonly minimumDurationSeconds?: number;
  readonly filterDispositions: readonly string[];
  readonly identityConflict: IdentityConflictPolicy;
  /** A call to a static tracking number without visitor id becomes a touchpoint (R2). */
  readonly staticNumbers: boolean;
  /** Shared addresses count as blank (R32); an entry ending in `@` is that mailbox at any domain. */
  readonly sharedEmails: readonly string[];
  readonly carryover: boolean;
  readonly ownDomains: readonly string[];
  readonly ignoredReferrers: readonly string[];
  readonly accountMapping: AccountMapping;
  /** Days a visit without owner and touchpoint is looked back for. */
  readonly lookbackDays: number;
  /** IANA zone in which a close date ends (R33); `UTC` in files. */
  readonly timeZone: string;
  /** Country assumed for phone numbers without one, ISO 3166 alpha-2. */
  readonly phoneCountry: string;
  /** In order; the first that matches names the vendor. */
  readonly vendorRules?: readonly VendorRule[];
}

export const DEFAULT_SETTINGS: Settings = Object.freeze({
  windowMinutes: 30,
  windowBasis: 'sessionStart',
  callTypes: ['Call', 'Phone Call', 'Left Message'],
  filterTypes: [],
  filterCallTypes: [],
  filterDispositions: [],
  identityConflict: 'hold',
  staticNumbers: false,
  sharedEmails: [],
  carryover: true,
  ownDomains: [],
  ignoredReferrers: [
    'accounts.google.com',
    'login.microsoftonline.com',
    'login.live.com',
    'appleid.apple.com',
    '*.okta.com',
    '*.auth0.com',
    '*.paypal.com',
    '*.stripe.com'
  ],
  accountMapping: 'account',
  lookbackDays: 365,
  timeZone: 'UTC',
  phoneCountry: 'US'
}) satisfies Settings;
