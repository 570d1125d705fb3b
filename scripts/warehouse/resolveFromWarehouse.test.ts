import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { stringify } from 'csv-stringify/sync';
import { DuckDBInstance } from '@duckdb/node-api';
import { resolveFiles, type FilesInput } from '../files/resolveFiles.ts';
import { FilesFolder } from '../files/testing/filesFolder.ts';
import { smallWorld, type SmallWorld } from '../files/testing/smallWorld.ts';
import { sessionTable } from './columnMap.ts';
import { openPostgres } from './openPostgres.ts';
import { openWarehouse } from './openWarehouse.ts';
import { startPostgres, type PostgresServer } from './testing/startPostgres.ts';

const folder = new FilesFolder();
const { out } = folder;
const TIMES = ['Started_At__c', 'Last_Activity_At__c', 'Form_Submitted_At__c', 'Chat_Started_At__c'];

/** The sessions as a warehouse holds them: timestamps, blanks as null. */
function normalized({ sessions }: SmallWorld): Record<string, string>[] {
  const time = (text: string): string =>
    text === ''
      ? ''
      : new Date(
          text
            .replace(' ', 'T')
            .replace('+0000', 'Z')
            .replace(/([^Z])$/, '$1Z')
        ).toISOString();
  return sessions.map((session) =>
    Object.fromEntries(Object.entries(session).map(([field, value]) => [field, TIMES.includes(field) ? time(value) : value]))
  );
}

function columnsOf(rows: readonly Record<string, string>[]): string[] {
  return Object.keys(rows[0] ?? {});
}

function typeOf(field: string): string {
  return TIMES.includes(field)
    ? 'timestamp'
    : field === 'Page_Views__c'
      ? 'integer'
      : field === 'Channel_Inherited__c'
        ? 'boolean'
        : 'text';
}

function filesOf(world: SmallWorld): FilesInput {
  const csv = (name: string, rows: readonly Record<string, string>[]): string => folder.file(name, stringify([...rows], { header: true }));
  return {
    calls: csv('calls.csv', world.calls),
    sessions: csv('sessions.csv', world.sessions),
    people: csv('people.csv', world.people),
    opportunities: csv('opportunities.csv', world.opportunities),
    contactRoles: csv('contact_roles.csv', world.contactRoles),
    out,
    threads: 1
  };
}

const OUTPUTS = ['touchpoints', 'tracked_calls', 'attribution_touchpoints'];

async function outputsOf(input: FilesInput): Promise<readonly unknown[]> {
  await resolveFiles(input);
  return OUTPUTS.map((name) => [...folder.rowsOf(name)]);
}

describe('sessions in DuckDB', () => {
  test('give the rows that files give, and only those come back that may be touches', async () => {
    for (let seed = 1; seed <= 8; seed++) {
      const world = smallWorld(seed, { calls: 30, sessions: 150, visitors: seed % 2 === 0 ? 40 : undefined });
      const input = filesOf(world);
      const settings = folder.file('settings.json', JSON.stringify(seed % 3 === 0 ? { Window_Basis__c: 'lastActivity' } : {}));
      const expected = await outputsOf({ ...input, settings });
      const path = `${folder.path}/sessions-${seed}.duckdb`;
      const rows = normalized(world);
      const instance = await DuckDBInstance.create(path);
      const connection = await instance.connect();
      const columns = columnsOf(rows).map((field) => `'${field}': '${typeOf(field)}'`);
      const csv = folder.file('warehouse.csv', stringify(rows, { header: true }));
      await connection.run(
        `create table web_sessions as select * from read_csv('${csv}', columns = {${columns.join(', ')}}, header = true, quote = '"', escape = '"', nullstr = '')`
      );
      connection.closeSync();
      instance.closeSync();
      for (const people of [true, false]) {
        const given = people ? { ...input, settings } : { calls: input.calls, sessions: input.sessions, out, settings, threads: 1 };
        const wanted = people
          ? expected
          : await (async () => {
              await resolveFiles(given);
              return OUTPUTS.slice(0, 2).map((name) => [...folder.rowsOf(name)]);
            })();
        const report = await resolveFiles({ ...given, sessions: `duckdb:${path}` });
        assert.deepEqual(
          OUTPUTS.slice(0, wanted.length).map((name) => [...folder.rowsOf(name)]),
          wanted,
          `seed ${seed}, people ${people}`
        );
        if (!people && seed % 2 === 0) assert.ok(report.sessions < 120, `${report.sessions} sessions came back`);
      }
    }
  });

  test('are read by the names of their owner', async () => {
    const path = `${folder.path}/own.duckdb`;
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    await connection.run(`create table visits as select 'S-1' as "the key", 'v' as cookie, 1777896000 as began, 'newsletter' as origin`);
    connection.closeSync();
    instance.closeSync();
    const calls = folder.file(
      'calls.csv',
      'Id,CreatedDate,BizibleId__c,WhoId\n00T000000000001EAA,2026-05-04T12:20:00Z,v,00Q000000000001EAA\n'
    );
    const columns = ['Session_Key__c=the key', 'BizibleId__c=cookie', 'Started_At__c=began', 'Last_Activity_At__c=', 'Source__c=origin'];
    const report = await resolveFiles({
      calls,
      sessions: `duckdb:${path}`,
      sessionTable: sessionTable({ table: 'visits', columns, times: 'seconds' }),
      out,
      threads: 1
    });
    assert.deepEqual(report.outcomes, [{ outcome: 'merged', reason: 'matched', calls: 1 }]);
    assert.equal(folder.rowsOf('touchpoints').get('session:S-1')?.['Source__c'], 'newsletter');
    await assert.rejects(
      resolveFiles({ calls, sessions: `duckdb:${path}`, sessionTable: sessionTable({ table: 'visits', columns: [] }), out }),
      /visits has no column Session_Key__c; it has the key, cookie, began, origin/
    );
  });
});

describe('sessions in PostgreSQL', () => {
  let server: PostgresServer | undefined;
  before(async () => {
    server = await startPostgres();
  });
  after(() => server?.stop());

  test('give the rows that files give', async (context) => {
    if (!server) return context.skip('no PostgreSQL server on this machine');
    for (let seed = 1; seed <= 3; seed++) {
      const world = smallWorld(seed, { calls: 30, sessions: 150 });
      const input = filesOf(world);
      const expected = await outputsOf(input);
      const rows = normalized(world);
      const warehouse = await openPostgres(server.url);
      const columns = columnsOf(rows);
      await warehouse.run('drop table if exists web_sessions');
      await warehouse.run(`create table web_sessions (${columns.map((field) => `${field} ${typeOf(field)}`).join(', ')})`);
      const literal = (value: string): string => (value === '' ? 'null' : `'${value.replaceAll("'", "''")}'`);
      const values = rows.map((row) => `(${columns.map((field) => literal(row[field] ?? '')).join(', ')})`);
      await warehouse.run(`insert into web_sessions values ${values.join(', ')}`);
      await warehouse.close();
      assert.deepEqual(await outputsOf({ ...input, sessions: server.url }), expected, `seed ${seed}`);
    }
  });
});

test('a driver that is not installed is named, with what to do', async () => {
  const { loadDriver } = await import('./loadDriver.ts');
  await assert.rejects(
    loadDriver('touchline-no-such-driver'),
    /The driver touchline-no-such-driver is not installed.*npm install touchline-no-such-driver/
  );
});

test('what a warehouse refuses is told with its name, and never with its password', async () => {
  await assert.rejects(
    openWarehouse('duckdb:/no/such/folder/x.duckdb'),
    /^WarehouseError: duckdb:\/no\/such\/folder\/x\.duckdb: .*Cannot open/
  );
  await assert.rejects(openWarehouse('postgres://reader:secret@127.0.0.1:1/web'), (error: Error) => {
    assert.match(String(error), /^WarehouseError: postgres:\/\/reader@127\.0\.0\.1:1\/web: .*ECONNREFUSED/);
    return true;
  });
  const path = join(folder.path, 'bare.duckdb');
  await (await DuckDBInstance.create(path)).connect().then((connection) => connection.closeSync());
  const warehouse = await openWarehouse(`duckdb:${path}`);
  await assert.rejects(warehouse.columnsOf('select * from visits'), /bare\.duckdb: Catalog Error: Table with name visits does not exist!/);
  await assert.rejects(Array.fromAsync(warehouse.query('select * from visits')), /Table with name visits does not exist!/);
  await warehouse.close();
});
