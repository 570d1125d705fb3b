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
  private readonly keepsData: boolean;
  private turn = 0;
  private data: T | undefined;
  private error: unknown;

  /** @param keepsData what was read stays also where reading it again fails, beside the error: it is as true as it was */
  constructor(show: (state: LoadState<T>) => void, { keepsData = false }: { readonly keepsData?: boolean } = {}) {
    this.show = show;
    this.keepsData = keepsData;
  }

  async load(read: () => Promise<T>): Promise<void> {
    const turn = ++this.turn;
    this.show({ isLoading: true, data: this.data, ...(this.error === undefined ? {} : { error: this.error }) });
    try {
      const data = await read();
      if (turn !== this.turn) return;
      this.data = data;
      this.error = undefined;
      this.show({ isLoading: false, data });
    } catch (error) {
      if (turn !== this.turn) return;
      if (!this.keepsData) this.data = undefined;
      this.error = this.keepsData ? error : undefined;
      this.show({ isLoading: false, error, ...(this.keepsData ? { data: this.data } : {}) });
    }
  }

  /** Whatever comes from now on is dropped. */
  stop(): void {
    this.turn++;
  }
}
