import type { Database } from './database.ts';

/**
 * Numbers that only go up: record ids and auto numbers. A number once given isn't given again in this process, even when
 * its transaction is undone, as in an org; the file keeps the last one of what was committed.
 */
export class Sequences {
  readonly #db: Database;
  readonly #last = new Map<string, number>();
  /** Given in the transaction that is open: written once, when it is committed. */
  readonly #unwritten = new Set<string>();

  constructor(db: Database) {
    this.#db = db;
    db.beforeCommit(() => this.#write());
  }

  next(name: string): number {
    const value = (this.#last.get(name) ?? this.#stored(name)) + 1;
    this.#last.set(name, value);
    this.#unwritten.add(name);
    if (!this.#db.inTransaction) this.#write();
    return value;
  }

  #write(): void {
    for (const name of this.#unwritten) {
      const value = this.#last.get(name) ?? 0;
      this.#db.run('INSERT INTO _sequence VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', name, value);
    }
    this.#unwritten.clear();
  }

  #stored(name: string): number {
    return Number(this.#db.get('SELECT value FROM _sequence WHERE name = ?', name)?.['value'] ?? 0);
  }
}
