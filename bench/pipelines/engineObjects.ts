/**
 * The general pipeline: csv-parse to objects, the engine's own `resolve` over all of them at once, csv-stringify. It is right for
 * any rows, as the built command is; `reference.ts` is only right for generated ones.
 */
import { join } from 'node:path';
import { readRuleBook } from '../../scripts/files/resolving/readRuleBook.ts';
import { resolveSimply } from '../../scripts/files/testing/resolveSimply.ts';
import type { PairsTask } from '../peers/peer.ts';
import { readObjects, writeObjects } from './objectFiles.ts';
import { TOUCHPOINT_COLUMNS, TRACKED_CALL_COLUMNS } from './outputColumns.ts';

/** Resolves two files into `tracked_calls.csv` and `touchpoints.csv` of the folder `out`. */
export async function resolveByEngine({ calls, sessions, out }: PairsTask): Promise<void> {
  const world = {
    calls: await readObjects(calls),
    sessions: await readObjects(sessions),
    people: [],
    opportunities: [],
    contactRoles: []
  };
  const rows = resolveSimply(world, await readRuleBook(undefined, undefined), false);
  await writeObjects(join(out, 'tracked_calls.csv'), TRACKED_CALL_COLUMNS, rows.tracked_calls);
  await writeObjects(join(out, 'touchpoints.csv'), TOUCHPOINT_COLUMNS, rows.touchpoints);
}
