import { DriverMissing } from './loadDriver.ts';
import type { Warehouse } from './warehouse.ts';
import { WarehouseError } from './warehouseError.ts';

const DUCKDB = /^duckdb:(.+)$/;
const POSTGRES = /^postgres(?:ql)?:\/\//;

/** Whether sessions are named as those of a warehouse, not as a file. */
export function isWarehouse(sessions: string): boolean {
  return DUCKDB.test(sessions) || POSTGRES.test(sessions);
}

/**
 * Connects to the warehouse that holds the sessions. Whatever the warehouse refuses, then or later, is a `WarehouseError`.
 *
 * @example
 * await openWarehouse('duckdb:sessions.duckdb')
 * await openWarehouse('postgres://reader@warehouse.example/web')
 */
export async function openWarehouse(sessions: string): Promise<Warehouse> {
  const name = (error: unknown): unknown => (error instanceof DriverMissing ? error : new WarehouseError(sessions, error));
  const told = <T>(work: Promise<T>): Promise<T> => work.catch((error: unknown) => Promise.reject(name(error)));
  const warehouse = await told(connect(sessions));
  return {
    engine: warehouse.engine,
    run: (sql) => told(warehouse.run(sql)),
    async *query(sql) {
      const rows = warehouse.query(sql)[Symbol.asyncIterator]();
      try {
        for (;;) {
          const { done, value } = await told(rows.next());
          if (done === true) return;
          yield value;
        }
      } finally {
        await rows.return?.();
      }
    },
    columnsOf: (sql) => told(warehouse.columnsOf(sql)),
    load: (table, columns, rows) => told(warehouse.load(table, columns, rows)),
    close: () => warehouse.close()
  };
}

async function connect(sessions: string): Promise<Warehouse> {
  const path = DUCKDB.exec(sessions)?.[1];
  if (path !== undefined) return (await import('./openDuckDb.ts')).openDuckDb(path);
  return (await import('./openPostgres.ts')).openPostgres(sessions);
}
