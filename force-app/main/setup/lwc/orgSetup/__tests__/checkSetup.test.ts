import * as fc from 'fast-check';
import { checkSetup, shippedSetup, type OrgSetup } from '../orgSetup';
import { anySetup } from './orgSetupRecords';

/** What is wrong, as `field value expected (allowed)`. */
function problemsOf(setup: unknown): string[] {
  return checkSetup(setup as Partial<OrgSetup>).map(({ key, field, value, expected, allowed }) =>
    [key, field, value, expected, allowed?.slice(0, 5).join(',')].filter((text) => text !== undefined).join(' | ')
  );
}

const rule = { ruleKey: 'a', order: 10, channel: 'Radio' };
const model = { modelKey: 'custom' };
const suppression = { ruleKey: 's', appliesTo: 'Touchpoint', field: 'Landing_Page__c', operator: 'contains', value: 'careers' };

/** [the setup, what is wrong with it] */
const CASES: readonly [unknown, string[]][] = [
  [{}, []],
  [{ settings: { windowMinutes: 0 } }, ['Window_Minutes__c | 0 | range | 1,99999']],
  [{ settings: { windowMinutes: 100_000 } }, ['Window_Minutes__c | 100000 | range | 1,99999']],
  [{ settings: { windowMinutes: '30' } }, ['Window_Minutes__c | 30 | number']],
  [{ settings: { windowMinutes: 2.5 } }, ['Window_Minutes__c | 2.5 | range | 1,99999']],
  [{ settings: { windowBasis: 'pageView' } }, ['Window_Basis__c | pageView | oneOf | sessionStart,lastActivity']],
  [{ settings: { windowBasis: ' LASTactivity ' } }, []],
  [{ settings: { filterCallTypes: 'inbound; Missed' } }, ['Filter_Call_Types__c | Missed | oneOf | Inbound,Outbound,Internal']],
  [{ settings: { ownDomains: 'https://example.com/; example.com' } }, ['Own_Domains__c | https://example.com/ | host']],
  [{ settings: { ignoredReferrers: '*.okta.com; münchen.example; two words' } }, ['Ignored_Referrers__c | two words | host']],
  [{ settings: { sharedEmails: 'info@; sales@example.com; nobody' } }, ['Shared_Emails__c | nobody | email']],
  [{ settings: { visitorIdField: 'CTM Id' } }, ['Visitor_Id_Field__c | CTM Id | fieldName']],
  [{ settings: { visitorIdField: 'a'.repeat(81) } }, [`Visitor_Id_Field__c | ${'a'.repeat(81)} | length | 80`]],
  [{ settings: { carryover: 'yes' } }, ['Carryover__c | yes | boolean']],
  [{ settings: { windowMinuts: 3 } }, [expect.stringContaining('windowMinuts | 3 | property')]],
  [{ settings: { timeZone: 'Mars', phoneCountry: 'U1' } }, ['Time_Zone__c | Mars | timeZone', 'Phone_Country__c | U1 | country']],
  [{ settings: { vendorRules: 'CallRail: subject a\nCTM' } }, ['Vendor_Rules__c | CTM | vendorRules']],
  [{ channelRules: [rule] }, []],
  [{ channelRules: [{ ruleKey: 'a' }] }, ['a | Order__c |  | filled']],
  [{ channelRules: [{ order: 10, channel: ' ' }] }, ['Rule_Key__c |  | filled', 'Channel__c |  | filled']],
  [{ channelRules: [rule, { ...rule, order: 20 }] }, ['a | Rule_Key__c | a | unique | a']],
  [{ channelRules: [rule, { ...rule, ruleKey: 'b' }] }, ['b | Order__c | 10 | unique | a']],
  [{ channelRules: [rule, { ...rule, ruleKey: 'b', active: false }] }, []],
  [{ channelRules: [{ ...rule, medium: ' ; ' }] }, ['a | Medium__c | ; | pattern']],
  [
    { channelRules: [{ ...rule, landingPage: 'example.com/a*;https://example.com/b*' }] },
    ['a | Landing_Page__c | example.com/a*;https://example.com/b* | pattern']
  ],
  [{ channelRules: [{ ...rule, referringWebsite: 'news.example/today' }] }, ['a | Referring_Website__c | news.example/today | pattern']],
  [{ channelRules: [{ ...rule, source: 'x'.repeat(256) }] }, [`a | Source__c | ${'x'.repeat(256)} | length | 255`]],
  [
    { channelRules: Array.from({ length: 10_000 }, (_, i) => ({ ...rule, ruleKey: String(i), order: i })) },
    ['Rule_Key__c | 10000 | rows | 1000']
  ],
  [{ trackingNumbers: [{ phoneE164: '(614) 555-0180' }] }, ['(614) 555-0180 | Phone_E164__c | (614) 555-0180 | phoneE164']],
  [{ trackingNumbers: [{ phoneE164: '+16145550180', subchannel: 'Flyer' }] }, ['+16145550180 | Channel__c |  | filled']],
  [{ trackingNumbers: [{ phoneE164: '' }] }, ['Phone_E164__c |  | filled']],
  [{ suppressionRules: [suppression] }, []],
  [
    { suppressionRules: [{ ...suppression, appliesTo: 'Calls' }] },
    ['s | Applies_To__c | Calls | oneOf | Touchpoint,Attribution Touchpoint']
  ],
  [
    { suppressionRules: [{ ...suppression, operator: 'like' }] },
    ['s | Operator__c | like | oneOf | equals,notEquals,contains,startsWith,isBlank']
  ],
  [{ suppressionRules: [{ ...suppression, value: ' ' }] }, ['s | Value__c |  | filled']],
  [{ suppressionRules: [{ ...suppression, field: 'Position__c' }] }, [expect.stringContaining('s | Field__c | Position__c | oneOf')]],
  [{ suppressionRules: [{ ...suppression, field: 'Color__c' }] }, [expect.stringContaining('s | Field__c | Color__c | oneOf')]],
  [
    { suppressionRules: [{ ...suppression, appliesTo: 'Attribution Touchpoint', field: 'Campaign_Name__c' }] },
    ['s | Field__c | Campaign_Name__c | oneOf | Channel_Path__c,Channel__c,Kind__c,Subchannel__c,Touchpoint_Date__c']
  ],
  [{ attributionModels: [{ ...model, weightFt: '22,5' }] }, ['custom | Weight_FT__c | 22,5 | number']],
  [{ attributionModels: [{ ...model, weightFt: 50, weightLc: 49.9 }] }, ['custom | Weight_FT__c | 99.9 | weights']],
  [{ attributionModels: [{ ...model, weightFt: 110, weightLc: -10 }] }, ['custom | Weight_LC__c | -10 | notNegative']],
  [
    { attributionModels: [{ ...model, weightFt: 33.33333, weightLc: 66.66667 }] },
    ['custom | Weight_FT__c | 33.33333 | decimals | 4', 'custom | Weight_LC__c | 66.66667 | decimals | 4']
  ],
  [
    { attributionModels: [{ modelKey: 'uShaped', weightFt: 50, weightLc: 50 }] },
    ['uShaped | Weight_FT__c | 100 | fixedWeights | 40,40,0,0,20']
  ],
  [{ attributionModels: [{ modelKey: 'timeDecay', halfLifeDays: 0 }] }, ['timeDecay | Half_Life_Days__c | 0 | positive']],
  [{ attributionModels: [{ modelKey: 'zShaped' }] }, [expect.stringContaining('zShaped | Model_Key__c | zShaped | oneOf | firstTouch')]]
];

describe('the check of a setup', () => {
  it.each(CASES)('%#: %j', (setup, expected) => {
    expect(problemsOf(setup)).toEqual(expected);
  });

  it('says every problem at once', () => {
    const { length } = problemsOf({
      settings: { windowMinutes: 0, windowBasis: 'x' },
      trackingNumbers: [{ phoneE164: '1' }, { phoneE164: '2' }]
    });
    expect(length).toBe(4);
  });

  it('finds nothing wrong with what is shipped', () => {
    expect(checkSetup(shippedSetup())).toEqual([]);
  });

  it('never throws, whatever a file held', () => {
    const value = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null));
    const row = fc.dictionary(
      fc.constantFrom('ruleKey', 'order', 'channel', 'medium', 'modelKey', 'weightFt', 'field', 'phoneE164'),
      value
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        const setup = {
          settings: rows[0] ?? {},
          channelRules: rows,
          trackingNumbers: rows,
          suppressionRules: rows,
          attributionModels: rows
        };
        expect(Array.isArray(checkSetup(setup as OrgSetup))).toBe(true);
      })
    );
  });

  it('lets through what can be saved', () => {
    fc.assert(fc.property(anySetup(), (setup) => expect(checkSetup(setup)).toEqual([])));
  });
});
