import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify } from 'csv-stringify/sync';
import { sortCalls } from 'c/attributionEngine';
import { openInput } from '../bytes/inputFile.ts';
import { FilesFolder } from '../testing/filesFolder.ts';
import { smallWorld } from '../testing/smallWorld.ts';
import { callColumns } from './callColumns.ts';
import { offerSessions } from './offerSessions.ts';
import { readCalls } from './readCalls.ts';
import { sessionColumns } from './sessionColumns.ts';
import { SessionJournal } from './sessionJournal.ts';

const folder = new FilesFolder();

/** Everything that is known of the calls of a world after its sessions went by in parts. */
async function matchInParts(calls: string, sessions: string, threads: number) {
  const callFile = await openInput(folder.file('calls.csv', calls), folder.path);
  const sessionFile = await openInput(folder.file('sessions.csv', sessions), folder.path);
  const callFields = callColumns('calls.csv', callFile.header.names, {});
  const sessionFields = sessionColumns('sessions.csv', sessionFile.header.names);
  const { rows } = await readCalls(callFile, callFields, folder.path, () => undefined);
  const visitorOf = rows.visitorOf.subarray(0, rows.count);
  const sorted = sortCalls(visitorOf, rows.timeOf.subarray(0, rows.count), rows.visitors.size);
  const indexed = { visitors: rows.visitors, sorted, window: { windowMinutes: 30, windowBasis: 'sessionStart' as const } };
  const options = { folder: folder.path, threads, isCollecting: true, leastPart: 1 };
  const offered = await offerSessions(sessionFile, sessionFields, indexed, options);
  const journal: number[][] = [];
  for (const part of offered.collected) SessionJournal.of(part.journal).forEach((...entry) => journal.push(entry));
  return {
    matches: Array.from(visitorOf, (visitor, call) => offered.cells.match(call, visitor)),
    sessions: offered.sessions,
    rejections: offered.rejections.map(({ line, column, reason }) => [line, column, reason]),
    journal,
    speaking: offered.collected.flatMap((part) => [...part.speaking])
  };
}

// A value over several lines that look like rows, a broken quote and a key that occurs twice: where a part begins is a wrong guess then.
test('gives the same answers however many threads share a file, wrong guesses and bad rows included', async () => {
  for (let seed = 1; seed <= 3; seed++) {
    const world = smallWorld(seed, { calls: 40, sessions: 120 });
    const lines = world.sessions.map((session) => ({
      ...session,
      Campaign_Name__c: 'x\nS-999,v,2026-03-01T09:00:00Z\n,,,\n'.repeat(seed)
    }));
    const calls = stringify([...world.calls], { header: true });
    const whole = `${stringify([...lines, lines[3] ?? {}, { ...lines[5], Geo_City__c: 'Bern' }], { header: true })}"broken,\nS-1000,too few\n`;
    const alone = await matchInParts(calls, whole, 1);
    assert.equal(alone.sessions, 120);
    assert.equal(alone.rejections.length, 3);
    for (const threads of [2, 5]) assert.deepEqual(await matchInParts(calls, whole, threads), alone);
  }
});
