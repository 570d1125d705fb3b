import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { shippedSetup, type OrgSetup } from 'c/orgSetup';
import { parseSetup, readSetupFile } from './setupFile.ts';
import { setupText } from './writeSetup.ts';

/** [what, the text, its problems as `line code where value`] */
const BAD: readonly [string, string, string[]][] = [
  ['nothing', '', ['1 empty  ']],
  ['only a remark', '# later\n', ['1 empty  ']],
  ['a list', '- a\n', ['1 map  ']],
  ['broken YAML', 'settings:\n  a: [1\n', ['3 syntax  Flow sequence in block collection must be sufficiently indented and end with a ]']],
  ['broken JSON', '{ "settings": { "Window_Minutes__c": 30, }', ['1 syntax  Flow map must end with a }']],
  ['the same part twice', 'settings: {}\nsettings: {}\n', ['2 syntax  Map keys must be unique']],
  ['an unknown part', 'version: 1\nrules: []\n', ['2 unknownPart rules rules']],
  ['another version', 'version: 2\n', ['1 version version 2']],
  [
    'unknown fields',
    'settings:\n  Window: 3\nchannelRules:\n  - Order__c: 1\n    Color__c: red\n',
    ['2 unknownField settings Window', '5 unknownField channelRules[0] Color__c']
  ],
  ['a map for a list', 'channelRules:\n  a: 1\n', ['2 list channelRules ']],
  ['texts for rows', 'channelRules:\n  - a\n', ['2 map channelRules[0] ']],
  ['a list for a value', 'settings:\n  Own_Domains__c:\n    - a.example\n', ['3 scalar settings.Own_Domains__c ']],
  ['aliases', 'settings: &a { Window_Minutes__c: 3 }\nchannelRules: *a\n', ['2 alias channelRules ']]
];

describe('a setup file', () => {
  for (const [what, text, expected] of BAD) {
    test(`with ${what} is refused by its line`, () => {
      const { problems } = parseSetup(text, 'setup.yaml');
      assert.deepEqual(
        problems.map(({ line, code, where, value }) => `${String(line)} ${code} ${where} ${value}`),
        expected
      );
    });
  }

  test('holds texts as they are written, in whatever case fields and with whatever namespace', () => {
    const { setup, problems } = parseSetup(
      [
        'settings:',
        '  touchline__Window_Minutes__c: 45',
        '  call_types__c: 2026',
        '  Carryover__c: false',
        'trackingNumbers:',
        '  - Phone_E164__c: +16145550180',
        '    Vendor__c:',
        'suppressionRules:'
      ].join('\n'),
      'setup.yaml'
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(setup, {
      settings: { windowMinutes: 45, callTypes: '2026', carryover: false },
      trackingNumbers: [{ phoneE164: '+16145550180' }],
      suppressionRules: []
    });
  });

  test('keeps a number in quotes as the text it is, for the check to refuse', () => {
    assert.deepEqual(parseSetup('{"settings": {"Window_Minutes__c": "30"}}', 'setup.json').setup, { settings: { windowMinutes: '30' } });
  });

  test('knows the line of a value, of its row, and of its part', () => {
    const file = parseSetup(
      'settings:\n  Window_Minutes__c: 1\nchannelRules:\n  - Order__c: 1\n    Channel__c: A\n  - Order__c: 2\n',
      'setup.yaml'
    );
    const line = (part: 'settings' | 'channelRules', row: number | undefined, property: string): number =>
      file.lineOf({ part, ...(row === undefined ? {} : { row }), property });
    assert.deepEqual(
      [
        line('settings', undefined, 'windowMinutes'),
        line('channelRules', 0, 'channel'),
        line('channelRules', 1, 'channel'),
        line('channelRules', 7, 'x')
      ],
      [2, 5, 6, 3]
    );
  });

  const odd: OrgSetup = {
    ...shippedSetup(),
    settings: {
      vendorRules: 'CallRail: subject CallRail*\nCTM: subject "CTM": *',
      ownDomains: 'yes',
      callTypes: '0x10; null',
      carryover: false
    },
    channelRules: [
      { ruleKey: '2026', order: 1, channel: '#1', subchannel: 'on', medium: '*', source: "it's: \\; [blank]", campaign: ' - x'.trim() },
      { ruleKey: '~', order: 2, channel: 'é😀', active: false }
    ],
    trackingNumbers: [{ phoneE164: '+16145550180', pooled: true }]
  };
  for (const format of ['yaml', 'json'] as const) {
    for (const [name, setup] of [
      ['the shipped setup', shippedSetup()],
      ['an odd one', odd]
    ] as const) {
      test(`gives back ${name} as it was written in ${format}, and the same bytes again`, () => {
        const text = setupText(setup, format);
        const file = parseSetup(text, `setup.${format}`);
        assert.deepEqual(file.problems, []);
        assert.equal(setupText(file.setup as OrgSetup, format), text);
      });
    }
  }

  test('that is not there, or neither YAML nor JSON by its name, is refused by its path', async () => {
    await assert.rejects(readSetupFile('/nowhere/setup.yaml'), /^FileError: \/nowhere\/setup\.yaml: can't be read: there is no such file/);
    await assert.rejects(
      readSetupFile('/nowhere/setup.txt'),
      /setup\.txt: is neither YAML nor JSON by its name; there are \.yaml, \.yml, \.json/
    );
  });
});
