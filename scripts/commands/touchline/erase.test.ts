import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { erase } from '../../erase/erase.ts';
import { runResolve } from '../../resolve/runResolve.ts';
import { scopeOfAll } from '../../resolve/scopes.ts';
import { openOrg } from '../../salesforce/openOrg.ts';
import { API_VERSION, OrgHttp } from '../../salesforce/orgHttp.ts';
import { finalRows } from '../../testing/finalRows.ts';
import { runCommand, type CommandRun } from '../../testing/runCommand.ts';
import { TestOrg } from '../../testing/testOrg.ts';
import type { EraseResult } from './erase.ts';

const ANN = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa01';
const BOB = 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb02';
const FAMILY = 'cccccccccccccccccccccccccccccc03';
const HEADER = 'Session_Key__c,BizibleId__c,Started_At__c,Email__c';

interface Company {
  readonly ann: string;
  readonly bob: string;
  readonly annCall: string;
  readonly bobCall: string;
}

/** Ann and Bob work for one account, share a browser at home, and each has one of their own. */
async function insertCompany(org: TestOrg): Promise<Company> {
  const account = await org.insert('Account', { Name: 'Rivers Ltd' });
  const contact = (name: string) => org.insert('Contact', { LastName: name, AccountId: account, Email: `${name}@rivers.example` });
  const [ann, bob] = [await contact('ann'), await contact('bob')];
  await org.insert('Opportunity', { Name: 'Boat', AccountId: account, StageName: 'Prospecting', CloseDate: '2027-01-01', Amount: 1000 });
  const session = (key: string, visitor: string, hour: string, email?: string) =>
    org.insert('Web_Session__c', {
      Session_Key__c: key,
      BizibleId__c: visitor,
      Visitor_Key__c: visitor,
      Started_At__c: `2026-05-04T${hour}:00:00.000+0000`,
      ...(email === undefined ? {} : { Email__c: `${email}@rivers.example`, Form_URL__c: 'https://rivers.example/form' })
    });
  await session('ann-form', ANN, '08', 'Ann');
  await session('ann-visit', ANN, '09');
  await session('ann-at-home', FAMILY, '10', 'ann');
  await session('bob-at-home', FAMILY, '11', 'bob');
  await session('bob-visit', BOB, '12');
  const call = (who: string, visitor: string, hour: string) =>
    org.insert('Task', {
      Subject: 'Call',
      Type: 'Call',
      CallType: 'Inbound',
      WhoId: who,
      BizibleId__c: `v_${visitor.toUpperCase()}`,
      CreatedDate: `2026-05-04T${hour}:20:00.000+0000`,
      Touchpoint_Date__c: `2026-05-04T${hour}:10:00.000+0000`
    });
  return { ann, bob, annCall: await call(ann, ANN, '09'), bobCall: await call(bob, BOB, '12') };
}

async function resolveAllOf(org: TestOrg): Promise<void> {
  await runResolve(await org.open(), scopeOfAll, { dryRun: false, now: Date.now });
}

const keysOf = async (org: TestOrg): Promise<unknown[]> =>
  (await org.query('SELECT Session_Key__c FROM Web_Session__c ORDER BY Session_Key__c')).map((row) => row['Session_Key__c']);
const callsOf = async (org: TestOrg): Promise<unknown[]> =>
  (await org.query('SELECT Task_Id__c FROM Tracked_Call__c')).map((row) => row['Task_Id__c']);
const creditOf = async (org: TestOrg): Promise<number> =>
  (await org.query('SELECT Linear_Credit__c FROM Attribution_Touchpoint__c')).reduce(
    (sum, row) => sum + Number(row['Linear_Credit__c']),
    0
  );

describe('touchline erase', () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-erase-'));
  let org: TestOrg;
  let company: Company;
  before(async () => {
    org = await TestOrg.start({ namespace: 'touchline' });
    company = await insertCompany(org);
    await resolveAllOf(org);
  });
  after(async () => {
    await org.stop();
    rmSync(folder, { recursive: true });
  });

  const touchline = (...args: string[]): Promise<CommandRun> =>
    runCommand([...args, '--instance-url', org.local.instanceUrl], { SF_ACCESS_TOKEN: org.local.accessToken });

  test('asks first: without an answer nothing goes', async () => {
    const { exitCode, stderr } = await touchline('erase', '--email', 'ann@rivers.example');
    assert.notEqual(exitCode, 0);
    assert.match(stderr, /nobody\s+confirmed/);
    assert.equal((await keysOf(org)).length, 5);
    assert.deepEqual(await org.query('SELECT Id FROM Erasure__c'), []);
  });

  test('says that nothing is stored of who is not known, and keeps them from coming back', async () => {
    const dry = await touchline('erase', '--email', 'nan@rivers.example', '--dry-run');
    assert.equal(dry.exitCode, 0, dry.stderr);
    assert.deepEqual(await org.query('SELECT Id FROM Erasure__c'), []);
    assert.match(dry.stdout, /^Nothing is stored of this address, so nothing would be erased; it would be kept/);
    const run = await touchline('erase', '--visitor', 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeee05', '--no-prompt');
    assert.equal(run.exitCode, 0, run.stderr);
    assert.match(run.stdout, /^Nothing is stored of this visitor, so nothing was erased; it is kept from coming back/);
    assert.doesNotMatch(dry.stdout + run.stdout, /Erased:|Would erase:/);
    assert.equal((await org.query('SELECT Id FROM Erasure__c')).length, 2, 'the salt and a tombstone');
  });

  test('erases a person with all their visitor ids, and nothing of who shares a browser with them', async () => {
    const dry = await touchline('erase', '--email', ' ANN@rivers.example', '--dry-run', '--json');
    const would = (JSON.parse(dry.stdout) as { result: EraseResult }).result;
    assert.deepEqual([would.webSessions, would.trackedCalls, would.visitors, would.people], [3, 1, 2, [company.ann]]);
    assert.equal((await keysOf(org)).length, 5);

    const run = await touchline('erase', '--email', 'ann@rivers.example', '--no-prompt');
    assert.equal(run.exitCode, 0, run.stderr);
    assert.match(run.stdout, /Erased: web sessions 3, tracked calls 1, touchpoints 3/);
    assert.ok(would.attributionTouchpoints > 0);
    assert.match(
      run.stdout,
      new RegExp(` attribution touchpoints ${String(would.attributionTouchpoints)}\\.`),
      'as many as it said before'
    );
    assert.match(run.stdout, /Tasks of the vendor that still hold a visitor id: 1\./);
    assert.match(run.stdout, new RegExp(`which stay.*: 1 \\(${company.ann}\\)`));
    assert.match(run.stdout, /recycle bin for 15 days/);
    assert.doesNotMatch(run.stdout + run.stderr, /rivers|aaaa|cccc/i);
    assert.deepEqual(await keysOf(org), ['bob-at-home', 'bob-visit']);
    assert.deepEqual(await callsOf(org), [company.bobCall]);
    assert.deepEqual(await org.query(`SELECT Id FROM Touchpoint__c WHERE Person_Key__c = '${company.ann}'`), []);
    assert.equal(Math.round((await creditOf(org)) * 1e4), 100 * 1e4, 'what stays has all the credit');
  });

  test('remembers it without a name, and proves it by counts', async () => {
    const tombstones = JSON.stringify(await org.query('SELECT Erasure_Key__c, Counts__c, Erased_At__c FROM Erasure__c'));
    // Keys are hashes, in which a few digits of an id occur by chance.
    assert.doesNotMatch(tombstones, new RegExp(`rivers|${ANN}|${FAMILY}|${company.ann}`, 'i'));
    assert.match(tombstones, /\{\\"webSessions\\":3,\\"trackedCalls\\":1,/);
  });

  test('keeps a second import from bringing it back, and lets in what happens later', async () => {
    const file = join(folder, 'sessions.csv');
    const later = new Date(Date.now() + 3_600_000).toISOString();
    const rows = [
      `ann-visit,v_${ANN},2026-05-04T09:00:00Z,`,
      `under-another-id,dddddddddddddddddddddddddddddd04,2026-05-04T09:00:00Z,Ann@rivers.example`,
      `ann-at-home,${FAMILY},2026-05-04T10:00:00Z,`,
      `bob-again,${FAMILY},2026-05-04T10:30:00Z,`,
      `ann-later,${ANN},${later},`
    ];
    writeFileSync(file, [HEADER, ...rows].join('\n'));
    const { exitCode, stdout } = await touchline('sessions', 'import', file);
    assert.equal(exitCode, 0);
    assert.match(stdout, /Web sessions left out, [^:]*: 3\./);
    assert.deepEqual(await keysOf(org), ['ann-later', 'bob-again', 'bob-at-home', 'bob-visit']);
  });

  test("keeps the vendor's Task and a late capture from bringing it back", async () => {
    await resolveAllOf(org);
    assert.deepEqual(await callsOf(org), [company.bobCall]);
    const captured = {
      Task_Id__c: company.annCall,
      BizibleId__c: ANN,
      Visitor_Key__c: ANN,
      Outcome__c: 'pending',
      Contact__c: company.ann
    };
    await org.insert('Tracked_Call__c', { ...captured, Task_Created_At__c: '2026-05-04T09:20:00.000+0000' });
    await org.insert('Web_Session__c', { Session_Key__c: 'by-hand', BizibleId__c: ANN, Started_At__c: '2026-05-04T09:00:00.000+0000' });
    await resolveAllOf(org);
    assert.deepEqual(await callsOf(org), [company.bobCall]);
    assert.ok(!(await keysOf(org)).includes('by-hand'));
  });

  test('keeps a visit from coming back that says it begins after its erasure, and none that was not there', async () => {
    const later = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
    const ahead = { Session_Key__c: 'ahead', BizibleId__c: 'dana', Visitor_Key__c: 'dana', Started_At__c: later(2) };
    await org.insert('Web_Session__c', ahead);
    await erase(await org.open(), { by: 'visitor', visitor: 'dana' }, { dryRun: false, includeTasks: false, now: Date.now });
    await org.insert('Web_Session__c', ahead);
    await org.insert('Web_Session__c', { ...ahead, Session_Key__c: 'new', Started_At__c: later(1) });
    await resolveAllOf(org);
    const left = await keysOf(org);
    assert.deepEqual([left.includes('ahead'), left.includes('new')], [false, true]);
  });

  test('clears the visitor id on Tasks only where it is told to, and nothing comes back then either', async () => {
    const words = ['erase', '--visitor', `V_${BOB.toUpperCase()}`, '--include-tasks', '--no-prompt'];
    org.local.faults.set([{ fault: { kind: 'validationRule', formula: 'true', message: 'Ask Ann first' }, object: 'Task', times: 1 }]);
    const refused = await touchline(...words);
    assert.equal(refused.exitCode, 68);
    assert.match(refused.stdout, /tracked calls 1/);
    const warned = refused.stderr.replaceAll(/\s+/g, ' ');
    assert.ok(warned.includes(`cleared: 1 (${company.bobCall} FIELD_CUSTOM_VALIDATION_EXCEPTION, at most`), warned);
    assert.doesNotMatch(warned, /Ask Ann/);
    const run = await touchline(...words, '--json');
    const { tasks, trackedCalls, tasksLeft } = (JSON.parse(run.stdout) as { result: EraseResult }).result;
    assert.deepEqual([tasks, trackedCalls, tasksLeft], [1, 0, []]);
    const [task] = await org.query(`SELECT BizibleId__c, Subject, Type FROM Task WHERE Id = '${company.bobCall}'`);
    assert.deepEqual(task, { BizibleId__c: null, Subject: 'Call', Type: 'Call' });
    await resolveAllOf(org);
    assert.deepEqual(await callsOf(org), []);
    const again = await touchline('erase', '--visitor', BOB, '--no-prompt');
    assert.match(again.stdout, /Nothing is stored of this visitor/);
    assert.doesNotMatch(again.stdout, /recycle bin/);
  });
});

test('an erasure cut off at any request is finished by running it again, and leaves what an undisturbed one leaves', async () => {
  const orgs = [await TestOrg.start(), await TestOrg.start()];
  try {
    const rows = [];
    for (const [i, org] of orgs.entries()) {
      await insertCompany(org);
      await resolveAllOf(org);
      for (let requests = i === 0 ? 1_000 : 3; ; requests++) {
        const { instanceUrl, accessToken } = org.local;
        const http = new OrgHttp({ instanceUrl, accessToken, apiVersion: API_VERSION, label: 'test', budget: { requests } });
        const cut = await openOrg(http)
          .then((open) => erase(open, { by: 'email', email: 'ann@rivers.example' }, { dryRun: false, includeTasks: true, now: Date.now }))
          .then(
            () => false,
            () => true
          );
        await http.close();
        if (!cut) break;
        assert.ok(requests < 60);
      }
      await resolveAllOf(org);
      rows.push({ calls: (await callsOf(org)).length, sessions: await keysOf(org), credit: Math.round((await creditOf(org)) * 1e4) });
      assert.equal(JSON.stringify(await finalRows(org)).includes('ann-'), false);
    }
    assert.deepEqual(rows[1], rows[0]);
  } finally {
    await Promise.all(orgs.map((org) => org.stop()));
  }
});
