import * as fc from 'fast-check';
import { mergeSetup, shippedSetup, type OrgSetup } from '../orgSetup';
import { anySetup, storedSetup } from './orgSetupRecords';

const base: OrgSetup = {
  ...shippedSetup(),
  channelRules: [
    { ruleKey: 'a', order: 10, channel: 'Radio' },
    { ruleKey: 'b', order: 20, channel: 'Print' }
  ]
};
const [a = {}, b = {}] = base.channelRules;

describe('two admins at once', () => {
  it('both keep what they changed where they changed different things', () => {
    const mine = { settings: { ...base.settings, windowMinutes: 45 }, channelRules: [{ ...a, medium: 'am' }, b] };
    const theirs = { ...base, settings: { ...base.settings, ownDomains: 'example.com' }, channelRules: [{ ...a, source: 'wxyz' }, b] };
    const { setup, conflicts } = mergeSetup(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(setup.settings).toMatchObject({ windowMinutes: 45, ownDomains: 'example.com' });
    expect(setup.channelRules[0]).toMatchObject({ medium: 'am', source: 'wxyz' });
  });

  it('hear of each value that both changed, mine standing for now', () => {
    const mine = { settings: { ...base.settings, windowMinutes: 45 } };
    const { setup, conflicts } = mergeSetup(base, mine, { ...base, settings: { ...base.settings, windowMinutes: 20 } });
    expect(setup.settings.windowMinutes).toBe(45);
    expect(conflicts).toEqual([
      {
        part: 'settings',
        object: 'Touchline_Setting__c',
        key: 'default',
        property: 'windowMinutes',
        field: 'Window_Minutes__c',
        base: 30,
        mine: 45,
        theirs: 20
      }
    ]);
  });

  it('agree where they made the same change', () => {
    const changed = { ...base, settings: { ...base.settings, windowMinutes: 45 } };
    expect(mergeSetup(base, changed, changed).conflicts).toEqual([]);
  });

  it.each([
    ['I deleted what they changed', [b], [{ ...a, channel: 'TV' }, b], 'me'],
    ['they deleted what I changed', [{ ...a, channel: 'TV' }, b], [b], 'them']
  ])('keep the row when %s, and hear of it', (_, mine, theirs, deletedBy) => {
    const { setup, conflicts } = mergeSetup(base, { channelRules: mine }, { ...base, channelRules: theirs });
    expect(setup.channelRules.map(({ ruleKey, channel }) => [ruleKey, channel])).toEqual([
      ['a', 'TV'],
      ['b', 'Print']
    ]);
    expect(conflicts).toEqual([{ part: 'channelRules', object: 'Channel_Rule__c', key: 'a', deletedBy }]);
  });

  it('let go what one deleted and the other left as it was, and keep what either added', () => {
    const mine = [b, { ruleKey: 'mine', order: 30, channel: 'TV' }];
    const theirs = [a, b, { ruleKey: 'theirs', order: 40, channel: 'Web' }];
    const { setup, conflicts } = mergeSetup(base, { channelRules: mine }, { ...base, channelRules: theirs });
    expect(setup.channelRules.map(({ ruleKey }) => ruleKey)).toEqual(['b', 'mine', 'theirs']);
    expect(conflicts).toEqual([]);
  });

  it('disagree about nothing where one only seeded what ships', () => {
    const empty: OrgSetup = { settings: {}, channelRules: [], trackingNumbers: [], suppressionRules: [], attributionModels: [] };
    const { settings, attributionModels } = shippedSetup();
    const change = (modelKey: string, values: object) =>
      attributionModels.map((row) => (row.modelKey === modelKey ? { ...row, ...values } : row));
    const theirs = { ...empty, settings, attributionModels: change('custom', { weightFt: 32.5, weightClosed: 12.5 }) };
    const mine = { settings: { carryover: false }, attributionModels: change('timeDecay', { halfLifeDays: 14 }) };
    const { setup, conflicts } = mergeSetup(empty, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(setup.settings).toMatchObject({ carryover: false, windowMinutes: 30 });
    expect(setup.attributionModels).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ modelKey: 'custom', weightFt: 32.5 }),
        expect.objectContaining({ modelKey: 'timeDecay', halfLifeDays: 14 })
      ])
    );
  });

  it('have their rules one after the other where both put them at one place, each with all rules behind it', () => {
    const at = (ruleKey: string, order: number) => ({ ruleKey, order, channel: 'TV' });
    const mine = [a, b, at('mine', 30), at('mineToo', 31)];
    const { setup, conflicts } = mergeSetup(base, { channelRules: mine }, { ...base, channelRules: [a, b, at('theirs', 30)] });
    expect(setup.channelRules.map(({ ruleKey, order }) => [ruleKey, order])).toEqual([
      ['a', 10],
      ['b', 20],
      ['theirs', 30],
      ['mine', 31],
      ['mineToo', 32]
    ]);
    expect(conflicts).toEqual([]);
  });

  it('lose nothing: who alone changed anything gets just that, and nobody disagrees with himself', () => {
    fc.assert(
      fc.property(anySetup(), anySetup(), (one, other) => {
        const [from, to] = [storedSetup(one).setup, storedSetup(other).setup];
        expect(mergeSetup(from, to, from)).toEqual({ setup: to, conflicts: [] });
        expect(mergeSetup(from, from, to)).toEqual({ setup: to, conflicts: [] });
        expect(mergeSetup(from, to, to)).toEqual({ setup: to, conflicts: [] });
      })
    );
  });
});
