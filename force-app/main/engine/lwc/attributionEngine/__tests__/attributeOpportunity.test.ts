import * as fc from 'fast-check';
import { attributeOpportunity, type CreditableTouch } from '../attributeOpportunity';
import { BUILT_IN_MODELS } from '../attributionModel';
import type { AttributionTouchpoint } from '../attributionTouchpoint';
import { currencyDigits } from '../currencyDigits';
import type { Opportunity } from '../opportunity';
import { toMinorUnits } from '../toMinorUnits';
import { at, day, touch } from './touches';

const won: Opportunity = {
  opportunityId: '006A',
  accountId: '001A',
  amount: '1000',
  currencyIsoCode: 'USD',
  createdAt: at('2026-01-10'),
  closeDate: '2026-02-01',
  isClosed: true,
  isWon: true
};

const attribute = (opportunity: Opportunity, touches: readonly CreditableTouch[]) =>
  attributeOpportunity(opportunity, touches, BUILT_IN_MODELS, 'UTC');
const columnOf = (rows: readonly AttributionTouchpoint[], column: keyof AttributionTouchpoint) => rows.map((row) => row[column]);

const journey = [touch('v1', day(1), 'visit'), touch('f2', day(2)), touch('c3', day(5), 'call'), touch('f4', day(20))];

describe('attributeOpportunity', () => {
  it('R36 fills credit and revenue of every model', () => {
    const [first, , , last] = attribute(won, journey).rows as readonly AttributionTouchpoint[];
    expect(first).toEqual({
      attributionKey: 'v1|006A',
      opportunity: '006A',
      touchpoint: 'v1',
      account: '001A',
      position: 'FT',
      touchpointDate: day(1),
      kind: 'visit',
      currencyIsoCode: 'USD',
      firstTouchCredit: 100,
      firstTouchRevenue: 1000,
      leadCreationCredit: 0,
      leadCreationRevenue: 0,
      uShapedCredit: 50,
      uShapedRevenue: 500,
      wShapedCredit: 33.3334,
      wShapedRevenue: 333.34,
      fullPathCredit: 25,
      fullPathRevenue: 250,
      linearCredit: 25,
      linearRevenue: 250,
      lastTouchCredit: 0,
      lastTouchRevenue: 0,
      timeDecayCredit: 21.4071,
      timeDecayRevenue: 214.07,
      customCredit: 25,
      customRevenue: 250
    });
    expect(last).toMatchObject({ position: 'Closed, Form', lastTouchCredit: 100, lastTouchRevenue: 1000 });
  });

  it('R36 repeats the channel and the contact of the touch', () => {
    const call = touch('c', day(1), 'call', {
      contact: '003A',
      channel: 'Paid Search',
      subchannel: 'Google Ads',
      channelPath: 'Paid Search.Google Ads'
    });
    expect(attribute(won, [call]).rows[0]).toMatchObject({
      contact: '003A',
      channel: 'Paid Search',
      subchannel: 'Google Ads',
      channelPath: 'Paid Search.Google Ads'
    });
  });

  it.each([
    { rule: 'R36', name: 'no amount: credit, but no revenue', amount: undefined, revenue: [undefined, undefined] },
    { rule: 'R36', name: 'a blank amount is no amount', amount: ' ', revenue: [undefined, undefined] },
    { rule: 'R36', name: 'an amount of 0 is shared as 0', amount: '0', revenue: [0, 0] },
    { rule: 'R36', name: 'a negative amount by absolute value', amount: '-0.03', revenue: [-0.02, -0.01] },
    { rule: 'R36', name: 'an amount finer than the minor unit', amount: '0.025', revenue: [0.02, 0.01] },
    { rule: 'R36', name: 'no minus zero', amount: '-0.01', revenue: [-0.01, 0] }
  ])('$rule $name', ({ amount, revenue }) => {
    const { rows } = attribute({ ...won, amount }, [touch('a', day(1), 'visit'), touch('b', day(2))]);
    expect(columnOf(rows, 'uShapedCredit')).toEqual([50, 50]);
    expect(columnOf(rows, 'uShapedRevenue')).toEqual(revenue);
  });

  it.each([
    { rule: 'R33', change: { closeDate: '2026-01-09' }, reason: 'closedBeforeCreated' },
    { rule: 'R33', change: { closeDate: 'soon' }, reason: 'closeDateUnreadable' },
    { rule: 'R36', change: { amount: 'plenty' }, reason: 'amountUnreadable' },
    { rule: 'R36', change: { amount: '99999999999999.99' }, reason: 'amountTooLarge' }
  ])('$rule sets aside: $reason', ({ change, reason }) => {
    expect(attribute({ ...won, ...change }, journey)).toEqual({ outcome: 'setAside', reason, rows: [] });
  });

  it('R36 leaves an amount without touches unattributed', () => {
    expect(attribute(won, [])).toEqual({ outcome: 'unattributed', rows: [] });
    expect(attribute(won, [touch('late', at('2026-02-02'))])).toEqual({ outcome: 'unattributed', rows: [] });
  });

  it('R37 leaves no hole where the LC touch is suppressed (case 28)', () => {
    const columns = (touches: readonly CreditableTouch[]) =>
      attribute(won, touches).rows.map(({ touchpoint, position, uShapedRevenue }) => [touchpoint, position, uShapedRevenue]);
    expect(columns(journey)).toEqual([
      ['v1', 'FT', 500],
      ['f2', 'LC, Form', 500],
      ['c3', 'OC, Form', 0],
      ['f4', 'Closed, Form', 0]
    ]);
    expect(columns(journey.filter(({ touchpointKey }) => touchpointKey !== 'f2'))).toEqual([
      ['v1', 'FT', 500],
      ['c3', 'LC, OC, Form', 500],
      ['f4', 'Closed, Form', 0]
    ]);
  });

  it('section 10 leaves the columns of a refused model blank', () => {
    const models = BUILT_IN_MODELS.filter(({ name }) => name !== 'custom');
    const [row] = attributeOpportunity(won, journey, models, 'UTC').rows;
    expect(row).not.toHaveProperty('customCredit');
    expect(row).not.toHaveProperty('customRevenue');
  });
});

describe('properties of attributeOpportunity', () => {
  const touches = fc
    .array(
      fc.record({
        when: fc.integer({ min: 0, max: 60 * 24 }),
        kind: fc.constantFrom<CreditableTouch['kind']>('visit', 'form', 'chat', 'call'),
        named: fc.boolean(),
        personKey: fc.constantFrom('003A', '003B')
      }),
      { minLength: 1, maxLength: 25 }
    )
    .map((all) =>
      all.map(({ when, kind, named, personKey }, index) =>
        touch(`k${index}`, day(0) + when * 3_600_000, kind, { namesPerson: named && kind !== 'visit', personKey })
      )
    );
  const amount = fc
    .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.constantFrom('JPY', 'USD', 'KWD'))
    .map(([units, currencyIsoCode]) => {
      const scale = 10n ** BigInt(currencyDigits(currencyIsoCode));
      const bounded = units % (10n ** 12n * scale + 1n);
      const digits = (bounded < 0n ? -bounded : bounded).toString().padStart(4, '0');
      const cut = digits.length - currencyDigits(currencyIsoCode);
      return { currencyIsoCode, amount: `${bounded < 0n ? '-' : ''}${digits.slice(0, cut)}.${digits.slice(cut)}` };
    });
  const opportunity = fc
    .record({ amount, isClosed: fc.boolean(), created: fc.integer({ min: 0, max: 31 }) })
    .map(({ amount: money, isClosed, created }): Opportunity => ({ ...won, ...money, isClosed, createdAt: day(created) }));

  it('R36 sums to exactly 100 % and to exactly the amount in every model', () => {
    fc.assert(
      fc.property(opportunity, touches, (one, given) => {
        const { rows } = attribute(one, given);
        if (rows.length === 0) return;
        const scale = 10 ** currencyDigits(one.currencyIsoCode);
        for (const { name } of BUILT_IN_MODELS) {
          const credit = rows.reduce((sum, row) => sum + Math.round(row[`${name}Credit`]! * 10_000), 0);
          // Each row's number must be the decimal itself: what it prints is read again without rounding.
          const revenue = rows.reduce((sum, row) => sum + exactUnits(String(row[`${name}Revenue`]!), scale), 0n);
          expect([name, credit, revenue]).toEqual([
            name,
            1_000_000,
            BigInt(toMinorUnits(one.amount!, currencyDigits(one.currencyIsoCode)))
          ]);
          expect(rows.every((row) => row[`${name}Credit`]! >= 0)).toBe(true);
        }
      }),
      { numRuns: 300 }
    );
  });

  it('R33 does not depend on the order of touches', () => {
    const shuffled = touches.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(fc.property(opportunity, shuffled, (one, [given, other]) => expect(attribute(one, other)).toEqual(attribute(one, given))));
  });

  it('R30, R31 names every row, and bare visits only as FT, OC, Closed or Pending', () => {
    fc.assert(
      fc.property(opportunity, touches, (one, given) => {
        const { rows } = attribute(one, given);
        for (const { position, kind } of rows) {
          expect(position.endsWith('Form')).toBe(kind !== 'visit');
          expect(position).not.toContain('PostLC');
          expect(position.includes('Pending') && one.isClosed).toBe(false);
        }
        const holders = (milestone: string) => rows.filter(({ position }) => position.split(', ').includes(milestone)).length;
        if (rows.length > 0) expect([holders('FT'), holders(one.isClosed ? 'Closed' : 'Pending')]).toEqual([1, 1]);
      })
    );
  });
});

/** Throws where the text has more decimals than the currency. */
function exactUnits(text: string, scale: number): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  const digits = String(scale).length - 1;
  if (fraction.length > digits) throw new Error(`${text} is finer than ${1 / scale}`);
  return BigInt(whole + fraction.padEnd(digits, '0'));
}
