import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { runCommand, type CommandRun } from '../../testing/runCommand.ts';
import { TestOrg } from '../../testing/testOrg.ts';
import type { SetupResult } from './setup.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchline-setup-'));
let plain: TestOrg;
let installed: TestOrg;

before(async () => {
  [plain, installed] = await Promise.all([TestOrg.start(), TestOrg.start({ namespace: 'touchline' })]);
});
after(async () => {
  await Promise.all([plain.stop(), installed.stop()]);
  rmSync(folder, { recursive: true });
});

function setup(org: TestOrg, ...args: string[]): Promise<CommandRun> {
  return runCommand(['setup', '--instance-url', org.local.instanceUrl, ...args], { SF_ACCESS_TOKEN: org.local.accessToken });
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function exported(org: TestOrg, name: string): Promise<string> {
  const path = join(folder, name);
  const { exitCode, stdout, stderr } = await setup(org, '--export', path);
  assert.equal(exitCode, 0, stdout + stderr);
  return readFileSync(path, 'utf8');
}

const resultOf = ({ stdout }: CommandRun): SetupResult => (JSON.parse(stdout) as { result: SetupResult }).result;
const count = async (org: TestOrg, object: string): Promise<number> => (await org.query(`SELECT Id FROM ${object}`)).length;

const SETUP = `version: 1
settings:
  Window_Minutes__c: 45
  Window_Basis__c: lastActivity
  Dialled_Number_Field__c: CallObject
  Own_Domains__c: example.com; shop.example.com
  Carryover__c: false
  Vendor_Rules__c: |-
    CallRail: subject CallRail*
    CTM: creator 005000000000001AAA
  Time_Zone__c: Europe/London
channelRules:
  - Rule_Key__c: radio
    Order__c: 10
    Channel__c: Radio
    Source__c: radio*;wxyz
  - Rule_Key__c: rest
    Order__c: 20
    Channel__c: Other
trackingNumbers:
  - Phone_E164__c: +16145550180
    Vendor__c: CallRail
    Channel__c: Print
suppressionRules:
  - Rule_Key__c: careers
    Applies_To__c: Touchpoint
    Field__c: Landing_Page__c
    Operator__c: contains
    Value__c: /careers
attributionModels:
  - Model_Key__c: custom
    Weight_FT__c: 10
    Weight_LC__c: 20
    Weight_OC__c: 30
    Weight_Closed__c: 40
`;

describe('touchline setup', () => {
  test('moves a setup from one org into an empty one, with and without a namespace, to the byte', async () => {
    const first = await setup(plain, '--file', file('setup.yaml', SETUP));
    assert.equal(first.exitCode, 0, first.stdout + first.stderr);
    assert.match(first.stdout, /create Channel_Rule__c "radio": .*Order__c "10"/);
    assert.match(first.stdout, /Created 6 records, updated 0, deleted 0\./);
    const before = await exported(plain, 'before.yaml');
    assert.match(before, /\n {2}Vendor_Rules__c: \|-\n {4}CallRail: subject CallRail\*\n/);
    assert.match(before, /Phone_E164__c: "\+16145550180"/);

    const moved = await setup(installed, '--file', join(folder, 'before.yaml'));
    assert.equal(moved.exitCode, 0, moved.stdout + moved.stderr);
    assert.equal(await exported(installed, 'after.yaml'), before);
    const versions = await Promise.all([plain, installed].map((org) => org.query('SELECT Rules_Version__c FROM Touchline_Setting__c')));
    assert.deepEqual(versions[0], versions[1]);
    assert.match(String(versions[0]?.[0]?.['Rules_Version__c']), /^[0-9a-f]{16}$/);

    const json = await exported(installed, 'after.json');
    assert.equal((JSON.parse(json) as { version: number }).version, 1);
    assert.match((await setup(plain, '--file', join(folder, 'after.json'))).stdout, /nothing was written/);
  });

  test('plans nothing of the export of an org whose rules were never saved by Touchline, or changed by hand since', async () => {
    const org = await TestOrg.start();
    const unchanged = async (name: string): Promise<void> => {
      await exported(org, name);
      const { stdout } = await setup(org, '--file', join(folder, name), '--dry-run');
      assert.match(stdout, /^[^\n]* nothing was written[^\n]*\n$/);
    };
    await org.insert('Touchline_Setting__c', { Key__c: 'default', Name: 'Touchline Settings', Window_Minutes__c: 20 });
    await unchanged('by-hand.yaml');
    await org.insert('Channel_Rule__c', { Rule_Key__c: 'radio', Order__c: 10, Channel__c: 'Radio' });
    await unchanged('by-hand.yaml');
    await org.stop();
  });

  test('shows a plan without writing, then changes, adds and deletes what differs, and leaves other parts alone', async () => {
    const path = file(
      'less.yaml',
      'channelRules:\n  - { Rule_Key__c: rest, Order__c: 20, Channel__c: Rest }\n  - { Rule_Key__c: new, Order__c: 5, Channel__c: New }\n'
    );
    const dry = resultOf(await setup(plain, '--file', path, '--dry-run', '--json'));
    assert.deepEqual(dry.counts, { created: 1, updated: 2, deleted: 1 });
    assert.equal(dry.written, 0);
    assert.equal(await count(plain, 'Channel_Rule__c'), 2);

    const done = resultOf(await setup(plain, '--file', path, '--json'));
    assert.deepEqual(
      [done.written, done.plan?.map(({ action, key }) => `${action} ${key}`)],
      [4, ['create new', 'update rest', 'delete radio', 'update default']]
    );
    const rules = await plain.query('SELECT Rule_Key__c, Channel__c FROM Channel_Rule__c ORDER BY Order__c');
    assert.deepEqual(
      rules.map(({ Rule_Key__c, Channel__c }) => [Rule_Key__c, Channel__c]),
      [
        ['new', 'New'],
        ['rest', 'Rest']
      ]
    );
    assert.deepEqual(await plain.query('SELECT Window_Minutes__c FROM Touchline_Setting__c'), [{ Window_Minutes__c: 45 }]);
  });

  test('writes nothing of a setup of which the org refuses one record, and says which', async () => {
    const message = 'No radio here';
    plain.local.faults.set([{ fault: { kind: 'validationRule', formula: "Channel__c = 'Radio'", message }, object: 'Channel_Rule__c' }]);
    const path = file('refused.yaml', SETUP.replace('+16145550180', '+16145550181'));
    const { exitCode, stdout, stderr } = await setup(plain, '--file', path);
    plain.local.faults.clear();
    assert.equal(exitCode, 1, stdout + stderr);
    assert.match(
      stderr.replace(/\s+/g, ' '),
      /refused the setup: Channel_Rule__c "radio": FIELD_CUSTOM_VALIDATION_EXCEPTION: No radio here/
    );
    assert.deepEqual(await plain.query('SELECT Phone_E164__c FROM Tracking_Number__c'), [{ Phone_E164__c: '+16145550180' }]);
    assert.equal(await count(plain, 'Channel_Rule__c'), 2);
  });

  test('proves that a call becomes a touchpoint, and leaves nothing behind', async () => {
    const run = await setup(installed, '--prove', '--json');
    assert.equal(run.exitCode, 0, run.stdout + run.stderr);
    const { proof, written } = resultOf(run);
    assert.deepEqual([proof?.proven, proof?.outcome, proof?.reason, proof?.left], [true, 'merged', 'matched', []]);
    assert.equal(written, 0);
    const left = await Promise.all(
      ['Lead', 'Task', 'Web_Session__c', 'Tracked_Call__c', 'Touchpoint__c'].map((object) => count(installed, object))
    );
    assert.deepEqual(left, [0, 0, 0, 0, 0]);
    const later = await runCommand(['resolve', '--all', '--instance-url', installed.local.instanceUrl, '--json'], {
      SF_ACCESS_TOKEN: installed.local.accessToken
    });
    assert.equal(later.exitCode, 0, later.stderr);
    assert.equal(await count(installed, 'Tracked_Call__c'), 0, 'a later run takes no note of the deleted Task');
  });

  test('refuses a file by file, line and key, with fields that would do, and writes nothing', async () => {
    const text = `settings:\n  Visitor_Id_Field__c: Vendor_Id__c\nchannelRules: []\n`;
    const field = await setup(plain, '--file', file('field.yaml', text), '--json');
    assert.equal(field.exitCode, 1);
    const { name, data } = JSON.parse(field.stdout) as { name: string; data: { problems: Record<string, unknown>[] } };
    assert.equal(name, 'FileWrongError');
    assert.deepEqual(
      data.problems.map(({ line, where, code }) => [line, where, code]),
      [[2, 'settings, Visitor_Id_Field__c', 'noField']]
    );
    assert.match(String(data.problems[0]?.['message']), /sees no field "Vendor_Id__c" on Task; there are .*BizibleId__c/);
    assert.equal(await count(plain, 'Channel_Rule__c'), 2);
  });
});
