import { createElement } from 'lwc';
import { answerGraphql } from 'lightning/graphql';
import { navigated } from 'lightning/navigation';
import TouchpointJourney from 'c/touchpointJourney';
import { tellCallChange } from 'c/callChanges';

type Fields = Readonly<Record<string, unknown>>;
interface Asked {
  readonly operation: string;
  readonly variables: Fields;
  readonly text: string;
}

const wrap = (record: Fields): Fields =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, name === 'Id' || name.endsWith('__r') ? value : { value }]));
const page = (records: readonly Fields[], totalCount = records.length) => ({
  data: { uiapi: { query: { rows: { totalCount, edges: records.map((record) => ({ node: wrap(record) })) } } } }
});
const touch = (day: number, more: Fields = {}): Fields => ({
  Id: `a01${String(day)}`,
  Touchpoint_Date__c: `2026-03-${String(day).padStart(2, '0')}T12:00:00.000Z`,
  Kind__c: 'form',
  Touchpoint_Type__c: 'Web Form',
  Position__c: 'PostLC, Form',
  Channel__c: 'Email',
  ...more
});
const CALL = touch(9, { Kind__c: 'call', Touchpoint_Type__c: 'Call', Position__c: 'LC, Form', Call_Duration__c: 252 });

const settled = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

async function show(
  answer: (asked: Asked) => ReturnType<typeof page> | Promise<ReturnType<typeof page>>,
  objectApiName = 'Lead'
): Promise<HTMLElement> {
  answerGraphql((operation, variables, text) => answer({ operation, variables, text }));
  const journey = Object.assign(createElement('c-touchpoint-journey', { is: TouchpointJourney }), { objectApiName, recordId: '00Q1' });
  document.body.append(journey);
  await settled();
  return journey;
}
const find = <T extends HTMLElement>(journey: HTMLElement, selector: string) => journey.shadowRoot?.querySelector<T>(selector) ?? undefined;
const shown = (journey: HTMLElement): readonly Fields[] =>
  (find<HTMLElement & { touches: readonly Fields[] }>(journey, 'c-journey-track')?.touches ?? []) as readonly Fields[];

describe('the journey of a record', () => {
  afterEach(() => {
    document.body.replaceChildren();
    navigated.length = 0;
  });

  it('says that it is on its way', async () => {
    const journey = await show(() => new Promise(() => undefined));
    expect(find(journey, 'c-loading-state')).toBeDefined();
    await expect(journey).toBeAccessible();
  });

  it('is told in a sentence and drawn', async () => {
    const asked: Asked[] = [];
    const journey = await show((request) => {
      asked.push(request);
      return page([touch(3, { Position__c: 'FT', Channel__c: 'Paid Search', Lead__r: { Name: { value: 'Ann' } } }), CALL]);
    });
    expect(find(journey, '.sentence')?.textContent).toBe('2 touches in 6 days. One of them is a call. It began with Paid Search.');
    expect(shown(journey)).toMatchObject([
      { id: 'a013', kind: 'form', positions: ['FT'], person: 'Ann' },
      { id: 'a019', kind: 'call', callSeconds: 252, positions: ['LC', 'Form'], person: undefined }
    ]);
    expect(find(journey, 'lightning-combobox')).toBeUndefined();
    expect(asked).toHaveLength(1);
    expect(asked[0]?.text).toContain(
      '{ Lead__c: { eq: $recordId } }, { Contact__c: { eq: $recordId } }, { Account__c: { eq: $recordId } }'
    );
    expect(asked[0]?.variables['recordId']).toBe('00Q1');
    await expect(journey).toBeAccessible();
  });

  it('says no name where all touches are one person’s', async () => {
    const journey = await show(() =>
      page([touch(3, { Contact__r: { Name: { value: 'Ann' } } }), touch(4, { Contact__r: { Name: { value: 'Ann' } } })])
    );
    expect(shown(journey).map(({ person }) => person)).toEqual([undefined, undefined]);
  });

  it('is empty where there are no touches', async () => {
    const journey = await show(() => page([]));
    expect(find<HTMLElement & { heading: string }>(journey, 'c-empty-state')?.heading).toBe('No touchpoints yet');
    await expect(journey).toBeAccessible();
  });

  it('says what failed and tries again', async () => {
    let isBroken = true;
    const journey = await show(() => (isBroken ? ({ errors: [{ message: 'no' }] } as unknown as ReturnType<typeof page>) : page([CALL])));
    const panel = find(journey, 'c-error-panel');
    expect(panel).toBeDefined();
    await expect(journey).toBeAccessible();
    isBroken = false;
    panel?.dispatchEvent(new CustomEvent('retry'));
    await settled();
    expect(find(journey, 'c-error-panel')).toBeUndefined();
    expect(shown(journey)).toHaveLength(1);
  });

  it('is calm where the reader may not see what touches earned', async () => {
    const message = 'Validation error of type UnknownType: Unknown type Attribution_Touchpoint__c_Filter';
    const journey = await show(() => ({ errors: [{ message }] }) as unknown as ReturnType<typeof page>, 'Opportunity');
    const empty = find<HTMLElement & { heading: string; text: string }>(journey, 'c-empty-state');
    expect(empty?.heading).toBe('This journey is not yours to see yet');
    expect(empty?.text).toContain('Ask your administrator');
    expect(find(journey, 'c-error-panel')).toBeUndefined();
    await expect(journey).toBeAccessible();
  });

  it('reads again when a call was decided or another record is shown', async () => {
    const ids: unknown[] = [];
    const journey = await show(({ variables }) => {
      ids.push(variables['recordId']);
      return page([CALL]);
    });
    tellCallChange('00T1');
    await settled();
    Object.assign(journey, { recordId: '00Q2' });
    await settled();
    expect(ids).toEqual(['00Q1', '00Q1', '00Q2']);
  });

  it('opens a touch', async () => {
    const journey = await show(() => page([CALL]));
    find(journey, 'c-journey-track')?.dispatchEvent(new CustomEvent('touchselected', { detail: { id: 'a019' } }));
    expect(navigated).toMatchObject([{ type: 'standard__recordPage', attributes: { recordId: 'a019', objectApiName: 'Touchpoint__c' } }]);
  });

  it('too long for a page is its beginning and its end, with a way to the whole list', async () => {
    const many = Array.from({ length: 500 }, (_, i) => touch(1 + (i % 9), { Id: `a01first${String(i)}` }));
    const journey = await show(({ operation }) => (operation === 'JourneyASC' ? page(many, 700) : page([CALL, touch(8)], 700)));
    expect(shown(journey)).toHaveLength(502);
    expect(shown(journey).at(-1)).toMatchObject({ id: 'a019' });
    expect(find(journey, '.shortened')?.textContent).toContain('The first and latest of 700 touches are here, 502 in all.');
    find(journey, 'lightning-button')?.dispatchEvent(new CustomEvent('click'));
    expect(navigated).toMatchObject([
      { type: 'standard__recordRelationshipPage', attributes: { recordId: '00Q1', relationshipApiName: 'Touchpoints__r' } }
    ]);
  });

  it('keeps a date that is no date out', async () => {
    const journey = await show(() => page([touch(3, { Touchpoint_Date__c: 'soon' }), CALL]));
    expect(shown(journey)).toHaveLength(1);
  });
});

describe('the journey of an opportunity', () => {
  afterEach(() => document.body.replaceChildren());

  const MODELS = [
    { Id: 'a0M1', Model_Key__c: 'linear', Name: 'Linear', Active__c: false },
    { Id: 'a0M2', Model_Key__c: 'custom', Name: 'Ours', Active__c: true }
  ];
  const share: Fields = {
    Id: 'a031',
    Touchpoint_Date__c: '2026-03-09T12:00:00.000Z',
    Kind__c: 'call',
    Position__c: 'LC, Form',
    Channel__c: 'Paid Search',
    Full_Path_Credit__c: 22.5,
    Full_Path_Revenue__c: 2250,
    CurrencyIsoCode: 'EUR',
    Touchpoint__r: wrap({ Id: 'a019', Touchpoint_Type__c: 'Call', Call_Duration__c: 252 }),
    Contact__r: { Name: { value: 'Ann' } }
  };

  it('shows what each touch earned under a model of choice', async () => {
    const journey = await show(({ operation }) => (operation === 'Models' ? page(MODELS) : page([share])), 'Opportunity');
    const [first] = shown(journey);
    expect(first).toMatchObject({ id: 'a019', type: 'Call', callSeconds: 252, currency: 'EUR', channel: 'Paid Search' });
    expect(first?.['shares']).toMatchObject({ fullPath: { credit: 22.5, revenue: 2250 }, linear: {} });
    const choice = find<HTMLElement & { options: readonly { label: string }[]; value: string }>(journey, 'lightning-combobox');
    expect(choice?.value).toBe('fullPath');
    expect(choice?.options).toHaveLength(8);
    choice?.dispatchEvent(new CustomEvent('change', { detail: { value: 'custom' } }));
    await settled();
    expect(find<HTMLElement & { model: string }>(journey, 'c-journey-track')?.model).toBe('custom');
    await expect(journey).toBeAccessible();
  });

  it('stays readable where the reader may not see the touchpoint', async () => {
    const hidden = page([{ ...share, Touchpoint__r: null }]);
    const journey = await show(({ operation }) => (operation === 'Models' ? page([]) : hidden), 'Opportunity');
    expect(shown(journey)).toMatchObject([{ id: '', kind: 'call', channel: 'Paid Search' }]);
  });
});
