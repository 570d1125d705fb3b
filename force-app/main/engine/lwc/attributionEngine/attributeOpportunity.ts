/** R33, R35, R36: the rows of one opportunity, who stands where and what it earned under each model. */
import type { AttributionModel } from './attributionModel';
import type { AttributionTouchpoint, ModelShares } from './attributionTouchpoint';
import { currencyDigits } from './currencyDigits';
import type { Opportunity } from './opportunity';
import { placeOnOpportunity, type PlacedTouch } from './placeOnOpportunity';
import { shareByLargestRemainder, weighTouches } from './shareCredit';
import type { Touch } from './touch';
import type { Touchpoint } from './touchpoint';
import { toMinorUnits } from './toMinorUnits';

/** A touch with what its row repeats of the touchpoint. */
export type CreditableTouch = Touch & Pick<Touchpoint, 'contact' | 'channel' | 'subchannel' | 'channelPath'>;

export type SetAsideReason = 'closedBeforeCreated' | 'closeDateUnreadable' | 'amountUnreadable' | 'amountTooLarge';

/** `unattributed`: no touches, so the amount counts as unattributed. */
export type OpportunityAttribution =
  | { readonly outcome: 'attributed'; readonly rows: readonly AttributionTouchpoint[] }
  | { readonly outcome: 'unattributed'; readonly rows: readonly [] }
  | { readonly outcome: 'setAside'; readonly reason: SetAsideReason; readonly rows: readonly [] };

const PERCENT_UNITS = 10_000;

const setAside = (reason: SetAsideReason): OpportunityAttribution => ({ outcome: 'setAside', reason, rows: [] });

/** The unique key of a row: a touch may serve several opportunities. */
export function attributionKey(touchpointKey: string, opportunityId: string): string {
  return `${touchpointKey}|${opportunityId}`;
}

export function isAmountBlank({ amount = '' }: Opportunity): boolean {
  return amount.trim() === '';
}

/**
 * Builds the rows of one opportunity.
 *
 * @param touches all touches of its people (R34), bare visits included, suppressed ones left out (R37), in any order
 * @param models the shipped ones, or what is made of the org's rows
 * @param timeZone IANA zone in which the close date ends
 * @example // $100, touches FT and LC
 * attributeOpportunity(opportunity, touches, BUILT_IN_MODELS, 'UTC').rows[0]?.uShapedRevenue // 50
 */
export function attributeOpportunity(
  opportunity: Opportunity,
  touches: readonly CreditableTouch[],
  models: readonly AttributionModel[],
  timeZone: string
): OpportunityAttribution {
  const placement = placeOnOpportunity(opportunity, touches, timeZone);
  if (placement.outcome === 'setAside') return setAside(placement.reason);
  const digits = currencyDigits(opportunity.currencyIsoCode);
  const amount = isAmountBlank(opportunity) ? undefined : toMinorUnits(opportunity.amount ?? '', digits);
  if (amount === 'unreadable') return setAside('amountUnreadable');
  if (amount === 'tooLarge') return setAside('amountTooLarge');

  const placed = placement.touches;
  if (placed.length === 0) return { outcome: 'unattributed', rows: [] };
  const shares = shareByModels(models, placed, amount, 10 ** digits);
  return { outcome: 'attributed', rows: placed.map((one, at) => ({ ...describeRow(opportunity, one), ...shares[at] })) };
}

/** Credit and revenue of each touch, each from the exact shares and never from one another. */
function shareByModels(
  models: readonly AttributionModel[],
  placed: readonly PlacedTouch[],
  amount: number | undefined,
  scale: number
): ModelShares[] {
  const shares = placed.map((): Record<string, number> => ({}));
  const unit = (amount ?? 0) < 0 ? -scale : scale;
  for (const model of models) {
    const weights = weighTouches(model, placed);
    const credits = shareByLargestRemainder(100 * PERCENT_UNITS, weights);
    const revenues = amount === undefined ? [] : shareByLargestRemainder(Math.abs(amount), weights);
    for (const [at, share] of shares.entries()) {
      share[`${model.name}Credit`] = (credits[at] ?? 0) / PERCENT_UNITS;
      const units = revenues[at];
      // Not −0, which reads as another value than 0.
      if (units !== undefined) share[`${model.name}Revenue`] = units === 0 ? 0 : units / unit;
    }
  }
  return shares;
}

function describeRow(opportunity: Opportunity, { touch, position }: PlacedTouch<CreditableTouch>): AttributionTouchpoint {
  return {
    attributionKey: attributionKey(touch.touchpointKey, opportunity.opportunityId),
    opportunity: opportunity.opportunityId,
    touchpoint: touch.touchpointKey,
    account: opportunity.accountId,
    contact: touch.contact,
    position,
    touchpointDate: touch.touchpointDate,
    kind: touch.kind,
    channel: touch.channel,
    subchannel: touch.subchannel,
    channelPath: touch.channelPath,
    currencyIsoCode: opportunity.currencyIsoCode
  };
}
