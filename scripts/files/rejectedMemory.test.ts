import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { resolveFiles, type FilesInput } from './resolveFiles.ts';
import { FilesFolder } from './testing/filesFolder.ts';

/** Rows of 1,000 bytes, half of them bad, half with a key that occurs twice: more than the thread below may hold of either. */
const HALF = 40_000;
const TEXT = 'x'.repeat(940);

if (isMainThread) {
  test('holds neither rejected rows nor those of a key that occurs twice in memory', async () => {
    const folder = new FilesFolder();
    const session = (key: number, time: string, at: number): string => `S-${key},v,${time},${TEXT}${at}\n`;
    const bad = Array.from({ length: HALF }, (_, at) => session(at, 'noon', at));
    const twice = Array.from({ length: HALF }, (_, at) => session(at % (HALF / 2), '2026-05-04T12:30:00Z', at));
    const input: FilesInput = {
      calls: folder.file('calls.csv', 'Id,CreatedDate,BizibleId__c\n00T000000000001EAA,2026-05-04T12:30:00Z,w\n'),
      sessions: folder.file('sessions.csv', `Session_Key__c,BizibleId__c,Started_At__c,Campaign_Name__c\n${bad.join('')}${twice.join('')}`),
      out: folder.out,
      threads: 1
    };
    const worker = new Worker(new URL(import.meta.url), { workerData: input, resourceLimits: { maxOldGenerationSizeMb: 32 } });
    const [rejected] = (await once(worker, 'message')) as [number];
    assert.equal(rejected, HALF * 1.5);
  });
} else {
  const { rejected } = await resolveFiles(workerData as FilesInput);
  parentPort?.postMessage(rejected);
}
