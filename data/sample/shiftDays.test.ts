/** Whenever the sample is loaded, there is something to see. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSampleFile, SAMPLE_OBJECTS } from './readSample.ts';
import { daysUntil, shiftDays } from './shiftDays.ts';

const DAY = 86_400_000;

test('at every hour of a day the sample has ended, less than a day ago', () => {
  const rows = SAMPLE_OBJECTS.flatMap((object) => readSampleFile(object));
  for (let hour = 0; hour < 24; hour++) {
    const now = Date.UTC(2024, 1, 29, hour, 40);
    const moved = rows.map((row) => shiftDays(row, daysUntil(rows, now)));
    const instants = moved.flatMap((row) => Object.values(row).filter((value) => /^\d{4}-\d\d-\d\dT/.test(value)));
    const newest = Math.max(...instants.map((value) => Date.parse(value)));
    assert.ok(newest <= now && newest > now - DAY, new Date(newest).toISOString());
  }
});

test('calls, visits and a deal won lie in the spans of days that pages and the doctor look at', () => {
  const now = Date.parse('2026-10-20T18:39:59Z');
  const since = (days: number, times: readonly (string | undefined)[]) => times.filter((time) => Date.parse(time ?? '') > now - days * DAY).length;
  const created = readSampleFile('Task').map(({ CreatedDate }) => CreatedDate);
  const started = readSampleFile('Web_Session__c').map(({ Started_At__c }) => Started_At__c);
  const won = readSampleFile('Opportunity').filter((row) => row.IsWon === 'true').map(({ CloseDate }) => CloseDate);
  assert.ok(since(7, created) >= 4, `${String(since(7, created))} calls in 7 days`);
  assert.ok(since(30, created) >= 20, `${String(since(30, created))} calls in 30 days`);
  assert.ok(since(30, started) >= 40, `${String(since(30, started))} visits in 30 days`);
  assert.ok(since(30, won) >= 1);
});
