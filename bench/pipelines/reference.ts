/**
 * The simple pipeline that files mode is measured and checked against: csv-parse to objects, a Map, csv-stringify. Both of
 * its output files have to hold the same rows as the built command's.
 */
import { join } from 'node:path';
import type { PairsTask } from '../peers/peer.ts';
import { readObjects, writeObjects } from './objectFiles.ts';
import { TOUCHPOINT_COLUMNS, TRACKED_CALL_COLUMNS } from './outputColumns.ts';
import { decide, groupBySession, groupVisits } from './referenceDecisions.ts';
import { touchpointsOf, trackedCallOf } from './referenceRows.ts';

/** Resolves two files into `tracked_calls.csv` and `touchpoints.csv` of the folder `out`. */
export async function resolveByReference({ calls, sessions, out }: PairsTask): Promise<void> {
  const visits = groupVisits(await readObjects(sessions));
  const decisions = (await readObjects(calls)).map((call) => decide(call, visits.get(call['BizibleId__c'] ?? '') ?? []));
  const bySession = groupBySession(decisions);
  await writeObjects(
    join(out, 'tracked_calls.csv'),
    TRACKED_CALL_COLUMNS,
    decisions.map((decision) => trackedCallOf(decision, bySession))
  );
  await writeObjects(join(out, 'touchpoints.csv'), TOUCHPOINT_COLUMNS, touchpointsOf(decisions, bySession, visits));
}
