import { loadDriver } from './loadDriver.ts';
import type { Value, Warehouse } from './warehouse.ts';

interface Result {
  readonly rows: readonly (readonly unknown[])[];
  readonly fields: readonly { readonly name: string }[];
}

/** As much of `pg` as is used. */
interface Client {
  connect(): Promise<void>;
  query(query: { text: string; values?: readonly unknown[]; rowMode: 'array' }): Promise<Result>;
  end(): Promise<void>;
}

interface Driver {
  readonly Client: new (options: { connectionString: string; types: { getTypeParser(): (text: string) => string } }) => Client;
}

/** Rows that come or go at once. */
const BATCH = 10_000;

/** Connects to PostgreSQL, or to what speaks its protocol. */
export async function openPostgres(url: string): Promise<Warehouse> {
  const { Client } = driverOf(await loadDriver('pg'));
  // Values as the server writes them: we read the times ourselves.
  const client = new Client({ connectionString: url, types: { getTypeParser: () => (text) => text } });
  await client.connect();
  await client.query({ text: "set time zone 'UTC'", rowMode: 'array' });
  const ask = (text: string, values?: readonly unknown[]): Promise<Result> => client.query({ text, values, rowMode: 'array' });
  return {
    engine: 'postgres',
    async run(sql) {
      await ask(sql);
    },
    async *query(sql) {
      await ask('begin');
      await ask(`declare touchline_rows no scroll cursor for ${sql}`);
      for (;;) {
        const { rows } = await ask(`fetch ${BATCH} from touchline_rows`);
        for (const row of rows) yield row.map(valueOf);
        if (rows.length < BATCH) break;
      }
      await ask('close touchline_rows');
      await ask('commit');
    },
    columnsOf: async (sql) => (await ask(`select * from (${sql}) q limit 0`)).fields.map(({ name }) => name),
    async load(table, columns, rows) {
      const names = Object.keys(columns);
      await ask(`create temporary table ${table} (${names.map((name) => `${name} ${columns[name] ?? 'text'}`).join(', ')})`);
      const places = names.map((name, at) => `$${at + 1}::${columns[name] ?? 'text'}[]`);
      const insert = `insert into ${table} select * from unnest(${places.join(', ')})`;
      let batch: (string | number)[][] = names.map(() => []);
      const flush = async (): Promise<void> => {
        await ask(insert, batch);
        batch = names.map(() => []);
      };
      for (const row of rows) {
        row.forEach((value, at) => batch[at]?.push(value));
        if (batch[0]?.length === BATCH) await flush();
      }
      await flush();
      await ask(`analyze ${table}`);
    },
    close: () => client.end()
  };
}

function driverOf(module: unknown): Driver {
  const driver = (module as { readonly default?: unknown }).default ?? module;
  if (typeof (driver as Partial<Driver>).Client !== 'function') throw new Error('The driver pg has no Client: this version is not known.');
  return driver as Driver;
}

function valueOf(value: unknown): Value {
  return value === null || value === undefined ? undefined : String(value);
}
