import { placeOnOpportunity } from '../placeOnOpportunity';
import type { Touch } from '../touch';
import { anonymousForm, at, touch } from './touches';

const open = { createdAt: at('2026-03-10'), closeDate: '2026-04-10', isClosed: false };
const closed = { ...open, isClosed: true };

interface Case {
  readonly rule: string;
  readonly name: string;
  readonly opportunity: typeof open;
  readonly touches: readonly Touch[];
  readonly timeZone?: string;
  /** Rows in order: key and position. */
  readonly rows: readonly (readonly [string, string])[];
}

const visit = (key: string, when: string) => touch(key, when, 'visit');
const call = (key: string, when: string) => touch(key, when, 'call');

const A = { personKey: '003A' };
const B = { personKey: '003B' };
const referenceExample: readonly Touch[] = [
  touch('A-FT', '2019-09-01', 'visit', A),
  touch('A-LC', '2019-11-20', 'form', A),
  touch('A-PostLC', '2020-03-04', 'form', A),
  touch('B-FT', '2019-08-26', 'visit', B),
  touch('B-LC', '2020-02-20', 'form', B),
  touch('B-PostLC', '2020-05-01', 'form', B)
];

const cases: readonly Case[] = [
  {
    rule: 'R33',
    name: 'places the example of the reference (case 20)',
    opportunity: { createdAt: at('2020-03-07'), closeDate: '2020-05-06', isClosed: true },
    touches: referenceExample,
    rows: [
      ['B-FT', 'FT'],
      ['A-LC', 'LC, Form'],
      ['B-LC', 'Form'],
      ['A-PostLC', 'OC, Form'],
      ['B-PostLC', 'Closed, Form']
    ]
  },
  {
    rule: 'R33',
    name: 'reads Pending for the latest touch while the example is open',
    opportunity: { createdAt: at('2020-03-07'), closeDate: '2020-05-06', isClosed: false },
    touches: referenceExample,
    rows: [
      ['B-FT', 'FT'],
      ['A-LC', 'LC, Form'],
      ['B-LC', 'Form'],
      ['A-PostLC', 'OC, Form'],
      ['B-PostLC', 'Pending, Form']
    ]
  },
  {
    rule: 'R33',
    name: 'leaves out a touch after the close (case 21)',
    opportunity: closed,
    touches: [call('a', '2026-03-01'), call('b', '2026-04-11')],
    rows: [['a', 'FT, LC, OC, Closed, Form']]
  },
  {
    rule: 'R33',
    name: 'counts a touch in the last millisecond of the close date',
    opportunity: closed,
    touches: [call('a', '2026-04-10T23:59:59.999Z'), call('b', '2026-04-11T00:00:00Z')],
    rows: [['a', 'FT, LC, Closed, Form']]
  },
  {
    rule: 'R33',
    name: "ends the close date in the organisation's zone",
    opportunity: closed,
    timeZone: 'America/New_York',
    touches: [call('a', '2026-04-11T03:59:59.999Z'), call('b', '2026-04-11T04:00:00Z')],
    rows: [['a', 'FT, LC, Closed, Form']]
  },
  {
    rule: 'R33',
    name: 'cuts nothing from an open opportunity',
    opportunity: open,
    touches: [call('a', '2026-03-01'), call('b', '2026-09-01')],
    rows: [
      ['a', 'FT, LC, OC, Form'],
      ['b', 'Pending, Form']
    ]
  },
  {
    rule: 'R33',
    name: 'lets FT and LC follow the creation',
    opportunity: open,
    touches: [visit('a', '2026-03-11'), call('b', '2026-03-12')],
    rows: [
      ['a', 'FT'],
      ['b', 'LC, Pending, Form']
    ]
  },
  {
    rule: 'R33',
    name: 'takes a touch at the very creation as OC',
    opportunity: open,
    touches: [call('a', '2026-03-01'), call('b', '2026-03-10')],
    rows: [
      ['a', 'FT, LC, Form'],
      ['b', 'OC, Pending, Form']
    ]
  },
  {
    rule: 'R31',
    name: 'gives a bare visit a row as OC and as Closed only',
    opportunity: closed,
    touches: [
      call('a', '2026-03-01'),
      visit('b', '2026-03-02'),
      visit('c', '2026-03-03'),
      visit('d', '2026-03-20'),
      visit('e', '2026-03-21')
    ],
    rows: [
      ['a', 'FT, LC, Form'],
      ['c', 'OC'],
      ['e', 'Closed']
    ]
  },
  {
    rule: 'R33',
    name: 'does not make a bare visit Pending that is nothing else',
    opportunity: open,
    touches: [call('a', '2026-03-01'), call('b', '2026-03-20'), visit('c', '2026-03-21')],
    rows: [
      ['a', 'FT, LC, OC, Form'],
      ['b', 'Pending, Form']
    ]
  },
  {
    rule: 'R33',
    name: 'makes OC Pending where nothing follows it but visits',
    opportunity: open,
    touches: [call('a', '2026-03-01'), visit('b', '2026-03-09'), visit('c', '2026-03-21')],
    rows: [
      ['a', 'FT, LC, Form'],
      ['b', 'OC, Pending']
    ]
  },
  {
    rule: 'R33',
    name: 'keeps anonymous forms as Form, without LC',
    opportunity: open,
    touches: [anonymousForm('a', '2026-03-01'), anonymousForm('b', '2026-03-11')],
    rows: [
      ['a', 'FT, OC, Form'],
      ['b', 'Pending, Form']
    ]
  },
  { rule: 'R33', name: 'has no rows without touches', opportunity: closed, touches: [], rows: [] },
  {
    rule: 'R30',
    name: 'orders positions and joins them by comma and space',
    opportunity: open,
    touches: [call('a', '2026-03-01')],
    rows: [['a', 'FT, LC, OC, Pending, Form']]
  }
];

describe('placeOnOpportunity', () => {
  it.each(cases)('$rule $name', ({ opportunity, touches, timeZone = 'UTC', rows }) => {
    for (const given of [touches, [...touches].reverse()]) {
      const placement = placeOnOpportunity(opportunity, given, timeZone);
      expect(
        placement.outcome === 'placed' && placement.touches.map(({ touch: { touchpointKey }, position }) => [touchpointKey, position])
      ).toEqual(rows);
    }
  });

  it('R33 sets aside an opportunity that closed before it was created', () => {
    const opportunity = { createdAt: at('2026-03-10'), closeDate: '2026-03-09', isClosed: true };
    expect(placeOnOpportunity(opportunity, [], 'UTC')).toEqual({ outcome: 'setAside', reason: 'closedBeforeCreated' });
    expect(placeOnOpportunity({ ...opportunity, isClosed: false }, [], 'UTC').outcome).toBe('placed');
    // In Honolulu the ninth is not over yet.
    expect(placeOnOpportunity(opportunity, [], 'Pacific/Honolulu').outcome).toBe('placed');
  });

  it('R33 sets aside a closed opportunity whose close date is no date', () => {
    expect(placeOnOpportunity({ ...closed, closeDate: '2026-02-30' }, [], 'UTC')).toEqual({
      outcome: 'setAside',
      reason: 'closeDateUnreadable'
    });
  });
});
