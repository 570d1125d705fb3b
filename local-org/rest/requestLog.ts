/** One HTTP request the org answered. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  /** The route it took, `/services/data/:version/query`; the path itself where there is no route. */
  readonly pattern: string;
  readonly status: number;
  readonly at: number;
}

const KEPT = 100_000;
const DAY = 24 * 60 * 60 * 1000;

/** Every request since the start (the last 100,000 in full), counted by method and route. */
export class RequestLog {
  readonly #entries: LoggedRequest[] = [];
  readonly #counts = new Map<string, number>();
  #total = 0;
  #dayStart = 0;
  #usedToday = 0;

  get total(): number {
    return this.#total;
  }

  get entries(): readonly LoggedRequest[] {
    return this.#entries;
  }

  /** Requests of one method and route: `count('POST', '/services/data/:version/composite/sobjects')`. */
  count(method: string, pattern: string): number {
    return this.#counts.get(`${method} ${pattern}`) ?? 0;
  }

  /** Counts by `METHOD pattern`. */
  counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  /** Requests of the current 24 hours. */
  usedToday(now: number): number {
    return now - this.#dayStart < DAY ? this.#usedToday : 0;
  }

  /** Counts a request against the day's allowance as it arrives. */
  begin(now: number): void {
    if (now - this.#dayStart >= DAY) {
      this.#dayStart = now;
      this.#usedToday = 0;
    }
    this.#usedToday++;
    this.#total++;
  }

  end(request: LoggedRequest): void {
    const key = `${request.method} ${request.pattern}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    this.#entries.push(request);
    if (this.#entries.length > KEPT) this.#entries.splice(0, KEPT / 2);
  }

  /** Forgets what was counted, for tests that measure one step. */
  reset(): void {
    this.#entries.length = 0;
    this.#counts.clear();
    this.#total = 0;
  }
}
