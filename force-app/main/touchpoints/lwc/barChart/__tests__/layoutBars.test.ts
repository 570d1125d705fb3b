import fc from 'fast-check';
import { layoutBars, type Bar } from '../layoutBars';

const bar = (...values: number[]): Bar => ({
  key: values.join(),
  label: 'Email',
  parts: values.map((value, i) => ({ series: String(i), name: `S${String(i)}`, value, display: String(value) })),
  display: ''
});
const places = (bars: readonly Bar[], isRightToLeft = false) =>
  layoutBars(bars, isRightToLeft).map(({ drawn }) => drawn.map(({ x, width }) => [x, width]));

describe('bars', () => {
  it('fill the width with the longest', () => {
    expect(places([bar(3, 1), bar(2)])).toEqual([
      [
        ['0%', '75%'],
        ['75%', '25%']
      ],
      [['0%', '50%']]
    ]);
  });

  it('begin at the right where reading does', () => {
    expect(places([bar(3, 1), bar(2)], true)).toEqual([
      [
        ['25%', '75%'],
        ['0%', '25%']
      ],
      [['50%', '50%']]
    ]);
  });

  it('without anything to show are empty', () => expect(places([bar(0, 0), bar(), bar(-3, Number.NaN)])).toEqual([[], [], []]));

  it('write a long value short, and tell it in full', () => {
    const part = { series: 'a', name: 'A', value: 3, display: '$41,152,304,642.59', short: '$41.2B' };
    const [drawn] = layoutBars([{ ...bar(), parts: [part], display: part.display, short: part.short }], false);
    expect([drawn?.total, drawn?.display, drawn?.drawn[0]?.text]).toEqual(['$41.2B', part.display, '$41.2B']);
    expect([drawn?.alternative, drawn?.drawn[0]?.title]).toEqual([`A ${part.display}`, `A: ${part.display}`]);
  });

  it('write values where there is room', () => {
    const [long, short] = layoutBars([bar(1_000_000, 10_000), bar(90_000)], false);
    expect(long?.drawn.map(({ text }) => text)).toEqual(['1000000', undefined]);
    expect(short?.drawn.map(({ text, title }) => [text, title])).toEqual([[undefined, 'S0: 90000']]);
    expect(long?.alternative).toBe('S0 1000000, S1 10000');
  });

  it('never leave the drawing', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(1_000_000), { maxLength: 6 }), { maxLength: 12 }), fc.boolean(), (values, isRightToLeft) => {
        for (const { drawn } of layoutBars(
          values.map((parts) => bar(...parts)),
          isRightToLeft
        )) {
          for (const { x, width } of drawn) {
            expect(Number.parseFloat(x)).toBeGreaterThanOrEqual(-0.01);
            expect(Number.parseFloat(x) + Number.parseFloat(width)).toBeLessThanOrEqual(100.02);
          }
        }
      })
    );
  });
});
