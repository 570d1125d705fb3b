import type { AttributionModel } from './attributionModel';
import type { ChannelRule, SuppressionRule, TrackingNumber } from './channelRule';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** Everything an admin decides, as one argument of every resolution. */
export interface RuleBook {
  readonly settings: Settings;
  /** Empty: the built-in list holds (R38). */
  readonly channelRules: readonly (ChannelRule & { readonly active?: boolean })[];
  readonly trackingNumbers: readonly TrackingNumber[];
  readonly suppressionRules: readonly SuppressionRule[];
  /** Checked ones, in the order of the built-in ones; empty: these hold. A model that is left out has no credit. */
  readonly attributionModels: readonly AttributionModel[];
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
