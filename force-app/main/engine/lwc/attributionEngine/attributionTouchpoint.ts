import type { Instant } from './callTask';
import type { ModelName } from './attributionModel';
import type { TouchKind } from './touchpoint';

/** A model's part of the credit, percent with four decimals: 22.5. Blank where the org has switched the model off or its row was refused. */
type Credits = { readonly [M in ModelName as `${M}Credit`]?: number };
/** And of the amount, in the currency's major unit: 2250. Blank also where the opportunity has no amount. */
type Revenues = { readonly [M in ModelName as `${M}Revenue`]?: number };

/** A touchpoint's part in one opportunity: a row of Attribution_Touchpoint__c, property names the camelCase of its API names. */
export interface AttributionTouchpoint extends Credits, Revenues {
  /** Touchpoint key, `|`, opportunity Id. */
  readonly attributionKey: string;
  readonly opportunity: string;
  /** Touchpoint key. */
  readonly touchpoint: string;
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
