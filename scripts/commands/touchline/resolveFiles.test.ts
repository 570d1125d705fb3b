import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FilesFolder } from '../../files/testing/filesFolder.ts';
import { runCommand } from '../../testing/runCommand.ts';

const folder = new FilesFolder();
const sessions = folder.file(
  'sessions.csv',
  'Session_Key__c,BizibleId__c,Started_At__c,Source__c,Medium__c\nS-1,v,2026-05-04T12:17:00Z,google,cpc\nS-2,w,soon,,\n'
);
const calls = folder.file(
  'calls.csv',
  'Id,CreatedDate,BizibleId__c,WhoId,Type\n00T000000000001EAA,2026-05-04T12:30:00Z,v,00Q000000000001EAA,Call\n'
);

test('resolves files, says what became of the calls, and ends with 68 when a row could not be used', async () => {
  const { stdout, stderr, exitCode } = await runCommand(['resolve', '--calls', calls, '--sessions', sessions, '--out', folder.out]);
  assert.equal(exitCode, 68, stderr);
  assert.match(stdout, /Tied to a visit +│ A visit matches +│ 1/);
  assert.match(
    stdout,
    /1 of 1 calls recorded, 1 sessions read, 1 touchpoints written in [\d.]+ s: .*touchpoints\.csv, .*tracked_calls\.csv/
  );
  assert.match(stdout, /sessions\.csv, line 3, column Started_At__c: "soon" is no time/);
  assert.match(stderr, /1 rows could not be used; they are in rejected\.csv with their reason\./);
  assert.match(readFileSync(join(folder.out, 'touchpoints.csv'), 'utf8'), /\nsession:S-1,.*Paid Search\.Google Ads/);
  assert.match(readFileSync(join(folder.out, 'rejected.csv'), 'utf8'), /^file,line,column,reason,row\n.*,3,Started_At__c,/);
});

test('tells of a run in which every row could be used in the same words', async () => {
  const good = folder.file('good.csv', readFileSync(sessions, 'utf8').replace(',soon,', ',2026-05-04T12:00:00Z,'));
  const { stdout, stderr, exitCode } = await runCommand(['resolve', `--calls=${calls}`, '--sessions', good, '--out', folder.out]);
  assert.deepEqual([exitCode, stderr], [0, '']);
  assert.match(stdout, /^Calls by outcome\n[^]* Tied to a visit +│ A visit matches +│ 1 +│\n/);
  assert.match(stdout, /\n1 of 1 calls recorded, 2 sessions read, 1 touchpoints written in [\d.]+ s: .*\n$/);
});

test('gives its result as JSON', async () => {
  const { stdout, exitCode } = await runCommand(['resolve', '--calls', calls, '--sessions', sessions, '--out', folder.out, '--json']);
  assert.equal(exitCode, 68);
  const { status, result } = JSON.parse(stdout) as { status: number; result: Record<string, unknown> };
  assert.equal(status, 68);
  assert.deepEqual([result['calls'], result['rejected'], result['outcomes']], [1, 1, [{ outcome: 'merged', reason: 'matched', calls: 1 }]]);
});

test('names what is wrong with a file, and writes nothing', async () => {
  const empty = folder.file('empty.csv', 'Id,BizibleId__c\n');
  const out = join(folder.path, 'nothing');
  const { stderr, exitCode } = await runCommand(['resolve', '--calls', empty, '--sessions', sessions, '--out', out]);
  assert.equal(exitCode, 68);
  assert.match(stderr, /empty\.csv: line 1: no column CreatedDate; it has Id, BizibleId__c/);
  assert.equal(existsSync(join(out, 'touchpoints.csv')), false);
  const alone = await runCommand(['resolve', '--calls', calls, '--out', out]);
  assert.notEqual(alone.exitCode, 0);
  assert.match(alone.stderr, /--sessions/);
});
