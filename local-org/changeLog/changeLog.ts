import type { Database, Stored } from '../storage/database.ts';

export type ChangeOperation = 'create' | 'update' | 'delete' | 'undelete' | 'hardDelete';

/** One written record, as it was committed. */
export interface Change {
  /** Counts up over the life of the org; a subscriber remembers the last one it saw. */
  readonly position: number;
  /** Position of the first change of the same transaction: changes that share it were committed together. */
  readonly transaction: number;
  readonly object: string;
  readonly recordId: string;
  readonly operation: ChangeOperation;
  /** New values by field: all that are set for a create, those that changed for an update. */
  readonly fields: Readonly<Record<string, Stored>>;
  readonly userId: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export type NewChange = Omit<Change, 'position' | 'transaction'>;

/** Everything written to the org, in order; later work (change events, `/deleted`, flows) reads from here. */
export class ChangeLog {
  readonly #db: Database;
  #transaction = 0;
  #isGrouping = false;
  #count = 0;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Number of changes this process committed or is about to commit. */
  get written(): number {
    return this.#count;
  }

  /** Groups all that is appended while `work` runs; inner groups belong to the outer one. */
  group<T>(work: () => T): T {
    if (this.#isGrouping) return this.#db.transaction(work);
    this.#isGrouping = true;
    try {
      this.#transaction = this.lastPosition() + 1;
      return this.#db.transaction(work);
    } finally {
      this.#isGrouping = false;
    }
  }

  /** Commits together the groups that `work` makes; to who reads the log each is still a transaction of its own. */
  together(work: () => void): void {
    this.#db.transaction(work);
  }

  append(change: NewChange): void {
    this.#count++;
    this.#db.run(
      'INSERT INTO _change (txn, object, recordId, operation, fields, userId, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      this.#transaction,
      change.object,
      change.recordId,
      change.operation,
      JSON.stringify(change.fields),
      change.userId,
      change.at
    );
  }

  lastPosition(): number {
    return Number(this.#db.get("SELECT seq FROM sqlite_sequence WHERE name = '_change'")?.['seq'] ?? 0);
  }

  /** Changes after a position, oldest first. */
  read(after: number, limit = 1000): Change[] {
    return this.#db.all('SELECT * FROM _change WHERE position > ? ORDER BY position LIMIT ?', after, limit).map((row) => ({
      position: Number(row['position']),
      transaction: Number(row['txn']),
      object: String(row['object']),
      recordId: String(row['recordId']),
      operation: String(row['operation']) as ChangeOperation,
      fields: JSON.parse(String(row['fields'])) as Record<string, Stored>,
      userId: String(row['userId']),
      at: Number(row['at'])
    }));
  }

  /** Forgets changes older than a time (epoch milliseconds), as an org forgets its events. */
  forgetBefore(time: number): void {
    this.#db.run('DELETE FROM _change WHERE at < ?', time);
  }

  /**
   * Changes as they are committed, from a position on (default: from now), until `signal` ends it.
   *
   *     for await (const change of log.follow({ after: 0, signal })) console.log(change.operation, change.recordId);
   */
  async *follow({ after = this.lastPosition(), signal }: { after?: number; signal?: AbortSignal } = {}): AsyncGenerator<Change> {
    let position = after;
    while (signal?.aborted !== true) {
      const changes = this.read(position);
      for (const change of changes) {
        position = change.position;
        yield change;
      }
      if (changes.length === 0) await this.#nextCommit(signal);
    }
  }

  #nextCommit(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        stop();
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const stop = this.#db.onCommit(done);
      signal?.addEventListener('abort', done);
    });
  }
}
