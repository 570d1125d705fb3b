import { readSettings } from '../readSettings';
import { readVendorRules, writeVendorRules } from '../vendorRules';

/** [the field, what it says, lines that say nothing] */
const CASES: readonly [string | undefined, unknown[], string[]][] = [
  [undefined, [], []],
  ['CallRail: subject CallRail*', [{ vendor: 'CallRail', subject: 'CallRail*' }], []],
  ['CallRail:subject CallRail*; CR call*;', [{ vendor: 'CallRail', subject: 'CallRail*; CR call*' }], []],
  [
    'CTM: Subject *\\;*; creator 005000000000001\r\n\r\n Invoca: creator 005000000000002AAA ',
    [
      { vendor: 'CTM', subject: '*\\;*', createdById: '005000000000001AAA' },
      { vendor: 'Invoca', createdById: '005000000000002AAA' }
    ],
    []
  ],
  [
    'CallRail\nCTM: by mail\nA: creator 00Q000000000001\nB: subject a; subject b\nC:',
    [],
    ['CallRail', 'CTM: by mail', 'A: creator 00Q000000000001', 'B: subject a; subject b', 'C:']
  ]
];

describe('vendor rules', () => {
  it.each(CASES)('%j', (text, rules, wrong) => expect(readVendorRules(text)).toEqual({ rules, wrong }));

  it('are read as they were written', () => {
    const rules = [
      { vendor: 'A', subject: 'x*; y', createdById: '005000000000001AAA' },
      { vendor: 'B', subject: 'z' }
    ];
    expect(readVendorRules(writeVendorRules(rules)).rules).toEqual(rules);
  });

  it('are settings, like the country of phone numbers and the zone of close dates', () => {
    const { settings, problems } = readSettings(
      { vendorRules: 'CallRail: subject CallRail*', phoneCountry: 'gb', timeZone: 'Europe/London' },
      { phoneCountry: 'US', timeZone: 'UTC' }
    );
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ vendorRules: [{ vendor: 'CallRail' }], phoneCountry: 'GB', timeZone: 'Europe/London' });
  });

  it('are refused by field where they can not hold', () => {
    const { problems } = readSettings({ vendorRules: 'CallRail', phoneCountry: 'England', timeZone: 'Mars/Olympus' });
    expect(problems.map(({ field, value, expected }) => [field, value, expected])).toEqual([
      ['Time_Zone__c', 'Mars/Olympus', 'timeZone'],
      ['Phone_Country__c', 'England', 'country'],
      ['Vendor_Rules__c', 'CallRail', 'vendorRules']
    ]);
  });
});
