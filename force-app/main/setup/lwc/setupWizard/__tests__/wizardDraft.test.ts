import { mergeSetup, NO_PROGRESS, shippedSetup, type OrgSetup } from 'c/orgSetup';
import { change, newDraft, partsToSave, rebase, settled, unsavedSteps } from '../wizardDraft';

const EMPTY: OrgSetup = { settings: {}, channelRules: [], trackingNumbers: [], suppressionRules: [], attributionModels: [] };
const stored: OrgSetup = { ...EMPTY, settings: { windowMinutes: 30, lookbackDays: 365 } };
const begun = newDraft(stored, 'sessions');
const withSettings = (draft: typeof begun, settings: OrgSetup['settings']) => ({
  setup: { settings: { ...draft.setup.settings, ...settings } }
});

describe('the wizard’s draft', () => {
  it('begins with the shipped values where the org says nothing, and with nothing to save', () => {
    expect(begun.setup.settings.windowBasis).toBe('sessionStart');
    expect(begun.setup.channelRules).toEqual(shippedSetup().channelRules);
    expect([...unsavedSteps(begun, NO_PROGRESS)]).toEqual([]);
    expect(partsToSave(begun, 'sessions')).toEqual({});
  });

  it('seeds the shipped rules with the step they belong to, and only where there are none', () => {
    expect(Object.keys(partsToSave(begun, 'channels', ['channelRules']))).toEqual(['channelRules']);
    const ruled = newDraft({ ...stored, channelRules: [{ ruleKey: 'mine', order: 1, channel: 'Own' }] }, 'channels');
    expect(partsToSave(ruled, 'channels', ['channelRules'])).toEqual({});
  });

  it('saves what the step changed and nothing of another step', () => {
    const both = change(change(begun, 'calls', withSettings(begun, { visitorIdField: 'X__c' })), 'sessions', {});
    const draft = change(both, 'sessions', withSettings(both, { windowMinutes: 45 }));
    expect(partsToSave(draft, 'sessions')).toEqual({ settings: { windowMinutes: 45, lookbackDays: 365 } });
    expect(partsToSave(draft, 'calls')).toEqual({ settings: { windowMinutes: 30, lookbackDays: 365, visitorIdField: 'X__c' } });
    expect([...unsavedSteps(draft, NO_PROGRESS)].sort()).toEqual(['calls', 'sessions']);
  });

  it('has nothing to save of what was put back, shipped values that were blank included', () => {
    const there = change(begun, 'sessions', withSettings(begun, { windowMinutes: 45, windowBasis: 'lastActivity' }));
    const back = change(there, 'sessions', withSettings(there, { windowMinutes: 30, windowBasis: 'sessionStart' }));
    expect(back.changedBy).toEqual({});
  });

  it('saves a setting that was cleared as cleared', () => {
    const { windowMinutes: _gone, ...rest } = begun.setup.settings;
    const draft = change(begun, 'sessions', { setup: { settings: rest } });
    expect(partsToSave(draft, 'sessions')).toEqual({ settings: { lookbackDays: 365 } });
  });

  it('keeps texts by step and lets go of blank ones', () => {
    const typed = change(begun, 'sessions', { entries: { windowMinutes: 'abc', lookbackDays: 'x' } });
    expect(change(typed, 'sessions', { entries: { lookbackDays: '' } }).entries).toEqual({ sessions: { windowMinutes: 'abc' } });
  });

  it.each([
    ['a text that is no value yet', 'sessions', { windowMinutes: 'abc' }, ['sessions']],
    ['a form that is open', 'channels', { rule: '{}' }, ['channels']],
    ['a choice that was not saved', 'calls', { vendor: 'invoca' }, ['calls']],
    ['the choice that was saved', 'calls', { vendor: 'callRail' }, []],
    ['what is only tried', 'channels', { testUrl: 'https://example.com' }, []],
    ['what is only shown', 'credit', { shownModel: 'custom', 'written.weightFt': '22.50' }, []],
    ['what a proof holds', 'proof', { visitor: 'v', leftTasks: '00T' }, []]
  ])('knows of %s whether it is unsaved', (_, step, entries, unsaved) => {
    const progress = { ...NO_PROGRESS, choices: { 'calls.vendor': 'callRail' } };
    const chosen = newDraft(stored, step, { calls: { vendor: 'callRail' } });
    expect([...unsavedSteps(change(chosen, step, { entries }), progress)]).toEqual(unsaved);
  });

  it('taken up again shows what others saved, and still knows what its own changes began from', () => {
    const draft = change(begun, 'sessions', withSettings(begun, { windowMinutes: 45 }));
    const now: OrgSetup = { ...stored, settings: { windowMinutes: 20, lookbackDays: 500 } };
    const again = rebase(draft, now);
    expect(again.setup.settings).toMatchObject({ windowMinutes: 45, lookbackDays: 500 });
    const { conflicts } = mergeSetup(again.base, partsToSave(again, 'sessions'), now);
    expect(conflicts.map(({ property, base, mine, theirs }) => [property, base, mine, theirs])).toEqual([['windowMinutes', 30, 45, 20]]);
  });

  it('lets go of a step’s changes once they are saved, and keeps the others’', () => {
    const calls = change(begun, 'calls', withSettings(begun, { visitorIdField: 'X__c' }));
    const draft = change(calls, 'sessions', withSettings(calls, { windowMinutes: 45 }));
    const saved = settled(draft, 'sessions', { ...stored, settings: { ...stored.settings, windowMinutes: 45 } });
    expect(saved.changedBy).toEqual({ 'settings.visitorIdField': 'calls' });
    expect(saved.setup.settings).toMatchObject({ windowMinutes: 45, visitorIdField: 'X__c' });
    expect(partsToSave(saved, 'calls')).toEqual({ settings: { windowMinutes: 45, lookbackDays: 365, visitorIdField: 'X__c' } });
  });

  it('keeps what was typed while it was being saved', () => {
    const saved = change(begun, 'sessions', withSettings(begun, { windowMinutes: 45, lookbackDays: 90 }));
    const typed = change(saved, 'sessions', withSettings(saved, { windowMinutes: 46 }));
    const after = settled(typed, 'sessions', { ...stored, settings: { windowMinutes: 45, lookbackDays: 90 } }, saved);
    expect(after.changedBy).toEqual({ 'settings.windowMinutes': 'sessions' });
    expect(after.setup.settings).toMatchObject({ windowMinutes: 46, lookbackDays: 90 });
  });
});
