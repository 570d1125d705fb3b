import type { Database } from '../storage/database.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * Events delivered to clients in the last 24 hours of the org's clock, counted once a client and kept in the org's file
 * (CDC guide, Default Change Event Allocations for Event Delivery: 25,000 in Enterprise Edition).
 */
export class DeliveryAllowance {
  readonly allowed: number;
  readonly #db: Database;
  readonly #now: () => number;

  constructor(db: Database, now: () => number, allowed: number) {
    this.allowed = allowed;
    this.#db = db;
    this.#now = now;
    db.exec('CREATE TABLE IF NOT EXISTS _delivery (minute INTEGER PRIMARY KEY, count INTEGER NOT NULL)');
  }

  used(): number {
    const since = Math.floor((this.#now() - DAY) / MINUTE);
    return Number(this.#db.get('SELECT SUM(count) AS used FROM _delivery WHERE minute > ?', since)?.['used'] ?? 0);
  }

  remaining(): number {
    return Math.max(0, this.allowed - this.used());
  }

  count(delivered: number): void {
    if (delivered === 0) return;
    const minute = Math.floor(this.#now() / MINUTE);
    this.#db.run(
      'INSERT INTO _delivery VALUES (?, ?) ON CONFLICT (minute) DO UPDATE SET count = count + excluded.count',
      minute,
      delivered
    );
  }
}
