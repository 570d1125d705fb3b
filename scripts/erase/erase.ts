/**
 * Erases a visitor, or the person behind an address, in an order that can break off anywhere:
 *
 *  1. findErasable     what is theirs, to a fixed point; nothing is left out that was erased before
 *  2. writeTombstones  so that nothing of it comes back
 *  3. resolveAll       credit of their opportunities is shared out among the touches that stay
 *  4. eraseRows        what leads to the rest last
 *  5. findErasable     what a run wrote meanwhile that had read it before the tombstones were there: again from 2
 */
import type { Instant } from 'c/attributionEngine';
import { resolveAll, type Rows } from 'c/resolutionPath';
import type { OpenOrg } from '../salesforce/openOrg.ts';
import { OrgReader } from '../salesforce/orgReader.ts';
import { OrgWriter } from '../salesforce/orgWriter.ts';
import { NOBODY_ERASED, tombstoneKey, Tombstones } from '../salesforce/tombstones.ts';
import { addCounts, clearableTasks, eraseRows, type ErasedCounts, type ErasedRows, type RefusedTask } from './eraseRows.ts';
import { ErasureReader } from './erasureReader.ts';
import { findErasable, holdsRows, type Erasable, type ErasureRequest } from './findErasable.ts';
import { ensureSalt, writeProof, writeTombstones } from './writeTombstones.ts';

/** A run that began before the tombstones ends some time; one that goes on for longer leaves its rest to the next, which removes it. */
const MOST_LOOKS = 3;

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
  /** Of these the ones that were to be cleared. */
  readonly tasksRefused: readonly RefusedTask[];
  /** Sessions without a Visitor Key could not be searched for in the time an org gives a query; a run over everything removes them. */
  readonly isCutShort: boolean;
  /** Whose credit was shared out anew. */
  readonly opportunities: number;
}

function reportOf(
  found: Erasable,
  { dryRun, includeTasks }: EraseOptions,
  { counts, refused: tasksRefused, tombstones, isCutShort }: ErasedRows & Pick<ErasureReport, 'tombstones' | 'isCutShort'>
): ErasureReport {
  const { visitors, sharedVisitors, personIds, opportunityIds } = found;
  return {
    dryRun,
    visitors: visitors.length + sharedVisitors.length,
    tombstones,
    people: personIds,
    tasksLeft: includeTasks ? tasksRefused.map(({ taskId }) => taskId) : clearableTasks(found),
    tasksRefused,
    isCutShort,
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
  const { setAside } = await resolveAll({ seeds: seeds() }, { reader, writer: new OrgWriter(org), now });
  const [first] = setAside;
  if (first) throw new Error(`Credit could not be shared out anew: ${first.error}`);
}

export async function erase(org: OpenOrg, request: ErasureRequest, options: EraseOptions): Promise<ErasureReport> {
  const { dryRun, includeTasks, now } = options;
  const { http, description } = org;
  const { prefix, describedAt, erasureSalt } = description;
  const reader = new ErasureReader(new OrgReader({ ...org, tombstones: NOBODY_ERASED }));
  const find = (): Promise<Erasable> => findErasable(request, reader);
  const found = await find();
  if (dryRun) {
    const { sessions, trackedCalls, touchpoints, attributionTouchpoints } = found;
    const counts = {
      webSessions: sessions.length,
      trackedCalls: trackedCalls.length,
      touchpoints: touchpoints.length,
      attributionTouchpoints: attributionTouchpoints.length,
      tasks: includeTasks ? clearableTasks(found).length : 0
    };
    return reportOf(found, options, { tombstones: 0, isCutShort: reader.isCutShort, counts, refused: [] });
  }
  const salt = await ensureSalt(http, prefix, erasureSalt);
  const tombstones = new Map<string, Instant>();
  const looks: ErasedRows[] = [];
  for (let rows = found; looks.length < MOST_LOOKS && (looks.length === 0 || holdsRows(rows)); rows = await find()) {
    const written = await writeTombstones(http, prefix, salt, rows, { erasedAt: describedAt, clearsTasks: includeTasks });
    for (const [key, at] of written) tombstones.set(key, at);
    await shareCreditAnew({ ...org, tombstones: new Tombstones(salt, tombstones) }, rows.opportunityIds, now);
    looks.push(await eraseRows(org, rows, includeTasks));
  }
  const erased = addCounts(looks.map(({ counts }) => counts));
  const own = request.by === 'visitor' ? tombstoneKey(salt, 'visitor', request.visitor) : tombstoneKey(salt, 'email', request.email);
  await writeProof(http, prefix, own, { ...erased });
  const refused = looks.at(-1)?.refused ?? [];
  return reportOf(found, options, { tombstones: tombstones.size, isCutShort: reader.isCutShort, counts: erased, refused });
}
