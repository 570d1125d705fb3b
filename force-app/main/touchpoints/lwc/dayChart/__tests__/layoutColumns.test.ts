import fc from 'fast-check';
import { layoutColumns, roundTicks, type Column } from '../layoutColumns';

const column = (key: number, ...values: number[]): Column => ({
  key: String(key),
  label: `Mar ${String(key)}`,
  title: `March ${String(key)}`,
  parts: values.map((value, i) => ({ series: String(i), name: `S${String(i)}`, value, display: String(value) })),
  display: String(values.reduce((sum, value) => sum + value, 0))
});
const OPTIONS = { height: 100, isRightToLeft: false, labels: 7 };

describe('round values', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [5, [0, 2, 4, 6]],
    [17, [0, 5, 10, 15, 20]],
    [100, [0, 50, 100]],
    [1234, [0, 500, 1000, 1500]]
  ])('up to %i are %j', (highest, ticks) => expect(roundTicks(highest)).toEqual(ticks));

  it('are few and whole, and the last is no lower than the highest', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (highest) => {
        const ticks = roundTicks(highest);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks.every(Number.isInteger)).toBe(true);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest);
      })
    );
  });
});

describe('columns', () => {
  it('stand on the ground, part upon part', () => {
    const { columns } = layoutColumns([column(3, 2, 1), column(4)], OPTIONS);
    expect(columns[0]?.rects.map(({ y, height }) => [y, height])).toEqual([
      [33.3, 66.7],
      [0, 33.3]
    ]);
    expect(columns[1]?.rects).toEqual([]);
    expect(columns.map(({ alternative }) => alternative)).toEqual(['March 3: 3, S0 2, S1 1', 'March 4: 0']);
  });

  it('run from left to right beside the values, or mirrored', () => {
    const days = [column(3, 1), column(4, 1)];
    expect(layoutColumns(days, OPTIONS).columns.map(({ roomX }) => roomX)).toEqual(['6%', '53%']);
    expect(layoutColumns(days, { ...OPTIONS, isRightToLeft: true }).columns.map(({ roomX }) => roomX)).toEqual(['47%', '0%']);
  });

  it('are named as far as there is room', () => {
    const month = Array.from({ length: 31 }, (_, i) => column(i + 1, 1));
    expect(layoutColumns(month, OPTIONS).labels.map(({ text }) => text)).toEqual([
      'Mar 1',
      'Mar 6',
      'Mar 11',
      'Mar 16',
      'Mar 21',
      'Mar 26',
      'Mar 31'
    ]);
    expect(layoutColumns([], OPTIONS)).toMatchObject({ columns: [], labels: [] });
  });
});
