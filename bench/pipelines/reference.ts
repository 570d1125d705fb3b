/**
 * The simple pipeline that files mode is measured and checked against: csv-parse to objects, a Map, csv-stringify. Both of
 * its output files have to hold the same rows as the built command's.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify';
import type { PairsTask } from '../peers/peer.ts';
import { TOUCHPOINT_COLUMNS, TRACKED_CALL_COLUMNS } from './outputColumns.ts';
import { decide, groupBySession, groupVisits, type Row } from './referenceDecisions.ts';
import { touchpointsOf, trackedCallOf } from './referenceRows.ts';

async function read(path: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of createReadStream(path).pipe(parse({ columns: true, bom: true })) as AsyncIterable<Row>) rows.push(row);
  return rows;
}

async function write(path: string, columns: string[], rows: Iterable<object>): Promise<void> {
  await pipeline(Readable.from(rows), stringify({ header: true, columns }), createWriteStream(path));
}

/** Resolves two files into `tracked_calls.csv` and `touchpoints.csv` of the folder `out`. */
export async function resolveByReference({ calls, sessions, out }: PairsTask): Promise<void> {
  const visits = groupVisits(await read(sessions));
  const decisions = (await read(calls)).map((call) => decide(call, visits.get(call['BizibleId__c'] ?? '') ?? []));
  const bySession = groupBySession(decisions);
  await write(
    join(out, 'tracked_calls.csv'),
    TRACKED_CALL_COLUMNS,
    decisions.map((decision) => trackedCallOf(decision, bySession))
  );
  await write(join(out, 'touchpoints.csv'), TOUCHPOINT_COLUMNS, touchpointsOf(decisions, bySession, visits));
}
