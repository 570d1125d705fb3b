import { loadDriver } from './loadDriver.ts';
import type { Value, Warehouse } from './warehouse.ts';

/** As much of `@duckdb/node-api` as is used. */
interface Appender {
  appendVarchar(value: string): void;
  appendBigInt(value: bigint): void;
  endRow(): void;
  closeSync(): void;
}

interface Chunked {
  columnNames(): string[];
  fetchChunk(): Promise<{ readonly rowCount: number; getRows(): unknown[][] } | null | undefined>;
}

interface Connection {
  run(sql: string): Promise<unknown>;
  stream(sql: string): Promise<Chunked>;
  createAppender(table: string, schema?: string, catalog?: string): Promise<Appender>;
  closeSync(): void;
}

interface Driver {
  readonly DuckDBInstance: {
    create(path: string, options: Record<string, string>): Promise<{ connect(): Promise<Connection>; closeSync(): void }>;
  };
}

/** Opens a DuckDB file for reading; what has to be written goes to tables of the connection. */
export async function openDuckDb(path: string): Promise<Warehouse> {
  const { DuckDBInstance } = driverOf(await loadDriver('@duckdb/node-api'));
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  await connection.run("set timezone = 'UTC'").catch(() => undefined);
  return {
    engine: 'duckdb',
    async run(sql) {
      await connection.run(sql);
    },
    async *query(sql) {
      const result = await connection.stream(sql);
      for (;;) {
        const chunk = await result.fetchChunk();
        if (!chunk || chunk.rowCount === 0) return;
        for (const row of chunk.getRows()) yield row.map(valueOf);
      }
    },
    columnsOf: async (sql) => (await connection.stream(`select * from (${sql}) limit 0`)).columnNames(),
    async load(table, columns, rows) {
      const kinds = Object.values(columns);
      await connection.run(
        `create temporary table ${table} (${Object.entries(columns)
          .map(([name, kind]) => `${name} ${kind}`)
          .join(', ')})`
      );
      const appender = await connection.createAppender(table, 'main', 'temp');
      for (const row of rows) {
        row.forEach((value, at) => {
          if (kinds[at] === 'bigint') appender.appendBigInt(BigInt(value));
          else appender.appendVarchar(String(value));
        });
        appender.endRow();
      }
      appender.closeSync();
    },
    close() {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    }
  };
}

function driverOf(module: unknown): Driver {
  const driver = module as Partial<Driver>;
  if (!driver.DuckDBInstance) throw new Error('The driver @duckdb/node-api has no DuckDBInstance: this version is not known.');
  return driver as Driver;
}

function valueOf(value: unknown): Value {
  return value === null || value === undefined ? undefined : String(value);
}
