import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { runPeer, WINDOW_MS, writePairs } from './peer.ts';

type Row = Record<string, string>;

async function read(path: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of createReadStream(path).pipe(parse({ columns: true, bom: true })) as AsyncIterable<Row>) rows.push(row);
  return rows;
}

await runPeer(async ({ calls, sessions, out }) => {
  const byVisitor = new Map<string, { key: string; at: number }[]>();
  for (const row of await read(sessions)) {
    const session = { key: row['Session_Key__c'] ?? '', at: Date.parse(row['Started_At__c'] ?? '') };
    const list = byVisitor.get(row['BizibleId__c'] ?? '');
    if (list) list.push(session);
    else byVisitor.set(row['BizibleId__c'] ?? '', [session]);
  }
  // Latest start last; of equal starts the smaller key last.
  for (const list of byVisitor.values()) list.sort((left, right) => left.at - right.at || (left.key < right.key ? 1 : -1));
  const pairs: [string, string][] = [];
  for (const row of await read(calls)) {
    const at = Date.parse(row['Touchpoint_Date__c'] ?? '');
    const list = byVisitor.get(row['BizibleId__c'] ?? '') ?? [];
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((list[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const session = list[low - 1];
    if (session && at - session.at < WINDOW_MS) pairs.push([row['Id'] ?? '', session.key]);
  }
  writePairs(out, pairs);
});
