import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { csvText } from '../../files/csvText.ts';
import type { Engine } from '../dialects.ts';
import { loadDriver } from '../loadDriver.ts';
import type { CallTable, SessionTable } from '../warehouseTables.ts';
import type { RuleAnswer } from './engineAnswers.ts';
import type { World } from './fuzzedWorld.ts';
import { startPostgres } from './startPostgres.ts';

/** An engine that really runs, with tables to hold a world. */
export interface TestEngine {
  readonly name: string;
  readonly engine: Engine;
  load(world: World): Promise<void>;
  /** Rows by column name. */
  ask(sql: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export const TEST_CALLS: CallTable = { table: 'test_calls', id: 'id', visitorId: 'visitor', createdAt: 'called_at', times: 'milliseconds' };
export const TEST_SESSIONS: SessionTable = {
  table: 'test_sessions',
  sessionKey: 'session_key',
  visitorId: 'visitor',
  startedAt: 'started_at',
  lastActivityAt: 'last_activity_at',
  times: 'milliseconds'
};

/** Rows of an answer in the form of the engine's. */
export function answersOf(rows: readonly Record<string, unknown>[]): RuleAnswer[] {
  const text = (value: unknown): string | undefined => (value === null || value === undefined ? undefined : String(value));
  const number = (value: unknown): number | undefined => (value === null || value === undefined ? undefined : Number(value));
  return rows.map((row) => ({
    callId: text(row['call_id']) ?? '',
    candidates: number(row['candidates']) ?? NaN,
    sessionKey: text(row['session_key']),
    ageMs: number(row['session_age_ms']),
    beforeKey: text(row['before_key']),
    afterKey: text(row['after_key'])
  }));
}

function csvOf({ calls, sessions }: World): { readonly calls: string; readonly sessions: string } {
  // An empty text is quoted: without quotes it would be null.
  const quoted = (text: string): string => (text === '' ? '""' : csvText(text));
  return {
    calls: calls.map(({ id, visitorId, at }) => `${id},${quoted(visitorId)},${at}\n`).join(''),
    sessions: sessions
      .map(({ key, visitorId, startedAt, lastActivityAt }) => `${csvText(key)},${quoted(visitorId)},${startedAt},${lastActivityAt ?? ''}\n`)
      .join('')
  };
}

async function openDuckDb(): Promise<TestEngine> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const folder = mkdtempSync(join(tmpdir(), 'touchline-duckdb-'));
  return {
    name: 'DuckDB',
    engine: 'duckdb',
    async load(world) {
      const { calls, sessions } = csvOf(world);
      writeFileSync(join(folder, 'calls.csv'), calls);
      writeFileSync(join(folder, 'sessions.csv'), sessions);
      const read = (name: string, columns: string): string =>
        `select * from read_csv('${join(folder, `${name}.csv`)}', header = false, quote = '"', escape = '"', columns = {${columns}})`;
      await connection.run(
        `create or replace table test_calls as ${read('calls', "id: 'varchar', visitor: 'varchar', called_at: 'bigint'")}`
      );
      const columns = "session_key: 'varchar', visitor: 'varchar', started_at: 'bigint', last_activity_at: 'bigint'";
      await connection.run(`create or replace table test_sessions as ${read('sessions', columns)}`);
    },
    ask: async (sql) => (await connection.runAndReadAll(sql)).getRowObjects() as Record<string, unknown>[],
    async close() {
      connection.closeSync();
      rmSync(folder, { recursive: true });
      return Promise.resolve();
    }
  };
}

const POSTGRES_TABLES = `drop table if exists test_calls, test_sessions;
create table test_calls (id text, visitor text, called_at bigint);
create table test_sessions (session_key text, visitor text, started_at bigint, last_activity_at bigint);`;

async function openPgLite(): Promise<TestEngine> {
  const { PGlite } = await import('@electric-sql/pglite');
  const database = await PGlite.create();
  return {
    name: 'PostgreSQL (PGlite)',
    engine: 'postgres',
    async load(world) {
      const { calls, sessions } = csvOf(world);
      await database.exec(POSTGRES_TABLES);
      await database.query("copy test_calls from '/dev/blob' with (format csv)", [], { blob: new Blob([calls]) });
      await database.query("copy test_sessions from '/dev/blob' with (format csv)", [], { blob: new Blob([sessions]) });
    },
    ask: async (sql) => (await database.query<Record<string, unknown>>(sql)).rows,
    close: () => database.close()
  };
}

/** A server, where there is one: `TOUCHLINE_TEST_POSTGRES` names it, or its programs are on this machine. */
async function openPostgres(): Promise<TestEngine | undefined> {
  const server = await startPostgres();
  if (!server) return undefined;
  const { default: pg } = (await loadDriver('pg')) as { default: { Client: new (url: { connectionString: string }) => PgClient } };
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  return {
    name: 'PostgreSQL (server)',
    engine: 'postgres',
    async load(world) {
      await client.query(POSTGRES_TABLES);
      const { calls, sessions } = world;
      const column = <T, V>(rows: readonly T[], value: (row: T) => V): V[] => rows.map(value);
      await client.query('insert into test_calls select * from unnest($1::text[], $2::text[], $3::bigint[])', [
        column(calls, ({ id }) => id),
        column(calls, ({ visitorId }) => visitorId),
        column(calls, ({ at }) => at)
      ]);
      await client.query('insert into test_sessions select * from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[])', [
        column(sessions, ({ key }) => key),
        column(sessions, ({ visitorId }) => visitorId),
        column(sessions, ({ startedAt }) => startedAt),
        column(sessions, ({ lastActivityAt }) => lastActivityAt ?? null)
      ]);
    },
    ask: async (sql) => (await client.query(sql)).rows,
    async close() {
      await client.end();
      await server.stop();
    }
  };
}

interface PgClient {
  connect(): Promise<void>;
  query(sql: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  end(): Promise<void>;
}

interface ChdbSession {
  query(sql: string, format?: string): string;
  cleanup(): void;
}

/** ClickHouse in process, where `bench/` is installed: it is too large for everybody's install. */
async function openClickHouse(): Promise<TestEngine | undefined> {
  const bench = createRequire(join(import.meta.dirname, '../../../bench/package.json'));
  let path: string;
  try {
    path = bench.resolve('chdb');
  } catch {
    return undefined;
  }
  const chdb = (await import(pathToFileURL(path).href)) as {
    Session?: new () => ChdbSession;
    default?: { Session: new () => ChdbSession };
  };
  const Session = chdb.Session ?? chdb.default?.Session;
  if (!Session) return undefined;
  const session = new Session();
  const folder = mkdtempSync(join(tmpdir(), 'touchline-chdb-'));
  return {
    name: 'ClickHouse (chdb)',
    engine: 'clickhouse',
    load(world) {
      const { calls, sessions } = csvOf(world);
      writeFileSync(join(folder, 'calls.csv'), calls);
      writeFileSync(join(folder, 'sessions.csv'), sessions);
      session.query('drop table if exists test_calls');
      session.query('drop table if exists test_sessions');
      const read = (name: string, columns: string): string => `file('${join(folder, `${name}.csv`)}', 'CSV', '${columns}')`;
      session.query(
        `create table test_calls engine = Memory as select * from ${read('calls', 'id String, visitor String, called_at Int64')}`
      );
      const columns = 'session_key String, visitor String, started_at Int64, last_activity_at Nullable(Int64)';
      session.query(`create table test_sessions engine = Memory as select * from ${read('sessions', columns)}`);
      return Promise.resolve();
    },
    ask(sql) {
      const lines = session.query(sql, 'JSONEachRow').trim();
      return Promise.resolve(lines === '' ? [] : lines.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>));
    },
    close() {
      session.cleanup();
      rmSync(folder, { recursive: true });
      return Promise.resolve();
    }
  };
}

export interface OpenedEngines {
  readonly engines: readonly TestEngine[];
  /** Those that are not on this machine. */
  readonly absent: readonly string[];
}

export async function openTestEngines(): Promise<OpenedEngines> {
  const opened = await Promise.all([openDuckDb(), openPgLite(), openPostgres(), openClickHouse()]);
  const names = ['DuckDB', 'PostgreSQL (PGlite)', 'PostgreSQL (server)', 'ClickHouse (chdb)'];
  return {
    engines: opened.filter((engine) => engine !== undefined),
    absent: names.filter((_, at) => opened[at] === undefined)
  };
}
