import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../faults/seededRandom.ts';
import { CaptureOrg, type Fields } from './test-fixtures/captureOrg.ts';

interface Made {
  readonly id: string;
  fields: Record<string, unknown>;
  /** What a reader of the flow's description expects of its row: undefined without one. */
  expected: Fields | undefined;
}

/** A row as the flow's description says it, worked out the plain way. */
function rowOf(task: string, fields: Fields): Fields {
  const who = fields['WhoId'] as string | undefined;
  const owner = fields['OwnerId'] as string;
  return {
    Task_Id__c: task,
    BizibleId__c: fields['BizibleId__c'],
    Outcome__c: 'pending',
    Lead__c: who?.startsWith('00Q') ? who : undefined,
    Contact__c: who?.startsWith('003') ? who : undefined,
    Call_Owner__c: owner.startsWith('005') ? owner : undefined,
    What_Id__c: fields['WhatId'],
    Subject__c: fields['Subject'],
    Direction__c: fields['CallType'],
    Disposition__c: fields['CallDisposition'],
    Duration_Seconds__c: fields['CallDurationInSeconds'],
    Task_Type__c: fields['Type']
  };
}

for (const namespace of [undefined, 'touchline']) {
  test(`200 random Tasks, ${namespace ?? 'no namespace'}: the rows are those a plain reading expects`, async () => {
    const org = await CaptureOrg.start({ namespace });
    const random = seededRandom(20260504);
    const one = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
    const people = [
      undefined,
      await org.create('Lead', { LastName: 'Roe', Company: 'Roe' }),
      await org.create('Contact', { LastName: 'Doe' })
    ];
    const things = [undefined, await org.create('Account', { Name: 'Acme' })];
    const owners = [org.local.sessions[0]?.userId, org.queue()];
    const content = (): Record<string, unknown> => {
      const who = one(people);
      const what = one(things);
      return {
        Subject: one(['Call', 'Inbound call', undefined]),
        BizibleId__c: one([undefined, undefined, 'v1', 'v2', 'V3']),
        WhoId: who,
        WhatId: who?.startsWith('00Q') === true ? undefined : what,
        OwnerId: one(owners),
        CallType: one(['Inbound', 'Outbound', undefined]),
        CallDisposition: one(['Busy', undefined]),
        CallDurationInSeconds: one([0, 7, undefined]),
        Type: one(['Call', 'Email', undefined])
      };
    };
    const made: Made[] = [];
    const records = Array.from({ length: 200 }, content);
    const body = records.map((fields) => ({
      attributes: { type: 'Task' },
      ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [org.name(name), value]))
    }));
    const results = await org.connection.requestPost<{ id: string }[]>('/composite/sobjects', { records: body });
    results.forEach(({ id }, at) => {
      const fields = records[at] ?? {};
      made.push({ id, fields, expected: fields['BizibleId__c'] === undefined ? undefined : rowOf(id, fields) });
    });
    for (let change = 0; change < 100; change++) {
      const task = one(made);
      const update = { [one(['BizibleId__c', 'CallDisposition'])]: one([null, 'v9', 'Answered']) };
      await org.local.flows.idle();
      await org.update('Task', task.id, update);
      const had = task.fields['BizibleId__c'] ?? undefined;
      task.fields = { ...task.fields, ...Object.fromEntries(Object.entries(update).map(([name, value]) => [name, value ?? undefined])) };
      if (had === undefined && task.fields['BizibleId__c'] !== undefined) task.expected = rowOf(task.id, task.fields);
    }
    const rows = new Map((await org.trackedCalls()).map((row) => [row['Task_Id__c'], row]));
    const expected = made.filter((task) => task.expected !== undefined);
    assert.equal(rows.size, expected.length);
    for (const task of expected) {
      const row = rows.get(task.id);
      for (const [field, value] of Object.entries(task.expected ?? {})) assert.deepEqual(row?.[field], value, `${task.id} ${field}`);
    }
    assert.deepEqual(org.local.flows.failures, []);
    await org.stop();
  });
}
