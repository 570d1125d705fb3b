/** How far a scope that is taken in portions has come, and how large the portions may be. */
import type { Instant } from 'c/attributionEngine';
import type { ChangePlace } from '../salesforce/changedRecords.ts';
import type { RunCursor } from './runCursor.ts';

/** Of a portion where requests don't matter: some hundred megabytes with all that hangs together with it. */
const MOST_ROWS = 5_000;
/** Records whose portion one request is enough for, about: what hangs together with them is asked for in lists. */
const ROWS_A_REQUEST = 25;
/** With so many requests left a portion may be as large as it likes. */
const PLENTY = 400;
/** After a portion that took too many requests. */
const SMALLER = 4;

export class ScopeProgress {
  readonly start: RunCursor;
  private place: ChangePlace;
  private done = 0;
  /** Records of the portion in work. */
  private inWork: number;
  private most: number;
  private finish: () => Promise<boolean> = () => Promise.resolve(true);
  private isHeld = false;

  constructor(start: RunCursor) {
    this.start = start;
    this.place = start.place;
    this.most = start.portionRows ?? Infinity;
    this.inWork = this.most;
  }

  /** Records of the next portion. */
  nextRows(requestsLeft: number): number {
    const fitting = requestsLeft >= PLENTY ? MOST_ROWS : Math.max(1, Math.min(MOST_ROWS, requestsLeft * ROWS_A_REQUEST, this.most));
    this.inWork = Math.floor(fitting);
    return this.inWork;
  }

  /** What a portion has to be finished with before the place moves behind it; where that is refused, the place stays. */
  finishBy(finish: () => Promise<boolean>): void {
    this.finish = finish;
  }

  /** A portion is written. */
  async reach(place: ChangePlace | undefined): Promise<void> {
    this.isHeld ||= !(await this.finish());
    this.done++;
    this.most *= 2;
    if (place && !this.isHeld) this.place = place;
  }

  /** Not one portion was written, and none can be smaller. */
  get isStuck(): boolean {
    return this.done === 0 && this.inWork === 1;
  }

  /**
   * Where the next run goes on.
   *
   * @param sure changes of later than this may not all have been seen yet
   */
  cursor(sure: Instant, refused: boolean): RunCursor {
    const { pass, begun, wholeRequests, ...start } = this.start;
    const portionRows = this.done > 0 ? this.most : Math.max(1, Math.floor(Math.min(this.inWork, MOST_ROWS) / SMALLER));
    return {
      pass,
      begun,
      wholeRequests,
      place: this.place.at < sure ? this.place : { at: Math.max(sure, start.place.at) },
      ...(portionRows < MOST_ROWS ? { portionRows } : {}),
      ...(start.refused || refused ? { refused: true } : {})
    };
  }
}
