/**
 * Loads rows through Bulk API 2.0 and reads them back, over HTTP as a client does; prints seconds as JSON.
 *
 *     node --import tsx local-org/bench/bulkLoad.ts [rows]
 */
import { call, startTestOrg } from '../test-fixtures/testOrg.ts';
import { createJob, getCsv, putData, setState, untilJob } from '../bulk/test-fixtures/bulkClient.ts';

const rows = Number(process.argv[2] ?? 100_000);
const org = await startTestOrg();

function csv(note: string): string {
  const lines = ['Key__c,Visitor__c,Channel__c,Landing_Page__c,Started_At__c,Pages__c,Score__c,Note__c'];
  for (let at = 0; at < rows; at++) {
    const time = new Date(Date.UTC(2026, 0, 1) + at * 1000).toISOString();
    lines.push(
      `session-${at},visitor-${at % 9973},,https://www.example.com/page/${at % 311}?utm_source=x,${time},${at % 17},1.5,${note} ${at}`
    );
  }
  return `${lines.join('\n')}\n`;
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return Math.round(performance.now() - started) / 1000;
}

async function load(job: Record<string, unknown>, data: string): Promise<void> {
  const { id } = await createJob(org, { object: 'Visit__c', ...job });
  await putData(org, id, data);
  await setState(org, id, 'UploadComplete');
  let info = await untilJob(org, id, 'ingest', ['JobComplete', 'Failed', 'InProgress']);
  while (info.state === 'InProgress') {
    await new Promise((resolve) => setTimeout(resolve, 50));
    info = (await call<typeof info>(org, 'GET', `jobs/ingest/${id}`)).body;
  }
  if (info.state !== 'JobComplete' || info.numberRecordsFailed > 0) throw new Error(JSON.stringify(info));
}

const insertSeconds = await seconds(() => load({ operation: 'insert' }, csv('first')));
const upsertSeconds = await seconds(() => load({ operation: 'upsert', externalIdFieldName: 'Key__c' }, csv('second')));
let bytes = 0;
const querySeconds = await seconds(async () => {
  const query = 'SELECT Id, Key__c, Visitor__c, Landing_Page__c, Started_At__c, Pages__c, Score__c, Note__c FROM Visit__c';
  const { id } = await createJob(org, { operation: 'query', query }, 'query');
  await untilJob(org, id, 'query');
  bytes = (await getCsv(org, `query/${id}/results`)).text.length;
});
await org.stop();
const memoryMb = Math.round(process.memoryUsage().rss / 1024 / 1024);
console.log(JSON.stringify({ rows, insertSeconds, upsertSeconds, querySeconds, resultMb: Math.round(bytes / 1e6), memoryMb }));
