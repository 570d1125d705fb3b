/** A watcher for tests, and what a vendor and a tracker put into its org. */
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestOrg } from '../../testing/testOrg.ts';
import { watchOrg, type WatchOptions, type WatchResult } from '../watchOrg.ts';

export const VISITOR = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa01';

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

export async function insertCall(org: TestOrg, visitor = VISITOR): Promise<string> {
  const lead = await org.insert('Lead', { LastName: 'Caller', Company: 'Caller' });
  return org.insert('Task', {
    Subject: 'Call',
    WhoId: lead,
    Type: 'Call',
    TaskSubtype: 'Call',
    CallType: 'Inbound',
    BizibleId__c: visitor,
    CallDurationInSeconds: 60,
    Touchpoint_Date__c: '2026-05-04T12:10:00.000+0000'
  });
}

export function insertSession(org: TestOrg, visitor = VISITOR): Promise<string> {
  const ofVisitor = { Session_Key__c: `visit of ${visitor}`, BizibleId__c: visitor, Visitor_Key__c: visitor };
  return org.insert('Web_Session__c', { ...ofVisitor, Started_At__c: '2026-05-04T12:00:00.000+0000' });
}

export async function outcomeOf(org: TestOrg, taskId: string): Promise<unknown> {
  const [call] = await org.query(`SELECT Outcome__c FROM Tracked_Call__c WHERE Task_Id__c = '${taskId}'`);
  return call?.['Outcome__c'];
}
