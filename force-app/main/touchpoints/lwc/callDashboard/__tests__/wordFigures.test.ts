import { createFigureFormat, NO_CURRENCY } from 'c/figureFormat';
import { wordFigures } from '../wordFigures';
import type { PeriodFigures } from '../readSummary';

const LABELS = {
  calls: 'Calls',
  callsHelp: '',
  tied: 'Tied',
  tiedHelp: '',
  revenue: 'Revenue',
  revenueHelp: 'under {0}',
  corporate: 'in the corporate currency',
  more: '{0} more than {1} before',
  less: '{0} less than {1} before',
  same: 'as {0} before',
  none: 'none {0} before',
  hidden: 'hidden',
  onePoint: '1 point',
  points: '{0} points'
};
const figures = (calls: number, tied: number, revenue: number): PeriodFigures => ({ calls, tied, revenue: { linear: revenue } });
const word = (now: PeriodFigures, before: PeriodFigures) =>
  wordFigures({ now, before }, { days: 30, model: 'linear', modelName: 'Linear' }, LABELS, createFigureFormat('en-US', 'UTC', 'USD'));

it.each([
  [
    figures(112, 56, 900),
    figures(100, 46, 1000),
    ['112', '50%', '$900'],
    ['12% more than 30 days before', '4 points more than 30 days before', '10% less than 30 days before'],
    ['up', 'up', 'down']
  ],
  [
    figures(10, 5, 10),
    figures(10, 5, 10),
    ['10', '50%', '$10'],
    ['as 30 days before', 'as 30 days before', 'as 30 days before'],
    ['same', 'same', 'same']
  ],
  [
    figures(100, 51, 5),
    figures(100, 50, 0),
    ['100', '51%', '$5'],
    ['as 30 days before', '1 point more than 30 days before', 'none 30 days before'],
    ['same', 'up', 'same']
  ],
  [figures(0, 0, 0), figures(0, 0, 0), ['0', '–', '$0'], ['', '', ''], ['same', 'same', 'same']],
  [
    figures(0, 0, 0),
    figures(4, 1, 7),
    ['0', '–', '$0'],
    ['100% less than 30 days before', '', '100% less than 30 days before'],
    ['down', 'same', 'down']
  ]
])('figures %# are worded', (now, before, values, changes, trends) => {
  const worded = word(now, before);
  expect(worded.map(({ value }) => value)).toEqual(values);
  expect(worded.map(({ change }) => change)).toEqual(changes);
  expect(worded.map(({ trend }) => trend)).toEqual(trends);
  expect(worded[2]?.help).toBe('under Linear');
});

it('has no revenue where the reader may not see it', () => {
  const { revenue: _, ...hidden } = figures(3, 1, 0);
  expect(word(hidden, hidden)[2]).toMatchObject({ value: '–', change: 'hidden', trend: 'same' });
});

it('revenue of several currencies has no sign, since a sum is not in the reader’s own', () => {
  const choice = { days: 30, model: 'linear', modelName: 'Linear' };
  const given = { now: figures(1, 1, 2_250), before: figures(1, 1, 1_000), currency: NO_CURRENCY };
  const [, , revenue] = wordFigures(given, choice, LABELS, createFigureFormat('en-US', 'UTC', 'USD'));
  expect([revenue?.value, revenue?.help]).toEqual(['2,250', 'under Linear in the corporate currency']);
});
