import { createElement } from 'lwc';
import ChartLegend, { seriesStyle, sumSeries } from 'c/chartLegend';

const part = (series: string, value: number) => ({ series, name: series.toUpperCase(), value, display: String(value) });

describe('a legend', () => {
  afterEach(() => document.body.replaceChildren());

  it('names the series with what they come to', async () => {
    const entries = [
      { series: 'merged', name: 'Tied to a visit', display: '9' },
      { series: 'unheardOf', name: 'New', display: '1' }
    ];
    const legend = Object.assign(createElement('c-chart-legend', { is: ChartLegend }), { entries });
    document.body.append(legend);
    const texts = [...(legend.shadowRoot?.querySelectorAll('li') ?? [])].map((entry) => entry.textContent);
    expect(texts).toEqual(['Tied to a visit9', 'New1']);
    await expect(legend).toBeAccessible();
  });

  it('sums series over all bars, in the order they occur', () => {
    expect(sumSeries([{ parts: [part('a', 1), part('b', 2)] }, { parts: [part('b', 3), part('c', 0)] }])).toEqual([
      { series: 'a', name: 'A', value: 1 },
      { series: 'b', name: 'B', value: 5 },
      { series: 'c', name: 'C', value: 0 }
    ]);
  });

  it('paints by hooks; what has no colour of its own is grey', () => {
    expect(seriesStyle('merged')).toBe('fill: var(--slds-g-color-accent-container-1)');
    expect(seriesStyle('skipped')).toBe('fill: var(--slds-g-color-neutral-base-50)');
  });
});
