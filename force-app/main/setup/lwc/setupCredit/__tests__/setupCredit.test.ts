import { createElement } from 'lwc';
import { answerGraphql } from 'lightning/graphql';
import { answerObjectInfo } from 'lightning/uiObjectInfoApi';
import SetupCredit from 'c/setupCredit';
import type { AttributionModel } from 'c/attributionEngine';
import { shippedSetup, type OrgSetup } from 'c/orgSetup';
import type { SetupChange } from 'c/setupStep';

type Fields = Readonly<Record<string, unknown>>;
type Step = HTMLElement & { setup: OrgSetup; entries: Readonly<Record<string, string>>; check(): Promise<readonly string[]> };

const deal = (n: number, fields: Fields): Fields => ({
  Id: `006${String(n)}`,
  Name: { value: `Deal ${String(n)}` },
  CloseDate: { value: '2026-04-10' },
  ...fields
});

function play(deals: readonly Fields[] = []): void {
  const field = (dataType: string) => ({ apiName: '', dataType, label: '', createable: true, updateable: true });
  answerObjectInfo(() => ({ data: { fields: { Amount: field('Currency'), Margin__c: field('Double'), StageName: field('Picklist') } } }));
  answerGraphql(() => ({ data: { uiapi: { query: { Opportunity: { edges: deals.map((node) => ({ node })) } } } } }));
}
const settled = async (): Promise<void> => {
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 40; j++) await Promise.resolve();
    jest.advanceTimersByTime(500);
  }
  for (let j = 0; j < 40; j++) await Promise.resolve();
};

/** The step in a shell that gives back what it tells. */
async function show(settings: OrgSetup['settings'] = {}): Promise<Step> {
  const step = createElement('c-setup-credit', { is: SetupCredit }) as unknown as Step;
  step.setup = { ...shippedSetup(), settings };
  step.addEventListener('setupchange', (event) => {
    const { setup, entries } = (event as CustomEvent<SetupChange>).detail;
    step.setup = { ...step.setup, ...setup };
    step.entries = Object.fromEntries(Object.entries({ ...step.entries, ...entries }).filter(([, text]) => text !== ''));
  });
  document.body.append(step);
  await settled();
  return step;
}
const find = <T>(step: Step, selector: string) => step.shadowRoot?.querySelector(selector) as (T & HTMLElement) | null;
async function tell(step: Step, selector: string, type: string, detail: unknown): Promise<void> {
  find(step, selector)?.dispatchEvent(new CustomEvent(type, { detail }));
  await settled();
}
const type = (step: Step, name: string, value: string) => tell(step, 'c-model-editor', 'modelinput', { name, value });
const editor = (step: Step) =>
  find<{ texts: Fields; weightWords: readonly string[]; isWeightWrong: boolean; halfLifeProblem: string; models: readonly Fields[] }>(
    step,
    'c-model-editor'
  );
const example = (step: Step) => find<{ models: readonly AttributionModel[]; model: string }>(step, 'c-credit-example');
const custom = (step: Step) => step.setup.attributionModels.find(({ modelKey }) => modelKey === 'custom');
const halfLife = (step: Step) => step.setup.attributionModels.find(({ modelKey }) => modelKey === 'timeDecay')?.halfLifeDays;
const word = (step: Step) => find(step, '[data-id="amount-word"]')?.textContent;

async function expectAccessible(step: Step): Promise<void> {
  jest.useRealTimers();
  await expect(step).toBeAccessible();
  jest.useFakeTimers();
}

describe('the step of the credit', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    document.body.replaceChildren();
    jest.useRealTimers();
  });

  it('proves the amount field by the latest won deals', async () => {
    play([deal(1, { Amount: { value: 10_000 } }), deal(2, { Amount: { value: null } })]);
    const step = await show();
    expect(word(step)).toBe('Opportunity has Amount, and it is a number.');
    const table = find<{ rows: { cells: { text: string }[] }[] }>(step, 'c-record-table');
    expect(table?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Deal 1', 'Apr 10, 2026', '$10,000'],
      ['Deal 2', 'Apr 10, 2026', 'blank: no revenue']
    ]);
    expect(await step.check()).toEqual([]);
    await expectAccessible(step);
  });

  it.each([
    ['Gone__c', /^Opportunity has no field Gone__c/],
    ['StageName', /^StageName is not a number/]
  ])('refuses %s as amount, and keeps it', async (name, words) => {
    play();
    const step = await show();
    await tell(step, '[data-id="amount"]', 'change', { value: name });
    expect(word(step)).toMatch(words);
    expect(await step.check()).toEqual([expect.stringMatching(words)]);
    expect(find<{ value: string }>(step, '[data-id="amount"]')?.value).toBe(name);
    await tell(step, '[data-id="amount"]', 'change', { value: 'margin__c' });
    expect(word(step)).toBe('Opportunity has Margin__c, and it is a number.');
    expect(step.setup.settings).toEqual({ amountField: 'margin__c' });
  });

  it('takes weights over when they sum to 100, not before', async () => {
    play();
    const step = await show();
    expect(editor(step)?.weightWords).toEqual(['They sum to 100.']);
    await type(step, 'weightFt', '30');
    expect(step.entries).toEqual({ weightFt: '30' });
    expect(editor(step)?.weightWords).toEqual([expect.stringMatching(/These sum to 107.5.$/)]);
    expect(example(step)?.models.map(({ name }) => name)).not.toContain('custom');
    expect(custom(step)?.weightFt).toBe(22.5);
    expect(await step.check()).toEqual([expect.stringMatching(/sum to 100. These sum to 107.5/)]);
    await expectAccessible(step);

    await type(step, 'weightClosed', '15');
    expect(step.entries).toEqual({});
    expect(custom(step)).toMatchObject({ weightFt: 30, weightLc: 22.5, weightOc: 22.5, weightClosed: 15, weightMiddle: 10 });
    expect(example(step)?.models.find(({ name }) => name === 'custom')).toMatchObject({ weights: { ft: 300_000, closed: 150_000 } });
    expect(await step.check()).toEqual([]);
  });

  it.each([
    ['a text', 'many', 'First touch: "many" is not a number.'],
    ['too many decimals', '22.50001', 'First touch: 22.50001 has too many decimals: at most 4 are kept.'],
    ['less than nothing', '-1', 'First touch: "-1" must be 0 or more.']
  ])('refuses %s as weight, and keeps it', async (_, value, words) => {
    play();
    const step = await show();
    await type(step, 'weightFt', value);
    expect(editor(step)?.texts).toMatchObject({ weightFt: value });
    expect(await step.check()).toEqual([typeof words === 'string' ? words : expect.stringMatching(words)]);
    expect(custom(step)?.weightFt).toBe(22.5);
  });

  it('says what is wrong with each weight on a line of its own, in the order of the inputs', async () => {
    play();
    const step = await show();
    await type(step, 'weightMiddle', 'few');
    await type(step, 'weightClosed', '-1');
    await type(step, 'weightFt', 'many');
    const words = ['First touch: "many" is not a number.', 'Closed: "-1" must be 0 or more.', 'All in between: "few" is not a number.'];
    const lines = [...(editor(step)?.shadowRoot?.querySelectorAll('.word p') ?? [])].map(({ textContent }) => textContent);
    expect(lines).toEqual(words);
    expect(await step.check()).toEqual(words);
    await expectAccessible(step);
  });

  it('lets an input be emptied, and takes a comma for a point', async () => {
    play();
    const step = await show();
    await type(step, 'weightMiddle', '');
    expect(String(editor(step)?.texts['weightMiddle']).trim()).toBe('');
    await type(step, 'weightLc', '32,5');
    expect(editor(step)?.texts['weightLc']).toBe('32,5');
    expect(custom(step)?.weightMiddle).toBeUndefined();
    expect(custom(step)?.weightLc).toBe(32.5);
  });

  it('leaves a weight as it is typed while it holds on the way', async () => {
    play();
    const step = await show();
    for (const [text, ft] of [
      ['22.5', 22.5],
      ['22.50', 22.5],
      ['22.500', 22.5]
    ] as const) {
      await type(step, 'weightFt', text);
      expect([editor(step)?.texts['weightFt'], custom(step)?.weightFt]).toEqual([text, ft]);
    }
    await type(step, 'weightFt', '22.5001');
    await type(step, 'weightLc', '22.4999');
    expect(custom(step)).toMatchObject({ weightFt: 22.5001, weightLc: 22.4999 });
    expect(step.entries).toEqual({ 'written.weightFt': '22.500' });
    expect(editor(step)?.texts['weightFt']).toBe('22.5001');
  });

  it('checks the half-life', async () => {
    play();
    const step = await show();
    await type(step, 'halfLifeDays', '0');
    expect(editor(step)?.halfLifeProblem).not.toBe('');
    expect(await step.check()).toHaveLength(1);
    await type(step, 'halfLifeDays', '1,000');
    expect(editor(step)?.texts.halfLifeDays).toBe('1,000');
    expect(await step.check()).toEqual([expect.stringContaining('1,000 has too many decimals: at most 2 are kept.')]);
    for (const text of ['1.0', '1,00', '01']) {
      await type(step, 'halfLifeDays', text);
      expect([editor(step)?.texts.halfLifeDays, halfLife(step), await step.check()]).toEqual([text, 1, []]);
    }
    await type(step, 'halfLifeDays', '7');
    expect(halfLife(step)).toBe(7);
  });

  it('keeps which models are offered, whose touches count and what the example shows', async () => {
    play();
    const step = await show();
    await tell(step, 'c-model-editor', 'modeltoggle', { key: 'linear', isOn: false });
    expect(editor(step)?.models.find(({ key }) => key === 'linear')).toMatchObject({ isOffered: false });
    await tell(step, 'lightning-radio-group', 'change', { value: 'contactRoles' });
    expect(step.setup.settings).toEqual({ accountMapping: 'contactRoles' });
    await tell(step, 'c-credit-example', 'modelchoose', { model: 'linear' });
    expect(example(step)?.model).toBe('linear');
    expect(step.entries).toEqual({ shownModel: 'linear' });
  });

  it('says that nothing is won yet, that it asks, or what failed', async () => {
    play([]);
    const empty = await show();
    expect(empty.shadowRoot?.textContent).toContain('No opportunity is won yet');
    document.body.replaceChildren();

    answerGraphql(() => new Promise(() => undefined));
    const waiting = await show();
    expect(find(waiting, 'c-loading-state')).not.toBeNull();
    document.body.replaceChildren();

    answerGraphql(() => ({ errors: [{ message: 'no' }] }));
    const failing = await show();
    expect(find(failing, 'c-error-panel')).not.toBeNull();
    expect(await failing.check()).toEqual(['Your opportunities could not be read']);
    await expectAccessible(failing);
  });
});
