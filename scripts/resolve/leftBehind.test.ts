/** Incremental equals full, for changes that leave nothing in a record which points to the rows they concern (closed-scopes.md). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { finalRows } from '../testing/finalRows.ts';
import { TestOrg } from '../testing/testOrg.ts';
import { runResolve } from './runResolve.ts';
import { scopeOfAll, scopeSince } from './scopes.ts';

const HOUR = 3_600_000;
let now = Date.parse('2026-05-04T20:00:00Z');
let org: TestOrg;
/** The touchpoints and the credit that each scene is about, as the run after the change left them. */
const touchpointOf = new Map<string, unknown>();
let credit: unknown[];
let incremental: Record<string, string[]>;

const lead = (name: string, more: object = {}) => org.insert('Lead', { LastName: name, Company: name, Email: `${name}@x.com`, ...more });
const visit = (key: string, visitor: string, time: string, more: object = {}) =>
  org.insert('Web_Session__c', {
    Session_Key__c: key,
    BizibleId__c: visitor,
    Visitor_Key__c: visitor,
    Started_At__c: `2026-05-04T${time}:00Z`,
    ...more
  });
const call = (WhoId: string, visitor: string, time: string) =>
  org.insert('Task', { CallType: 'Inbound', Type: 'Call', BizibleId__c: visitor, WhoId, Touchpoint_Date__c: `2026-05-04T${time}:00Z` });
const staging = (email: string) => ({ Email__c: email, Source__c: 'staging' });

/** With a call before everything else, so that none of their later visits is their first touch and has a touchpoint. */
async function earlyCaller(name: string, more: object = {}): Promise<string> {
  const id = await lead(name, more);
  await call(id, `phone of ${name}`, '08:00');
  return id;
}

/** Makes two visits and a call long after them, by a contact of an account that has an opportunity: the second visit is its OC. */
async function opportunityAfterVisits(name: string): Promise<string> {
  const AccountId = await org.insert('Account', { Name: name });
  const contact = await org.insert('Contact', { LastName: name, AccountId });
  await visit(`${name}-1`, name, '11:00');
  await visit(`${name}-2`, name, '12:00');
  await call(contact, name, '18:00');
  now = Date.parse('2026-05-04T15:00:00Z');
  return org.insert('Opportunity', { Name: name, AccountId, Amount: 100, CloseDate: '2026-06-01', StageName: 'Prospecting' });
}

before(async () => {
  org = await TestOrg.start({ now: () => now });
  await org.insert('Touchline_Setting__c', { Key__c: 'default', Name: 'Settings', Person_Visitor_Id_Field__c: 'Title' });
  const rule = { Rule_Key__c: 'staging', Applies_To__c: 'Touchpoint', Active__c: true };
  await org.insert('Suppression_Rule__c', { ...rule, Field__c: 'Source__c', Operator__c: 'equals', Value__c: 'staging' });

  now = Date.parse('2026-05-04T08:00:00Z');
  const named = await earlyCaller('named', { Title: 'noted' });
  await visit('noted-1', 'noted', '09:00');
  await call(await lead('caller'), 'noted', '12:00');

  const renamed = await earlyCaller('renamed');
  await visit('renamed-0', 'renamed', '09:00', staging('renamed@x.com'));
  await visit('renamed-1', 'renamed', '10:00');
  await call(await lead('second'), 'renamed', '12:00');

  const forgotten = await visit('forgotten-0', 'forgotten', '09:00', staging('former@x.com'));
  await visit('forgotten-1', 'forgotten', '07:00');
  await earlyCaller('former');

  const deleted = await opportunityAfterVisits('deleted');
  await opportunityAfterVisits('kept');

  now += 8 * HOUR;
  const run = async (scope: typeof scopeOfAll) => runResolve(await org.open(), scope, { dryRun: false, now: () => now });
  await run(scopeOfAll);
  // Out of sight of the next run: what was written just now is changed, too.
  now += HOUR;
  const since = now;
  const bare = await org.query("SELECT Position__c FROM Touchpoint__c WHERE Touchpoint_Key__c = 'session:deleted-2'");
  assert.deepEqual(bare, [{ Position__c: null }]);
  await org.update('Lead', named, { Title: null });
  await org.update('Lead', renamed, { Email: 'other@x.com' });
  await org.remove('Web_Session__c', forgotten);
  await org.remove('Opportunity', deleted);
  const OC = "SELECT Id FROM Attribution_Touchpoint__c WHERE Touchpoint__r.Touchpoint_Key__c = 'session:kept-2'";
  await org.remove('Attribution_Touchpoint__c', String((await org.query(OC))[0]?.['Id']));

  now += HOUR;
  await run((reader) => scopeSince(reader, since));
  const touchpoints = await org.query('SELECT Touchpoint_Key__c, Position__c, Lead__r.LastName FROM Touchpoint__c');
  for (const { Touchpoint_Key__c, Position__c, Lead__r } of touchpoints)
    touchpointOf.set(String(Touchpoint_Key__c), [Position__c, (Lead__r as { LastName: string } | null)?.LastName]);
  credit = await org.query(OC);
  incremental = await finalRows(org);
  await run(scopeOfAll);
});
after(() => org.stop());

test('gives the visits of a visitor id that left a lead to whoever called (R39)', () => {
  assert.deepEqual(touchpointOf.get('session:noted-1'), ['FT', 'caller']);
});

test('gives the visits of an address that left a lead to whoever called, though nothing stood about that address', () => {
  assert.deepEqual(touchpointOf.get('session:renamed-1'), ['FT', 'second']);
});

test('takes a visit from somebody whom only a session named that is deleted', () => {
  assert.equal(touchpointOf.get('session:forgotten-1'), undefined);
});

test('removes the touchpoint of a bare visit that stood for a deleted opportunity (R31)', () => {
  assert.equal(touchpointOf.get('session:deleted-2'), undefined);
});

test('brings back credit that was deleted by hand (R37)', () => {
  assert.equal(credit.length, 1);
});

test('leaves nothing to a run over everything', async () => {
  assert.deepEqual(await finalRows(org), incremental);
});
