import { createElement } from 'lwc';
import { answerGraphql } from 'lightning/graphql';
import RecordsBehind, { type BehindList } from 'c/recordsBehind';
import { downloadCsv } from 'c/csvFile';

jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'UTC' }), { virtual: true });

jest.mock('c/csvFile', () => ({ downloadCsv: jest.fn() }));

type Fields = Readonly<Record<string, unknown>>;
type Where = { readonly and: readonly [Fields, Fields] };

const LIST: BehindList = { title: 'Email', object: 'Tracked_Call__c', where: { Outcome__c: { eq: 'held' } } };
const CALL = {
  Id: 'a021',
  Call_Time__c: { value: '2026-05-04T12:30:00.000Z' },
  Outcome__c: { value: 'held' },
  Reason__c: { value: 'noPerson' },
  Vendor__c: { value: 'CallRail' },
  Dialled_Number__c: null,
  Contact__r: null,
  Lead__r: { Id: '00Q1', Name: { value: '<script>' } },
  Touchpoint__r: { Id: 'a011', Channel__c: { value: 'Paid Search' }, Subchannel__c: { value: 'Google Ads' } }
};

const settled = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};
const page = (nodes: readonly Fields[], endCursor?: string, totalCount = nodes.length) => ({
  data: {
    uiapi: {
      query: { rows: { totalCount, pageInfo: { hasNextPage: endCursor !== undefined, endCursor }, edges: nodes.map((node) => ({ node })) } }
    }
  }
});

async function open(answer: Parameters<typeof answerGraphql>[0], list: BehindList = LIST): Promise<HTMLElement> {
  answerGraphql(answer);
  const element = Object.assign(createElement('c-records-behind', { is: RecordsBehind }), { list });
  document.body.append(element);
  await settled();
  return element;
}
const find = <T extends HTMLElement>(element: HTMLElement, selector: string) => element.shadowRoot?.querySelector<T>(selector) ?? undefined;
const rowsOf = (element: HTMLElement) =>
  (find<HTMLElement & { rows: readonly { cells: readonly { text: string }[] }[] }>(element, 'c-record-table')?.rows ?? []).map(
    ({ cells }) => cells.map(({ text }) => text)
  );

describe('the list behind a bar', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows calls in words, the focus on its title', async () => {
    const element = await open(() => page([CALL]));
    expect(rowsOf(element)).toEqual([
      ['May 4, 2026, 12:30 PM', '<script>', 'Waiting', 'No known lead or contact', 'Paid Search · Google Ads', 'CallRail', '']
    ]);
    expect(element.shadowRoot?.activeElement).toBe(find(element, 'h3'));
    expect(find(element, '.foot')?.textContent).toContain('1 of 1');
    await expect(element).toBeAccessible();
  });

  it('shows touches, and shares with the revenue of a model', async () => {
    const touch = {
      Id: 'a011',
      Touchpoint_Date__c: { value: '2026-05-04T12:30:00.000Z' },
      Touchpoint_Type__c: { value: 'Call' },
      Contact__r: { Id: '0031', Name: { value: 'Ann' } }
    };
    expect(rowsOf(await open(() => page([touch]), { ...LIST, object: 'Touchpoint__c' }))).toEqual([
      ['May 4, 2026, 12:30 PM', 'Ann', 'Call', '', '', '']
    ]);
    const share = {
      Id: 'a031',
      Linear_Revenue__c: { value: 12.5 },
      CurrencyIsoCode: { value: 'EUR' },
      Position__c: { value: 'FT' },
      Opportunity__r: { Id: '0061', Name: { value: 'Deal' } }
    };
    document.body.replaceChildren();
    expect(rowsOf(await open(() => page([share]), { ...LIST, object: 'Attribution_Touchpoint__c', model: 'linear' }))).toEqual([
      ['a031', 'Deal', '', 'FT', '€12.50']
    ]);
  });

  it('says that it is on its way, is empty, or failed', async () => {
    const waiting = await open(() => new Promise(() => undefined));
    expect(find(waiting, 'c-loading-state')).toBeDefined();
    await expect(waiting).toBeAccessible();
    document.body.replaceChildren();
    const empty = await open(() => page([]));
    expect(find(empty, '.foot')?.textContent).toContain('Nothing here any more');
    document.body.replaceChildren();
    const failed = await open(() => ({ errors: [{ message: 'no' }] }));
    expect(find(failed, 'c-error-panel')).toBeDefined();
    await expect(failed).toBeAccessible();
  });

  it('shows more on demand', async () => {
    const asked: unknown[] = [];
    const element = await open((_, { after }) => {
      asked.push(after);
      return after === null ? page([CALL], 'cursor', 2) : page([{ ...CALL, Id: 'a022' }], undefined, 2);
    });
    expect(find(element, '.foot')?.textContent).toContain('1 of 2');
    find(element, '.foot lightning-button')?.dispatchEvent(new CustomEvent('click'));
    await settled();
    expect(rowsOf(element)).toHaveLength(2);
    expect(asked).toEqual([null, 'cursor']);
    expect(find(element, '.foot lightning-button')).toBeUndefined();
  });

  it('goes on with a second condition, each record once', async () => {
    const both = { ...LIST, orWhere: { Outcome__c: { eq: 'pending' } }, total: 2 };
    const element = await open((_, { where }) => {
      const [condition] = (where as Where).and;
      return JSON.stringify(condition).includes('held') ? page([CALL]) : page([CALL, { ...CALL, Id: 'a022' }]);
    }, both);
    expect(rowsOf(element)).toHaveLength(2);
    expect(find(element, '.foot')?.textContent).toContain('2 of 2');
  });

  it('is a file with all it has', async () => {
    const element = await open(() => page([CALL]));
    const [, download] = element.shadowRoot?.querySelectorAll('lightning-button-icon') ?? [];
    download?.dispatchEvent(new CustomEvent('click'));
    await settled();
    expect(downloadCsv).toHaveBeenCalledWith('Email', expect.arrayContaining(['When', 'Person']), [
      ['2026-05-04 12:30:00', '<script>', 'Waiting', 'No known lead or contact', 'Paid Search · Google Ads', 'CallRail', '']
    ]);
    answerGraphql(() => ({ errors: [{ message: 'no' }] }));
    download?.dispatchEvent(new CustomEvent('click'));
    await settled();
    expect(find(element, 'c-error-panel')).toBeDefined();
  });

  it('is a file with numbers to count with, and pages as far as it goes', async () => {
    const share = (id: string, fields: Fields): Fields => ({ Id: id, Linear_Revenue__c: { value: -12.5 }, ...fields });
    const element = await open(
      (_, { after }) =>
        after === null
          ? page([share('a031', {})], 'cursor', 2)
          : page([share('a032', { CurrencyIsoCode: { value: 'EUR' } })], undefined, 2),
      { ...LIST, object: 'Attribution_Touchpoint__c', model: 'linear' }
    );
    element.shadowRoot?.querySelectorAll('lightning-button-icon')[1]?.dispatchEvent(new CustomEvent('click'));
    await settled();
    expect(downloadCsv).toHaveBeenLastCalledWith('Email', expect.anything(), [
      ['a031', '', '', '', -12.5],
      ['a032', '', '', '', 'EUR -12.5']
    ]);
    expect(find(element, '[role="status"]')?.textContent).toBe('1 of 2');
  });

  it('says where a file is not whole', async () => {
    let last = 0;
    const calls = (count: number): Fields[] => Array.from({ length: count }, () => ({ ...CALL, Id: `a02${String(++last)}` }));
    const element = await open((_, __, text) => page(calls(text.includes('first: 2000') ? 2_000 : 1), 'cursor', 12_345));
    element.shadowRoot?.querySelectorAll('lightning-button-icon')[1]?.dispatchEvent(new CustomEvent('click'));
    for (let i = 0; i < 5; i++) await settled();
    expect((downloadCsv as jest.Mock).mock.lastCall[2]).toHaveLength(10_000);
    expect(find(element, '[role="status"]')?.textContent).toContain('the latest 10,000 of 12,345');
  });

  it('keeps its rows where more could not be read', async () => {
    const element = await open((_, { after }) => (after === null ? page([CALL], 'cursor', 2) : { errors: [{ message: 'no' }] }));
    find(element, '.foot lightning-button')?.dispatchEvent(new CustomEvent('click'));
    await settled();
    expect(rowsOf(element)).toHaveLength(1);
    expect(find(element, 'c-error-panel')).toBeDefined();
  });

  it('leads back', async () => {
    const element = await open(() => page([CALL]));
    const closed = jest.fn();
    element.addEventListener('listclosed', closed);
    find(element, '.back')?.dispatchEvent(new CustomEvent('click'));
    expect(closed).toHaveBeenCalledTimes(1);
  });
});
