import * as fc from 'fast-check';
import { assignPositions } from '../assignPositions';
import type { Touch } from '../touch';
import { anonymousForm, day, touch } from './touches';

interface Case {
  readonly rule: string;
  readonly name: string;
  readonly touches: readonly Touch[];
  /** Position and U-shaped count, in the order of the touches given. */
  readonly expected: readonly (readonly [string | undefined, number])[];
}

const visit = (key: string, when: number) => touch(key, day(when), 'visit');
const call = (key: string, when: number) => touch(key, day(when), 'call');
const form = (key: string, when: number) => touch(key, day(when));
const blank = (key: string, when: number) => anonymousForm(key, day(when));

const cases: readonly Case[] = [
  { rule: 'R29', name: 'makes a bare visit FT', touches: [visit('a', 1)], expected: [['FT', 1]] },
  { rule: 'R30', name: 'joins FT, LC and Form on a first call', touches: [call('a', 1)], expected: [['FT, LC, Form', 1]] },
  {
    rule: 'R36',
    name: 'gives FT and LC half each without middles (case 17)',
    touches: [visit('a', 1), form('b', 2)],
    expected: [
      ['FT', 0.5],
      ['LC, Form', 0.5]
    ]
  },
  {
    rule: 'R36',
    name: 'counts 1.0 where FT and LC are one touch (case 16)',
    touches: [form('a', 1), form('b', 2)],
    expected: [
      ['FT, LC, Form', 1],
      ['PostLC, Form', 0]
    ]
  },
  {
    rule: 'R29',
    name: 'makes form-type touches after LC PostLC',
    touches: [visit('a', 1), call('b', 2), form('c', 3), blank('d', 4)],
    expected: [
      ['FT', 0.5],
      ['LC, Form', 0.5],
      ['PostLC, Form', 0],
      ['PostLC, Form', 0]
    ]
  },
  {
    rule: 'R29',
    name: 'leaves form-type touches before LC as Form, which are the middles of U',
    touches: [visit('a', 1), blank('b', 2), form('c', 3)],
    expected: [
      ['FT', 0.4],
      ['Form', 0.2],
      ['LC, Form', 0.4]
    ]
  },
  {
    rule: 'R29',
    name: 'knows no PostLC without LC',
    touches: [blank('a', 1), blank('b', 2)],
    expected: [
      ['FT, Form', 1],
      ['Form', 0]
    ]
  },
  {
    rule: 'R31',
    name: 'gives a later bare visit no position and no counts',
    touches: [visit('a', 1), visit('b', 2), form('c', 3), visit('d', 4)],
    expected: [
      ['FT', 0.5],
      [undefined, 0],
      ['LC, Form', 0.5],
      [undefined, 0]
    ]
  },
  {
    rule: 'R36',
    name: 'shares the middle by largest remainder, the earlier first',
    touches: [visit('a', 1), blank('b', 2), blank('c', 3), blank('d', 4), form('e', 5)],
    expected: [
      ['FT', 0.4],
      ['Form', 0.0667],
      ['Form', 0.0667],
      ['Form', 0.0666],
      ['LC, Form', 0.4]
    ]
  },
  {
    rule: 'R20',
    name: 'orders equal dates by key',
    touches: [form('b', 1), form('a', 1)],
    expected: [
      ['PostLC, Form', 0],
      ['FT, LC, Form', 1]
    ]
  },
  {
    rule: 'R20',
    name: 'compares keys by UTF-8 bytes, not by UTF-16 units',
    touches: [form('\u{1F600}', 1), form('\uFF01', 1)],
    expected: [
      ['PostLC, Form', 0],
      ['FT, LC, Form', 1]
    ]
  }
];

describe('assignPositions', () => {
  it.each(cases)('$rule $name', ({ touches, expected }) => {
    const assigned = assignPositions(touches);
    expect(touches.map(({ touchpointKey }) => [assigned.get(touchpointKey)?.position, assigned.get(touchpointKey)?.countUShaped])).toEqual(
      expected
    );
  });

  it('R36 counts first touch and lead creation once each', () => {
    const assigned = assignPositions([visit('a', 1), form('b', 2), form('c', 3)]);
    expect([...assigned.values()].map(({ countFirstTouch, countLeadCreation }) => [countFirstTouch, countLeadCreation])).toEqual([
      [1, 0],
      [0, 1],
      [0, 0]
    ]);
  });

  it('R36 sums the counts of a person to 1, whatever the order of touches', () => {
    const one = fc.record({
      kind: fc.constantFrom('visit', 'form', 'chat', 'call'),
      touchpointDate: fc.integer({ min: 0, max: 9 }),
      namesPerson: fc.boolean()
    });
    const touches = fc.array(one, { minLength: 1, maxLength: 12 }).map((all) =>
      all.map((x, index): Touch => ({
        ...x,
        kind: x.kind as Touch['kind'],
        namesPerson: x.namesPerson && x.kind !== 'visit',
        touchpointKey: `k${index}`,
        personKey: 'P'
      }))
    );
    const shuffled = touches.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const assigned = assignPositions(all);
        const units = [...assigned.values()].reduce((sum, { countUShaped }) => sum + Math.round(countUShaped * 10_000), 0);
        expect(units).toBe(10_000);
        expect(new Map([...assignPositions(other)].sort())).toEqual(new Map([...assigned].sort()));
        expect([...assigned.values()].filter(({ countFirstTouch }) => countFirstTouch === 1)).toHaveLength(1);
      })
    );
  });
});
