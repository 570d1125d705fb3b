import type { Database, Row } from '../storage/database.ts';
import type { ChangeEvent, StoredEvent } from './changeEvent.ts';

const DAY = 24 * 60 * 60 * 1000;
/** The event bus keeps an event for 72 hours (CDC guide, Change Event Storage and Delivery). */
export const RETENTION = 3 * DAY;

function toStored(row: Row): StoredEvent {
  return { position: Number(row['position']), event: JSON.parse(String(row['event'])) as ChangeEvent };
}

/** The event bus of one org: events in the order of their commits, kept in the org's file for three days of its clock. */
export class EventStore {
  readonly #db: Database;
  readonly #now: () => number;
  #nextCleaning = 0;

  constructor(db: Database, now: () => number) {
    this.#db = db;
    this.#now = now;
    db.exec(
      'CREATE TABLE IF NOT EXISTS _changeEvent (position INTEGER PRIMARY KEY AUTOINCREMENT, entity TEXT NOT NULL, at INTEGER NOT NULL, event TEXT NOT NULL)'
    );
    db.exec('CREATE INDEX IF NOT EXISTS _changeEvent_entity ON _changeEvent (entity, position)');
    db.exec('CREATE INDEX IF NOT EXISTS _changeEvent_at ON _changeEvent (at)');
  }

  append(events: readonly ChangeEvent[]): void {
    for (const event of events) {
      const { entityName, commitTimestamp } = event;
      this.#db.run('INSERT INTO _changeEvent (entity, at, event) VALUES (?, ?, ?)', entityName, commitTimestamp, JSON.stringify(event));
    }
    if (this.#now() < this.#nextCleaning) return;
    this.#nextCleaning = this.#now() + DAY / 24;
    this.#db.run('DELETE FROM _changeEvent WHERE at < ?', this.#now() - RETENTION);
  }

  /** Position of the last event there ever was. */
  last(): number {
    return Number(this.#db.get("SELECT seq FROM sqlite_sequence WHERE name = '_changeEvent'")?.['seq'] ?? 0);
  }

  /** Kept events of one entity, or of all, after a position. */
  after(position: number, entity: string | undefined, limit: number): StoredEvent[] {
    const [test, values] = entity === undefined ? ['', []] : [' AND entity = ?', [entity]];
    return this.#db
      .all(
        `SELECT position, event FROM _changeEvent WHERE position > ? AND at >= ?${test} ORDER BY position LIMIT ${limit}`,
        position,
        this.#now() - RETENTION,
        ...values
      )
      .map(toStored);
  }

  /** Whether a position is that of an event of the entity which is still kept. */
  holds(position: number, entity: string | undefined): boolean {
    const row = this.#db.get('SELECT entity, at FROM _changeEvent WHERE position = ?', position);
    return row !== undefined && Number(row['at']) >= this.#now() - RETENTION && (entity === undefined || row['entity'] === entity);
  }
}
