import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startTestOrg } from '../test-fixtures/testOrg.ts';
import { bulkQuery, createJob, getCsv, putData, resultsOf, setState, untilJob } from './test-fixtures/bulkClient.ts';

const folder = mkdtempSync('/tmp/local-org-resume-');
after(() => rmSync(folder, { recursive: true }));

const ROWS = 20_000;

/** Opens the org, loads a job and lives until it is killed. */
const LOADER = `
import { startTestOrg } from ${JSON.stringify(join(import.meta.dirname, '../test-fixtures/testOrg.ts'))};
import { createJob, putData, setState, untilJob } from ${JSON.stringify(join(import.meta.dirname, 'test-fixtures/bulkClient.ts'))};
const run = async () => {
  const org = await startTestOrg({ file: process.argv[1] });
  const { id } = await createJob(org, { object: 'Visit__c', operation: 'insert' });
  await putData(org, id, 'Key__c\\n' + Array.from({ length: ${ROWS} }, (_, at) => 'k' + at).join('\\n') + '\\n');
  await setState(org, id, 'UploadComplete');
  await untilJob(org, id, 'ingest', ['InProgress']);
  process.stdout.write(id);
};
void run();
`;

test('a job of a killed process goes on where it stopped, each row once', async () => {
  for (const delay of [5, 60, 150]) {
    const file = join(folder, `killed-${delay}.db`);
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', LOADER, file], {
      stdio: ['ignore', 'pipe', 'inherit']
    });
    const id = await new Promise<string>((resolve) => child.stdout.once('data', (text: Buffer) => resolve(text.toString())));
    await new Promise((resolve) => setTimeout(resolve, delay));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    const org = await startTestOrg({ file });
    const { job, successful, failed } = await resultsOf(org, await untilJob(org, id));
    assert.deepEqual([job.state, job.numberRecordsProcessed, job.numberRecordsFailed], ['JobComplete', ROWS, 0]);
    assert.equal(failed, '"sf__Id","sf__Error",Key__c\n');
    const rows = successful.trimEnd().split('\n').slice(1);
    assert.equal(new Set(rows.map((row) => row.split(',')[0])).size, ROWS, 'each row has a record of its own');
    assert.equal(Number(org.org.db.get('SELECT COUNT(*) AS n FROM "Visit__c"')?.['n']), ROWS);
    await org.stop();
  }
});

test('jobs and their results outlive the process, with the file of the org', async () => {
  const file = join(folder, 'kept.db');
  const first = await startTestOrg({ file });
  const { id } = await createJob(first, { object: 'Account', operation: 'insert' });
  await putData(first, id, 'Name\nKept\n');
  await setState(first, id, 'UploadComplete');
  await untilJob(first, id);
  const { job } = await bulkQuery(first, 'SELECT Name FROM Account');
  await first.stop();
  const second = await startTestOrg({ file });
  assert.match((await getCsv(second, `ingest/${id}/successfulResults`)).text, /"true","Kept"/);
  assert.equal((await getCsv(second, `query/${job.id}/results`)).text, '"Name"\n"Kept"\n');
  await second.stop();
});

test('an org in memory leaves nothing behind', async () => {
  const org = await startTestOrg();
  const { id } = await createJob(org, { object: 'Account', operation: 'insert' });
  await putData(org, id, 'Name\nGone\n');
  await org.stop();
  const left = readdirSync(tmpdir()).filter((name) => name.startsWith(`local-org-bulk-${process.pid}-`));
  assert.deepEqual(left, []);
});
