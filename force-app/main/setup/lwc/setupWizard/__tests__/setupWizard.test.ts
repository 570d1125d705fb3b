import { createElement } from 'lwc';
import { answerGraphql } from 'lightning/graphql';
import { arriveAt, navigated, type PageReference } from 'lightning/navigation';
import { answerObjectInfo } from 'lightning/uiObjectInfoApi';
import SetupWizard from 'c/setupWizard';
import { settled } from '../../../../app/lwc/recordReader/__tests__/settled';

type Fields = Record<string, unknown>;

/** The settings row of an org that holds nothing else. */
class Org {
  row: Fields | undefined;
  /** What another admin saves just before our next read. */
  meanwhile: Fields | undefined;
  refusal: string | undefined;

  constructor(row?: Fields) {
    this.row = row;
    answerGraphql((operation, variables, text) => {
      if (operation === 'Records') return { data: { uiapi: { query: this.read(text) } } };
      if (operation === 'WriteRecords') return this.write(variables);
      return { data: { uiapi: { query: { rows: { edges: [] } }, aggregate: { ask0: { edges: [] } } } } };
    });
  }

  private read(text: string): Fields {
    if (this.meanwhile) this.row = { ...this.row, ...this.meanwhile };
    this.meanwhile = undefined;
    const aliases = [...text.matchAll(/(rows\d+): (\w+)/g)];
    const node = this.row && {
      Id: 'a0S1',
      ...Object.fromEntries(Object.entries(this.row).map(([name, value]) => [name, { value }]))
    };
    return Object.fromEntries(
      aliases.map(([, alias, object]) => [
        alias,
        { pageInfo: { hasNextPage: false }, edges: node && object === 'Touchline_Setting__c' ? [{ node }] : [] }
      ])
    );
  }

  private write(variables: Readonly<Record<string, unknown>>) {
    if (this.refusal !== undefined) return { data: { uiapi: {} }, errors: [{ message: this.refusal, path: ['uiapi', 'change0'] }] };
    const { change0 } = variables as { change0: Record<string, Fields> };
    this.row = { ...this.row, ...change0['Touchline_Setting__c'] };
    return { data: { uiapi: { change0: { Record: { Id: 'a0S1' } } } } };
  }
}

const may = { createable: true, updateable: true, deletable: true };

async function show(): Promise<HTMLElement> {
  const wizard = createElement('c-setup-wizard', { is: SetupWizard });
  document.body.append(wizard);
  await settled();
  await settled();
  return wizard;
}
const find = (wizard: HTMLElement, selector: string) => wizard.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
const path = (wizard: HTMLElement) =>
  (find(wizard, 'c-setup-path') as unknown as { steps: { key: string; state: string; isNow: boolean; isUnsaved: boolean }[] }).steps;
const now = (wizard: HTMLElement) => path(wizard).find(({ isNow }) => isNow)?.key;
const text = (wizard: HTMLElement) => wizard.shadowRoot?.textContent ?? '';

async function tell(wizard: HTMLElement, selector: string, name: string, detail: unknown = undefined): Promise<void> {
  find(wizard, selector)?.dispatchEvent(new CustomEvent(name, { detail }));
  await settled();
  await settled();
}
const goTo = (wizard: HTMLElement, key: string) => tell(wizard, 'c-setup-path', 'stepchosen', { key });
async function press(wizard: HTMLElement, label: string): Promise<void> {
  const buttons = [...(wizard.shadowRoot?.querySelectorAll('lightning-button') ?? [])] as unknown as (HTMLElement & { label: string })[];
  buttons.find((button) => button.label === label)?.click();
  for (let i = 0; i < 6; i++) await settled();
}

interface Step extends HTMLElement {
  setup: { settings: Fields };
  entries: Readonly<Record<string, string>>;
}
const step = (wizard: HTMLElement) => find(wizard, '.step') as unknown as Step;
const setWindow = (wizard: HTMLElement, windowMinutes: number) =>
  tell(wizard, '.step', 'setupchange', { setup: { settings: { ...step(wizard).setup.settings, windowMinutes } } });

describe('the setup wizard', () => {
  beforeEach(() => {
    localStorage.clear();
    answerObjectInfo((apiName) => ({ data: { apiName, label: apiName, fields: { Window_Minutes__c: { label: 'Window' } }, ...may } }));
  });
  afterEach(() => document.body.replaceChildren());

  it('begins at the first step that is not done', async () => {
    new Org({ Key__c: 'default', Wizard_Progress__c: '{"version":1,"steps":{"access":"done"},"choices":{}}' });
    const wizard = await show();
    expect(path(wizard)[0]).toMatchObject({ key: 'access', state: 'done' });
    expect(now(wizard)).not.toBe('access');
    await expect(wizard).toBeAccessible();
  });

  it('goes on where it was left, with what was typed', async () => {
    new Org();
    const wizard = await show();
    await goTo(wizard, 'sessions');
    await setWindow(wizard, 45);
    await tell(wizard, '.step', 'setupchange', { entries: { lookbackDays: 'x' } });
    wizard.remove();
    const again = await show();
    expect(now(again)).toBe('sessions');
    expect(step(again).setup.settings['windowMinutes']).toBe(45);
    expect(step(again).entries).toEqual({ lookbackDays: 'x' });
    expect(
      path(again)
        .filter(({ isUnsaved }) => isUnsaved)
        .map(({ key }) => key)
    ).toEqual(['sessions']);
  });

  describe('in the address', () => {
    const tab = (step?: string): PageReference => ({
      type: 'standard__navItemPage',
      attributes: { apiName: 'Touchline_Setup' },
      state: step === undefined ? {} : { c__step: step }
    });
    beforeEach(() => {
      navigated.length = 0;
    });
    afterEach(() => arriveAt({ type: 'standard__recordPage' }));

    it('names the step, so that a link leads to it', async () => {
      arriveAt(tab('credit'));
      new Org();
      const wizard = await show();
      expect(now(wizard)).toBe('credit');
      expect(navigated).toEqual([]);
      await goTo(wizard, 'sessions');
      expect(navigated).toEqual([tab('sessions')]);
    });

    it('is told the step where it names none, or one that is none', async () => {
      arriveAt(tab('nonsense'));
      new Org();
      const wizard = await show();
      expect(now(wizard)).toBe('access');
      expect(navigated).toEqual([tab('access')]);
    });

    it('leads back and forward with what was typed', async () => {
      arriveAt(tab('sessions'));
      new Org();
      const wizard = await show();
      await setWindow(wizard, 45);
      await goTo(wizard, 'credit');
      arriveAt(tab('sessions'));
      await settled();
      expect(now(wizard)).toBe('sessions');
      expect(step(wizard).setup.settings['windowMinutes']).toBe(45);
      expect(navigated).toEqual([tab('credit')]);
    });

    it('is none of the wizard’s on another page', async () => {
      arriveAt(tab('sessions'));
      new Org();
      const wizard = await show();
      arriveAt({ ...tab('credit'), attributes: { apiName: 'Other' } });
      await settled();
      expect(now(wizard)).toBe('sessions');
    });
  });

  it('saves the step, notes that it is done and goes on', async () => {
    const org = new Org();
    const wizard = await show();
    await goTo(wizard, 'sessions');
    await setWindow(wizard, 45);
    await press(wizard, 'Save and continue');
    expect(org.row).toMatchObject({ Window_Minutes__c: 45 });
    expect(JSON.parse(String(org.row?.['Wizard_Progress__c']))).toMatchObject({ steps: { sessions: 'done' } });
    expect(now(wizard)).not.toBe('sessions');
    expect(text(wizard)).toContain('Saved.');
  });

  it('leaves whoever goes on while a step is saved where they are', async () => {
    const org = new Org();
    const wizard = await show();
    await goTo(wizard, 'sessions');
    await setWindow(wizard, 45);
    const saving = press(wizard, 'Save and continue');
    find(wizard, 'c-setup-path')?.dispatchEvent(new CustomEvent('stepchosen', { detail: { key: 'credit' } }));
    await saving;
    expect(now(wizard)).toBe('credit');
    expect(org.row).toMatchObject({ Window_Minutes__c: 45 });
    expect(JSON.parse(String(org.row?.['Wizard_Progress__c']))).toMatchObject({ steps: { sessions: 'done' } });
    expect(path(wizard).find(({ key }) => key === 'credit')).toMatchObject({ state: 'todo', isUnsaved: false });
  });

  it('leads back to the step that could not be saved', async () => {
    const org = new Org();
    const wizard = await show();
    await goTo(wizard, 'sessions');
    await setWindow(wizard, 45);
    org.refusal = 'FIELD_CUSTOM_VALIDATION_EXCEPTION, no windows on Sundays';
    const saving = press(wizard, 'Save and continue');
    find(wizard, 'c-setup-path')?.dispatchEvent(new CustomEvent('stepchosen', { detail: { key: 'credit' } }));
    await saving;
    expect(now(wizard)).toBe('sessions');
  });

  it('names what a step did not see itself by the label of its field', async () => {
    const org = new Org();
    const wizard = await show();
    await goTo(wizard, 'channels');
    await setWindow(wizard, 1_000_000);
    await press(wizard, 'Save and continue');
    expect(text(wizard)).toContain('Window: "1000000" must be a whole number from 1 to 99,999.');
    expect(org.row).toBeUndefined();
  });

  it('goes on with what was typed in another tab', async () => {
    new Org();
    const [wizard, tab] = [await show(), await show()];
    await goTo(tab, 'sessions');
    await setWindow(tab, 45);
    const key = localStorage.key(0);
    window.dispatchEvent(new StorageEvent('storage', { key }));
    await goTo(wizard, 'credit');
    await tell(wizard, '.step', 'setupchange', { entries: { halfLifeDays: 'x' } });
    wizard.remove();
    tab.remove();
    const again = await show();
    await goTo(again, 'sessions');
    expect(step(again).setup.settings['windowMinutes']).toBe(45);
  });

  it('says what keeps a step from being saved, and saves nothing', async () => {
    const org = new Org();
    const wizard = await show();
    await goTo(wizard, 'sessions');
    await tell(wizard, '.step', 'setupchange', { entries: { windowMinutes: '0' } });
    await press(wizard, 'Save and continue');
    expect(text(wizard)).toContain('Window, in minutes: "0" must be a whole number from 1 to 99,999.');
    expect(now(wizard)).toBe('sessions');
    expect(path(wizard).find(({ key }) => key === 'sessions')?.state).toBe('attention');
    expect(org.row).toBeUndefined();
    await expect(wizard).toBeAccessible();
    await press(wizard, 'Skip for now');
    expect(path(wizard).find(({ key }) => key === 'sessions')?.state).toBe('attention');
  });

  it('shows two admins’ values side by side and saves the one chosen', async () => {
    const org = new Org({ Key__c: 'default', Window_Minutes__c: 30 });
    const wizard = await show();
    await goTo(wizard, 'sessions');
    await setWindow(wizard, 45);
    org.meanwhile = { Window_Minutes__c: 20 };
    await press(wizard, 'Save and continue');
    const conflict = find(wizard, 'c-setup-conflict') as unknown as { conflicts: unknown[] };
    expect(conflict.conflicts).toEqual([{ name: 'Window', was: '30', mine: '45', theirs: '20' }]);
    expect(org.row).toMatchObject({ Window_Minutes__c: 20 });
    await tell(wizard, 'c-setup-conflict', 'settled', { choices: ['mine'] });
    for (let i = 0; i < 6; i++) await settled();
    expect(org.row).toMatchObject({ Window_Minutes__c: 45 });
    expect(now(wizard)).not.toBe('sessions');
  });

  it('tells what somebody else saved beside it', async () => {
    const org = new Org({ Key__c: 'default', Window_Minutes__c: 30 });
    const wizard = await show();
    await goTo(wizard, 'sessions');
    await tell(wizard, '.step', 'setupchange', { setup: { settings: { ...step(wizard).setup.settings, lookbackDays: 90 } } });
    org.meanwhile = { Window_Minutes__c: 20 };
    await press(wizard, 'Save and continue');
    expect(text(wizard)).toContain('Window: 30 → 20');
    expect(org.row).toMatchObject({ Window_Minutes__c: 20, Lookback_Days__c: 90 });
  });

  it('keeps everything where the org refuses, and says why', async () => {
    const org = new Org({ Key__c: 'default' });
    const wizard = await show();
    await goTo(wizard, 'sessions');
    await setWindow(wizard, 45);
    org.refusal = 'storage limit exceeded';
    await press(wizard, 'Save and continue');
    const panel = find(wizard, '.save-error c-error-panel') as unknown as { error: unknown };
    expect(JSON.stringify(panel.error)).toContain('storage limit exceeded');
    expect(now(wizard)).toBe('sessions');
    expect(step(wizard).setup.settings['windowMinutes']).toBe(45);
  });

  it('takes changes back when asked to', async () => {
    new Org({ Key__c: 'default', Window_Minutes__c: 30 });
    const wizard = await show();
    await goTo(wizard, 'sessions');
    await setWindow(wizard, 45);
    await press(wizard, 'Discard changes');
    expect(step(wizard).setup.settings['windowMinutes']).toBe(30);
    expect(path(wizard).some(({ isUnsaved }) => isUnsaved)).toBe(false);
  });

  it('takes back a text that is no value yet', async () => {
    new Org({ Key__c: 'default', Window_Minutes__c: 30 });
    const wizard = await show();
    await goTo(wizard, 'sessions');
    await tell(wizard, '.step', 'setupchange', { entries: { windowMinutes: 'abc' } });
    expect(path(wizard).find(({ key }) => key === 'sessions')).toMatchObject({ isUnsaved: true });
    expect(text(wizard)).toContain('Changes of this step are kept in this browser');
    await press(wizard, 'Discard changes');
    expect(step(wizard).entries).toEqual({});
    expect(path(wizard).some(({ isUnsaved }) => isUnsaved)).toBe(false);
  });

  it('works where the browser keeps nothing, and says so', async () => {
    const refuse = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full');
    });
    new Org();
    const wizard = await show();
    await goTo(wizard, 'sessions');
    await setWindow(wizard, 45);
    expect(text(wizard)).toContain('this browser keeps no drafts');
    refuse.mockRestore();
  });

  it('is to look at for who may only read, and closed for who may not', async () => {
    const org = new Org();
    answerObjectInfo((apiName) => ({ data: { apiName, label: apiName, fields: {}, ...may, updateable: false } }));
    const looking = await show();
    expect(text(looking)).toContain('save nothing');
    await press(looking, 'Next');
    expect(now(looking)).not.toBe('access');
    expect(org.row).toBeUndefined();
    looking.remove();
    answerObjectInfo(() => ({ error: { status: 403 } }));
    const closed = await show();
    expect((find(closed, 'c-empty-state') as unknown as { text: string }).text).toContain('Touchline Admin');
    await expect(closed).toBeAccessible();
  });

  it('says what failed when it can’t be read, and reads again', async () => {
    answerObjectInfo(() => ({ error: { status: 503 } }));
    new Org();
    const wizard = await show();
    expect(find(wizard, 'c-error-panel')).toBeDefined();
    answerObjectInfo((apiName) => ({ data: { apiName, label: apiName, fields: {}, ...may } }));
    await tell(wizard, 'c-error-panel', 'retry');
    expect(now(wizard)).toBe('access');
  });
});
