import type { Database, Row } from '../storage/database.ts';
import type { Change, ChangeOperation } from './changeLog.ts';

const PAGE = 20_000;

function toChange(row: Row): Change {
  return {
    position: Number(row['position']),
    transaction: Number(row['txn']),
    object: String(row['object']),
    recordId: String(row['recordId']),
    operation: String(row['operation']) as ChangeOperation,
    fields: JSON.parse(String(row['fields'])) as Change['fields'],
    userId: String(row['userId']),
    at: Number(row['at'])
  };
}

/**
 * One reader of the change log that keeps its place in the org's file: what was committed while nobody listened, or
 * before a crash, is read at the next start. It sees changes of its objects only, and whole transactions only.
 *
 *     const reader = new LogReader(db, 'flows', ['Task']);
 *     for (const change of reader.next()) handle(change);
 *     reader.keepPlace();
 */
export class LogReader {
  readonly #db: Database;
  readonly #name: string;
  readonly #sql: string;
  readonly #objects: readonly string[];
  #position: number;

  /** A reader new to the file starts where the log ends. */
  constructor(db: Database, name: string, objects: readonly string[]) {
    this.#db = db;
    this.#name = name;
    this.#objects = objects;
    this.#sql = `SELECT * FROM _change WHERE position > ? AND object IN (${objects.map(() => '?').join(', ')})`;
    db.exec('CREATE TABLE IF NOT EXISTS _logReader (name TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID');
    const kept = db.get('SELECT position FROM _logReader WHERE name = ?', name)?.['position'];
    this.#position = Number(kept ?? this.#end());
    if (kept === undefined) this.keepPlace();
  }

  /** A reader that isn't there any more starts anew when it comes back. */
  static forget(db: Database, name: string): void {
    db.exec('CREATE TABLE IF NOT EXISTS _logReader (name TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID');
    db.run('DELETE FROM _logReader WHERE name = ?', name);
  }

  get position(): number {
    return this.#position;
  }

  /** The next changes, oldest first; empty when there are none. */
  next(): Change[] {
    const end = this.#end();
    if (end <= this.#position) return [];
    const page = this.#db.all(`${this.#sql} ORDER BY position LIMIT ${PAGE}`, this.#position, ...this.#objects).map(toChange);
    if (page.length < PAGE) {
      this.#position = end;
      return page;
    }
    const last = page.at(-1)?.transaction ?? 0;
    const whole = page.filter((change) => change.transaction !== last);
    const changes =
      whole.length > 0
        ? whole
        : this.#db.all(`${this.#sql} AND txn = ? ORDER BY position`, this.#position, ...this.#objects, last).map(toChange);
    this.#position = changes.at(-1)?.position ?? end;
    return changes;
  }

  /** Writes down how far this reader has come, best in the transaction of what it made of it. */
  keepPlace(position = this.#position): void {
    const sql = 'INSERT INTO _logReader VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET position = excluded.position';
    this.#db.run(sql, this.#name, position);
  }

  #end(): number {
    return Number(this.#db.get("SELECT seq FROM sqlite_sequence WHERE name = '_change'")?.['seq'] ?? 0);
  }
}
