import type { Instant } from './callTask';
import type { ModelName } from './attributionModel';
import type { TouchKind } from './touchpoint';

/**
 * A model's part of the credit, percent with four decimals (22.5), and of the amount, in the currency's major unit (2250).
 * Both blank where the model's row was refused; revenue also where the opportunity has no amount.
 */
export type ModelShares = { readonly [M in ModelName as `${M}Credit` | `${M}Revenue`]?: number };

/** A touchpoint's part in one opportunity: a row of Attribution_Touchpoint__c, property names the camelCase of its API names. */
export interface AttributionTouchpoint extends ModelShares {
  /** Touchpoint key, `|`, opportunity Id. */
  readonly attributionKey: string;
  readonly opportunity: string;
  /** Touchpoint key. */
  readonly touchpoint: string;
  /** The opportunity's. */
  readonly account?: string;
  readonly contact?: string;
  /** `FT, OC, Form` (R30). */
  readonly position: string;
  readonly touchpointDate: Instant;
  readonly kind: TouchKind;
  readonly channel?: string;
  readonly subchannel?: string;
  readonly channelPath?: string;
  readonly currencyIsoCode: string;
}
