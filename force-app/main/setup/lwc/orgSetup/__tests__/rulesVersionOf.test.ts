import * as fc from 'fast-check';
import { rulesVersionOf, shippedSetup, type OrgSetup } from '../orgSetup';
import { anySetup, EMPTY_ORG } from './orgSetupRecords';

const shipped = shippedSetup();
const version = (setup: Partial<OrgSetup>): string => rulesVersionOf({ ...shipped, ...setup });
const [firstRule = {}, ...otherRules] = shipped.channelRules;

describe('the version of the rules', () => {
  it('is 16 hex digits', () => expect(rulesVersionOf(shipped)).toMatch(/^[0-9a-f]{16}$/));

  it.each<[string, Partial<OrgSetup>]>([
    ['a default written out', { settings: { ...shipped.settings, windowMinutes: undefined, callTypes: 'Call;Phone Call ; Left Message' } }],
    ['how long sessions are kept', { settings: { ...shipped.settings, retentionDays: 400 } }],
    ['what a rule is called', { channelRules: [{ ...firstRule, name: 'Something else' }, ...otherRules] }],
    ['an inactive rule', { channelRules: [...shipped.channelRules, { ruleKey: 'x', order: 5, channel: 'X', active: false }] }],
    ['which models pages offer', { attributionModels: shipped.attributionModels.map((model) => ({ ...model, active: false })) }]
  ])('does not change with %s', (_, setup) => expect(version(setup)).toBe(rulesVersionOf(shipped)));

  it.each<[string, Partial<OrgSetup>]>([
    ['the window', { settings: { ...shipped.settings, windowMinutes: 31 } }],
    ['a rule', { channelRules: [{ ...firstRule, medium: 'x' }, ...otherRules] }],
    ['a rule switched off', { channelRules: [{ ...firstRule, active: false }, ...otherRules] }],
    ['a number', { trackingNumbers: [{ phoneE164: '+16145550180', channel: 'Print' }] }],
    ['weights', { attributionModels: [{ modelKey: 'custom', weightFt: 100 }] }]
  ])('changes with %s', (_, setup) => expect(version(setup)).not.toBe(rulesVersionOf(shipped)));

  it('tells no rules at all from nothing but inactive ones', () => {
    const inactive = { ...EMPTY_ORG.setup, channelRules: [{ ...firstRule, active: false }] };
    expect(rulesVersionOf(inactive)).not.toBe(rulesVersionOf(EMPTY_ORG.setup));
  });

  it('does not depend on the order of rows and properties', () => {
    fc.assert(
      fc.property(anySetup(), (setup) => {
        const turned = setup.channelRules.map((row) => Object.fromEntries(Object.entries(row).reverse())).reverse();
        expect(rulesVersionOf({ ...setup, channelRules: turned })).toBe(rulesVersionOf(setup));
      })
    );
  });
});
