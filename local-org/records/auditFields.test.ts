import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect, startTestOrg } from '../test-fixtures/testOrg.ts';

/** Source: Salesforce Help, Enable the "Set Audit Fields upon Record Creation" and "Update Records with Inactive Owners" permissions. */
test('with Set Audit Fields a record may say when it was made, but not when it was stored', async () => {
  const now = Date.parse('2026-05-04T12:30:00Z');
  const org = await startTestOrg({ auditFields: true, now: () => now });
  const connection = connect(org);
  const { id = '' } = await connection.sobject('Task').create({ Subject: 'Past', CreatedDate: '2026-01-02T03:04:05.678Z' });
  const task = await connection.sobject('Task').retrieve(id);
  const update = connection.sobject('Task').update({ Id: id, CreatedDate: '2026-01-01T00:00:00Z' });
  await assert.rejects(async () => update, { errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE' });
  await org.stop();
  assert.deepEqual(
    [task['CreatedDate'], task['LastModifiedDate'], task['SystemModstamp']],
    ['2026-01-02T03:04:05.000+0000', '2026-01-02T03:04:05.000+0000', '2026-05-04T12:30:00.000+0000']
  );
});
