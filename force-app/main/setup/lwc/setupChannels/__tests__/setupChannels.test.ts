import { createElement } from 'lwc';
import SetupChannels from 'c/setupChannels';
import { shippedSetup, type OrgSetup } from 'c/orgSetup';
import type { SetupChange } from 'c/setupStep';

type Step = HTMLElement & {
  setup: OrgSetup;
  stored: OrgSetup;
  entries: Readonly<Record<string, string>>;
  check(): Promise<readonly string[]>;
};
interface Table {
  rows: readonly { key: string; cells: readonly string[] }[];
}
interface Form {
  heading: string;
  inputs: readonly { name: string; value: string }[];
  problems: readonly string[];
}

const NOTHING: OrgSetup = { settings: {}, channelRules: [], trackingNumbers: [], suppressionRules: [], attributionModels: [] };
const RULES = [
  { ruleKey: 'a', order: 10, channel: 'Radio', source: 'radio*', active: true, name: 'Radio' },
  { ruleKey: 'b', order: 20, channel: 'Print', medium: 'print', active: true, name: 'Print' }
];
const settled = async (): Promise<void> => {
  for (let i = 0; i < 30; i++) await Promise.resolve();
};

/** The step in a shell that gives back what it tells. */
async function show(setup: Partial<OrgSetup> = { channelRules: RULES }): Promise<Step> {
  const step = createElement('c-setup-channels', { is: SetupChannels }) as unknown as Step;
  Object.assign(step, { setup: { ...NOTHING, ...setup }, stored: NOTHING, entries: {} });
  step.addEventListener('setupchange', (event) => {
    const { setup: parts, entries } = (event as CustomEvent<SetupChange>).detail;
    step.setup = { ...step.setup, ...parts };
    step.entries = Object.fromEntries(Object.entries({ ...step.entries, ...entries }).filter(([, text]) => text !== ''));
  });
  document.body.append(step);
  await settled();
  return step;
}
const part = (step: Step, name: string) => {
  const numbers = step.shadowRoot?.querySelector('c-tracking-numbers') as (HTMLElement & { problems(): readonly string[] }) | null;
  return { numbers, rules: step }[name] as HTMLElement;
};
const find = <T>(host: HTMLElement, selector: string) => host.shadowRoot?.querySelector(selector) as (T & HTMLElement) | null;
const table = (host: HTMLElement) => find<Table>(host, 'c-edit-table')?.rows.map(({ cells }) => cells) ?? [];
const form = (host: HTMLElement) => find<Form>(host, 'c-row-form');

async function tell(host: HTMLElement, selector: string, type: string, detail: unknown = undefined): Promise<void> {
  find(host, selector)?.dispatchEvent(new CustomEvent(type, { detail }));
  await settled();
}
async function fill(host: HTMLElement, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await tell(host, 'c-row-form', 'rowinput', { name, value });
  await tell(host, 'c-row-form', 'rowdone');
}
async function importText(step: Step, text: string, size = text.length): Promise<void> {
  const file = { name: 'rules.csv', size, text: () => Promise.resolve(text) };
  await tell(step, '[data-id="import"]', 'change', { files: [file] });
}
const refused = (step: Step) => [...(step.shadowRoot?.querySelectorAll('.refused li') ?? [])].map(({ textContent }) => textContent);
const said = (host: HTMLElement) => find(host, '.said')?.textContent;

describe('the step of the channels', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows the rules in their order', async () => {
    const step = await show({ channelRules: [...RULES].reverse() });
    expect(table(step)).toEqual([
      ['10', 'Radio', 'Source: radio*', 'Yes'],
      ['20', 'Print', 'Medium: print', 'Yes']
    ]);
    expect(await step.check()).toEqual([]);
    await expect(step).toBeAccessible();
  });

  it('starts from the default rules at a press', async () => {
    const step = await show(NOTHING);
    await expect(step).toBeAccessible();
    find(step, '[data-id="default"]')?.click();
    await settled();
    expect(step.setup.channelRules).toEqual(shippedSetup().channelRules);
    expect(table(step)).toHaveLength(58);
  });

  it('adds a rule last, and takes it over when it holds', async () => {
    const step = await show();
    find(step, '[data-id="add-rule"]')?.click();
    await settled();
    expect(form(step)?.inputs.find(({ name }) => name === 'order')?.value).toBe('30');
    await fill(step, { order: 'x', landingPage: 'https://a.example' });
    expect(form(step)?.problems).toEqual([
      'Order: "x" is not a number.',
      expect.stringMatching(/^Landing page: "https:\/\/a.example" can never match/)
    ]);
    expect(step.setup.channelRules).toHaveLength(2);
    expect(await step.check()).toEqual(['A rule is being edited. Press Done to take it over, or Cancel.']);
    await expect(step).toBeAccessible();
    await fill(step, { order: '15', channel: 'Events', landingPage: 'a.example/*' });
    expect(table(step).map(([order, channel]) => [order, channel])).toEqual([
      ['10', 'Radio'],
      ['15', 'Events'],
      ['20', 'Print']
    ]);
    expect(step.entries).toEqual({});
  });

  it('keeps a half-typed rule over a reload', async () => {
    const step = await show();
    await tell(step, 'c-edit-table', 'rowedit', { key: 'b' });
    await tell(step, 'c-row-form', 'rowinput', { name: 'channel', value: 'Pri' });
    const { entries, setup } = step;
    document.body.replaceChildren();
    const again = await show(setup);
    again.entries = entries;
    await settled();
    expect(form(again)?.heading).toBe('Rule 20: Print');
    expect(form(again)?.inputs.find(({ name }) => name === 'channel')?.value).toBe('Pri');
    await tell(again, 'c-row-form', 'rowcancel');
    expect(again.setup.channelRules).toEqual(RULES);
    expect(form(again)).toBeNull();
  });

  it('moves a rule, and says where it is', async () => {
    const step = await show();
    await tell(step, 'c-edit-table', 'rowmove', { key: 'b', by: -1 });
    expect(step.setup.channelRules.map(({ ruleKey, order }) => [ruleKey, order])).toEqual([
      ['b', 10],
      ['a', 20]
    ]);
    expect(said(step)).toBe('Rule 10: Print is now 1 of 2.');
  });

  it('gives rules of the same order new ones when one moves', async () => {
    const step = await show({ channelRules: RULES.map((rule) => ({ ...rule, order: 5 })) });
    await tell(step, 'c-edit-table', 'rowmove', { key: 'b', by: -1 });
    expect(step.setup.channelRules.map(({ ruleKey, order }) => [ruleKey, order])).toEqual([
      ['b', 10],
      ['a', 20]
    ]);
  });

  it('takes a rule out', async () => {
    const step = await show();
    await tell(step, 'c-edit-table', 'rowremove', { key: 'a' });
    expect(step.setup.channelRules.map(({ ruleKey }) => ruleKey)).toEqual(['b']);
    expect(said(step)).toBe('Taken out: Rule 10: Radio');
  });

  it('imports a file in place of the rules', async () => {
    const step = await show();
    await importText(step, 'Order,Channel,Source\n7,TV,tv*\n');
    expect(table(step)).toEqual([['7', 'TV', 'Source: tv*', 'Yes']]);
    expect(said(step)).toBe('One rule was taken from rules.csv. Nothing is saved yet.');
  });

  it.each([
    ['wrong columns', 'Rank,Kanal\n1,x', [/no column "Rank"/, /no column "Kanal"/, /Order__c is missing/, /Channel__c is missing/]],
    [
      '10,000 rows',
      `Order,Channel\n${Array.from({ length: 10_000 }, (_, i) => `${String(i)},C`).join('\n')}`,
      [/holds 10,000 rules. At most 1,000/]
    ],
    ['the same order twice', 'Order,Channel\n1,A\n1,B', [/^Rule 2 of the file: Order: "1" is used already/]],
    ['an open quote', 'Order,Channel\n1,"A', [/a quote is not closed/]]
  ])('refuses a file with %s and keeps what was there', async (_, text, words) => {
    const step = await show();
    await importText(step, text);
    expect(refused(step)).toEqual(words.map((word) => expect.stringMatching(word)));
    expect(step.setup.channelRules).toEqual(RULES);
  });

  it('says when there are more problems than it lists, and when a file is too large', async () => {
    const step = await show();
    await importText(step, `Order,Channel\n${'x,C\n'.repeat(9)}`);
    expect(refused(step)).toHaveLength(6);
    expect(refused(step).at(-1)).toBe('And 4 more.');
    await expect(step).toBeAccessible();
    await importText(step, '', 6_000_000);
    expect(refused(step)).toEqual([expect.stringMatching(/^rules.csv is larger than 5 MB/)]);
  });

  it('tries an address on the rules as they stand', async () => {
    const step = await show();
    await tell(step, 'c-channel-tester', 'testinput', { name: 'url', value: 'a.example/?utm_source=radio7' });
    expect(step.entries).toEqual({ testUrl: 'a.example/?utm_source=radio7' });
    const tester = find(step, 'c-channel-tester') as HTMLElement;
    expect(find(tester, '.path')?.textContent).toBe('Radio');
    expect(tester.shadowRoot?.textContent).toContain('Named by rule 10 (a).');
    await tell(step, 'c-channel-tester', 'testinput', { name: 'url', value: '::' });
    expect(tester.shadowRoot?.textContent).toContain('This is no address of a page.');
    await expect(step).toBeAccessible();
  });

  it('exports the rules', async () => {
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      expect(decodeURIComponent(this.href)).toContain('"Order__c","Channel__c"');
      expect(this.download).toBe('Channel rules.csv');
    });
    const step = await show();
    find(step, '[data-id="export"]')?.click();
    expect(click).toHaveBeenCalledTimes(1);
    click.mockRestore();
  });

  it('keeps numbers, checked', async () => {
    const step = await show();
    const numbers = () => part(step, 'numbers');
    find(numbers(), 'lightning-button')?.click();
    await settled();
    await fill(numbers(), { phoneE164: '555-0181', channel: 'Print' });
    expect(form(numbers())?.problems).toEqual(['Number: "5550181" is no number with its country, such as +16145550181.']);
    expect(await step.check()).toEqual(['A tracking number is being edited. Press Done to take it over, or Cancel.']);
    await fill(numbers(), { phoneE164: '+1 (614) 555-0181', pooled: 'true' });
    expect(table(numbers())).toEqual([['+16145550181', 'Print', '', 'Yes']]);
    await tell(numbers(), 'c-edit-table', 'rowedit', { key: '+16145550181' });
    await fill(numbers(), { vendor: 'CallRail', pooled: '' });
    expect(table(numbers())).toEqual([['+16145550181', 'Print', 'CallRail', 'No']]);
    await expect(step).toBeAccessible();
    await tell(numbers(), 'c-edit-table', 'rowremove', { key: '+16145550181' });
    expect(step.setup.trackingNumbers).toEqual([]);
  });
});
