import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jobMs } from './bulkJob.ts';
import { JobPace, nextPoll } from './jobPace.ts';

function polls(until: number, facts: Parameters<typeof nextPoll>[1]): number[] {
  const times: number[] = [];
  for (let waited = 0; waited < until;) times.push((waited += nextPoll(waited, facts)));
  return times;
}

test('asks about a job nothing is known of ever less often', () => {
  assert.deepEqual(polls(150_000, { firstPollMs: 1000 }), [1000, 4000, 16_000, 46_000, 76_000, 114_000, 171_000]);
});

test('asks about a job once when the last one told how long it takes', () => {
  const pace = new JobPace();
  pace.learn('upsert Touchpoint__c', 100_000_000, 60_000);
  const expectedMs = pace.expect('upsert Touchpoint__c', 50_000_000);
  assert.deepEqual(polls(30_000, { firstPollMs: 1000, expectedMs }), [34_500]);
});

test('asks about a job that tells of its progress when it should be done', () => {
  assert.equal(nextPoll(0, { firstPollMs: 1000, rows: 2_000_000 }), 40_000);
  assert.equal(nextPoll(40_000, { firstPollMs: 1000, rows: 2_000_000, processed: 1_000_000 }), 46_000);
  assert.equal(nextPoll(40_000, { firstPollMs: 1000, rows: 2_000_000, processed: 200 }), 160_000);
});

test('learns nothing of short jobs, and of none what a much larger one takes', () => {
  const pace = new JobPace();
  pace.learn('a', 10, 500);
  assert.equal(pace.expect('a', 1000), undefined);
  pace.learn('a', 10, 20_000);
  assert.equal(pace.expect('a', 1_000_000), pace.expect('a', 20));
});

test('a job took what the org says, not until somebody asked', () => {
  const [createdDate, systemModstamp] = ['2026-05-04T12:00:00.000+0000', '2026-05-04T12:01:30.000+0000'];
  assert.equal(jobMs({ id: '1', state: 'JobComplete', createdDate, systemModstamp }), 90_000);
  assert.equal(jobMs({ id: '1', state: 'JobComplete' }), undefined);
  assert.equal(jobMs({ id: '1', state: 'JobComplete', createdDate: systemModstamp, systemModstamp: createdDate }), undefined);
});
