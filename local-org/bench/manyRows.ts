/**
 * Queries on an external id over many rows, and small requests a second, over HTTP from a thread of their own; prints
 * milliseconds and requests as JSON.
 *
 *     node --import tsx local-org/bench/manyRows.ts [rows] [requests]
 */
import { Agent, request } from 'node:http';
import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { LocalOrg } from '../localOrg.ts';
import { call, startTestOrg } from '../test-fixtures/testOrg.ts';

const CALLERS = 16;
const QUERIES = 500;

interface Task {
  readonly instanceUrl: string;
  readonly accessToken: string;
  readonly rows: number;
  readonly requests: number;
}

/** One record through the API, the others copied from it where they are stored: only reading is measured. */
async function fill(org: LocalOrg, rows: number): Promise<void> {
  await call(org, 'POST', 'sobjects/Visit__c', { Key__c: 'session-0', Visitor__c: 'visitor-0', Pages__c: 1 });
  const { db } = org.org;
  const columns = Object.keys(db.get('SELECT * FROM Visit__c') ?? {});
  const values: Readonly<Record<string, string>> = {
    _row: 'n + 1',
    Id: `'a02' || printf('%012d', n) || 'AAA'`,
    Key__c: `'session-' || n`,
    Visitor__c: `'visitor-' || (n % 9973)`
  };
  const from = `WITH RECURSIVE rows(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM rows WHERE n < ${rows})`;
  const list = columns.map((column) => values[column] ?? `v."${column}"`).join(', ');
  db.exec(
    `${from} INSERT INTO Visit__c (${columns.map((column) => `"${column}"`).join(', ')}) SELECT ${list} FROM rows, Visit__c v WHERE v._row = 1`
  );
}

const agent = new Agent({ keepAlive: true, maxSockets: CALLERS });

function ask(task: Task, method: string, path: string, body?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { Authorization: `Bearer ${task.accessToken}`, 'Content-Type': 'application/json' };
    const sent = request(`${task.instanceUrl}/services/data/v67.0/${path}`, { agent, method, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function keyQuery(key: number): string {
  const soql = `SELECT Id, Key__c, Visitor__c, Pages__c FROM Visit__c WHERE Key__c = 'session-${key}'`;
  return `query?q=${encodeURIComponent(soql)}`;
}

const somewhere = (at: number, rows: number): number => 2 + ((at * 7919) % (rows - 2));

async function queryTimes(task: Task): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < QUERIES; at++) {
    const started = performance.now();
    if ((await ask(task, 'GET', keyQuery(somewhere(at, task.rows)))) !== 200) throw new Error('a query failed');
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b);
}

/** Half reads by key, a quarter queries, a quarter writes. */
async function small(task: Task, at: number): Promise<void> {
  const key = somewhere(at, task.rows);
  const record = `sobjects/Visit__c/Key__c/session-${key}`;
  const status = await (at % 4 === 0
    ? ask(task, 'PATCH', record, `{"Pages__c":${at % 97}}`)
    : at % 4 === 1
      ? ask(task, 'GET', keyQuery(key))
      : ask(task, 'GET', `${record}?fields=Key__c,Pages__c`));
  if (status !== 200) throw new Error(`a request was answered ${status}`);
}

async function requestsPerSecond(task: Task): Promise<number> {
  let next = 0;
  const started = performance.now();
  const caller = async (): Promise<void> => {
    while (next < task.requests) await small(task, next++);
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  return Math.round((task.requests / (performance.now() - started)) * 1000);
}

async function measure(task: Task): Promise<void> {
  await queryTimes(task);
  const times = await queryTimes(task);
  const at = (part: number): number => Math.round((times[Math.floor(times.length * part)] ?? 0) * 100) / 100;
  parentPort?.postMessage({
    rows: task.rows,
    queryMs: { median: at(0.5), p99: at(0.99) },
    requestsPerSecond: await requestsPerSecond(task)
  });
  agent.destroy();
}

if (isMainThread) {
  const [rows = 1_000_000, requests = 5_000] = process.argv.slice(2).map(Number);
  const org = await startTestOrg();
  await fill(org, rows);
  const { instanceUrl, accessToken } = org;
  const worker = new Worker(new URL(import.meta.url), { workerData: { instanceUrl, accessToken, rows, requests } satisfies Task });
  const [result] = (await once(worker, 'message')) as [unknown];
  console.log(JSON.stringify(result));
  await org.stop();
} else {
  await measure(workerData as Task);
}
