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
  const withBad = folder.file('calls2.csv', `${readFileSync(calls, 'utf8')}00T000000000002EAA,noon,v,,Call\n`);
  const { stdout, stderr, exitCode } = await runCommand(['resolve', '--calls', withBad, '--sessions', sessions, '--out', folder.out]);
  assert.equal(exitCode, 68, stderr);
  assert.match(stdout, /Tied to a visit +│ A visit matches +│ 1/);
  assert.match(
    stdout,
    /Calls recorded: 1 of 2\. Sessions read: 1\. Touchpoints: 1\. Written in [\d.]+ s: .*touchpoints\.csv, .*tracked_calls\.csv/
  );
  assert.match(stdout, /sessions\.csv, line 3, column Started_At__c: "soon" is no time/);
  assert.match(stderr, /Rows that could not be used: 2\. They are in rejected\.csv with their reasons\./);
  assert.match(readFileSync(join(folder.out, 'touchpoints.csv'), 'utf8'), /\nsession:S-1,.*Paid Search\.Google Ads/);
  assert.match(
    readFileSync(join(folder.out, 'rejected.csv'), 'utf8'),
    /^file,line,column,reason,row\n.*,3,CreatedDate,.*\n.*,3,Started_At__c,/
  );
});

test('tells of a run in which every row could be used in the same words', async () => {
  const good = folder.file('good.csv', readFileSync(sessions, 'utf8').replace(',soon,', ',2026-05-04T12:00:00Z,'));
  const { stdout, stderr, exitCode } = await runCommand(['resolve', `--calls=${calls}`, '--sessions', good, '--out', folder.out]);
  assert.equal(exitCode, 0, stderr);
  const told = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.deepEqual(
    told.map(({ level, msg, ended }) => [level, msg, ended]),
    [
      [30, 'started', undefined],
      [30, 'ended', 'complete']
    ]
  );
  assert.match(stdout, /^Calls by outcome\n[^]* Tied to a visit +│ A visit matches +│ 1 +│\n/);
  assert.match(stdout, /\nCalls recorded: 1 of 1\. Sessions read: 2\. Touchpoints: 1\. Written in [\d.]+ s: .*\n$/);
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

test('names the flag that names no file: a pipe, a folder, nothing', async () => {
  const given = { '--calls': calls, '--sessions': sessions };
  const run = (flag: string, path: string) =>
    runCommand(['resolve', '--out', folder.out, ...Object.entries({ ...given, [flag]: path }).flat()]);
  const [pipe, folderGiven, absent] = await Promise.all([
    run('--calls', '/dev/null'),
    run('--sessions', folder.path),
    run('--people', '/none')
  ]);
  assert.match(pipe.stderr, /--calls: \/dev\/null is no file but a pipe or a device\. Files mode reads its input twice/);
  assert.match(folderGiven.stderr, /--sessions: \S+ is a folder; name a file/);
  assert.match(absent.stderr, /--people: there is no file \/none/);
});

test('says by its hint what is to be mended: the rows, the settings, the folder or the flags', async () => {
  const settings = folder.file('settings.json', '{ "Window_Minutes__c": 0 }');
  const run = (...more: string[]) => runCommand(['resolve', '--calls', calls, '--sessions', sessions, ...more]);
  const [bad, notAFolder, noWarehouse] = await Promise.all([
    run('--out', folder.out, '--settings', settings),
    run('--out', calls),
    run('--out', folder.out, '--sessions-table', 'visits', '--session-column', 'nope')
  ]);
  assert.equal(bad.exitCode, 68);
  assert.match(bad.stderr, /Window_Minutes__c is "0"[^]*Settings go by the API names of the fields of Touchline_Setting__c/);
  assert.equal(notAFolder.exitCode, 68);
  assert.match(notAFolder.stderr, /calls\.csv: can't be written to: it is a file; name a folder\n[^]*--out a folder/);
  assert.equal(noWarehouse.exitCode, 2);
  assert.match(
    noWarehouse.stderr,
    /--sessions-table, --session-column tells of a warehouse's table, and --sessions names the file .*sessions\.csv/
  );
});
