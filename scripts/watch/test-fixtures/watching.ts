/** A watcher for tests. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestOrg } from '../../testing/testOrg.ts';
import { watchOrg, type WatchOptions, type WatchResult } from '../watchOrg.ts';

export interface Watcher {
  readonly events: string[];
  until(event: string): Promise<void>;
  stop(): Promise<WatchResult>;
  readonly result: Promise<WatchResult>;
}

/** Waits a minute at most: what fails here fails by what happens, not by how busy the machine is. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (await holds()) return;
    await sleep(50);
  }
  assert.fail(`${what} never came`);
}

export function watch(org: TestOrg, options: Partial<WatchOptions> = {}): Watcher {
  const stopping = new AbortController();
  const events: string[] = [];
  const result = watchOrg({
    http: org.connect(),
    signal: stopping.signal,
    now: Date.now,
    heartbeatMs: 1000,
    reconcileMs: 60_000,
    log: (event, facts) => events.push(`${event} ${JSON.stringify(facts)}`),
    ...options
  });
  return {
    events,
    result,
    until: (event) => until(`${event} in ${events.join()}`, () => events.some((line) => line.startsWith(event))),
    stop: () => {
      stopping.abort();
      return result;
    }
  };
}
