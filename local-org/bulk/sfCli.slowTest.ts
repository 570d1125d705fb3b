/**
 * The bulk commands of the real `sf` CLI against the local org. Slow (each command starts a CLI), so not among the tests:
 *
 *     node --import tsx --test local-org/bulk/sfCli.slowTest.ts
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import type { LocalOrg } from '../localOrg.ts';
import { startTestOrg } from '../test-fixtures/testOrg.ts';

const run = promisify(execFile);
const QUIET = [
  'SF_DISABLE_TELEMETRY',
  'SF_SKIP_NEW_VERSION_CHECK',
  'SF_AUTOUPDATE_DISABLE',
  'SF_DISABLE_LOG_FILE',
  'SF_HIDE_RELEASE_NOTES',
  'SF_USE_GENERIC_UNIX_KEYCHAIN'
];
const ROWS = 2500;

let org: LocalOrg;
const home = mkdtempSync('/tmp/sf-bulk-');
const file = (name: string): string => join(home, name);

/** Runs a command of `sf data` with `--json`; a failing one gives its output too. */
async function data<T>(...words: string[]): Promise<T> {
  const quiet = Object.fromEntries(QUIET.map((name) => [name, 'true']));
  const env = { ...process.env, ...quiet, HOME: home, SF_ACCESS_TOKEN: org.accessToken };
  const sf = join(import.meta.dirname, '../../node_modules/.bin/sf');
  const { stdout } = await run(sf, [...words, '--json'], { env, cwd: home, maxBuffer: 1e8 }).catch(
    (error: unknown) => error as { stdout: string }
  );
  return JSON.parse(stdout) as T;
}

const bulk = <T>(...words: string[]): Promise<T> => data<T>('data', ...words, '--target-org', 'local', '--wait', '2');

interface Processed {
  readonly status: number;
  readonly result: {
    readonly jobId: string;
    readonly processedRecords: number;
    readonly successfulRecords: number;
    readonly failedRecords: number;
  };
}

before(async () => {
  org = await startTestOrg({ bulk: { resultPageRows: 1000 } });
  await data('org', 'login', 'access-token', '--instance-url', org.instanceUrl, '--no-prompt', '--alias', 'local');
});
after(async () => {
  await org.stop();
  rmSync(home, { recursive: true });
});

test('imports rows', async () => {
  const keys = Array.from({ length: ROWS }, (_, at) => `k${at},${at % 7}`);
  writeFileSync(file('import.csv'), `Key__c,Pages__c\n${keys.join('\n')}\n`);
  const { status, result } = await bulk<Processed>(
    'import',
    'bulk',
    '--sobject',
    'Visit__c',
    '--file',
    file('import.csv'),
    '--line-ending',
    'LF'
  );
  assert.deepEqual([status, result.processedRecords, result.failedRecords], [0, ROWS, 0]);
});

test('exports them, from several pages', async () => {
  const soql = 'SELECT Key__c, Pages__c, Owner.Name FROM Visit__c';
  const { status } = await bulk<Processed>(
    'export',
    'bulk',
    '--query',
    soql,
    '--output-file',
    file('export.csv'),
    '--result-format',
    'csv'
  );
  const lines = readFileSync(file('export.csv'), 'utf8').trimEnd().split('\n');
  assert.deepEqual([status, lines.length, lines[0], lines[1]], [0, ROWS + 1, '"Key__c","Pages__c","Owner.Name"', '"k0","0.0","Ada Admin"']);
});

test('upserts by an external id, and says which rows failed', async () => {
  writeFileSync(file('upsert.csv'), 'Key__c,Pages__c,Parent_Visit__r.Key__c\nk1,9,k0\nnew,1,\nbad,x,\n');
  const words = ['upsert', 'bulk', '--sobject', 'Visit__c', '--file', file('upsert.csv'), '--external-id', 'Key__c', '--line-ending', 'LF'];
  const answer = await bulk<{ status: number; data?: { jobId: string }; name?: string }>(...words);
  assert.equal(answer.name, 'FailedRecordDetailsError', JSON.stringify(answer));
  const rows = org.org.db.all(`SELECT Pages__c FROM "Visit__c" WHERE Key__c IN ('k1', 'new') ORDER BY Key__c`);
  assert.deepEqual(
    rows.map((row) => row['Pages__c']),
    [9, 1]
  );
});

test('fetches results of a job that has run', async () => {
  const job = org.org.db.all('SELECT id FROM _bulk_job ORDER BY id DESC LIMIT 1').map((row) => String(row['id']))[0] ?? '';
  const { result } = await data<Processed>('data', 'bulk', 'results', '--target-org', 'local', '--job-id', job);
  assert.deepEqual([result.successfulRecords, result.failedRecords], [2, 1]);
  assert.match(readFileSync(file(`${job}-failed-records.csv`), 'utf8'), /Failed to deserialize field at col 1/);
});

test('says why a whole job failed', async () => {
  writeFileSync(file('wrong.csv'), 'Key__c,Nope__c\n1,2\n');
  const answer = await bulk<{ status: number; message: string }>(
    'import',
    'bulk',
    '--sobject',
    'Visit__c',
    '--file',
    file('wrong.csv'),
    '--line-ending',
    'LF'
  );
  assert.notEqual(answer.status, 0);
  assert.match(answer.message, /InvalidBatch : Field name not found : Nope__c/);
});

test('deletes rows', async () => {
  const ids = org.org.db.all('SELECT Id FROM "Visit__c" WHERE IsDeleted = 0 LIMIT 300 OFFSET 10').map((row) => String(row['Id']));
  writeFileSync(file('delete.csv'), `Id\n${ids.join('\n')}\n`);
  const answer = await bulk<Processed>('delete', 'bulk', '--sobject', 'Visit__c', '--file', file('delete.csv'), '--line-ending', 'LF');
  assert.equal(answer.status, 0, JSON.stringify(answer));
  assert.equal(org.org.db.all('SELECT Id FROM "Visit__c" WHERE IsDeleted = 1').length, 300);
});
