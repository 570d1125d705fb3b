import { LatestLoad, type LoadState } from 'c/latestLoad';

/** One question for a word, not for each letter. */
const TYPING_MS = 400;

export interface TypedQuestion<T> {
  /** What is asked, told apart by its text; never blank. */
  readonly asks: () => string;
  readonly load: () => Promise<T>;
  readonly show: (state: LoadState<T>) => void;
}

/**
 * Asks the org about what is being typed: at once when the step is drawn, then a moment after the last key.
 *
 *     load.begin()     // in renderedCallback
 *     load.follow()    // when the draft changed
 *     await load.ask() // now, whatever was asked before
 *     load.stop()      // in disconnectedCallback
 */
export class TypedLoad<T> {
  private asked = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly question: TypedQuestion<T>;
  private readonly loading: LatestLoad<T>;

  constructor(question: TypedQuestion<T>) {
    this.question = question;
    this.loading = new LatestLoad<T>(question.show);
  }

  /** What was asked last is what is typed now. */
  get isCurrent(): boolean {
    return this.asked === this.question.asks();
  }

  begin(): void {
    if (this.asked === '') void this.ask();
  }

  follow(): void {
    if (this.asked === '' || this.isCurrent) return;
    clearTimeout(this.timer);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- a pause in typing
    this.timer = setTimeout(() => void this.ask(), TYPING_MS);
  }

  async ask(): Promise<void> {
    clearTimeout(this.timer);
    this.asked = this.question.asks();
    await this.loading.load(this.question.load);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.loading.stop();
  }
}
