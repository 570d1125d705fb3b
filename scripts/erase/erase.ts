/**
 * Erases a visitor, or the person behind an address, in an order that can break off anywhere:
 *
 *  1. findErasable     what is theirs, to a fixed point; nothing is left out that was erased before
 *  2. writeTombstones  so that nothing of it comes back
 *  3. resolveAll       credit of their opportunities is shared out among the touches that stay
 *  4. eraseRows        what leads to the rest last
 */
import type { Instant } from 'c/attributionEngine';
import { resolveAll, type Rows } from 'c/resolutionPath';
import type { OpenOrg } from '../salesforce/openOrg.ts';
import { OrgReader } from '../salesforce/orgReader.ts';
import { OrgWriter } from '../salesforce/orgWriter.ts';
import { NOBODY_ERASED, tombstoneKey, Tombstones } from '../salesforce/tombstones.ts';
import { clearableTasks, eraseRows, type ErasedCounts } from './eraseRows.ts';
import { findErasable, type Erasable, type ErasureRequest } from './findErasable.ts';
import { ensureSalt, writeProof, writeTombstones } from './writeTombstones.ts';

export interface EraseOptions {
  readonly dryRun: boolean;
  readonly includeTasks: boolean;
  readonly now: () => Instant;
}

/** What was, or would be, erased. No personal data: counts and record Ids only. */
export interface ErasureReport extends ErasedCounts {
  readonly dryRun: boolean;
  readonly visitors: number;
  readonly tombstones: number;
  /** Leads and Contacts of this person; they stay. */
  readonly people: readonly string[];
  /** Tasks that still hold a visitor id of theirs. */
  readonly tasksLeft: readonly string[];
  /** Whose credit was shared out anew. */
  readonly opportunities: number;
}

function reportOf(found: Erasable, dryRun: boolean, tombstones: number, counts: ErasedCounts): ErasureReport {
  const { visitors, sharedVisitors, personIds, opportunityIds } = found;
  return {
    dryRun,
    visitors: visitors.length + sharedVisitors.length,
    tombstones,
    people: personIds,
    tasksLeft: counts.tasks > 0 ? [] : clearableTasks(found),
    opportunities: opportunityIds.length,
    ...counts
  };
}

async function shareCreditAnew(org: OpenOrg, opportunityIds: readonly string[], now: () => Instant): Promise<void> {
  if (opportunityIds.length === 0) return;
  const reader = new OrgReader(org);
  const seed = await reader.read([{ rows: 'opportunities', by: 'id', values: opportunityIds }]);
  async function* seeds(): AsyncGenerator<Rows> {
    yield Promise.resolve(seed);
  }
  const { setAside } = await resolveAll({ seeds: seeds(), opportunitiesFollow: false }, { reader, writer: new OrgWriter(org), now });
  const [first] = setAside;
  if (first) throw new Error(`Credit could not be shared out anew: ${first.error}`);
}

export async function erase(org: OpenOrg, request: ErasureRequest, { dryRun, includeTasks, now }: EraseOptions): Promise<ErasureReport> {
  const { http, description } = org;
  const { prefix, describedAt, erasureSalt } = description;
  const found = await findErasable(request, new OrgReader({ ...org, tombstones: NOBODY_ERASED }));
  if (dryRun) {
    const { sessions, trackedCalls, touchpoints, attributionTouchpoints } = found;
    return reportOf(found, true, 0, {
      webSessions: sessions.length,
      trackedCalls: trackedCalls.length,
      touchpoints: touchpoints.length,
      attributionTouchpoints: attributionTouchpoints.length,
      tasks: includeTasks ? clearableTasks(found).length : 0
    });
  }
  const salt = await ensureSalt(http, prefix, erasureSalt);
  const keys = await writeTombstones(http, prefix, salt, found, { erasedAt: describedAt, clearsTasks: includeTasks });
  await shareCreditAnew({ ...org, tombstones: new Tombstones(salt, keys) }, found.opportunityIds, now);
  const counts = await eraseRows(org, found, includeTasks);
  const own = request.by === 'visitor' ? tombstoneKey(salt, 'visitor', request.visitor) : tombstoneKey(salt, 'email', request.email);
  await writeProof(http, prefix, own, { ...counts });
  return reportOf(found, false, keys.size, counts);
}
