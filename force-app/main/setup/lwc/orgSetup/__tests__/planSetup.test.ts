import * as fc from 'fast-check';
import { planSetup, rulesVersionOf, shippedSetup, type SetupChange } from '../orgSetup';
import { afterwards, anySetup, EMPTY_ORG, storedSetup } from './orgSetupRecords';

const told = ({ action, part, key }: SetupChange): string => `${action} ${part} ${key}`;

describe('the plan of a setup', () => {
  it('seeds an empty org with settings last, and has nothing left to do afterwards', () => {
    const plan = planSetup(shippedSetup(), EMPTY_ORG);
    expect(plan).toHaveLength(58 + 9 + 1);
    expect(plan.at(-1)).toMatchObject({ action: 'create', part: 'settings', values: { key: 'default', name: 'Touchline Settings' } });
    expect(plan.find(({ key }) => key === 'default-70')).toMatchObject({
      values: { order: 70, name: 'Paid Search.Google Ads', active: true }
    });
    expect(planSetup(shippedSetup(), afterwards(EMPTY_ORG, shippedSetup()))).toEqual([]);
  });

  it('writes the values that differ, and clears what became blank', () => {
    const stored = storedSetup({ ...shippedSetup(), settings: { windowMinutes: 30, ownDomains: 'example.com' } });
    expect(planSetup({ settings: { windowMinutes: 45 } }, stored)).toEqual([
      { action: 'update', part: 'settings', key: 'default', id: 'settings-default', values: { windowMinutes: 45, ownDomains: undefined } }
    ]);
  });

  it('makes what is new before it changes and deletes, so that nothing is missing on the way', () => {
    const stored = storedSetup({
      ...shippedSetup(),
      channelRules: [
        { ruleKey: 'old', order: 10, channel: 'A' },
        { ruleKey: 'kept', order: 20, channel: 'B' }
      ]
    });
    const channelRules = [
      { ruleKey: 'kept', order: 20, channel: 'C' },
      { ruleKey: 'new', order: 30, channel: 'D' }
    ];
    const { settings } = shippedSetup();
    expect(planSetup({ channelRules, settings: { ...settings, windowMinutes: 45 } }, stored).map(told)).toEqual([
      'create channelRules new',
      'update channelRules kept',
      'delete channelRules old',
      'update settings default'
    ]);
  });

  it('leaves parts alone that are not named', () => {
    expect(planSetup({}, storedSetup(shippedSetup()))).toEqual([]);
  });

  it('planned and carried out, leaves nothing to plan, from any setup to any other', () => {
    fc.assert(
      fc.property(anySetup(), anySetup(), (from, to) => {
        const after = afterwards(storedSetup(from), to);
        expect(planSetup(to, after)).toEqual([]);
        expect(rulesVersionOf(after.setup)).toBe(rulesVersionOf(to));
      })
    );
  });
});
