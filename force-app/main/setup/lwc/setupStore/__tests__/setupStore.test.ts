import { answerGraphql } from 'lightning/graphql';
import { rulesVersionOf, shippedSetup, type OrgSetup } from 'c/orgSetup';
import { PageOrg, type Row } from '../../../../app/lwc/recordQuery/__tests__/pageOrg';
import { loadSetup, saveProgress, saveSetup } from '../setupStore';

const KEYS = {
  Touchline_Setting__c: 'Key__c',
  Channel_Rule__c: 'Rule_Key__c',
  Tracking_Number__c: 'Phone_E164__c',
  Suppression_Rule__c: 'Rule_Key__c',
  Attribution_Model__c: 'Model_Key__c'
};
const NOTHING: OrgSetup = { settings: {}, channelRules: [], trackingNumbers: [], suppressionRules: [], attributionModels: [] };

function orgWith(tables: Readonly<Record<string, readonly Row[]>> = {}, before?: (text: string, org: PageOrg) => void): PageOrg {
  const org = new PageOrg(Object.fromEntries(Object.keys(KEYS).map((name) => [name, [...(tables[name] ?? [])]])), KEYS);
  answerGraphql((_, variables, text) => {
    before?.(text, org);
    return org.answer(text, variables);
  });
  return org;
}

const settingsRow = (more: Row = {}): Row => ({ Id: 's1', Key__c: 'default', Name: 'Touchline Settings', Carryover__c: true, ...more });
const rule = (key: string, order: number, more: Row = {}): Row => ({
  Id: `r-${key}`,
  Rule_Key__c: key,
  Name: key,
  Order__c: order,
  Channel__c: 'Radio',
  Active__c: true,
  ...more
});
const [setting, rules] = ['Touchline_Setting__c', 'Channel_Rule__c'] as const;

describe('the setup of an org', () => {
  it('is seeded once, with the version of what stands', async () => {
    const org = orgWith();
    const first = await saveSetup(org, { base: NOTHING, mine: shippedSetup() });
    expect(first).toMatchObject({ outcome: 'saved', written: 68 });
    expect(org.tables[rules]).toHaveLength(58);
    expect(org.tables[setting]).toMatchObject([
      { Key__c: 'default', Window_Minutes__c: 30, Rules_Version__c: rulesVersionOf(shippedSetup()) }
    ]);

    const again = await saveSetup(org, { base: first.loaded.setup, mine: shippedSetup() });
    expect(again).toMatchObject({ outcome: 'saved', written: 0 });
  });

  it('keeps what two admins changed in different places', async () => {
    const org = orgWith({ [setting]: [settingsRow({ Window_Minutes__c: 30 })] });
    const { setup: base } = await loadSetup(org);
    await saveSetup(org, { base, mine: { settings: { ...base.settings, windowMinutes: 45 } } });
    const second = await saveSetup(org, { base, mine: { settings: { ...base.settings, ownDomains: 'example.com' } } });
    expect(second.outcome).toBe('saved');
    expect(org.tables[setting]).toMatchObject([{ Window_Minutes__c: 45, Own_Domains__c: 'example.com' }]);
  });

  it('tells the later of two admins what was changed, and writes nothing until he says so', async () => {
    const org = orgWith({ [setting]: [settingsRow({ Window_Minutes__c: 30 })] });
    const { setup: base } = await loadSetup(org);
    await saveSetup(org, { base, mine: { settings: { ...base.settings, windowMinutes: 45 } } });
    const mine = { settings: { ...base.settings, windowMinutes: 20, carryover: false } };
    const second = await saveSetup(org, { base, mine });
    expect(second).toMatchObject({ outcome: 'conflicts', conflicts: [{ field: 'Window_Minutes__c', mine: 20, theirs: 45 }] });
    expect(org.tables[setting]).toMatchObject([{ Window_Minutes__c: 45, Carryover__c: true }]);

    const third = await saveSetup(org, { base, mine, overwrite: true });
    expect(third.outcome).toBe('saved');
    expect(org.tables[setting]).toMatchObject([{ Window_Minutes__c: 20, Carryover__c: false }]);
  });

  it('saves nothing that can’t hold together with what others saved', async () => {
    const weights = { weightFt: 22.5, weightOc: 22.5, weightClosed: 22.5, weightMiddle: 10 };
    const custom = (more: object) => ({
      attributionModels: [{ modelKey: 'custom', kind: 'positions', ...weights, weightLc: 22.5, ...more }]
    });
    const base = { ...NOTHING, ...custom({}) };
    const org = orgWith({ [setting]: [settingsRow()] });
    await saveSetup(org, { base: NOTHING, mine: custom({ weightLc: 32.5, weightClosed: 12.5 }) });
    const outcome = await saveSetup(org, { base, mine: custom({ weightFt: 32.5, weightClosed: 12.5 }) });
    expect(outcome).toMatchObject({ outcome: 'problems', problems: [{ expected: 'weights', value: '110' }] });
    expect(org.tables['Attribution_Model__c']).toMatchObject([{ Weight_FT__c: 22.5, Weight_LC__c: 32.5 }]);
  });

  it('puts rules that two admins added at one place one behind the other', async () => {
    const org = orgWith({ [setting]: [settingsRow()], [rules]: [rule('theirs', 10)] });
    const outcome = await saveSetup(org, { base: NOTHING, mine: { channelRules: [{ ruleKey: 'mine', order: 10, channel: 'Print' }] } });
    expect(outcome.outcome).toBe('saved');
    expect(org.tables[rules]).toMatchObject([{ Order__c: 10 }, { Rule_Key__c: 'mine', Order__c: 11 }]);
  });

  it('is not held up by an odd rule when the window is changed', async () => {
    const org = orgWith({ [setting]: [settingsRow()], [rules]: [rule('a', 10), rule('b', 10)] });
    const { setup: base } = await loadSetup(org);
    const { outcome } = await saveSetup(org, { base, mine: { settings: { ...base.settings, windowMinutes: 45 } } });
    expect(outcome).toBe('saved');
  });

  it('keeps the old rules while new ones are refused, says why, and does the rest at the next try', async () => {
    const org = orgWith({ [setting]: [settingsRow()], [rules]: [rule('old', 10)] });
    org.refusals[rules] = 'insufficient access';
    const { setup: base } = await loadSetup(org);
    const mine = { channelRules: [{ ruleKey: 'new', order: 20, channel: 'Print' }], settings: { ...base.settings, windowMinutes: 45 } };
    const refused = await saveSetup(org, { base, mine });
    expect(refused).toMatchObject({
      outcome: 'refused',
      refused: [{ change: { action: 'create', key: 'new' }, error: 'insufficient access' }],
      kept: [{ action: 'delete', key: 'old' }]
    });
    expect(org.tables[rules]).toMatchObject([{ Rule_Key__c: 'old' }]);
    expect(org.tables[setting]).toMatchObject([{ Window_Minutes__c: 45, Rules_Version__c: rulesVersionOf(refused.loaded.setup) }]);

    org.refusals[rules] = '';
    const saved = await saveSetup(org, { base, mine });
    expect(saved.outcome).toBe('saved');
    expect(org.tables[rules]).toMatchObject([{ Rule_Key__c: 'new' }]);
    expect(org.tables[setting]).toMatchObject([{ Rules_Version__c: rulesVersionOf(saved.loaded.setup) }]);
  });

  it('finds the settings row that another admin made in the same moment', async () => {
    let raced = false;
    const org = orgWith({}, (text, { tables }) => {
      if (raced || !text.includes('Touchline_Setting__cCreate')) return;
      raced = true;
      tables[setting]?.push(settingsRow({ Own_Domains__c: 'example.com' }));
    });
    const { outcome } = await saveSetup(org, { base: NOTHING, mine: { settings: { windowMinutes: 45 } } });
    expect(outcome).toBe('saved');
    expect(org.tables[setting]).toMatchObject([{ Key__c: 'default', Window_Minutes__c: 45, Own_Domains__c: 'example.com' }]);
  });

  it('says what the org says when it takes no settings at all', async () => {
    const org = orgWith();
    org.refusals[setting] = 'insufficient access';
    const outcome = await saveSetup(org, { base: NOTHING, mine: { settings: { windowMinutes: 45 } } });
    expect(outcome).toMatchObject({ outcome: 'refused', refused: [{ change: { part: 'settings' }, error: 'insufficient access' }] });
  });
});

describe('the progress of the wizard', () => {
  const done = (step: string) => ({ version: 1, steps: { [step]: 'done' }, choices: {} }) as const;

  it('makes the settings row where there is none, and keeps what others finished', async () => {
    const org = orgWith();
    await saveProgress(org, done('access'));
    await saveProgress(org, done('calls'));
    const { progress, setup } = await loadSetup(org);
    expect(progress.steps).toEqual({ access: 'done', calls: 'done' });
    expect(setup.settings).toEqual({ carryover: true, staticNumbers: false });
    expect(org.tables[setting]).toHaveLength(1);
  });

  it('does not touch the settings, nor write what is noted already', async () => {
    const org = orgWith({ [setting]: [settingsRow({ Window_Minutes__c: 45, Rules_Version__c: 'v' })] });
    await saveProgress(org, done('access'));
    const requests = org.asked.length;
    await saveProgress(org, done('access'));
    expect(org.asked.slice(requests).some((text) => text.includes('mutation'))).toBe(false);
    expect(org.tables[setting]).toMatchObject([{ Window_Minutes__c: 45, Rules_Version__c: 'v' }]);
  });

  it('throws what the org says', async () => {
    const org = orgWith();
    org.refusals[setting] = 'insufficient access';
    await expect(saveProgress(org, done('access'))).rejects.toThrow('insufficient access');
  });
});
