import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { runCommand } from '../../testing/runCommand.ts';

test('prints a statement that the engine runs as it is', async () => {
  const { stdout, stderr, exitCode } = await runCommand([
    'sql',
    '--engine',
    'duckdb',
    '--sessions-table',
    'visits',
    '--session-column',
    'Started_At__c=began'
  ]);
  assert.equal(exitCode, 0, stderr);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(
    `create table calls as select '00T1' as "Id", ' V ' as "BizibleId__c", null::timestamp as "Touchpoint_Date__c", timestamp '2026-05-04 12:30:00' as "CreatedDate"`
  );
  await connection.run(
    `create table visits as select 'S-1' as "Session_Key__c", 'V' as "BizibleId__c", timestamp '2026-05-04 12:17:00' as began, null::timestamp as "Last_Activity_At__c"`
  );
  const rows = (await connection.runAndReadAll(stdout)).getRowObjects();
  assert.deepEqual(
    rows.map((row) => [row['call_id'], row['session_key'], Number(row['candidates']), Number(row['session_age_ms'])]),
    [['00T1', 'S-1', 1, 780_000]]
  );
  connection.closeSync();
});

test('takes window and basis, and says what is wrong with a column', async () => {
  const { stdout } = await runCommand(['sql', '--engine', 'snowflake', '--window', '45', '--basis', 'lastActivity', '--json']);
  assert.match((JSON.parse(stdout) as { result: { sql: string } }).result.sql, /age < 2700000/);
  const { stderr, exitCode } = await runCommand(['sql', '--engine', 'spark', '--session-column', 'Start=x']);
  assert.notEqual(exitCode, 0);
  assert.match(stderr, /"Start=x" is not FIELD=COLUMN/);
});
