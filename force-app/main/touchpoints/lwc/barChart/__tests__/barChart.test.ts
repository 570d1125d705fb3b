import { createElement } from 'lwc';
import BarChart, { type Bar } from 'c/barChart';

const part = (series: string, name: string, value: number) => ({ series, name, value, display: String(value) });
const BARS: readonly Bar[] = [
  { key: 'Email', label: 'Email', parts: [part('merged', 'Tied', 9), part('standalone', 'Own', 3)], display: '12' },
  { key: 'Direct', label: 'Direct', note: 'Ask the vendor.', parts: [part('merged', 'Tied', 1)], display: '1' }
];

function draw(given: Partial<Pick<BarChart, 'bars' | 'isMoney' | 'label'>>): HTMLElement {
  const chart = Object.assign(createElement('c-bar-chart', { is: BarChart }), { label: 'Calls by channel', ...given });
  document.body.append(chart);
  return chart;
}
const legendOf = (chart: HTMLElement) =>
  chart.shadowRoot?.querySelector<HTMLElement & { entries: readonly { display: string }[] }>('c-chart-legend');

describe('a bar chart', () => {
  afterEach(() => document.body.replaceChildren());

  it('is a list of names, bars and totals', async () => {
    const chart = draw({ bars: BARS });
    const rows = [...(chart.shadowRoot?.querySelectorAll('li') ?? [])];
    expect(rows.map((row) => [row.querySelector('.name')?.textContent, row.querySelector('.total')?.textContent])).toEqual([
      ['Email', '12'],
      ['Direct', '1']
    ]);
    expect(rows[0]?.querySelector('svg')?.getAttribute('aria-label')).toBe('Tied 9, Own 3');
    expect(rows[1]?.querySelector('.note')?.textContent).toBe('Ask the vendor.');
    expect(legendOf(chart)?.entries.map(({ display }) => display)).toEqual(['10', '3']);
    await expect(chart).toBeAccessible();
  });

  it('says which bar was pressed, by its name or the bar itself', () => {
    const chart = draw({ bars: BARS });
    const pressed: unknown[] = [];
    chart.addEventListener('barselected', (event) => pressed.push((event as CustomEvent).detail));
    chart.shadowRoot?.querySelectorAll<HTMLElement>('.name')[1]?.click();
    chart.shadowRoot?.querySelector('svg')?.dispatchEvent(new MouseEvent('click'));
    expect(pressed).toEqual([{ key: 'Direct' }, { key: 'Email' }]);
  });

  it('of money has a legend of money, of one series none', () => {
    expect(legendOf(draw({ bars: BARS, isMoney: true }))?.entries[0]?.display).toBe('$10');
    document.body.replaceChildren();
    expect(legendOf(draw({ bars: BARS.slice(1) }))).toBeNull();
  });
});
