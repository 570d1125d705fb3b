import { Helper } from './helper.ts';

/** The other threads of a run, which are started before there is anything to do for them, so that they are ready when there is. */
export class Helpers {
  all: readonly Helper[] = [];

  start(count: number): void {
    this.all = Array.from({ length: count }, () => new Helper());
  }

  async end(): Promise<void> {
    await Promise.all(this.all.map((helper) => helper.end()));
  }
}
