import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { make } from './conformance/conformanceTable.ts';
import type { LocalOrg } from './localOrg.ts';
import { call, startTestOrg } from './test-fixtures/testOrg.ts';

const NOW = Date.parse('2026-05-04T12:30:00Z');
let org: LocalOrg;
before(async () => {
  org = await startTestOrg({ now: () => NOW });
});
after(() => org.stop());

async function rows(soql: string, resource = 'query'): Promise<Record<string, unknown>[]> {
  const { body } = await call<{ records: Record<string, unknown>[] }>(org, 'GET', `${resource}?q=${encodeURIComponent(soql)}`);
  return body.records.map(({ attributes: _, ...fields }) => fields);
}

test('conversion moves tasks to the contact and leaves custom lookups at the lead', async () => {
  const lead = await make(org, 'Lead', { FirstName: 'Kim', LastName: 'Lee', Company: 'Lee Ltd', Email: 'kim@lee.example', City: 'Oslo' });
  const task = await make(org, 'Task', { Subject: 'Call', WhoId: lead });
  const visit = await make(org, 'Visit__c', { Key__c: 'lead', Lead__c: lead });
  const { accountId, contactId, opportunityId } = org.actions.convertLead({ leadId: lead });
  assert.deepEqual(await rows(`SELECT IsConverted, ConvertedContactId, ConvertedDate, Status FROM Lead WHERE Id = '${lead}'`), [
    { IsConverted: true, ConvertedContactId: contactId, ConvertedDate: '2026-05-04', Status: 'Closed - Converted' }
  ]);
  assert.deepEqual(await rows(`SELECT WhoId, AccountId FROM Task WHERE Id = '${task}'`), [{ WhoId: contactId, AccountId: accountId }]);
  assert.deepEqual(await rows(`SELECT Lead__c FROM Visit__c WHERE Id = '${visit}'`), [{ Lead__c: lead }]);
  assert.deepEqual(await rows(`SELECT Name, MailingCity, AccountId FROM Contact WHERE Id = '${contactId}'`), [
    { Name: 'Kim Lee', MailingCity: 'Oslo', AccountId: accountId }
  ]);
  assert.deepEqual(await rows(`SELECT ContactId, IsPrimary FROM OpportunityContactRole WHERE OpportunityId = '${opportunityId}'`), [
    { ContactId: contactId, IsPrimary: true }
  ]);
  assert.throws(() => org.actions.convertLead({ leadId: lead }), { errorCode: 'CANNOT_UPDATE_CONVERTED_LEAD' });
});

test('merge moves children of every kind and deletes the loser with its master', async () => {
  const master = await make(org, 'Lead', { LastName: 'Master', Company: 'A' });
  const loser = await make(org, 'Lead', { LastName: 'Loser', Company: 'A' });
  const task = await make(org, 'Task', { WhoId: loser });
  const visit = await make(org, 'Visit__c', { Key__c: 'merge', Lead__c: loser });
  org.actions.merge(master, [loser]);
  assert.deepEqual(await rows(`SELECT WhoId FROM Task WHERE Id = '${task}'`), [{ WhoId: master }]);
  assert.deepEqual(await rows(`SELECT Lead__c FROM Visit__c WHERE Id = '${visit}'`), [{ Lead__c: master }]);
  assert.deepEqual(await rows(`SELECT IsDeleted, MasterRecordId FROM Lead WHERE Id = '${loser}'`, 'queryAll'), [
    { IsDeleted: true, MasterRecordId: master }
  ]);
});

test('deleting clears lookups, takes details along, and undelete brings them back', async () => {
  const account = await make(org, 'Account', { Name: 'Tree' });
  const opportunity = await make(org, 'Opportunity', {
    Name: 'Deal',
    StageName: 'Prospecting',
    CloseDate: '2026-06-30',
    AccountId: account
  });
  const visit = await make(org, 'Visit__c', { Key__c: 'kept' });
  const credit = await make(org, 'Credit__c', { Opportunity__c: opportunity, Visit__c: visit });
  await call(org, 'DELETE', `sobjects/Visit__c/${visit}`);
  assert.deepEqual(await rows(`SELECT Visit__c FROM Credit__c WHERE Id = '${credit}'`), [{ Visit__c: null }]);
  await call(org, 'DELETE', `sobjects/Account/${account}`);
  assert.deepEqual(await rows(`SELECT Id FROM Credit__c WHERE Id = '${credit}'`), []);
  assert.deepEqual(org.actions.undelete([account]), [{ success: true, id: account, created: false }]);
  assert.deepEqual(await rows(`SELECT Id FROM Credit__c WHERE Id = '${credit}'`), [{ Id: credit }]);
});

test('at most two records are merged into a third (SOAP API Developer Guide, merge())', () => {
  const ids = ['001000000000011AAA', '001000000000012AAA', '001000000000013AAA'];
  assert.throws(() => org.actions.merge('001000000000010AAA', ids), { errorCode: 'INVALID_NUMBER' });
});

test('a taken key keeps a record in the recycle bin', async () => {
  const first = await make(org, 'Visit__c', { Key__c: 'taken' });
  await call(org, 'DELETE', `sobjects/Visit__c/${first}`);
  await make(org, 'Visit__c', { Key__c: 'taken' });
  const [result] = org.actions.undelete([first]);
  assert.equal(result?.success === false && result.errors[0]?.statusCode, 'DUPLICATE_VALUE');
  org.actions.emptyRecycleBin();
  assert.deepEqual(await rows(`SELECT Id FROM Visit__c WHERE Id = '${first}'`, 'queryAll'), []);
  const [gone] = org.actions.undelete([first]);
  assert.equal(gone?.success === false && gone.errors[0]?.statusCode, 'UNDELETE_FAILED');
});

test('archived tasks are hidden from query, not from queryAll', async () => {
  const old = await make(org, 'Task', { Subject: 'Old', Status: 'Completed', ActivityDate: '2025-05-03' });
  await make(org, 'Task', { Subject: 'Open', ActivityDate: '2025-05-03' });
  assert.equal(org.actions.archiveActivities(), 1);
  assert.deepEqual(await rows("SELECT Subject FROM Task WHERE Subject IN ('Old', 'Open')"), [{ Subject: 'Open' }]);
  assert.deepEqual(await rows(`SELECT Id, IsArchived FROM Task WHERE Subject = 'Old'`, 'queryAll'), [{ Id: old, IsArchived: true }]);
});
