import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FileError } from '../files/fileError.ts';
import { FilesReportBuilder } from '../files/resolving/filesReport.ts';
import { logFilesRun } from './logFilesRun.ts';
import type { Facts } from './logFacts.ts';

const rejected = { count: 1, byFile: new Map([['ann.csv', 1]]), first: ['ann.csv, line 2, column Id: "ann@example.com" is no Id'] };
const REPORT = new FilesReportBuilder('ann.csv', 3, 9).finish(rejected, ['out/touchpoints.csv'], 70);

test('tells how a run over files began, went on and ended, and nothing of a row', async () => {
  const lines: [string, Facts][] = [];
  let now = 0;
  const run = (onProgress: (step: 'calls', count: number) => void): Promise<typeof REPORT> => {
    for (now = 0; now < 70_000; now += 10_000) onProgress('calls', now);
    return Promise.resolve(REPORT);
  };
  const log = (event: string, facts: Facts): unknown => lines.push([event, facts]);
  assert.equal(await logFilesRun(log, run, () => now), REPORT);
  assert.deepEqual(
    lines.map(([event, { count, ended, callRows, calls, rejected }]) => [event, count ?? [ended, callRows, calls, rejected]]),
    [
      ['started', [undefined, undefined, undefined, undefined]],
      ['progress', 30_000],
      ['progress', 60_000],
      ['ended', ['partial', 4, 3, 1]]
    ]
  );
  assert.doesNotMatch(JSON.stringify(lines), /ann/);
});

test('tells by its code why a run over files failed', async () => {
  const lines: [string, Facts][] = [];
  const error = new FileError('ann.csv', 'is empty');
  await assert.rejects(
    logFilesRun(
      (event, facts) => lines.push([event, facts]),
      () => Promise.reject(error)
    ),
    error
  );
  assert.deepEqual(lines.at(-1), ['failed', { errorCode: 'FileError' }]);
});
