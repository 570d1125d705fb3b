import assert from 'node:assert/strict';
import type { EventData } from './bayeuxClient.ts';

/** Collects what a subscriber receives, and waits for it. */
export class EventLog {
  readonly events: EventData[] = [];
  readonly times: number[] = [];
  #wake: () => void = () => undefined;

  readonly add = (event: unknown): void => {
    this.events.push(event as EventData);
    this.times.push(performance.now());
    this.#wake();
  };

  /** Resolves when there are `count` events; fails after two seconds. */
  async reaches(count: number): Promise<void> {
    const deadline = performance.now() + 2000;
    while (this.events.length < count) {
      assert.ok(performance.now() < deadline, `${this.events.length} of ${count} events came`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 100);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  get recordIds(): string[] {
    return this.events.flatMap((event) => event.payload.ChangeEventHeader.recordIds);
  }

  get lastReplayId(): number {
    return this.events.at(-1)?.event.replayId ?? 0;
  }
}
