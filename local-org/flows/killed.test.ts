import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { killedWriter } from '../test-fixtures/killedWriter.ts';
import { CaptureOrg } from './test-fixtures/captureOrg.ts';

test('a process killed anywhere between save, flow and event leaves nothing undone and nothing done twice', async () => {
  const record = { attributes: { type: 'Task' }, Subject: 'Call', BizibleId__c: 'v#' };
  const writer = await killedWriter({ forceApp: join(import.meta.dirname, '../../force-app'), size: 50, allOrNone: false, record });
  for (const delay of [5, 23, 60]) {
    await writer.writeAndKill(delay);
    const org = await CaptureOrg.start({ file: writer.file });
    const calls = await org.trackedCalls();
    const { db } = org.local.org;
    const tasks = db.all('SELECT Id FROM Task').map((row) => row['Id']);
    assert.ok(tasks.length > 0);
    assert.deepEqual(new Set(calls.map((row) => row['Task_Id__c'])), new Set(tasks));
    assert.deepEqual(org.local.flows.failures, []);
    const told = db.all(
      "SELECT json_extract(event, '$.recordIds[0]') AS id FROM _changeEvent WHERE entity = 'Tracked_Call__c' ORDER BY position"
    );
    assert.deepEqual(
      told.map((row) => row['id']),
      calls.map((row) => row['Id']),
      'each call is told once, in order'
    );
    await org.stop();
  }
  writer.remove();
});
