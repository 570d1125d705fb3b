import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING_WRITTEN } from 'c/resolutionPath';
import { NOTHING_DONE, type ResolveResult } from '../resolve/runResult.ts';
import { OrgError } from '../salesforce/orgError.ts';
import type { Facts } from './logFacts.ts';
import { logRun } from './logRun.ts';

const WRITTEN = { ...NOTHING_WRITTEN, touchpoint: { ...NOTHING_WRITTEN.touchpoint, created: 2 } };
const SET_ASIDE = { kind: 'touchpoint', key: 'call:00T000000000001AAA', action: 'create', error: 'UNABLE_TO_LOCK_ROW: Ann' } as const;
const RESULT: ResolveResult = {
  ...NOTHING_DONE,
  org: 'acme',
  dryRun: false,
  read: 9,
  decided: 3,
  outcomes: [],
  channels: [],
  written: WRITTEN,
  setAside: Array.from({ length: 150 }, () => SET_ASIDE),
  problems: ["rule of ann@example.com doesn't hold"],
  requests: 7,
  requestsByPurpose: { read: 4, write: 3 },
  seconds: 1.5
};

test('tells how a run goes and ends, and of rows set aside no more than a hundred', async () => {
  const lines: [string, Facts][] = [];
  let now = 0;
  const run = (onProgress: (soFar: typeof NOTHING_DONE) => void): Promise<ResolveResult> => {
    for (now = 0; now < 70_000; now += 10_000) onProgress({ ...NOTHING_DONE, read: now });
    return Promise.resolve(RESULT);
  };
  const result = await logRun(
    (event, facts) => lines.push([event, facts]),
    { command: 'resolve' },
    run,
    () => now
  );
  assert.equal(result, RESULT);
  assert.deepEqual(lines[0], ['started', { command: 'resolve' }]);
  const progress = lines.filter(([event]) => event === 'progress');
  assert.deepEqual(
    progress.map(([, { read }]) => read),
    [30_000, 60_000]
  );
  assert.equal(lines.filter(([event]) => event === 'setAside').length, 100);
  const [event, ended] = lines.at(-1) ?? [];
  assert.deepEqual(
    [event, ended?.['ended'], ended?.['written'], ended?.['setAside'], ended?.['requests']],
    ['ended', 'partial', 2, 150, 7]
  );
  assert.doesNotMatch(JSON.stringify(lines), /ann/i);
});

test('tells a run that was told to end from one whose requests are used up', async () => {
  const ended: unknown[] = [];
  for (const stoppedBy of ['signal', 'requests'] as const) {
    const log = (event: string, facts: Facts): unknown => event === 'ended' && ended.push(facts['ended']);
    await logRun(log, {}, () => Promise.resolve({ ...RESULT, stopped: 'in words', stoppedBy }));
  }
  assert.deepEqual(ended, ['stopped', 'outOfRequests']);
});

test('tells by its code why a run failed, and fails', async () => {
  const lines: unknown[] = [];
  const error = new OrgError('MALFORMED_QUERY', "Email = 'ann@example.com'", 400);
  await assert.rejects(
    logRun(
      (name, facts) => lines.push([name, facts]),
      {},
      () => Promise.reject(error)
    ),
    error
  );
  assert.deepEqual(lines.at(-1), ['failed', { errorCode: 'MALFORMED_QUERY', status: 400 }]);
});
