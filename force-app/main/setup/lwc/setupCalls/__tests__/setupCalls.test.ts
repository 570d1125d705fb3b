import { createElement } from 'lwc';
import { answerGraphql } from 'lightning/graphql';
import SetupCalls from 'c/setupCalls';
import type { OrgSetup } from 'c/orgSetup';
import type { SetupChange } from 'c/setupStep';

type Fields = Readonly<Record<string, unknown>>;
type Step = HTMLElement & { setup: OrgSetup; entries: Readonly<Record<string, string>>; check(): Promise<readonly string[]> };

/** The platform's words for a field that is not there. */
const unknown = (name: string) => ({ errors: [{ message: `Validation error (FieldUndefined@[uiapi/query/Task/edges/node/${name}])` }] });
const task = (n: number, fields: Fields = {}): Fields => ({
  Id: `00T00000000000${String(n)}AAA`,
  Subject: { value: `Call ${String(n)}` },
  CreatedDate: { value: '2026-05-04T12:30:00.000Z' },
  CallType: { value: 'Inbound' },
  CallDurationInSeconds: { value: 60 },
  ...fields
});

interface Org {
  /** Kinds of the fields Task has, by name; none: Task is not served. */
  fields?: Readonly<Record<string, string>>;
  tasks?: readonly Fields[];
  tracked?: readonly Fields[];
  isBroken?: boolean;
  isSilent?: boolean;
}
const OURS = { BizibleId__c: 'StringValue', Touchpoint_Date__c: 'DateTimeValue' };
let asked: string[] = [];

function play({ fields = OURS, tasks = [], tracked = [], isBroken = false, isSilent = false }: Org): void {
  const edges = (nodes: readonly Fields[]) => ({ edges: nodes.map((node) => ({ node })) });
  answerGraphql((operation, variables, text) => {
    asked.push(text);
    if (isSilent) return new Promise(() => undefined);
    if (isBroken) throw new TypeError('Failed to fetch');
    if (operation === 'LastTrackedCalls') return { data: { uiapi: { query: { calls: edges(tracked) } } } };
    if (Object.keys(fields).length === 0) return unknown('Task');
    if (text.includes('first: 20')) return { data: { uiapi: { query: { Task: edges(tasks) } } } };
    const [, name = ''] = /Id (\w+) \{ __typename/.exec(text) ?? [];
    if (name === '') {
      const isText = JSON.stringify(variables).includes('like');
      const [field = ''] = Object.keys((variables['where'] as { and?: readonly Fields[] }).and?.[0] ?? {});
      const fits = field === 'Subject' || field === '' || fields[field] === (isText ? 'StringValue' : 'DateTimeValue');
      return fits ? { data: { uiapi: { query: { Task: edges([]) } } } } : unknown('like');
    }
    const kind = fields[name];
    if (kind === undefined) return unknown(name);
    const filled = tasks.filter((record) => record[name] !== undefined).map(({ Id }) => ({ Id, [name]: { __typename: kind, value: 'x' } }));
    return { data: { uiapi: { query: { Task: edges(filled.slice(0, 1)) } } } };
  });
}

const settled = async (): Promise<void> => {
  for (let i = 0; i < 4; i++) {
    for (let j = 0; j < 40; j++) await Promise.resolve();
    jest.advanceTimersByTime(500);
  }
  for (let j = 0; j < 40; j++) await Promise.resolve();
};

/** The step in a shell that gives back what it tells. */
async function show(org: Org, settings: OrgSetup['settings'] = {}, entries = {}): Promise<Step> {
  play(org);
  const step = createElement('c-setup-calls', { is: SetupCalls }) as unknown as Step;
  step.setup = { settings, channelRules: [], trackingNumbers: [], suppressionRules: [], attributionModels: [] };
  step.entries = entries;
  step.addEventListener('setupchange', (event) => {
    const { setup, entries: texts } = (event as CustomEvent<SetupChange>).detail;
    step.setup = { ...step.setup, ...setup };
    step.entries = Object.fromEntries(Object.entries({ ...step.entries, ...texts }).filter(([, text]) => text !== ''));
  });
  document.body.append(step);
  await settled();
  return step;
}
const find = <T>(step: Step, selector: string) => step.shadowRoot?.querySelector(selector) as (T & HTMLElement) | null;
interface Mapping {
  rows: readonly { name: string; value: string; status: string; state: string }[];
}
const mapping = (step: Step) => find<Mapping>(step, 'c-field-mapping')?.rows ?? [];
const statusOf = (step: Step, name: string) => mapping(step).find((row) => row.name === name);
const seen = (step: Step) => find<{ calls: readonly Readonly<Record<string, unknown>>[] }>(step, 'c-call-evidence-table')?.calls ?? [];
const tell = (step: Step, selector: string, type: string, detail: unknown) =>
  find(step, selector)?.dispatchEvent(new CustomEvent(type, { detail }));

async function expectAccessible(step: Step): Promise<void> {
  jest.useRealTimers();
  await expect(step).toBeAccessible();
  jest.useFakeTimers();
}

describe('the step of the calls', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    asked = [];
  });
  afterEach(() => {
    document.body.replaceChildren();
    jest.useRealTimers();
  });

  it('finds the fields and shows what the last calls carry', async () => {
    const step = await show({
      tasks: [
        task(1, { BizibleId__c: { value: 'B1' }, Touchpoint_Date__c: { value: '2026-05-04T12:00:00.000Z' } }),
        task(2, { BizibleId__c: { value: 'B2' } }),
        task(3),
        task(4, { CallType: { value: 'Outbound' } })
      ]
    });
    expect(statusOf(step, 'visitorIdField')).toMatchObject({ status: 'Found: BizibleId__c', state: 'good' });
    expect(statusOf(step, 'dialledNumberField')).toMatchObject({ status: 'Not read', state: 'quiet' });
    expect(seen(step).map(({ verdict }) => verdict)).toEqual([
      'Counts',
      'Counts',
      'No: it has no visitor id. Ask the vendor for it.',
      'No: neither a visitor id nor an incoming call'
    ]);
    expect(find(step, '.summary')?.textContent).toBe('Your last 4 calls: 2 with a visitor id, 1 with the time they began, 2 counted.');
    expect(await step.check()).toEqual([]);
    await expectAccessible(step);
  });

  it('says what a typed field is, in one question for a word', async () => {
    const step = await show({
      fields: { ...OURS, Duration__c: 'DoubleValue', Vendor_Id__c: 'StringValue', WhoId: 'IDValue' },
      tasks: [task(1, { WhoId: { value: 'x' } })]
    });
    const before = asked.length;
    for (const value of ['V', 'Ve', 'Vendor_Id__c']) tell(step, 'c-field-mapping', 'mappingchange', { name: 'visitorIdField', value });
    await settled();
    expect(statusOf(step, 'visitorIdField')).toMatchObject({ value: 'Vendor_Id__c', state: 'good' });
    expect(asked.slice(before).some((text) => text.includes('Ve {'))).toBe(false);
    expect(step.setup.settings.visitorIdField).toBe('Vendor_Id__c');

    tell(step, 'c-field-mapping', 'mappingchange', { name: 'visitorIdField', value: 'WhoId' });
    await settled();
    expect(statusOf(step, 'visitorIdField')).toMatchObject({ state: 'bad' });
    tell(step, 'c-field-mapping', 'mappingchange', { name: 'visitorIdField', value: 'Duration__c' });
    await settled();
    expect(statusOf(step, 'visitorIdField')).toMatchObject({ value: 'Duration__c', state: 'bad' });
    expect(await step.check()).toEqual([expect.stringMatching(/^Visitor id: Duration__c is not a text field/)]);
  });

  it.each([
    ['Gone__c', /^Call time: Task has no field Gone__c that you can read/],
    ['Visitor Id', /^Call time: "Visitor Id" is no API name/],
    ['BizibleId__c', /^Call time: BizibleId__c is not a date and time field/]
  ])('refuses %s as call time, and keeps it', async (callTimeField, words) => {
    const step = await show({ tasks: [task(1, { BizibleId__c: { value: 'B1' } })] }, { callTimeField });
    expect(await step.check()).toEqual([expect.stringMatching(words)]);
    expect(statusOf(step, 'callTimeField')).toMatchObject({ value: callTimeField, state: 'bad' });
    expect(seen(step)).toMatchObject([{ visitorId: 'B1', callTime: '' }]);
    await expectAccessible(step);
  });

  it('says of each field that is refused which it is', async () => {
    const step = await show({}, { visitorIdField: 'A b', dialledNumberField: 'A b' });
    expect(await step.check()).toEqual([
      expect.stringMatching(/^Visitor id: "A b" is no API name/),
      expect.stringMatching(/^Number dialled: "A b" is no API name/)
    ]);
    expect(statusOf(step, 'visitorIdField')).toMatchObject({ status: expect.stringMatching(/^"A b"/) as unknown, state: 'bad' });
  });

  it('shows at once which part of the filter refuses a call', async () => {
    const step = await show({ tasks: [task(1, { BizibleId__c: { value: 'B1' } })] });
    tell(step, 'c-call-filter', 'filterchange', { name: 'minimumDurationSeconds', value: '61' });
    await settled();
    expect(seen(step)).toMatchObject([{ counts: false, verdict: 'No: it is shorter than your minimum' }]);
    tell(step, 'c-call-filter', 'filterchange', { name: 'minimumDurationSeconds', value: '' });
    tell(step, 'c-call-filter', 'filterchange', { name: 'filterTypes', value: 'Call' });
    await settled();
    expect(seen(step)).toMatchObject([{ counts: false, verdict: 'No: its Type is not in your list' }]);
    expect(step.setup.settings).toEqual({ filterTypes: 'Call' });
  });

  it('keeps a duration that is no number, and says so', async () => {
    const step = await show({}, { minimumDurationSeconds: 10 });
    tell(step, 'c-call-filter', 'filterchange', { name: 'minimumDurationSeconds', value: 'ten' });
    await settled();
    expect(step.entries).toEqual({ minimumDurationSeconds: 'ten' });
    expect(step.setup.settings.minimumDurationSeconds).toBe(10);
    expect(find<{ texts: Fields }>(step, 'c-call-filter')?.texts).toMatchObject({ minimumDurationSeconds: 'ten' });
    expect(await step.check()).toEqual(['"ten" is not a number of seconds. Write a whole number, such as 10, or leave it blank.']);
    tell(step, 'c-call-filter', 'filterchange', { name: 'minimumDurationSeconds', value: '12' });
    await settled();
    expect([step.entries, step.setup.settings.minimumDurationSeconds]).toEqual([{}, 12]);
  });

  it('keeps the vendor and the static numbers', async () => {
    const step = await show({});
    tell(step, 'c-vendor-guide', 'vendorchange', { vendor: 'callRail' });
    tell(step, 'c-call-filter', 'staticchange', { isOn: true });
    await settled();
    expect([step.entries, step.setup.settings]).toEqual([{ vendor: 'callRail' }, { staticNumbers: true }]);
    expect(find<{ vendor: string }>(step, 'c-vendor-guide')?.vendor).toBe('callRail');
  });

  it('shows calls as captured where the org shows no Tasks', async () => {
    const tracked = [
      { Id: 'a02', Task_Id__c: { value: '00T000000000001AAA' }, BizibleId__c: { value: 'B1' }, Subject__c: { value: 'Hi' } }
    ];
    const step = await show({ fields: {}, tracked }, { visitorIdField: 'Anything__c' });
    expect(find(step, '.notice')?.textContent).toMatch(/^This org doesn't show Tasks to pages/);
    expect(seen(step)).toMatchObject([{ subject: 'Hi', visitorId: 'B1', verdict: 'Counts' }]);
    expect(statusOf(step, 'visitorIdField')).toMatchObject({ status: "Can't be proved here", state: 'quiet' });
    expect(await step.check()).toEqual([]);
  });

  it('says that there is no call yet, that it asks, or what failed', async () => {
    const empty = await show({});
    expect(find<{ heading: string }>(empty, 'c-empty-state')?.heading).toBe('No calls yet');
    await expectAccessible(empty);
    document.body.replaceChildren();

    const waiting = await show({ isSilent: true });
    expect(find(waiting, 'c-loading-state')).not.toBeNull();
    await expectAccessible(waiting);
    document.body.replaceChildren();

    const failing = await show({ fields: {}, tracked: [] });
    answerGraphql(() => ({ errors: [{ message: 'no' }] }));
    find(failing, 'lightning-button')?.click();
    await settled();
    expect(find(failing, 'c-error-panel')).not.toBeNull();
    expect(await failing.check()).toEqual(['Your last calls could not be read']);
    await expectAccessible(failing);
  });
});
