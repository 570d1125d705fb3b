import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringify } from 'csv-stringify/sync';
import { sortCalls } from 'c/attributionEngine';
import { openInput } from '../bytes/inputFile.ts';
import { readRejections } from '../readRejections.ts';
import { FilesFolder } from '../testing/filesFolder.ts';
import { smallWorld } from '../testing/smallWorld.ts';
import { callColumns } from './callColumns.ts';
import { offerSessions } from './offerSessions.ts';
import { readCalls } from './readCalls.ts';
import { SessionJournal } from './sessionJournal.ts';
import { SessionThreads } from './sessionThreads.ts';

const folder = new FilesFolder();

/** Everything that is known of the calls of a world after its sessions went by in parts. */
async function matchInParts(calls: string, sessions: string, threads: number) {
  const callFile = await openInput(folder.file('calls.csv', calls), folder.path);
  const sessionFile = await openInput(folder.file('sessions.csv', sessions), folder.path);
  const callFields = callColumns('calls.csv', callFile.header.names, {});
  const { rows } = await readCalls(callFile, callFields, folder.path, () => undefined);
  const visitorOf = rows.visitorOf.subarray(0, rows.count);
  const sorted = sortCalls(visitorOf, rows.timeOf.subarray(0, rows.count), rows.visitors.size);
  const indexed = { visitors: rows.visitors, sorted, window: { windowMinutes: 30, windowBasis: 'sessionStart' as const } };
  const helpers = new SessionThreads(sessionFile, threads, 800);
  const offered = await offerSessions(sessionFile, indexed, { folder: folder.path, threads: helpers, isCollecting: true });
  await helpers.close();
  const journal: number[][] = [];
  for (const part of offered.collected) SessionJournal.of(part.journal).forEach((...entry) => journal.push(entry));
  return {
    matches: Array.from(visitorOf, (visitor, call) => offered.cells.match(call, visitor)),
    sessions: offered.sessions,
    rejections: Array.from(readRejections([offered.rejected]), ({ line, row }) => `${line},${row.toString()}`),
    journal: journal.map((entry) => entry.join()).sort(),
    speaking: offered.collected.flatMap((part) => [...part.speaking]).sort()
  };
}

const CASES = [
  ['rows of one line', ''],
  // Values over several lines that look like rows: where a part begins is often a wrong guess then.
  ['values that look like rows', 'x\nS-999,v,2026-03-01T09:00:00Z\n,,,\n']
] as const;

for (const [what, campaign] of CASES) {
  test(`gives the same answers however many threads share a file of ${what}, bad rows and duplicates included`, async () => {
    for (let seed = 1; seed <= 3; seed++) {
      const world = smallWorld(seed, { calls: 40, sessions: 120 });
      const rows = world.sessions.map((session) => ({ ...session, Form_URL__c: '', Campaign_Name__c: campaign.repeat(seed) }));
      const calls = stringify([...world.calls], { header: true });
      const all = [...rows, rows[3] ?? {}, { ...rows[5], Geo_City__c: 'Bern' }];
      const sessions = `${stringify(all, { header: true })}"broken,\nS-1000,too few\n`;
      const alone = await matchInParts(calls, sessions, 1);
      assert.equal(alone.sessions, 120);
      assert.equal(alone.rejections.length, 3);
      for (const threads of [2, 4]) assert.deepEqual(await matchInParts(calls, sessions, threads), alone);
    }
  });
}

test('counts rows that need a closer look among the plain ones', async () => {
  const calls = 'Id,CreatedDate,BizibleId__c\n00T000000000001EAA,2026-03-01T09:10:00Z,kiosk\n';
  const sessions = ['S-1,kiosk', 'S-2,', 'S-3,KIOSK', 'S-4,', 'S-5,kiosk'].map((row) => `${row},2026-03-01T09:00:00Z\n`).join('');
  const { sessions: counted } = await matchInParts(calls, `Session_Key__c,BizibleId__c,Started_At__c\n${sessions}`, 1);
  assert.equal(counted, 5);
});
