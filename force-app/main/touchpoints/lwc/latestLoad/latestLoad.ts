/** What a component that loads shows: nothing yet, data, or what failed. While it loads again its data stays. */
export interface LoadState<T> {
  readonly isLoading: boolean;
  readonly data?: T;
  readonly error?: unknown;
}

/** Before anything was asked. */
export const NOTHING_YET = { isLoading: true } as const;

/**
 * Keeps what is shown in step with the latest question: an answer to an earlier one, or one that comes when the page was left,
 * is dropped.
 *
 *     private readonly loading = new LatestLoad<Journey>((state) => { this.state = state; });
 *     void this.loading.load(() => readJourney(this.reader, this.recordId));
 */
export class LatestLoad<T> {
  private readonly show: (state: LoadState<T>) => void;
  private turn = 0;
  private data: T | undefined;

  constructor(show: (state: LoadState<T>) => void) {
    this.show = show;
  }

  async load(read: () => Promise<T>): Promise<void> {
    const turn = ++this.turn;
    this.show({ isLoading: true, data: this.data });
    try {
      const data = await read();
      if (turn !== this.turn) return;
      this.data = data;
      this.show({ isLoading: false, data });
    } catch (error) {
      if (turn !== this.turn) return;
      this.data = undefined;
      this.show({ isLoading: false, error });
    }
  }

  /** Whatever comes from now on is dropped. */
  stop(): void {
    this.turn++;
  }
}
