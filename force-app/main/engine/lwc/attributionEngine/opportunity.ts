import type { Instant } from './callTask';

/** An opportunity, as far as its touches and their credit depend on it. */
export interface Opportunity {
  readonly opportunityId: string;
  readonly accountId?: string;
  /** In the currency's major unit, as a decimal string so that no digit is lost: `1234.50`. */
  readonly amount?: string;
  /** ISO 4217; the organisation's currency where the org has only one. */
  readonly currencyIsoCode: string;
  readonly createdAt: Instant;
  /** `YYYY-MM-DD`. */
  readonly closeDate: string;
  readonly isClosed: boolean;
  readonly isWon: boolean;
}

export interface ContactRole {
  readonly opportunityId: string;
  readonly contactId: string;
  readonly isPrimary: boolean;
}
