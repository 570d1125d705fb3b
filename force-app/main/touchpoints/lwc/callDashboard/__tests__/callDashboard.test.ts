import { createElement } from 'lwc';
import { answerGraphql } from 'lightning/graphql';
import { navigated } from 'lightning/navigation';
import CallDashboard from 'c/callDashboard';
import type { DashboardFilters } from 'c/callAggregates';
import { FIRST_CHOICE } from 'c/dashboardFilters';

jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'UTC' }), { virtual: true });

type Fields = Readonly<Record<string, unknown>>;

const group = (values: Fields, count: number, sums: Fields = {}) => ({
  node: {
    aggregate: {
      ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])),
      Name: { count: { value: count } },
      ...Object.fromEntries(Object.entries(sums).map(([name, value]) => [name, { sum: { value } }]))
    }
  }
});
type Groups = readonly ReturnType<typeof group>[];

const settled = async (): Promise<void> => {
  for (let i = 0; i < 60; i++) await Promise.resolve();
};
const NOW = Date.parse('2026-03-31T12:00:00Z');

interface Org {
  readonly now?: Groups;
  readonly before?: Groups;
  readonly pending?: number;
  readonly all?: number;
  readonly isBroken?: () => boolean;
  /** The reader has no access to Attribution Touchpoints. */
  readonly hidesCredit?: boolean;
}

const asked: string[] = [];

/** The summary's questions in their order; other questions find nothing. */
async function show(
  { now = [], before = [], pending = 0, all = 10, isBroken = () => false, hidesCredit = false }: Org,
  given: Fields = {}
): Promise<HTMLElement> {
  asked.length = 0;
  answerGraphql((operation, variables, text) => {
    if (isBroken()) return { errors: [{ message: 'no' }] };
    if (operation === 'Models')
      return {
        data: {
          uiapi: { query: { rows: { edges: [{ node: { Id: 'a0M', Model_Key__c: { value: 'fullPath' }, Active__c: { value: false } } }] } } }
        }
      };
    const asks = text.match(/ask\d+:/g) ?? [];
    const isRevenue = asks.length === 2 && !text.includes('groupBy');
    if (hidesCredit && text.includes('Attribution_Touchpoint__c'))
      return { errors: [{ message: 'Validation error of type UnknownType: Unknown type Attribution_Touchpoint__c_Filter' }] };
    if (!text.includes('Vendor__c') && !isRevenue)
      return { data: { uiapi: { aggregate: Object.fromEntries(asks.map((_, i) => [`ask${String(i)}`, { edges: [] }])) } } };
    if (!isRevenue) asked.push(JSON.stringify(variables));
    const revenue = (value: number): Groups => [group({}, 1, { Full_Path_Revenue__c: value, First_Touch_Revenue__c: value * 2 })];
    const vendors = [group({ Vendor__c: 'CallRail' }, 3), group({ Vendor__c: null }, 1)];
    const calls: readonly Groups[] = [now, before, [group({}, pending)], [group({}, all)], vendors, [], []];
    const answers = isRevenue ? [revenue(900), revenue(300)] : calls;
    return { data: { uiapi: { aggregate: Object.fromEntries(answers.map((edges, i) => [`ask${String(i)}`, { edges }])) } } };
  });
  const dashboard = Object.assign(createElement('c-call-dashboard', { is: CallDashboard }), given);
  document.body.append(dashboard);
  await settled();
  return dashboard;
}
const find = <T extends HTMLElement>(dashboard: HTMLElement, selector: string) =>
  dashboard.shadowRoot?.querySelector<T>(selector) ?? undefined;
const findAll = <T extends HTMLElement>(dashboard: HTMLElement, selector: string) => [
  ...(dashboard.shadowRoot?.querySelectorAll<T>(selector) ?? [])
];

const CALLS = [group({ Outcome__c: 'merged' }, 6), group({ Outcome__c: 'repeat' }, 2), group({ Outcome__c: 'skipped' }, 2)];

describe('the dashboard', () => {
  beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(NOW));
  afterEach(() => {
    document.body.replaceChildren();
    navigated.length = 0;
    jest.restoreAllMocks();
  });

  it('says that it is on its way', async () => {
    const dashboard = createElement('c-call-dashboard', { is: CallDashboard });
    answerGraphql(() => new Promise(() => undefined));
    document.body.append(dashboard);
    await settled();
    expect(find(dashboard, 'c-loading-state')).toBeDefined();
    await expect(dashboard).toBeAccessible();
  });

  it('has three figures, one row of filters and five cards', async () => {
    const dashboard = await show({ now: CALLS, before: CALLS.slice(0, 1) });
    const tiles = findAll<HTMLElement & { value: string; change: string }>(dashboard, 'c-figure-tile');
    expect(tiles.map(({ value }) => value)).toEqual(['10', '80%', '$1,800']);
    expect(tiles[0]?.change).toBe('67% more than in the 30 days before');
    expect(findAll<HTMLElement & { kind: string }>(dashboard, 'c-dashboard-card').map(({ kind }) => kind)).toEqual([
      'origins',
      'revenue',
      'days',
      'firstTouches',
      'outcomes'
    ]);
    expect(find<HTMLElement & { options: unknown }>(dashboard, 'c-dashboard-filters')?.options).toMatchObject({ vendors: ['CallRail'] });
    expect(find(dashboard, '.waiting')).toBeUndefined();
    await expect(dashboard).toBeAccessible();
  });

  it('reads all of it afresh for other filters, calls in one request', async () => {
    const dashboard = await show({ now: CALLS });
    find(dashboard, 'c-dashboard-filters')?.dispatchEvent(
      new CustomEvent('filterschanged', { detail: { ...FIRST_CHOICE, period: '7', vendor: 'CallRail', channel: 'Email' } })
    );
    await settled();
    expect(asked).toHaveLength(2);
    expect(asked[1]).toContain('2026-03-25T00:00:00.000Z');
    expect(asked[1]).toContain('"Vendor__c":{"eq":"CallRail"}');
    expect(asked[1]).toContain('{"Reason__c":{"nin":["taskDeleted","excludedByFilter","suppressed"]}}');
    const cards = findAll<HTMLElement & { filters: DashboardFilters }>(dashboard, 'c-dashboard-card');
    expect(cards[0]?.filters).toMatchObject({ firstDay: '2026-03-25', lastDay: '2026-03-31', vendor: 'CallRail', channel: 'Email' });
  });

  it('opens with the shortest period that has calls', async () => {
    const dashboard = await show({});
    expect(asked).toHaveLength(3);
    expect(find<HTMLElement & { value: { period: string } }>(dashboard, 'c-dashboard-filters')?.value.period).toBe('365');
  });

  it('offers the models that are on, and credits revenue by the one chosen', async () => {
    const dashboard = await show({ now: CALLS });
    const revenue = () => findAll<HTMLElement & { value: string }>(dashboard, 'c-figure-tile')[2]?.value;
    expect(findAll<HTMLElement & { model: string; models: readonly unknown[] }>(dashboard, 'c-dashboard-card')[1]).toMatchObject({
      model: 'firstTouch'
    });
    expect(revenue()).toBe('$1,800');
    findAll(dashboard, 'c-dashboard-card')[1]?.dispatchEvent(new CustomEvent('modelchosen', { detail: { model: 'linear' } }));
    await settled();
    expect(revenue()).toBe('$0');
  });

  it('gives a card that shows a list the whole width', async () => {
    const dashboard = await show({ now: CALLS });
    const wide = (): string[] =>
      findAll(dashboard, '.card_wide c-dashboard-card').map((one) => (one as HTMLElement & { kind: string }).kind);
    expect(wide()).toEqual(['outcomes']);
    const card = findAll(dashboard, 'c-dashboard-card')[0];
    const isWide = () => card?.parentElement?.className === 'card card_wide';
    card?.dispatchEvent(new CustomEvent('listtoggled', { detail: { isOpen: true } }));
    await settled();
    expect(isWide()).toBe(true);
    card?.dispatchEvent(new CustomEvent('listtoggled', { detail: { isOpen: false } }));
    await settled();
    expect(isWide()).toBe(false);
  });

  it('says how many calls wait, and leads to them', async () => {
    const dashboard = await show({ now: CALLS, pending: 2 });
    expect(find(dashboard, '.waiting')?.textContent).toContain('2 calls are not decided yet.');
    find(dashboard, '.waiting lightning-button')?.dispatchEvent(new CustomEvent('click'));
    expect(navigated).toMatchObject([{ attributes: { objectApiName: 'Tracked_Call__c' }, state: { filterName: 'Waiting' } }]);
    await expect(dashboard).toBeAccessible();
  });

  it('of an org without calls is friendly, and leads to the setup where there is one', async () => {
    const dashboard = await show({ all: 0 });
    expect(find<HTMLElement & { heading: string }>(dashboard, 'c-empty-state')?.heading).toBe('No calls yet');
    expect(find(dashboard, 'lightning-button')).toBeUndefined();
    await expect(dashboard).toBeAccessible();
    document.body.replaceChildren();
    const installed = await show({ all: 0 }, { setupTab: 'Setup_Wizard' });
    find(installed, 'lightning-button')?.dispatchEvent(new CustomEvent('click'));
    expect(navigated).toMatchObject([{ type: 'standard__navItemPage', attributes: { apiName: 'Setup_Wizard' } }]);
  });

  it('is whole for a reader who may not see what touches earned, the revenue left out', async () => {
    const dashboard = await show({ now: CALLS, hidesCredit: true });
    const [calls, , revenue] = findAll<HTMLElement & { value: string; change: string }>(dashboard, 'c-figure-tile');
    expect([calls?.value, revenue?.value, revenue?.change]).toEqual(['10', '–', 'Not yours to see']);
    expect(findAll<HTMLElement & { kind: string }>(dashboard, 'c-dashboard-card').map(({ kind }) => kind)).not.toContain('revenue');
    expect(find(dashboard, 'c-error-panel')).toBeUndefined();
  });

  it('says what failed and tries again', async () => {
    let isBroken = true;
    const dashboard = await show({ now: CALLS, isBroken: () => isBroken });
    const panel = find(dashboard, 'c-error-panel');
    expect(panel).toBeDefined();
    await expect(dashboard).toBeAccessible();
    isBroken = false;
    panel?.dispatchEvent(new CustomEvent('retry'));
    await settled();
    expect(find(dashboard, 'c-error-panel')).toBeUndefined();
    expect(findAll(dashboard, 'c-figure-tile')).toHaveLength(3);
  });

  it('keeps the filters where a choice could not be read, so that another one can be made', async () => {
    let isBroken = false;
    const dashboard = await show({ now: CALLS, isBroken: () => isBroken });
    isBroken = true;
    const choice = { ...FIRST_CHOICE, channel: 'Email' };
    find(dashboard, 'c-dashboard-filters')?.dispatchEvent(new CustomEvent('filterschanged', { detail: choice }));
    await settled();
    expect(find(dashboard, 'c-error-panel')).toBeDefined();
    expect(findAll(dashboard, 'c-figure-tile')).toHaveLength(0);
    isBroken = false;
    find(dashboard, 'c-dashboard-filters')?.dispatchEvent(new CustomEvent('filterschanged', { detail: FIRST_CHOICE }));
    await settled();
    expect(find(dashboard, 'c-error-panel')).toBeUndefined();
    expect(findAll(dashboard, 'c-figure-tile')).toHaveLength(3);
  });
});
