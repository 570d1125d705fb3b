import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { runCommand, type CommandRun } from '../../testing/runCommand.ts';
import { TestOrg } from '../../testing/testOrg.ts';
import type { DoctorResult } from './doctor.ts';

const ALL = { read: true, create: true, edit: true, delete: true, viewAll: true, modifyAll: true };
const READ = { read: true };
const FIELDS = ['Account__c', 'Contact__c', 'Touchpoint__c', 'Position__c', 'Touchpoint_Date__c', 'Kind__c', 'Channel__c', 'Subchannel__c'];

/** What `docs/running/jwt.md` tells the admin to make (P31). */
const COMPANION = {
  name: 'Touchline_Companion',
  objects: {
    Task: READ,
    Lead: READ,
    Contact: READ,
    Account: READ,
    Opportunity: READ,
    OpportunityContactRole: READ,
    touchline__Attribution_Touchpoint__c: ALL
  },
  fields: Object.fromEntries(FIELDS.map((field) => [`touchline__Attribution_Touchpoint__c.touchline__${field}`, 'edit' as const])),
  permissions: ['ViewAllData', 'AllowViewEditConvertedLeads']
};
const PROFILE = 'Minimum Access - Salesforce';
const WELL = 'a-token-of-the-integration-user';
const POOR = 'a-token-of-somebody';
const PARTIAL = 'a-token-without-a-field';
const RUNS = {
  name: 'Runs',
  objects: { touchline__Resolution_Run__c: READ },
  fields: { 'touchline__Resolution_Run__c.touchline__Run_Key__c': 'read' as const }
};

describe('touchline doctor', () => {
  let org: TestOrg;
  before(async () => {
    org = await TestOrg.start({
      namespace: 'touchline',
      users: [
        { username: 'admin@local.example' },
        { username: 'automation@local.example', profile: PROFILE, token: WELL, permissionSets: ['Touchline_Automation', COMPANION] },
        { username: 'poor@local.example', profile: PROFILE, token: POOR, permissionSets: ['Touchline_Sales'] },
        { username: 'partial@local.example', profile: PROFILE, token: PARTIAL, permissionSets: ['Touchline_Sales', RUNS] }
      ]
    });
    const now = new Date().toISOString().replace('Z', '+0000');
    await org.insert('Resolution_Run__c', {
      Run_Key__c: 'r1',
      Kind__c: 'resolve',
      Status__c: 'complete',
      Started_At__c: now,
      Ended_At__c: now
    });
    await org.insert('Web_Session__c', { Session_Key__c: 's1', Started_At__c: now });
    await org.insert('Touchline_Setting__c', { Name: 'Settings', Key__c: 'default', Window_Minutes__c: 99_999 });
    await org.insert('Tracked_Call__c', {
      Task_Id__c: '00T000000000001AAA',
      Write_Error__c: 'REQUIRED_FIELD_MISSING: Colour',
      Attempts__c: 3
    });
  });
  after(() => org.stop());

  const doctor = (token: string, ...flags: string[]): Promise<CommandRun> =>
    runCommand(['doctor', '--instance-url', org.local.instanceUrl, ...flags], { SF_ACCESS_TOKEN: token });
  const read = ({ stdout }: CommandRun): DoctorResult => (JSON.parse(stdout) as { result: DoctorResult }).result;

  test("finds the integration user's access whole, and counts its requests as the org does", async () => {
    const before = org.local.requests.total;
    const run = await doctor(WELL, '--json');
    const { findings, level, requests } = read(run);
    assert.equal(requests, org.local.requests.total - before);
    assert.ok(requests <= 10, String(requests));
    const access = findings.filter(({ area }) => area === 'access');
    assert.deepEqual(
      access.filter(({ level: one }) => one === 'broken').map(({ code, items }) => [code, items]),
      []
    );
    assert.equal(level, 'attention');
    assert.equal(run.exitCode, 40);
    const codes = findings.map(({ code }) => code);
    for (const code of ['mayResolve', 'automationRuns', 'sessionsArrive', 'windowHuge', 'callsSetAside'])
      assert.ok(codes.includes(code as never), code);
  });

  test('prints each finding with its reason and its mend', async () => {
    const { stdout, stderr, exitCode } = await doctor(WELL, '--check', 'settings', '--check', 'setAsideCalls', '--fail-on', 'broken');
    assert.equal(exitCode, 0, stderr);
    assert.match(stdout, /\[attention\] settings: The window is 69 days, 10 hours/);
    assert.match(stdout, /REQUIRED_FIELD_MISSING: Colour \(1\)\n +To mend: Look at Write Error/);
  });

  test('names what a user lacks, by object and field, and ends with 50', async () => {
    const run = await doctor(POOR, '--json');
    assert.equal(run.exitCode, 50);
    const { findings } = read(run);
    const itemsOf = (code: string): string[] =>
      findings.filter((one) => one.code === code).flatMap(({ items }) => items.map(({ name }) => name));
    assert.ok(itemsOf('ownObjectsClosed').includes('edit touchline__Touchpoint__c'));
    assert.ok(itemsOf('ownObjectsClosed').includes('see touchline__Web_Session__c'));
    assert.ok(itemsOf('creditClosed').length > 0);
    assert.deepEqual(itemsOf('standardObjectsClosed').slice(0, 2), ['read Task', 'read Lead']);
    assert.ok(findings.some(({ code, check }) => code === 'mayNotResolve' && check === 'mayResolve'));
  });

  test('names the fields without which a single check is not known', async () => {
    const { stdout, exitCode } = await doctor(PARTIAL, '--check', 'lease');
    assert.equal(exitCode, 0);
    assert.match(
      stdout,
      /\[not known\] lease: This could not be found out here\.\n(.*\n)* +- see touchline__Resolution_Run__c\.touchline__Cursor__c\n/
    );
    assert.match(stdout, /To mend: .*the package in the org is older/);
    assert.doesNotMatch(stdout, /Run_Key__c/);
  });

  test('ends with 1, and says why, where the org is away or refuses the login', async () => {
    const away = await runCommand(['doctor', '--instance-url', 'http://127.0.0.1:9', '--json'], { SF_ACCESS_TOKEN: WELL });
    assert.deepEqual([away.exitCode, (JSON.parse(away.stdout) as { name: string }).name], [1, 'NoConnectionError']);
    const refused = await doctor('00D!expired');
    assert.equal(refused.exitCode, 1);
    assert.match(refused.stderr, /refused\s+the\s+access\s+token/);
  });
});

test('examines an org that has used up most of its day, and says so', async () => {
  const org = await TestOrg.start({ dailyApiRequests: 50 });
  try {
    for (let used = 0; used < 43; used++) await org.query('SELECT Id FROM Lead');
    const args = ['doctor', '--instance-url', org.local.instanceUrl, '--check', 'requests', '--json'];
    const { exitCode, stdout } = await runCommand(args, { SF_ACCESS_TOKEN: org.local.accessToken });
    const [{ check, level } = {}] = (JSON.parse(stdout) as { result: DoctorResult }).result.findings;
    assert.deepEqual([check, level, exitCode], ['requests', 'attention', 40]);
  } finally {
    await org.stop();
  }
});
