import type { Engine } from './dialects.ts';

/** A call as a warehouse is asked about it: its visitor in canonical form (R3), its time in milliseconds. */
export interface AskedCall {
  readonly id: string;
  readonly visitorKey: string;
  readonly at: number;
}

/** A value of a result: what has no text is blank. */
export type Value = string | undefined;

/** A warehouse that is connected. Temporary tables are its session's own and go with it; nothing else is written. */
export interface Warehouse {
  readonly engine: Engine;
  /** Runs a statement that has no rows. */
  run(sql: string): Promise<void>;
  /** The rows of a query, values as text, in the order of its columns. */
  query(sql: string): AsyncIterable<readonly Value[]>;
  /** Column names of a query. */
  columnsOf(sql: string): Promise<readonly string[]>;
  /** Makes a temporary table of texts and whole numbers and fills it. */
  load(table: string, columns: Readonly<Record<string, 'text' | 'bigint'>>, rows: Iterable<readonly (string | number)[]>): Promise<void>;
  close(): Promise<void>;
}
