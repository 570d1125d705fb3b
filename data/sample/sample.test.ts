/** The sample's files by themselves: small, invented, whole, and with every outcome and reason by design. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalVisitorId, classifySession, compileChannelRules } from 'c/attributionEngine';
import { OBJECT_FIELDS, readStoredSession, toId18 } from 'c/salesforceRecords';
import { buildSample, sampleFiles } from '../../tools/generate-sample/sampleFiles.ts';
import { readSampleFile, readStories, SAMPLE_FOLDER, SAMPLE_OBJECTS } from './readSample.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const files = new Map(SAMPLE_OBJECTS.map((object) => [object, readSampleFile(object)]));
const rows = (object: (typeof SAMPLE_OBJECTS)[number]) => files.get(object) ?? [];
const stories = readStories();

test('the files are those the generator writes', () => {
  for (const [name, text] of sampleFiles(buildSample())) {
    assert.equal(readFileSync(join(SAMPLE_FOLDER, name), 'utf8'), text, `${name} is stale: tsx tools/generate-sample.ts`);
  }
});

test('the company is big enough to believe and small enough for a developer edition (P20)', () => {
  const count = [...files.values()].reduce((sum, list) => sum + list.length, 0);
  assert.ok(rows('Web_Session__c').length >= 200);
  assert.ok(rows('Task').length >= 60);
  assert.ok(count < 1_000, `${String(count)} rows, and resolving adds as many again`);
});

test('every outcome of section 5 and every reason occurs', () => {
  const seen = (values: readonly (string | undefined)[]) => [...new Set(values.filter((value) => value !== undefined))].sort();
  const outcomes = stories.flatMap(({ outcome, before }) => [outcome, before]);
  assert.deepEqual(seen(outcomes), ['held', 'merged', 'none', 'pending', 'repeat', 'skipped', 'standalone']);
  assert.deepEqual(seen(stories.map(({ reason }) => reason)), [
    'excludedByFilter',
    'identityConflict',
    'matched',
    'noPerson',
    'noSession',
    'noVisitorId',
    'sessionAlreadyCredited',
    'sessionStartsLater',
    'sessionTooOld',
    'staticNumber',
    'suppressed',
    'taskDeleted'
  ]);
});

test('every row of the reference that stored records can show has a story', () => {
  const told = [...new Set(stories.flatMap(({ reference }) => reference))].sort((a, b) => a - b);
  assert.deepEqual(told, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 28]);
});

test('phone numbers are nobody\'s: 555-0100 to 555-0199', () => {
  const numbers = SAMPLE_OBJECTS.flatMap((object) => rows(object).flatMap((row) => [row.Phone, row.Phone_E164__c, row.CallObject, row.Subject]));
  const phones = numbers.flatMap((text) => text?.match(/\+\d{8,}|\(\d{3}\) \d{3}-\d{4}|\b\d{3}-\d{3}-\d{4}\b/g) ?? []);
  assert.ok(phones.length > 150);
  for (const phone of phones) assert.match(phone.replaceAll(/\D/g, ''), /^1?\d{3}55501\d\d$/);
});

test('hosts and addresses are under .example', () => {
  const own = SAMPLE_OBJECTS.flatMap((object) => rows(object).flatMap((row) => [row.Email, row.Email__c, row.Website, row.Landing_Page_Raw__c]));
  for (const text of own) if (text) assert.match(text, /^(https:\/\/[\w.-]+\.example(\/|\?|$)|[\w.-]+@[\w.-]+\.example$)/);
});

test('keys and Ids are given once, and Ids have their 18 characters', () => {
  for (const object of SAMPLE_OBJECTS) {
    const keys = rows(object).map((row) => Object.values(row)[0] ?? '');
    assert.equal(new Set(keys).size, keys.length, object);
    for (const { Id } of rows(object)) if (Id) assert.equal(toId18(Id.slice(0, 15)), Id);
  }
  assert.equal(new Set(stories.map(({ name }) => name)).size, stories.length);
  assert.equal(new Set(stories.map(({ taskId }) => taskId)).size, stories.length);
});

test('Tasks stand in the order in which they came, the call just captured last', () => {
  const created = rows('Task').map(({ CreatedDate }) => CreatedDate ?? '');
  assert.deepEqual(created, [...created].sort());
  assert.equal(rows('Task').at(-1)?.Id, stories.find(({ name }) => name === 'just-captured')?.taskId);
});

test('references name records of the files', () => {
  const ids = new Set(SAMPLE_OBJECTS.flatMap((object) => rows(object).map((row) => row.Id)));
  for (const object of SAMPLE_OBJECTS) {
    for (const row of rows(object)) {
      for (const field of ['AccountId', 'ContactId', 'OpportunityId', 'WhoId', 'WhatId', 'Task_Id__c', 'Lead__c']) {
        if (row[field]) assert.ok(ids.has(row[field]), `${object} ${field} ${row[field]}`);
      }
    }
  }
  for (const { taskId } of stories) assert.ok(ids.has(taskId));
});

test('the columns of our objects are fields of the package', () => {
  for (const object of SAMPLE_OBJECTS) {
    if (!object.endsWith('__c')) continue;
    const fields = new Set(Object.values(OBJECT_FIELDS[object as keyof typeof OBJECT_FIELDS]).map(({ field }) => field));
    for (const field of rows(object).flatMap(Object.keys)) assert.ok(fields.has(field), `${object}.${field}`);
  }
});

test('dates lie in 2026, before November', () => {
  for (const row of SAMPLE_OBJECTS.flatMap(rows)) {
    for (const [field, value] of Object.entries(row)) {
      if (/^\d{4}-\d\d-\d\d/.test(value) && field !== 'CloseDate') assert.ok(value >= '2026-01-01' && value < '2026-11', `${field} ${value}`);
    }
  }
});

test('visitor keys are canonical (R3) and channels those of the built-in rules (R25, R38)', () => {
  const rules = compileChannelRules([]);
  for (const row of rows('Web_Session__c')) {
    assert.equal(row.Visitor_Key__c, canonicalVisitorId(row.BizibleId__c));
    const session = readStoredSession({ ...row, Channel_Inherited__c: row.Channel_Inherited__c === 'true' }, '');
    const { channel, subchannel } = classifySession(session, rules);
    assert.deepEqual([channel, subchannel], [row.Channel__c, row.Subchannel__c], row.Session_Key__c);
  }
});

test('direct visits within a week of another carry its channel over, as building sessions does (R23)', () => {
  const visits = [...rows('Web_Session__c')].sort((a, b) => ((a.Started_At__c ?? '') < (b.Started_At__c ?? '') ? -1 : 1));
  for (const direct of visits.filter((row) => row.Source__c === 'Web Direct')) {
    const earlier = visits.filter((row) => row.Visitor_Key__c === direct.Visitor_Key__c && row.Source__c !== 'Web Direct');
    const gap = (row: (typeof visits)[number]) => Date.parse(direct.Started_At__c ?? '') - Date.parse(row.Last_Activity_At__c ?? '');
    const carried = earlier.filter((row) => gap(row) >= 0 && gap(row) < 7 * 86_400_000).at(-1);
    assert.equal(direct.Channel_Inherited__c, carried ? 'true' : undefined, direct.Session_Key__c);
    if (carried) assert.deepEqual([direct.Channel__c, direct.Subchannel__c], [carried.Channel__c, carried.Subchannel__c]);
  }
});

test('the README tells every story', () => {
  const readme = readFileSync(join(SAMPLE_FOLDER, 'README.md'), 'utf8');
  for (const { name, tells } of stories) assert.ok(readme.includes(`| \`${name}\` |`) && readme.includes(tells), name);
});

test('the README counts the rows of each file', () => {
  const readme = readFileSync(join(SAMPLE_FOLDER, 'README.md'), 'utf8');
  const counted = [...readme.matchAll(/^\| ((?:`\w+\.csv` )+)\| (\d+) \|/gm)].map(([, names = '', count]) => {
    const objects = [...names.matchAll(/`(\w+)\.csv`/g)].map(([, object]) => object as (typeof SAMPLE_OBJECTS)[number]);
    return { names, count: Number(count), rows: objects.reduce((sum, object) => sum + rows(object).length, 0) };
  });
  assert.ok(counted.length >= 6);
  for (const { names, count, rows: found } of counted) assert.equal(count, found, names);
});
