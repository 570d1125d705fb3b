import type { AttributionModelRow } from './readModels';
import type { ChannelRule, SuppressionRule, TrackingNumber } from './channelRule';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** Everything an admin decides, as one argument of every resolution. */
export interface RuleBook {
  readonly settings: Settings;
  /** Empty: the built-in list holds (R38). */
  readonly channelRules: readonly (ChannelRule & { readonly active?: boolean })[];
  readonly trackingNumbers: readonly TrackingNumber[];
  readonly suppressionRules: readonly SuppressionRule[];
  /** Laid over the built-in models; empty: these hold. */
  readonly attributionModels: readonly AttributionModelRow[];
  /** Stored with each decision, so that one made under other rules is known as such. */
  readonly rulesVersion?: string;
}

/** What holds in an org without a single row of settings or rules. */
export const DEFAULT_RULE_BOOK: RuleBook = Object.freeze({
  settings: DEFAULT_SETTINGS,
  channelRules: [],
  trackingNumbers: [],
  suppressionRules: [],
  attributionModels: []
});
