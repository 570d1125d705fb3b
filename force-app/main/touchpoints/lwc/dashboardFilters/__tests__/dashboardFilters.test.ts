import { createElement } from 'lwc';
import DashboardFilters, { FIRST_CHOICE, isComplete, type FilterChoice } from 'c/dashboardFilters';

interface Field extends HTMLElement {
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function draw(value: Partial<FilterChoice> = {}) {
  const filters = Object.assign(createElement('c-dashboard-filters', { is: DashboardFilters }), {
    value: { ...FIRST_CHOICE, ...value },
    options: { vendors: ['CallRail'], channels: [], numbers: ['+16145550181'] }
  });
  document.body.append(filters);
  const changes: FilterChoice[] = [];
  filters.addEventListener('filterschanged', (event) => changes.push((event as CustomEvent<FilterChoice>).detail));
  const fields = () => [...(filters.shadowRoot?.querySelectorAll<Field>('.filter') ?? [])];
  const choose = async (name: string, chosen: string | null): Promise<void> => {
    fields()
      .find((field) => field.name === name)
      ?.dispatchEvent(new CustomEvent('change', { detail: { value: chosen } }));
    await Promise.resolve();
  };
  return { filters, fields, choose, changes };
}

describe('filters', () => {
  afterEach(() => document.body.replaceChildren());

  it('are one row, all calls of 30 days at first', async () => {
    const { filters, fields } = draw();
    expect(fields().map(({ name }) => name)).toEqual(['period', 'vendor', 'channel', 'number']);
    expect(fields()[0]?.options.map(({ label }) => label)).toEqual([
      'Last 7 days',
      'Last 30 days',
      'Last 90 days',
      'Last 365 days',
      'From day to day'
    ]);
    await expect(filters).toBeAccessible();
  });

  it('tell the whole choice', async () => {
    const { choose, changes } = draw();
    await choose('vendor', 'CallRail');
    await choose('number', '+16145550181');
    await choose('vendor', '');
    expect(changes.at(-1)).toEqual({ ...FIRST_CHOICE, number: '+16145550181' });
    expect(changes).toHaveLength(3);
  });

  it('keep what was chosen among the choices', () => {
    const { fields } = draw({ channel: 'Email' });
    expect(fields()[2]?.options).toEqual([
      { value: '', label: 'All' },
      { value: 'Email', label: 'Email' }
    ]);
  });

  it('tell days only once they are a span', async () => {
    const { filters, fields, choose, changes } = draw();
    await choose('period', 'custom');
    expect(fields().map(({ name }) => name)).toEqual(['period', 'firstDay', 'lastDay', 'vendor', 'channel', 'number']);
    await choose('firstDay', '2026-03-09');
    await choose('lastDay', '2026-03-01');
    expect(changes).toEqual([]);
    expect(filters.shadowRoot?.querySelector('[role="alert"]')?.textContent).toContain('The first day comes after the last one');
    await expect(filters).toBeAccessible();
    await choose('lastDay', '2026-03-31');
    expect(changes).toEqual([{ ...FIRST_CHOICE, period: 'custom', firstDay: '2026-03-09', lastDay: '2026-03-31' }]);
    await choose('lastDay', null);
    expect(changes).toHaveLength(1);
  });

  it.each([
    ['2026-03-01', '2026-03-01', true],
    ['1700-01-01', '4000-12-31', true],
    ['2026-03-02', '2026-03-01', false],
    ['0001-01-01', '2026-03-01', false],
    ['2026-03-01', '9999-12-31', false],
    ['2026-03-01', '10000-01-01', false],
    ['2026-03-01', '', false]
  ])('from %s to %s are a span that Salesforce knows: %s', (firstDay, lastDay, is) => {
    expect(isComplete({ ...FIRST_CHOICE, period: 'custom', firstDay, lastDay })).toBe(is);
  });
});
