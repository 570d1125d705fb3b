/**
 * Decides pending calls one after the other. Several browsers may be at the same call: each begins at a moment of its own, reads
 * what stands before it writes, and unique keys refuse the rest, so nothing is made twice.
 */
export interface ResolveQueueOptions {
  /** Rejects where the call could not be decided. */
  resolve(taskId: string): Promise<unknown>;
  /** What is being decided changed. */
  tellWork(taskId: string | undefined): void;
  /** An error after which no other call can be decided either; nothing is tried any more. */
  isFinal(error: unknown): boolean;
  tellFinal(error: unknown): void;
  /** Calls are to be offered again after so long. */
  retryAfter(ms: number): void;
  now(): number;
  wait(ms: number): Promise<void>;
}

/** The longest that a page holds back for others, and how long it leaves a call alone that could not be decided. */
const HOLD_BACK_MS = 250;
const RETRY_MS = 30_000;
const MOST_TRIES = 5;
/** A vendor may fill a Task in steps, so a call may wait again right after its decision; one that always does is left alone. */
const FREE_TRIES = 3;

interface Attempts {
  readonly tries: number;
  readonly lastAt: number;
  readonly notBefore: number;
}

export class ResolveQueue {
  private readonly options: ResolveQueueOptions;
  private readonly attempts = new Map<string, Attempts>();
  private waiting: string[] = [];
  private isWorking = false;
  private isStopped = false;

  constructor(options: ResolveQueueOptions) {
    this.options = options;
  }

  /** Calls that wait for a decision; one that is at work, or failed a moment ago, is left out. */
  offer(taskIds: readonly string[]): void {
    if (this.isStopped) return;
    this.waiting = taskIds.filter((taskId) => this.mayTry(taskId));
    if (!this.isWorking && this.waiting.length > 0) void this.work();
  }

  stop(): void {
    this.isStopped = true;
    this.waiting = [];
  }

  private mayTry(taskId: string): boolean {
    const attempts = this.attempts.get(taskId);
    return attempts === undefined || (attempts.tries < MOST_TRIES && this.options.now() >= attempts.notBefore);
  }

  private async work(): Promise<void> {
    this.isWorking = true;
    await this.options.wait(Math.random() * HOLD_BACK_MS);
    for (let taskId = this.waiting.shift(); taskId !== undefined; taskId = this.waiting.shift()) await this.decide(taskId);
    this.isWorking = false;
    this.options.tellWork(undefined);
    this.comeBack();
  }

  private async decide(taskId: string): Promise<void> {
    const { resolve, tellWork, isFinal, tellFinal } = this.options;
    tellWork(taskId);
    try {
      await resolve(taskId);
      this.count(taskId, FREE_TRIES);
    } catch (error) {
      if (isFinal(error)) {
        this.stop();
        tellFinal(error);
      } else this.count(taskId, 0);
    }
  }

  /** @param free tries after which the call need not be left alone */
  private count(taskId: string, free: number): void {
    const now = this.options.now();
    const before = this.attempts.get(taskId);
    const isOld = before !== undefined && free > 0 && now - before.lastAt > RETRY_MS;
    const tries = isOld || before === undefined ? 1 : before.tries + 1;
    this.attempts.set(taskId, { tries, lastAt: now, notBefore: tries <= free ? 0 : now + RETRY_MS * 2 ** (tries - 1) });
  }

  /** Calls that are left alone for a while are looked for again when it is over. */
  private comeBack(): void {
    const now = this.options.now();
    const open = [...this.attempts.values()].filter(({ tries, notBefore }) => tries < MOST_TRIES && notBefore > now);
    if (open.length > 0 && !this.isStopped) this.options.retryAfter(Math.min(...open.map(({ notBefore }) => notBefore)) - now);
  }
}
