import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { DEFAULT_RULE_BOOK, DEFAULT_SETTINGS, prepareRules, type RuleBook, type WebSession } from 'c/attributionEngine';
import { parseRuleRows } from 'c/orgSetup';
import { readChannelRuleBook } from 'c/salesforceRecords';
import { readRulesFile, readSettingsFile } from './readSetupFiles.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'setup-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function file(text: string): Promise<string> {
  const path = join(folder, 'setup');
  await writeFile(path, text);
  return path;
}

test('reads settings by their fields’ names, with or without a namespace', async () => {
  const path = await file('{ "touchline__Carryover__c": false,\n "Own_Domains__c": "example.com; example.net" }');
  const { carryover, ownDomains, ignoredReferrers } = (await readSettingsFile(path)).settings;
  assert.deepEqual([carryover, ownDomains, ignoredReferrers], [false, ['example.com', 'example.net'], DEFAULT_SETTINGS.ignoredReferrers]);
});

test('reads rules from CSV, inactive ones too', async () => {
  const rules = await readRulesFile(
    await file('touchline__Order__c,Channel__c,Source__c,Active__c\n10,Radio,radio*,true\n20,TV,tv*,false\n')
  );
  assert.deepEqual(
    rules.map(({ order, channel, source, active }) => [order, channel, source, active]),
    [
      [10, 'Radio', 'radio*', true],
      [20, 'TV', 'tv*', false]
    ]
  );
});

const SESSION: WebSession = { sessionKey: 's', visitorId: 'v', startedAt: 0, source: 'radio' };
const channelBy = (channelRules: RuleBook['channelRules']) => prepareRules({ ...DEFAULT_RULE_BOOK, channelRules }).channelOf(SESSION);

for (const [what, columns, rows, winner] of [
  ['without keys', '', [',10,Talk,radio', ',10,Radio,radio', ',20,Audio,radio'], 'radio'],
  ['with keys', 'Rule_Key__c', ['b,10,Audio,radio', 'a,10,Talk,radio', 'A,11,Radio,radio'], 'a'],
  ['with a key', 'Rule_Key__c', [',10,Talk,radio', 'z,10,Audio,radio', ',10,Talk,radio'], 'talk']
] as const) {
  test(`takes of rules with the same order the one that an org with the same rules takes: ${what}`, async () => {
    const text = [`${columns || 'Name'},Order__c,Channel__c,Source__c`, ...rows].join('\n');
    const decided = channelBy(await readRulesFile(await file(text)));
    assert.deepEqual(decided, channelBy(readChannelRuleBook(parseRuleRows(text).rows).rules));
    assert.equal('ruleKey' in decided.evidence && decided.evidence.ruleKey, winner);
  });
}

const wrong: readonly (readonly [name: string, read: (path: string) => Promise<unknown>, text: string, message: RegExp])[] = [
  ['settings that are no JSON', readSettingsFile, '{', /is not valid JSON/],
  ['a list of settings', readSettingsFile, '[]', /no JSON object/],
  [
    'a setting that cannot hold',
    readSettingsFile,
    '{ "Window_Basis__c": "pageView" }',
    /Window_Basis__c is "pageView".*sessionStart, lastActivity/
  ],
  ['a setting of the wrong kind', readSettingsFile, '{ "Carryover__c": "perhaps" }', /Carryover__c is "perhaps"; it must be true or false/],
  ['rules without a channel column', readRulesFile, 'Order__c\n10\n', /no column Channel__c/],
  ['a rule without a channel', readRulesFile, 'Order__c,Channel__c\n10,\n', /line 2: .*Channel__c is blank/],
  ['a rule whose order is no number', readRulesFile, 'Order__c,Channel__c\nx,Radio\n', /line 2: Order__c is "x"/],
  ['a broken quote', readRulesFile, 'Order__c,Channel__c\n10,"Radio"x\n', /line 2, column 10/]
];

for (const [name, read, text, message] of wrong) {
  test(`refuses ${name}`, async () => {
    await assert.rejects(read(await file(text)), { name: 'FileError', message });
  });
}
