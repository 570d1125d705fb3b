import { createReadStream } from 'node:fs';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse';
import { runPeer, writePairs } from './peer.ts';

await runPeer(async ({ calls, sessions, out }) => {
  const database = new Database(':memory:');
  database.exec('create table calls (id text, v text, t integer); create table sessions (k text, v text, t integer)');
  async function load(path: string, table: string, read: (row: Record<string, string>) => unknown[]): Promise<void> {
    const insert = database.prepare(`insert into ${table} values (?, ?, ?)`);
    database.exec('begin');
    for await (const row of createReadStream(path).pipe(parse({ columns: true })) as AsyncIterable<Record<string, string>>)
      insert.run(read(row));
    database.exec('commit');
  }
  await load(calls, 'calls', (row) => [row['Id'], row['BizibleId__c'], Date.parse(row['Touchpoint_Date__c'] ?? '')]);
  await load(sessions, 'sessions', (row) => [row['Session_Key__c'], row['BizibleId__c'], Date.parse(row['Started_At__c'] ?? '')]);
  database.exec('create index by_visitor on sessions (v, t desc, k)');
  const rows = database
    .prepare(
      `select c.id, (select s.k from sessions s where s.v = c.v and s.t <= c.t and s.t > c.t - 1800000 order by s.t desc, s.k limit 1) k
       from calls c`
    )
    .raw()
    .iterate() as Iterable<[string, string | null]>;
  function* matched(): Generator<[string, string]> {
    for (const [id, key] of rows) if (key !== null) yield [id, key];
  }
  writePairs(out, matched());
});
