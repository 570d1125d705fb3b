import { mergeSetup, type OrgSetup } from 'c/orgSetup';
import { changesByOthers, settleConflicts } from '../settleConflicts';

const EMPTY: OrgSetup = { settings: {}, channelRules: [], trackingNumbers: [], suppressionRules: [], attributionModels: [] };
const rule = (ruleKey: string, order: number, channel: string) => ({ ruleKey, order, channel, active: true });
const base: OrgSetup = { ...EMPTY, settings: { windowMinutes: 30 }, channelRules: [rule('a', 1, 'A'), rule('b', 2, 'B')] };

function settle(mine: Partial<OrgSetup>, theirs: OrgSetup, choice: 'mine' | 'theirs'): OrgSetup {
  const { setup, conflicts } = mergeSetup(base, mine, theirs);
  expect(conflicts).toHaveLength(1);
  return settleConflicts(setup, conflicts, [choice]);
}

describe('what two admins decided differently', () => {
  const mine = { settings: { windowMinutes: 45 } };
  const theirs: OrgSetup = { ...base, settings: { windowMinutes: 20, lookbackDays: 90 } };

  it('is mine where I keep it, with what only they changed', () => {
    expect(settle(mine, theirs, 'mine').settings).toMatchObject({ windowMinutes: 45, lookbackDays: 90 });
  });

  it('is theirs where I take it', () => {
    expect(settle(mine, theirs, 'theirs').settings).toMatchObject({ windowMinutes: 20, lookbackDays: 90 });
  });

  it('is blank where the one who is heard cleared it', () => {
    expect(settle({ settings: {} }, theirs, 'mine').settings.windowMinutes).toBeUndefined();
  });

  const keys = ({ channelRules }: OrgSetup) => channelRules.map(({ ruleKey }) => ruleKey);
  const withoutA = { channelRules: [rule('b', 2, 'B')] };
  const changedA = { channelRules: [rule('a', 1, 'Changed'), rule('b', 2, 'B')] };

  it.each([
    ['mine', ['b']],
    ['theirs', ['a', 'b']]
  ] as const)('a rule I deleted and they changed, keeping %s', (choice, kept) => {
    expect(keys(settle(withoutA, { ...base, ...changedA }, choice))).toEqual(kept);
  });

  it.each([
    ['mine', ['a', 'b']],
    ['theirs', ['b']]
  ] as const)('a rule they deleted and I changed, keeping %s', (choice, kept) => {
    expect(keys(settle(changedA, { ...base, ...withoutA }, choice))).toEqual(kept);
  });
});

describe('what somebody else saved beside mine', () => {
  it('is named, mine is not', () => {
    const now: OrgSetup = {
      ...base,
      settings: { windowMinutes: 45, lookbackDays: 90 },
      channelRules: [rule('a', 1, 'Changed'), rule('c', 3, 'C')]
    };
    expect(changesByOthers(base, { settings: { windowMinutes: 45 } }, now)).toEqual([
      { part: 'settings', key: 'default', property: 'lookbackDays', before: undefined, after: 90 },
      { part: 'channelRules', key: 'a', property: 'channel', before: 'A', after: 'Changed' },
      { part: 'channelRules', key: 'b', row: 'removed' },
      { part: 'channelRules', key: 'c', row: 'added' }
    ]);
  });

  it('is not the shipped values of a first save, but what was decided with it', () => {
    const models = (more: object) => [{ modelKey: 'timeDecay', kind: 'timeDecay', active: true, halfLifeDays: 30, ...more }];
    const mine = { settings: { filterTypes: 'Call' }, attributionModels: models({}) };
    const now = {
      ...EMPTY,
      settings: { ...mine.settings, carryover: true, staticNumbers: false },
      attributionModels: models({ halfLifeDays: 14 })
    };
    expect(changesByOthers(EMPTY, mine, now)).toEqual([
      { part: 'attributionModels', key: 'timeDecay', property: 'halfLifeDays', before: 30, after: 14 }
    ]);
  });

  it('is nothing where only I saved', () => {
    const mine = { channelRules: [rule('a', 1, 'A')] };
    expect(changesByOthers(base, mine, { ...base, ...mine })).toEqual([]);
  });
});
