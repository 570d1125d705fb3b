import type { Snapshot } from '../../soql/runQuery.ts';
import { SOQL_ERRORS } from '../../soql/soqlError.ts';

interface Kept {
  readonly userId: string;
  readonly rows: Snapshot;
}

const MOST = 100;

/** The rows queries with an upper bound found, so that their later pages are pages of the same rows. */
export class Snapshots {
  readonly #kept = new Map<string, Kept>();
  #count = 0;

  keep(userId: string, rows: Snapshot): string {
    const id = `q${++this.#count}`;
    this.#kept.set(id, { userId, rows });
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
    return id;
  }

  /** Rows of a snapshot of the same user; forgotten ones are an invalid locator, as an expired one is. */
  find(userId: string, id: string): Snapshot {
    const kept = this.#kept.get(id);
    if (kept === undefined || kept.userId !== userId) throw SOQL_ERRORS.badLocator();
    return kept.rows;
  }
}
