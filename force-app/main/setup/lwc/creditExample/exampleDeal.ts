/** An invented deal, shared by the engine itself, so that the example can't differ from what is stored. */
import { attributeOpportunity, type AttributionModel, type ModelName, type Touchpoint } from 'c/attributionEngine';

const DAY = 86_400_000;
const BEGIN = Date.UTC(2026, 0, 5, 15);

interface ExampleTouch {
  /** Days after the first. */
  readonly day: number;
  readonly kind: Touchpoint['kind'];
  readonly channelPath: string;
}

/** FT, LC, a middle, OC, another middle, Closed. */
const TOUCHES: readonly ExampleTouch[] = [
  { day: 0, kind: 'visit', channelPath: 'Organic Search.Google' },
  { day: 9, kind: 'form', channelPath: 'Email' },
  { day: 30, kind: 'call', channelPath: 'Paid Search.Google Ads' },
  { day: 52, kind: 'call', channelPath: 'Paid Search.Google Ads' },
  { day: 63, kind: 'chat', channelPath: 'Direct' },
  { day: 88, kind: 'call', channelPath: 'Referral' }
];
const CREATED_DAY = 53;
const CLOSE_DATE = '2026-04-10';
export const EXAMPLE_AMOUNT = 10_000;

export interface ExampleShare extends ExampleTouch {
  readonly at: number;
  /** `LC, Form` (R30). */
  readonly position: string;
  /** Percent. */
  readonly credit: number;
  readonly revenue: number;
}

/**
 * @param models those that hold; without the one asked for there is nothing to share by
 * @example shareExample(BUILT_IN_MODELS, 'linear', 'USD')[0]?.revenue // 1666.67
 */
export function shareExample(models: readonly AttributionModel[], name: ModelName, currency: string): readonly ExampleShare[] {
  const model = models.find((one) => one.name === name);
  if (!model) return [];
  const touches = TOUCHES.map(({ day, kind, channelPath }, i) => ({
    touchpointKey: `example-${String(i)}`,
    touchpointDate: BEGIN + day * DAY,
    kind,
    personKey: 'example',
    namesPerson: i > 0,
    channelPath
  }));
  const opportunity = {
    opportunityId: 'example',
    amount: String(EXAMPLE_AMOUNT),
    currencyIsoCode: currency,
    createdAt: BEGIN + CREATED_DAY * DAY,
    closeDate: CLOSE_DATE,
    isClosed: true,
    isWon: true
  };
  const { rows } = attributeOpportunity(opportunity, touches, [model], 'UTC');
  return rows.flatMap((row) => {
    const touch = TOUCHES[Number(row.touchpoint.slice('example-'.length))];
    const [credit = 0, revenue = 0] = [row[`${name}Credit`], row[`${name}Revenue`]];
    return touch ? [{ ...touch, at: row.touchpointDate, position: row.position, credit, revenue }] : [];
  });
}
