import { createElement } from 'lwc';
import { answerGraphql } from 'lightning/graphql';
import { ALL_MODELS } from 'c/attributionModels';
import type { Bar } from 'c/barChart';
import { downloadCsv } from 'c/csvFile';
import DashboardCard, { type CardKind } from 'c/dashboardCard';
import type { Column } from 'c/dayChart';
import type { BehindList } from 'c/recordsBehind';

jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'UTC' }), { virtual: true });

jest.mock('c/csvFile', () => ({ downloadCsv: jest.fn() }));

type Fields = Readonly<Record<string, unknown>>;

const FILTERS = { from: Date.UTC(2026, 2, 1), to: Date.UTC(2026, 2, 4), firstDay: '2026-03-01', lastDay: '2026-03-03' };
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

/** Answers each question by its condition and what it groups by. */
async function show(kind: CardKind, answer: (where: string, text: string) => Groups, currency?: string): Promise<HTMLElement> {
  answerGraphql((operation, variables, text) => {
    if (operation === 'SumCurrency')
      return {
        data: { uiapi: { query: { rows: { edges: [{ node: { Id: 'a03', CurrencyIsoCode: currency && { value: currency } } }] } } } }
      };
    const asks = text.split(/(?=ask\d+:)/).slice(1);
    const groups = asks.map((ask, i) => [`ask${String(i)}`, { edges: answer(JSON.stringify(variables[`where${String(i)}`]), ask) }]);
    return { data: { uiapi: { aggregate: Object.fromEntries(groups) } } };
  });
  const card = Object.assign(createElement('c-dashboard-card', { is: DashboardCard }), {
    kind,
    filters: FILTERS,
    models: ALL_MODELS,
    model: 'fullPath'
  });
  document.body.append(card);
  await settled();
  return card;
}
const find = <T extends HTMLElement>(card: HTMLElement, selector: string) => card.shadowRoot?.querySelector<T>(selector) ?? undefined;
const barsOf = (card: HTMLElement): readonly Bar[] => find<HTMLElement & { bars: readonly Bar[] }>(card, 'c-bar-chart')?.bars ?? [];
const told = (card: HTMLElement) =>
  barsOf(card).map(({ label, display, parts }) => [
    label,
    display,
    parts.map(({ series, value }) => `${series} ${String(value)}`).join(', ')
  ]);
const press = async (card: HTMLElement, key: string | undefined): Promise<BehindList | undefined> => {
  find(card, 'c-bar-chart')?.dispatchEvent(new CustomEvent('barselected', { detail: { key } }));
  await settled();
  return find<HTMLElement & { list: BehindList }>(card, 'c-records-behind')?.list;
};

describe('a card', () => {
  afterEach(() => document.body.replaceChildren());

  it('says that it counts, that there is nothing, or what failed', async () => {
    const empty = await show('origins', () => []);
    expect(find<HTMLElement & { heading: string }>(empty, 'c-empty-state')?.heading).toBe('Nothing in this period');
    expect(find(empty, 'lightning-button-icon')).toBeUndefined();
    await expect(empty).toBeAccessible();
    document.body.replaceChildren();

    answerGraphql(() => new Promise(() => undefined));
    const card = Object.assign(createElement('c-dashboard-card', { is: DashboardCard }), { kind: 'origins', filters: FILTERS });
    document.body.append(card);
    await settled();
    expect(find(card, 'c-loading-state')).toBeDefined();
    await expect(card).toBeAccessible();
    document.body.replaceChildren();

    answerGraphql(() => ({ errors: [{ message: 'no' }] }));
    const failing = Object.assign(createElement('c-dashboard-card', { is: DashboardCard }), { kind: 'outcomes', filters: FILTERS });
    document.body.append(failing);
    await settled();
    expect(find(failing, 'c-error-panel')).toBeDefined();
    await expect(failing).toBeAccessible();
  });

  it('of origins splits calls by outcome, with the rest and those without touchpoint', async () => {
    const card = await show('origins', (where, text) => {
      if (text.includes('Touchpoint__c(where'))
        return [group({ Channel__c: 'Email' }, 2), group({ Channel__c: null }, 1), group({ Channel__c: 'Gone' }, 1)];
      if (where.includes('"Touchpoint__c":{"eq":null}')) return [group({ Outcome__c: 'held' }, 1)];
      if (where.includes('"Channel__c":{"eq":"Email"}')) return [group({ Outcome__c: 'merged' }, 2), group({ Outcome__c: 'repeat' }, 3)];
      if (where.includes('"Channel__c":{"eq":null}')) return [group({ Outcome__c: 'standalone' }, 7)];
      if (where.includes('"Channel__c":{"eq":"Gone"}')) return [];
      return [
        group({ Outcome__c: 'merged' }, 6),
        group({ Outcome__c: 'repeat' }, 3),
        group({ Outcome__c: 'standalone' }, 7),
        group({ Outcome__c: 'held' }, 1)
      ];
    });
    expect(told(card)).toEqual([
      ['No channel', '7', 'standalone 7'],
      ['Email', '5', 'merged 2, repeat 3'],
      ['All others', '4', 'merged 4'],
      ['No touchpoint', '1', 'held 1']
    ]);
    await expect(card).toBeAccessible();
    const list = await press(card, 'value:Email');
    expect(list).toMatchObject({ title: 'Email', object: 'Tracked_Call__c' });
    expect(JSON.stringify(list?.where)).toContain('"Channel__c":{"eq":"Email"}');
    expect(find(card, 'lightning-button-icon')).toBeUndefined();
    find(card, 'c-records-behind')?.dispatchEvent(new CustomEvent('listclosed'));
    await settled();
    expect(card.shadowRoot?.activeElement).toBe(find(card, '.content'));
    expect(JSON.stringify((await press(card, 'others'))?.where)).toContain('"not"');
  });

  it('of origins asks by source or campaign on choice', async () => {
    const grouped: string[] = [];
    const card = await show('origins', (_, text) => {
      const [, field = ''] = /groupBy: { (\w+)/.exec(text) ?? [];
      grouped.push(field);
      return [];
    });
    for (const value of ['source', 'campaignName']) {
      find(card, 'lightning-combobox')?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
      await settled();
    }
    expect(grouped.filter((field) => field !== 'Outcome__c')).toEqual(['Channel__c', 'Source__c', 'Campaign_Name__c']);
  });

  it('of revenue sets calls apart, under the model of choice', async () => {
    const card = await show('revenue', (where) =>
      where.includes('Call_Count__c')
        ? [group({ Channel__c: 'Email' }, 1, { Full_Path_Revenue__c: 400, Linear_Revenue__c: 100 })]
        : [
            group({ Channel__c: 'Direct' }, 1, { Full_Path_Revenue__c: 250, Linear_Revenue__c: 900 }),
            group({ Channel__c: 'Email' }, 2, { Full_Path_Revenue__c: 1000, Linear_Revenue__c: 100 })
          ]
    );
    expect(told(card)).toEqual([
      ['Email', '$1,000', 'calls 400, other 600'],
      ['Direct', '$250', 'calls 0, other 250']
    ]);
    expect(await press(card, 'value:Email')).toMatchObject({ object: 'Attribution_Touchpoint__c', model: 'fullPath' });
    find(card, 'c-records-behind')?.dispatchEvent(new CustomEvent('listclosed'));
    await settled();
    const chosen: unknown[] = [];
    card.addEventListener('modelchosen', (event) => chosen.push((event as CustomEvent).detail));
    find(card, 'lightning-combobox')?.dispatchEvent(new CustomEvent('change', { detail: { value: 'linear' } }));
    expect(chosen).toEqual([{ model: 'linear' }]);
    Object.assign(card, { model: 'linear' });
    await settled();
    expect(told(card).map(([label]) => label)).toEqual(['Direct', 'Email']);
    find(card, 'lightning-button-icon')?.dispatchEvent(new CustomEvent('click'));
    const [, header, rows] = (downloadCsv as jest.Mock).mock.lastCall as [string, string[], unknown[][]];
    expect(header).toHaveLength(1 + 2 * 9);
    expect(rows[0]?.slice(0, 1)).toEqual(['Direct']);
  });

  it('of revenue in several currencies shows sums without a sign, and says in which they are', async () => {
    const card = await show('revenue', () => [group({ Channel__c: 'Email' }, 2, { Full_Path_Revenue__c: 1000 })], 'EUR');
    expect(told(card)).toEqual([['Email', '1,000', 'calls 1000, other 0']]);
    expect(card.shadowRoot?.textContent).toContain('Sums are in the corporate currency of your org.');
  });

  it('of outcomes says what to do for each reason', async () => {
    const groups = [
      group({ Outcome__c: 'merged', Reason__c: 'matched' }, 9),
      group({ Outcome__c: 'standalone', Reason__c: 'sessionTooOld' }, 2),
      group({ Outcome__c: 'skipped', Reason__c: 'noVisitorId' }, 1),
      group({ Outcome__c: 'pending', Reason__c: null }, 1)
    ];
    const card = await show('outcomes', () => groups);
    expect(find(card, '.note')?.textContent).toBe('4 of 13 calls were not tied to a visit.');
    expect(told(card)).toEqual([
      ['Visit too old', '2', 'standalone 2'],
      ['No visitor id', '1', 'skipped 1'],
      ['Not decided yet', '1', 'pending 1']
    ]);
    expect(barsOf(card).every(({ note }) => note !== undefined && note !== '')).toBe(true);
    expect(JSON.stringify((await press(card, 'pending '))?.where)).toContain('{"Reason__c":{"eq":null}}');
  });

  it('of outcomes is content where every call that counts is tied', async () => {
    const card = await show('outcomes', () => [
      group({ Outcome__c: 'merged', Reason__c: 'matched' }, 9),
      group({ Outcome__c: 'skipped', Reason__c: 'suppressed' }, 2)
    ]);
    expect(find(card, '.note')?.textContent).toBe(
      'No call was left without its visit. Besides, left out by your settings or rules, or deleted: 2.'
    );
    expect(find(card, 'c-empty-state')).toBeUndefined();
  });

  it('of days has a column for each', async () => {
    const card = await show('days', (where) =>
      where.includes('2026-03-02T00:00:00.000Z"}},{"Call') || where.includes('gte":{"value":"2026-03-02')
        ? [group({ Outcome__c: 'merged' }, 2)]
        : []
    );
    const chart = find<HTMLElement & { columns: readonly Column[] }>(card, 'c-day-chart');
    expect(chart?.columns.map(({ title, display }) => [title, display])).toEqual([
      ['Mar 1, 2026', '0'],
      ['Mar 2, 2026', '2'],
      ['Mar 3, 2026', '0']
    ]);
    chart?.dispatchEvent(new CustomEvent('columnselected', { detail: { key: String(Date.UTC(2026, 2, 2)) } }));
    await settled();
    expect(find<HTMLElement & { list: BehindList }>(card, 'c-records-behind')?.list.title).toBe('Mar 2, 2026');
  });

  it('of first touches counts a person once, whether a call names the lead or the contact', async () => {
    const card = await show('firstTouches', (where) => {
      const [byLead, byContact] = [where.includes('"Lead__c":{"inq"'), where.includes('"Contact__c":{"inq"')];
      if (byLead && byContact) return [group({ Channel__c: 'Email' }, 1)];
      return byLead ? [group({ Channel__c: 'Email' }, 2), group({ Channel__c: null }, 1)] : [group({ Channel__c: 'Email' }, 3)];
    });
    expect(told(card)).toEqual([
      ['Email', '4', 'calls 4'],
      ['No channel', '1', 'calls 1']
    ]);
    const list = await press(card, 'value:Email');
    expect(list).toMatchObject({ object: 'Touchpoint__c', total: 4 });
    expect(list?.orWhere).toBeDefined();
  });

  it('says when its list opens and closes, and closes it for other filters', async () => {
    const card = await show('outcomes', () => [group({ Outcome__c: 'held', Reason__c: 'noPerson' }, 1)]);
    const toggled: unknown[] = [];
    card.addEventListener('listtoggled', (event) => toggled.push((event as CustomEvent).detail));
    await press(card, 'held noPerson');
    Object.assign(card, { filters: { ...FILTERS, vendor: 'CallRail' } });
    await settled();
    expect(toggled).toEqual([{ isOpen: true }, { isOpen: false }]);
    expect(find(card, 'c-records-behind')).toBeUndefined();
  });
});
