/** The sample goes into an org through its own door: REST, with and without the package's namespace. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startLocalOrg, type LocalOrg } from '../../local-org/localOrg.ts';
import { loadSample, type LoadedSample } from './load.ts';
import { query } from './testing/query.ts';
import { readSampleFile, readStories, SAMPLE_OBJECTS } from './readSample.ts';

const FORCE_APP = 'force-app';

for (const namespace of [undefined, 'touchline']) {
  const prefix = namespace ? `${namespace}__` : '';
  describe(`loading ${namespace ? `with the namespace ${namespace}` : 'without a namespace'}`, () => {
    let org: LocalOrg;
    let sample: LoadedSample;

    before(async () => {
      org = await startLocalOrg({ forceApp: FORCE_APP, namespace, auditFields: true, flows: false });
      sample = await loadSample({ instanceUrl: org.instanceUrl, accessToken: org.accessToken, namespace });
    });
    after(() => org.stop());

    for (const object of SAMPLE_OBJECTS) {
      test(`${object}: every row of the file is there`, async () => {
        const name = object.endsWith('__c') ? prefix + object : object;
        const { totalSize } = await query(org, `SELECT COUNT() FROM ${name}`, 'queryAll');
        assert.equal(totalSize, readSampleFile(object).length);
        assert.equal(sample.counts[object], totalSize);
      });
    }

    test('a call keeps its time, its visitor and its person', async () => {
      const fields = `${prefix}BizibleId__c, ${prefix}Touchpoint_Date__c, CreatedDate, Who.Name`;
      const { records } = await query(org, `SELECT ${fields} FROM Task WHERE Id = '${sample.calls['twelve-seventeen'] ?? ''}'`);
      const [task] = records;
      assert.equal(task?.[`${prefix}Touchpoint_Date__c`], '2026-05-04T12:30:00.000+0000');
      assert.equal(task['CreatedDate'], '2026-05-04T12:35:16.000+0000');
      assert.equal((task['Who'] as { Name?: string }).Name, 'Mara Quillfeather');
      const { totalSize } = await query(
        org,
        `SELECT COUNT() FROM ${prefix}Web_Session__c WHERE ${prefix}Visitor_Key__c = '${String(task[`${prefix}BizibleId__c`])}'`
      );
      assert.equal(totalSize, 1);
    });

    test('deals are open, won and lost as their files say', async () => {
      const { records } = await query(org, 'SELECT Name, IsClosed, IsWon, Amount FROM Opportunity');
      const told = records.map(({ Name, IsClosed, IsWon, Amount }) => [Name, String(IsClosed), String(IsWon), Amount ?? undefined]).sort();
      const filed = readSampleFile('Opportunity').map((row) => [row.Name, row.IsClosed, row.IsWon, row.Amount && Number(row.Amount)]).sort();
      assert.deepEqual(told, filed);
    });

    test('the deleted Task is in the bin', async () => {
      const { records } = await query(org, `SELECT IsDeleted FROM Task WHERE Id = '${sample.calls['deleted-task'] ?? ''}'`, 'queryAll');
      assert.equal(records[0]?.['IsDeleted'], true);
    });

    test('every story has its Task', () => {
      assert.deepEqual(Object.keys(sample.calls), readStories().map(({ name }) => name));
      for (const id of Object.values(sample.calls)) assert.match(id, /^00T\w{15}$/);
    });

    test('a second time is refused', async () => {
      const again = loadSample({ instanceUrl: org.instanceUrl, accessToken: org.accessToken, namespace });
      await assert.rejects(again, /already holds the sample/);
    });
  });
}

test('loaded for a day, the sample ends in the 24 hours before, and is the same org on another day', async () => {
  const org = await startLocalOrg({ forceApp: FORCE_APP, auditFields: true, flows: false });
  const target = { instanceUrl: org.instanceUrl, accessToken: org.accessToken };
  try {
    const { calls } = await loadSample(target, { now: Date.UTC(2031, 2, 5, 18, 39) });
    const [called] = (await query(org, `SELECT Touchpoint_Date__c, CreatedDate, ActivityDate FROM Task WHERE Id = '${calls['just-captured'] ?? ''}'`)).records;
    assert.deepEqual(
      [called?.['Touchpoint_Date__c'], called?.['CreatedDate'], called?.['ActivityDate']],
      ['2031-03-04T18:33:00.000+0000', '2031-03-04T18:36:14.000+0000', '2031-03-04']
    );
    const { records } = await query(org, 'SELECT Session_Key__c, Visitor_Key__c, Started_At__c FROM Web_Session__c');
    assert.equal(records.length, readSampleFile('Web_Session__c').length);
    for (const row of records) {
      const startedAt = Date.parse(String(row['Started_At__c']));
      assert.equal(row['Session_Key__c'], `${String(row['Visitor_Key__c'])}-${String(startedAt)}`);
    }
    const [deal] = (await query(org, "SELECT CloseDate, CreatedDate FROM Opportunity WHERE Name LIKE 'Orchard Row%'")).records;
    assert.deepEqual([deal?.['CloseDate'], deal?.['CreatedDate']], ['2031-02-13', '2031-01-02T15:00:00.000+0000']);
    await assert.rejects(loadSample(target, { now: Date.UTC(2031, 5, 1) }), /already holds the sample/);
  } finally {
    await org.stop();
  }
});

test('an org that refuses is quoted, with the row', async () => {
  const org = await startLocalOrg({ forceApp: FORCE_APP });
  try {
    const target = { instanceUrl: org.instanceUrl, accessToken: org.accessToken };
    await assert.rejects(loadSample(target), /Row 1 of Account\.csv was not saved: \w+ .*CreatedDate.*Set Audit Fields/);
    await assert.rejects(loadSample({ ...target, accessToken: 'stale' }), /401/);
    await assert.rejects(loadSample({ ...target, namespace: 'touchline' }), /touchline__/);
  } finally {
    await org.stop();
  }
});
