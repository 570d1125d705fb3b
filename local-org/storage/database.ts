import type * as sqlite from 'node:sqlite';

/** What a column holds: text, number (booleans as 0 and 1, times as epoch milliseconds) or nothing. */
export type Stored = string | number | null;
export type Row = Record<string, Stored>;

const KEPT_STATEMENTS = 2000;

/** The form two texts are compared in where case doesn't count; one deterministic function, so that it can be indexed. */
export function fold(text: string): string {
  return text.toLowerCase();
}

/**
 * The database of one org: prepared statements kept by their text, transactions that nest, and listeners told after
 * what was written has been committed.
 */
export class Database {
  readonly #db: sqlite.DatabaseSync;
  readonly #statements = new Map<string, sqlite.StatementSync>();
  readonly #commitListeners = new Set<() => void>();
  readonly #lastWrites: (() => void)[] = [];
  #depth = 0;

  constructor(db: sqlite.DatabaseSync) {
    this.#db = db;
  }

  prepare(sql: string): sqlite.StatementSync {
    return this.#kept(sql, () => this.#db.prepare(sql));
  }

  #kept(key: string, make: () => sqlite.StatementSync): sqlite.StatementSync {
    const known = this.#statements.get(key);
    if (known !== undefined) return known;
    if (this.#statements.size >= KEPT_STATEMENTS) this.#statements.clear();
    const made = make();
    this.#statements.set(key, made);
    return made;
  }

  run(sql: string, ...values: Stored[]): void {
    this.prepare(sql).run(...values);
  }

  get(sql: string, ...values: Stored[]): Row | undefined {
    return this.prepare(sql).get(...values) as Row | undefined;
  }

  all(sql: string, ...values: Stored[]): Row[] {
    return this.prepare(sql).all(...values) as Row[];
  }

  /** Rows by position instead of by name: what queries of unknown columns are read with. */
  rows(sql: string, values: readonly Stored[]): Stored[][] {
    const statement = this.#kept(`rows ${sql}`, () => {
      const made = this.#db.prepare(sql);
      made.setReturnArrays(true);
      return made;
    });
    return statement.all(...values) as unknown as Stored[][];
  }

  exec(sql: string): void {
    this.#db.exec(sql);
  }

  get inTransaction(): boolean {
    return this.#depth > 0;
  }

  /**
   * Runs `work` so that all it writes is kept, or nothing when it throws. Inside another transaction it is a savepoint:
   * undone alone, kept only if the outer one is.
   */
  transaction<T>(work: () => T): T {
    const savepoint = `s${this.#depth}`;
    const outermost = this.#depth === 0;
    this.#db.exec(outermost ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${savepoint}`);
    this.#depth++;
    let result: T;
    try {
      result = work();
      if (outermost) for (const write of this.#lastWrites) write();
    } catch (error) {
      this.#depth--;
      this.#db.exec(outermost ? 'ROLLBACK' : `ROLLBACK TO ${savepoint}; RELEASE ${savepoint}`);
      throw error;
    }
    this.#depth--;
    this.#db.exec(outermost ? 'COMMIT' : `RELEASE ${savepoint}`);
    if (outermost) for (const listener of this.#commitListeners) listener();
    return result;
  }

  /** Lets `write` add to each transaction what it has gathered in it, just before it is committed. */
  beforeCommit(write: () => void): void {
    this.#lastWrites.push(write);
  }

  /** Calls `listener` after each commit; returns how to stop. */
  onCommit(listener: () => void): () => void {
    this.#commitListeners.add(listener);
    return () => this.#commitListeners.delete(listener);
  }

  /** Makes a function callable from SQL; the same arguments always give the same result. */
  define(name: string, call: (...values: Stored[]) => Stored): void {
    this.#db.function(name, { deterministic: true, varargs: true }, call as (...values: unknown[]) => Stored);
  }

  close(): void {
    this.#statements.clear();
    this.#db.close();
  }
}

/** Loads node:sqlite without its warning that it is experimental: who starts an org can do nothing about it. */
async function loadSqlite(): Promise<typeof sqlite> {
  const { emitWarning } = process;
  process.emitWarning = (() => undefined) as typeof process.emitWarning;
  try {
    return await import('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}

/**
 * Opens a database file, or one in memory. A killed process leaves the file as before or after a transaction (WAL); an org to
 * try things on needs no more, so nothing waits for the disk. A file has one org at a time, since ids are counted in memory: a second
 * one is refused.
 */
export async function openDatabase(file?: string): Promise<Database> {
  const { DatabaseSync } = await loadSqlite();
  const db = new DatabaseSync(file ?? ':memory:');
  db.function('fold', { deterministic: true }, (value) => (typeof value === 'string' ? fold(value) : value));
  db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; BEGIN IMMEDIATE; COMMIT');
  db.exec('PRAGMA synchronous = OFF; PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -131072; PRAGMA temp_store = MEMORY');
  return new Database(db);
}
