import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { init, parse } from '@guanmingchiu/sqlparser-ts';
import { callTable, ColumnMapError, sessionTable } from './columnMap.ts';
import { ENGINES, type Engine } from './dialects.ts';
import { ruleSql } from './ruleSql.ts';
import { DEFAULT_CALL_TABLE, DEFAULT_SESSION_TABLE } from './warehouseTables.ts';

const START = { windowMinutes: 30, windowBasis: 'sessionStart' } as const;
/** Engines that can't run here; the others are held against the engine's answers by the conformance suite. */
const PARSED = ['snowflake', 'bigquery', 'spark'] as const satisfies readonly Engine[];

describe('ruleSql', () => {
  before(() => init());

  for (const engine of PARSED) {
    for (const windowBasis of ['sessionStart', 'lastActivity'] as const) {
      test(`${engine} by ${windowBasis} is a statement of its dialect`, () => {
        const sql = ruleSql(engine, DEFAULT_CALL_TABLE, DEFAULT_SESSION_TABLE, { windowMinutes: 30, windowBasis });
        assert.equal(parse(sql, engine).length, 1);
      });
    }
  }

  test('joins natively where the engine can', () => {
    const native = ENGINES.filter((engine) => /asof/.test(ruleSql(engine, DEFAULT_CALL_TABLE, DEFAULT_SESSION_TABLE, START)));
    assert.deepEqual(native, ['duckdb', 'clickhouse', 'snowflake']);
    assert.match(ruleSql('snowflake', DEFAULT_CALL_TABLE, DEFAULT_SESSION_TABLE, START), /match_condition \(c\.t >= s\.t\) on c\.v = s\.v/);
  });

  test('says the window in milliseconds, strictly (R7)', () => {
    assert.match(
      ruleSql('duckdb', DEFAULT_CALL_TABLE, DEFAULT_SESSION_TABLE, { ...START, windowMinutes: 45 }),
      /t - earlier_t < 2700000 then/
    );
  });

  test('reads tables by the names of their owner, odd ones quoted', () => {
    const sessions = sessionTable({
      table: 'web.visits',
      columns: ['Started_At__c=began at', 'Last_Activity_At__c=', 'Session_Key__c="Key"'],
      times: 'seconds'
    });
    const calls = callTable({ columns: ['BizibleId__c=cookie', 'Touchpoint_Date__c='] });
    const sql = ruleSql('duckdb', calls, sessions, { ...START, windowBasis: 'lastActivity' });
    assert.match(
      sql,
      /select "Key" as k, cast\("began at" as bigint\) \* 1000 as t, greatest\(cast\("began at" as bigint\) \* 1000, coalesce\(/
    );
    assert.match(sql, /from web\.visits\n/);
    assert.match(sql, /select Id as call_id, epoch_ms\(CreatedDate\) as t, trim\(cookie, /);
    assert.match(ruleSql('bigquery', calls, sessions, START), /`began at`/);
  });

  test('refuses a column map that names no field, and one without a column the rule needs', () => {
    assert.throws(
      () => sessionTable({ columns: ['Start=x'] }),
      new ColumnMapError('"Start=x" is not FIELD=COLUMN; the fields are Session_Key__c, BizibleId__c, Started_At__c, Last_Activity_At__c')
    );
    assert.throws(() => callTable({ columns: ['Id='] }), new ColumnMapError("Id has no column, and the rule can't do without"));
    assert.throws(() => callTable({ table: ' ', columns: [] }), new ColumnMapError('a table is named by nothing but blanks'));
  });
});
