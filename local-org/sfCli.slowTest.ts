/**
 * The real `sf` CLI against the local org. Slow (each command starts a CLI), so it has a script of its own:
 *
 *     node --import tsx --test local-org/sfCli.slowTest.ts
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import type { LocalOrg } from './localOrg.ts';
import { startTestOrg } from './test-fixtures/testOrg.ts';

const run = promisify(execFile);
const QUIET = [
  'SF_DISABLE_TELEMETRY',
  'SF_SKIP_NEW_VERSION_CHECK',
  'SF_AUTOUPDATE_DISABLE',
  'SF_DISABLE_LOG_FILE',
  'SF_HIDE_RELEASE_NOTES',
  'SF_USE_GENERIC_UNIX_KEYCHAIN'
];

let org: LocalOrg;
const home = mkdtempSync('/tmp/sf-home-');

async function sf(...words: string[]): Promise<string> {
  const quiet = Object.fromEntries(QUIET.map((name) => [name, 'true']));
  const { stdout } = await run(join(import.meta.dirname, '../node_modules/.bin/sf'), words, {
    env: { ...process.env, ...quiet, HOME: home, SF_ACCESS_TOKEN: org.accessToken }
  });
  return stdout;
}

before(async () => {
  org = await startTestOrg();
  await sf('org', 'login', 'access-token', '--instance-url', org.instanceUrl, '--no-prompt', '--alias', 'local');
});

after(async () => {
  await org.stop();
  rmSync(home, { recursive: true });
});

test('creates, updates and reads a record', async () => {
  assert.match(await sf('data', 'create', 'record', '-o', 'local', '-s', 'Account', '-v', 'Name=Acme'), /Successfully created record: 001/);
  await sf('data', 'update', 'record', '-o', 'local', '-s', 'Account', '-w', 'Name=Acme', '-v', 'Phone=555-0100');
  const read = JSON.parse(await sf('data', 'get', 'record', '-o', 'local', '-s', 'Account', '-w', 'Name=Acme', '--json')) as {
    result: { Phone: string };
  };
  assert.equal(read.result.Phone, '555-0100');
});

test('draws query results with parent fields, aggregates and children', async () => {
  assert.match(await sf('data', 'query', '-o', 'local', '-q', 'SELECT Name, Owner.Name FROM Account'), /Acme\s.*Ada Admin/);
  assert.match(await sf('data', 'query', '-o', 'local', '-q', 'SELECT Name, COUNT(Id) n FROM Account GROUP BY Name'), /Acme/);
  const csv = await sf('data', 'query', '-o', 'local', '-q', 'SELECT Name, (SELECT LastName FROM Contacts) FROM Account', '-r', 'csv');
  assert.match(csv, /^Name/);
});

test('describes objects and shows limits', async () => {
  const described = JSON.parse(await sf('sobject', 'describe', '-o', 'local', '-s', 'Visit__c', '--json')) as { result: { name: string } };
  assert.equal(described.result.name, 'Visit__c');
  assert.match(await sf('sobject', 'list', '-o', 'local'), /Visit__c/);
  assert.match(await sf('org', 'list', 'limits', '-o', 'local'), /DailyApiRequests/);
});

test('exports a tree and imports it again', async () => {
  await sf('data', 'create', 'record', '-o', 'local', '-s', 'Account', '-v', 'Name=Rooted');
  const account = JSON.parse(await sf('data', 'get', 'record', '-o', 'local', '-s', 'Account', '-w', 'Name=Rooted', '--json')) as {
    result: { Id: string };
  };
  await sf('data', 'create', 'record', '-o', 'local', '-s', 'Contact', '-v', `LastName=Leaf AccountId=${account.result.Id}`);
  const query = "SELECT Name, (SELECT LastName FROM Contacts) FROM Account WHERE Name = 'Rooted'";
  await sf('data', 'export', 'tree', '-o', 'local', '-q', query, '-d', home);
  const imported = await sf('data', 'import', 'tree', '-o', 'local', '-f', join(home, 'Account-Contact.json'), '--json');
  assert.equal((JSON.parse(imported) as { result: unknown[] }).result.length, 2);
  const count = JSON.parse(
    await sf('data', 'query', '-o', 'local', '-q', "SELECT Id FROM Contact WHERE Account.Name = 'Rooted'", '--json')
  ) as {
    result: { totalSize: number };
  };
  assert.equal(count.result.totalSize, 2);
});

test('deletes a record', async () => {
  await sf('data', 'delete', 'record', '-o', 'local', '-s', 'Account', '-w', 'Name=Acme');
  const found = JSON.parse(await sf('data', 'query', '-o', 'local', '-q', 'SELECT Id FROM Account', '--json')) as {
    result: { totalSize: number };
  };
  assert.equal(found.result.totalSize, 2, 'the two of the tree are left');
});
