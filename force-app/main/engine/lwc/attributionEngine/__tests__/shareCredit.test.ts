import { BUILT_IN_MODELS, type AttributionModel, type ModelName, type ModelWeights } from '../attributionModel';
import type { Milestone } from '../position';
import { halve, shareByLargestRemainder, shareCredit, type CreditTouch } from '../shareCredit';
import { day } from './touches';

const modelOf = (name: ModelName): AttributionModel => BUILT_IN_MODELS.find((model) => model.name === name)!;
const custom = (weights: Partial<ModelWeights>): AttributionModel => ({
  name: 'custom',
  kind: 'positions',
  weights: { ft: 0, lc: 0, oc: 0, closed: 0, middle: 0, ...weights }
});
const timeDecay = (halfLifeDays: number): AttributionModel => ({ name: 'timeDecay', kind: 'timeDecay', halfLifeDays });

/** A journey written short: `FT+LC M v OC` is first touch and lead creation in one, a form, a bare visit, and the touch before creation. */
function journey(text: string, days: readonly number[] = []): CreditTouch[] {
  return text.split(' ').map((word, index) => ({
    touch: { touchpointDate: day(days[index] ?? index), kind: /^(v|FT)$/.test(word) ? 'visit' : 'form' },
    milestones: new Set(word === 'M' || word === 'v' ? [] : (word.split('+') as Milestone[]))
  }));
}

interface Case {
  readonly rule: string;
  readonly name: string;
  readonly model: AttributionModel;
  readonly touches: readonly CreditTouch[];
  readonly units: number;
  readonly shares: readonly number[];
}

const sevenMiddles = journey('FT LC M M M OC M M M M Closed');
const [full, u, w] = [modelOf('fullPath'), modelOf('uShaped'), modelOf('wShaped')];

const worked: readonly Case[] = [
  {
    rule: 'section 10',
    name: 'Full Path, $100, seven middles',
    model: full,
    touches: sevenMiddles,
    units: 10_000,
    shares: [2250, 2250, 143, 143, 143, 2250, 143, 143, 143, 142, 2250]
  },
  {
    rule: 'section 10',
    name: 'Full Path, percent, seven middles',
    model: full,
    touches: sevenMiddles,
    units: 1_000_000,
    shares: [225_000, 225_000, 14_286, 14_286, 14_286, 225_000, 14_286, 14_286, 14_285, 14_285, 225_000]
  },
  {
    rule: 'section 10',
    name: 'W, $100, FT = LC, OC, no middle',
    model: w,
    touches: journey('FT+LC OC'),
    units: 10_000,
    shares: [6667, 3333]
  },
  {
    rule: 'section 10',
    name: 'W, $1,000, M2 and M3 after OC',
    model: w,
    touches: journey('FT LC M OC M M'),
    units: 100_000,
    shares: [30_000, 30_000, 10_000, 30_000, 0, 0]
  },
  {
    rule: 'section 10',
    name: 'U, $1,000, two PostLC forms',
    model: u,
    touches: journey('FT LC M M'),
    units: 100_000,
    shares: [50_000, 50_000, 0, 0]
  },
  {
    rule: 'section 10',
    name: 'Full Path, open, $10,000',
    model: full,
    touches: journey('FT LC OC M Pending'),
    units: 1_000_000,
    shares: [225_000, 225_000, 225_000, 100_000, 225_000]
  },
  {
    rule: 'section 10',
    name: 'Time Decay, $1,000, half-life 7 days',
    model: timeDecay(7),
    touches: journey('M M M', [0, 7, 10.5]),
    units: 100_000,
    shares: [17_157, 34_315, 48_528]
  },
  {
    rule: 'R35',
    name: 'case 18: W, $10,000, one middle',
    model: w,
    touches: journey('FT LC M OC'),
    units: 1_000_000,
    shares: [300_000, 300_000, 100_000, 300_000]
  },
  {
    rule: 'R35',
    name: 'case 19: Full Path, $10,000, two middles',
    model: full,
    touches: journey('FT M LC OC M Closed'),
    units: 1_000_000,
    shares: [225_000, 50_000, 225_000, 225_000, 50_000, 225_000]
  },
  { rule: 'R35', name: 'case 16: FT and LC in one touch', model: u, touches: journey('FT+LC'), units: 10_000, shares: [10_000] },
  { rule: 'R35', name: 'case 17: FT and LC without middle', model: u, touches: journey('FT LC'), units: 10_000, shares: [5000, 5000] }
];

const rules: readonly Case[] = [
  {
    rule: 'R35',
    name: 'First Touch gives all to FT',
    model: modelOf('firstTouch'),
    touches: journey('FT LC OC'),
    units: 100,
    shares: [100, 0, 0]
  },
  {
    rule: 'R35',
    name: 'Lead Creation gives all to LC',
    model: modelOf('leadCreation'),
    touches: journey('FT LC OC'),
    units: 100,
    shares: [0, 100, 0]
  },
  {
    rule: 'R35',
    name: 'without LC its 100 goes to FT',
    model: modelOf('leadCreation'),
    touches: journey('FT OC M'),
    units: 100,
    shares: [100, 0, 0]
  },
  {
    rule: 'R35',
    name: 'a touch holds the sum of its milestones',
    model: full,
    touches: journey('FT LC+OC+Closed'),
    units: 100,
    shares: [25, 75]
  },
  {
    rule: 'R35',
    name: 'a missing milestone is spread in proportion',
    model: w,
    touches: journey('FT M OC'),
    units: 700,
    shares: [300, 100, 300]
  },
  {
    rule: 'R35',
    name: 'OC is a middle of U when it lies before LC',
    model: u,
    touches: journey('FT OC LC'),
    units: 100,
    shares: [40, 20, 40]
  },
  {
    rule: 'R35',
    name: 'OC and Closed earn nothing in U after LC',
    model: u,
    touches: journey('FT LC OC Closed'),
    units: 100,
    shares: [50, 50, 0, 0]
  },
  {
    rule: 'R35',
    name: 'a bare visit is no middle, whatever it holds',
    model: u,
    touches: journey('FT v M LC'),
    units: 100,
    shares: [40, 0, 20, 40]
  },
  {
    rule: 'R35',
    name: 'Closed is not weighted by W and no middle after OC',
    model: w,
    touches: journey('FT LC OC Closed'),
    units: 300,
    shares: [100, 100, 100, 0]
  },
  {
    rule: 'R35',
    name: 'Pending has the weight of Closed',
    model: custom({ ft: 250_000, closed: 750_000 }),
    touches: journey('FT M Pending'),
    units: 100,
    shares: [25, 0, 75]
  },
  {
    rule: 'R35',
    name: 'without the weights of Closed, Pending is no milestone',
    model: custom({ ft: 400_000, oc: 400_000, middle: 200_000 }),
    touches: journey('FT Pending M OC'),
    units: 100,
    shares: [40, 10, 10, 40]
  },
  {
    rule: 'R35',
    name: 'a middle weight alone finds no middles: all to FT',
    model: custom({ middle: 1_000_000 }),
    touches: journey('FT M LC'),
    units: 100,
    shares: [100, 0, 0]
  },
  {
    rule: 'R35',
    name: 'Linear counts bare visits too',
    model: modelOf('linear'),
    touches: journey('FT v M Closed'),
    units: 100,
    shares: [25, 25, 25, 25]
  },
  {
    rule: 'R35',
    name: 'Last Touch gives all to the latest',
    model: modelOf('lastTouch'),
    touches: journey('FT LC Closed'),
    units: 100,
    shares: [0, 0, 100]
  },
  {
    rule: 'R35',
    name: 'Time Decay at equal dates is linear',
    model: timeDecay(30),
    touches: journey('FT LC', [3, 3]),
    units: 100,
    shares: [50, 50]
  },
  {
    rule: 'R35',
    name: 'Time Decay forgets what is 31 half-lives old',
    model: timeDecay(1),
    touches: journey('FT LC', [0, 31]),
    units: 1e15,
    shares: [0, 1e15]
  },
  {
    rule: 'R36',
    name: 'what is left goes to the larger remainder before the earlier touch',
    model: custom({ ft: 330_000, lc: 335_000, oc: 335_000 }),
    touches: journey('FT LC OC'),
    units: 100,
    shares: [33, 34, 33]
  },
  { rule: 'R36', name: 'nothing is shared of nothing', model: full, touches: sevenMiddles, units: 0, shares: sevenMiddles.map(() => 0) },
  { rule: 'R36', name: 'there are no shares without touches', model: full, touches: [], units: 100, shares: [] }
];

describe('shareCredit', () => {
  it.each([...worked, ...rules])('$rule $name', ({ model, touches, units, shares }) => {
    expect(shareCredit(model, touches, units)).toEqual(shares);
  });

  it('R36 is exact past 2^53', () => {
    expect(shareByLargestRemainder(1e15, [999_999_999, 1_000_000_000, 1])).toEqual([499999999500000, 500000000000000, 500000]);
    const thirds = shareByLargestRemainder(9_007_199_254_740_991, [1e9, 1e9, 1e9]);
    expect(thirds).toEqual([3002399751580331, 3002399751580330, 3002399751580330]);
  });

  it('R36 shares among thousands of touches', () => {
    const touches = journey(`FT ${'M '.repeat(5000)}Closed`);
    const shares = shareCredit(full, touches, 1e15);
    expect(shares.reduce((sum, share) => sum + BigInt(share), 0n)).toBe(10n ** 15n);
  });
});

describe('halve', () => {
  it.each([
    { rule: 'R35', halvings: 0, units: 1_000_000_000 },
    { rule: 'R35', halvings: 1, units: 500_000_000 },
    { rule: 'R35', halvings: 0.5, units: 707_106_781 },
    { rule: 'R35', halvings: 1 / 3, units: 793_700_526 },
    { rule: 'R35', halvings: 1.5, units: 353_553_391 },
    { rule: 'R35', halvings: 9, units: 1_953_125 },
    { rule: 'R35', halvings: 10, units: 976_563 },
    { rule: 'R35', halvings: 30.8, units: 1 },
    { rule: 'R35', halvings: 30.9999, units: 0 },
    { rule: 'R35', halvings: 1e6, units: 0 }
  ])('$rule makes $units of $halvings halvings, half up', ({ halvings, units }) => {
    expect(halve(halvings)).toBe(units);
  });

  it('R35 agrees with Math.pow wherever that is not near a half', () => {
    for (let step = 0; step < 40_000; step += 1) {
      const exact = Math.pow(2, -step / 1297) * 1e9;
      if (Math.abs((exact % 1) - 0.5) > 1e-5) expect(halve(step / 1297)).toBe(Math.round(exact));
    }
  });
});
