import assert from 'node:assert/strict';
import { test } from 'node:test';
import { killedWriter } from '../test-fixtures/killedWriter.ts';
import { FIXTURE_PACKAGE, startTestOrg } from '../test-fixtures/testOrg.ts';

test('a process killed in the middle of a write leaves the file as before or after it', async () => {
  const record = { attributes: { type: 'Visit__c' }, Key__c: '#' };
  const writer = await killedWriter({ forceApp: FIXTURE_PACKAGE, size: 200, allOrNone: true, record });
  for (const delay of [3, 17, 41]) {
    await writer.writeAndKill(delay);
    const org = await startTestOrg({ file: writer.file });
    const count = Number(org.org.db.get('SELECT COUNT(*) AS n FROM "Visit__c"')?.['n']);
    const logged = Number(org.org.db.get("SELECT COUNT(*) AS n FROM _change WHERE object = 'Visit__c' AND operation = 'create'")?.['n']);
    await org.stop();
    assert.ok(count > 0 && count % 200 === 0, `${count} rows are whole batches`);
    assert.equal(logged, count, 'each row is in the change log');
  }
  writer.remove();
});
