import type { Channel } from '../channels.ts';

export interface Subscription {
  readonly channel: Channel;
  /** Place on the bus up to which this client has been served. */
  position: number;
}

/** Why a held connect is answered: only for `events` and `timeout` may the answer carry events. */
export type Release = 'events' | 'timeout' | 'replaced' | 'gone' | 'disconnected';

/** One client that shook hands: its subscriptions and the connect it waits with. */
export class StreamingClient {
  readonly id: string;
  readonly token: string;
  readonly userId: string;
  readonly subscriptions = new Map<string, Subscription>();
  /** The first connect is answered at once, with the advice. */
  hasConnected = false;
  #release: ((why: Release) => void) | undefined;
  #expiry: NodeJS.Timeout | undefined;

  constructor(id: string, token: string, userId: string) {
    this.id = id;
    this.token = token;
    this.userId = userId;
  }

  /** Waits until there is something to say, or for `milliseconds`. A connect that waits already gives way. */
  hold(milliseconds: number, gone: AbortSignal): Promise<Release> {
    this.release('replaced');
    return new Promise((resolve) => {
      const done = (why: Release): void => {
        clearTimeout(timer);
        gone.removeEventListener('abort', left);
        if (this.#release === done) this.#release = undefined;
        resolve(why);
      };
      const left = (): void => done('gone');
      const timer = setTimeout(() => done('timeout'), milliseconds);
      gone.addEventListener('abort', left);
      this.#release = done;
      if (gone.aborted) left();
    });
  }

  get isHeld(): boolean {
    return this.#release !== undefined;
  }

  release(why: Release): void {
    this.#release?.(why);
  }

  /** Runs `forget` unless the client is heard of within `milliseconds`. */
  expireAfter(milliseconds: number, forget: () => void): void {
    this.stay();
    this.#expiry = setTimeout(forget, milliseconds);
    this.#expiry.unref();
  }

  stay(): void {
    clearTimeout(this.#expiry);
  }
}
