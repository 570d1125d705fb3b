import type { Warehouse } from './warehouse.ts';

const DUCKDB = /^duckdb:(.+)$/;
const POSTGRES = /^postgres(?:ql)?:\/\//;

/** Whether sessions are named as those of a warehouse, not as a file. */
export function isWarehouse(sessions: string): boolean {
  return DUCKDB.test(sessions) || POSTGRES.test(sessions);
}

/**
 * Connects to the warehouse that holds the sessions.
 *
 * @example
 * await openWarehouse('duckdb:sessions.duckdb')
 * await openWarehouse('postgres://reader@warehouse.example/web')
 */
export async function openWarehouse(sessions: string): Promise<Warehouse> {
  const path = DUCKDB.exec(sessions)?.[1];
  if (path !== undefined) return (await import('./openDuckDb.ts')).openDuckDb(path);
  return (await import('./openPostgres.ts')).openPostgres(sessions);
}
