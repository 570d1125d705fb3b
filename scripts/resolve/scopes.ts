/** Where a run begins: the Tasks named, what changed since a time, or everything. The path closes each of them itself. */
import { sessionTouchpointKey, type Instant, type Opportunity } from 'c/attributionEngine';
import type { Question, Rows, RowsByKind, ScopeStream } from 'c/resolutionPath';
import type { Changes, OrgReader, WholeOrg } from '../salesforce/orgReader.ts';
import type { Retries } from './retries.ts';
import type { RunCursor } from './runCursor.ts';
import { ScopeProgress } from './scopeProgress.ts';

export interface Scopes extends ScopeStream {
  /** So much that it comes in parts, whose writes wait for each other. */
  readonly inParts?: boolean;
  /** Where the scope is gone through in an order, so that a run can stop in the middle and another go on. */
  readonly progress?: ScopeProgress;
  /** What comes last: records of which rows were refused before. */
  readonly retries?: Retries;
  /** For everything at once: where to begin when even reading it takes too many requests. */
  readonly otherwise?: RunCursor;
}

export function isEmpty(rows: Rows): boolean {
  return Object.values(rows).every((list) => list.length === 0);
}

/**
 * Tasks by Id, 18 characters; one that is gone counts if it was recorded. Those that never were are named in `unknown`.
 */
export async function scopeOfTasks(
  reader: OrgReader,
  taskIds: readonly string[]
): Promise<ScopeStream & { readonly unknown: readonly string[] }> {
  const seed = await reader.read([
    { rows: 'calls', by: 'id', values: taskIds },
    { rows: 'trackedCalls', by: 'task', values: taskIds }
  ]);
  const known = new Set([...(seed.calls ?? []), ...(seed.trackedCalls ?? []).map(({ row }) => row)].map(({ taskId }) => taskId));
  return { seeds: oneSeed(seed), unknown: taskIds.filter((taskId) => !known.has(taskId)) };
}

export async function* oneSeed(seed: Rows): AsyncGenerator<Rows> {
  if (!isEmpty(seed)) yield Promise.resolve(seed);
}

/** What was deleted is no row any more: what it stood for, or hung on, is the seed (R6, R37). */
async function besideDeleted(reader: OrgReader, deleted: Rows): Promise<Rows> {
  const { webSessions = [], contactRoles = [], opportunities = [], attributionTouchpoints = [] } = deleted;
  const ours = [...(deleted.touchpoints ?? []), ...(deleted.trackedCalls ?? [])].map(({ row }) => row);
  const sessionKeys = webSessions.map(({ sessionKey }) => sessionKey);
  // One that nobody owned named nobody: its going leaves the visitor's other sessions as they are.
  const owned = webSessions.filter(({ ownerPersonKey }) => ownerPersonKey !== undefined);
  const credit = [...attributionTouchpoints, ...(await creditOfDeleted(reader, opportunities))].map(({ row }) => row);
  const lessCredited = attributionTouchpoints.map(({ row }) => row.opportunity);
  const credited = credit.map(({ touchpoint }) => touchpoint).filter((key) => key !== '');
  const questions: Question[] = [
    { rows: 'calls', by: 'id', values: ours.flatMap(({ taskId }) => taskId ?? []) },
    { rows: 'calls', by: 'visitor', values: webSessions.flatMap(({ visitorKey }) => visitorKey ?? []) },
    { rows: 'webSessions', by: 'visitor', values: owned.flatMap(({ visitorKey }) => visitorKey ?? []) },
    { rows: 'webSessions', by: 'key', values: ours.flatMap(({ webSession }) => webSession ?? []) },
    { rows: 'touchpoints', by: 'key', values: [...sessionKeys.map(sessionTouchpointKey), ...credited] },
    { rows: 'opportunities', by: 'id', values: [...contactRoles.map(({ opportunityId }) => opportunityId), ...lessCredited] }
  ];
  return reader.read(questions);
}

/** Deleting an opportunity takes its rows along: a bare visit's touchpoint may have stood for its sake alone (R31). */
async function creditOfDeleted(
  reader: OrgReader,
  opportunities: readonly Opportunity[]
): Promise<readonly RowsByKind['attributionTouchpoints'][]> {
  if (opportunities.length === 0) return [];
  const values = opportunities.map(({ opportunityId }) => opportunityId);
  return (await reader.readDeletedToo([{ rows: 'attributionTouchpoints', by: 'opportunity', values }])).attributionTouchpoints ?? [];
}

/** Opportunities that touchpoints have a part in which came back after their erasure: without these their credit is shared anew. */
async function besideReturned(reader: OrgReader): Promise<Rows> {
  const values = await reader.returned.touchpointKeys();
  if (values.length === 0) return {};
  const { attributionTouchpoints = [] } = await reader.read([{ rows: 'attributionTouchpoints', by: 'touchpoint', values }]);
  return reader.read([{ rows: 'opportunities', by: 'id', values: attributionTouchpoints.map(({ row }) => row.opportunity) }]);
}

function changesBehind(reader: OrgReader, progress: ScopeProgress): Promise<Changes> {
  const { pass, begun, place: from } = progress.start;
  const portionRows = (): number => progress.nextRows(reader.requestsLeft);
  return reader.findChanges({ from, portionRows, storedBefore: pass === 'all' ? begun : undefined });
}

async function* changedSeeds(reader: OrgReader, progress: ScopeProgress, found?: Changes): AsyncGenerator<Rows> {
  const { portions } = found ?? (await changesBehind(reader, progress));
  for await (const { rows, deleted, place } of portions) {
    if (!isEmpty(rows)) yield rows;
    const beside = isEmpty(deleted) ? {} : await besideDeleted(reader, deleted);
    if (!isEmpty(beside)) yield beside;
    const shared = await besideReturned(reader);
    if (!isEmpty(shared)) yield shared;
    // Whoever asks for more has written what there was.
    await progress.reach(place);
  }
}

/** Goes on where a run stopped, portion by portion in the order of the changes. */
export function scopeBehind(reader: OrgReader, cursor: RunCursor): Scopes {
  const progress = new ScopeProgress(cursor);
  return { seeds: changedSeeds(reader, progress), progress };
}

/**
 * Everything whose SystemModstamp is at or after a time, and every call that waits for a decision. A rule or setting that
 * changed holds for all stored rows (R27), so then the scope is everything.
 *
 * @param rulesSince the same for rules, where they need not be looked for as far back
 */
export async function scopeSince(
  reader: OrgReader,
  since: Instant,
  rulesSince = since
): Promise<Scopes & { readonly rulesChanged: boolean }> {
  const rulesChanged = reader.rulesChangedSince(rulesSince);
  return { ...(await (rulesChanged ? scopeOfAll(reader) : scopeOfChanges(reader, since))), rulesChanged };
}

async function scopeOfChanges(reader: OrgReader, since: Instant): Promise<Scopes> {
  const progress = new ScopeProgress({ pass: 'changes', begun: reader.describedAt, place: { at: since } });
  const changes = await changesBehind(reader, progress);
  return (await scopeOfAllIfLess(reader, changes)) ?? { seeds: changedSeeds(reader, progress, changes), progress };
}

/** Requests that as many changes take, in portions, as a bulk job would be worth while for. */
const REQUESTS_FOR_MANY = 10;
/**
 * Times as many are so much that reading everything is thought of. A watcher has to be done at once with what changes in ten
 * minutes: with twenty calls a second that is 24,000 records.
 */
const VERY_MANY = 6;
/** A run that has fewer should not spend them on counting. */
const ENOUGH_TO_COUNT = 100;

/**
 * Everything, where reading it at once takes fewer requests than going through so many changes: after a first run every session
 * is changed, by that run.
 */
async function scopeOfAllIfLess(reader: OrgReader, changes: Changes): Promise<Scopes | undefined> {
  const { manyRows, requestsLeft, org } = reader;
  if (changes.atLeast < VERY_MANY * manyRows || requestsLeft < ENOUGH_TO_COUNT) return undefined;
  const inPortions = ((await changes.count()) / manyRows) * REQUESTS_FOR_MANY;
  const whole = await reader.countWhole(org.ruleBook.settings);
  return whole.requests + REQUESTS_TO_WRITE < inPortions ? scopeOfWhole(reader, whole) : undefined;
}

/** Writing anything by a bulk job takes so many. */
export const REQUESTS_TO_WRITE = 6;

/**
 * Everything: read at once, since nothing has to be asked twice then; in parts where a process can't hold it all. Where the
 * requests that are left don't reach for that, it is gone through portion by portion, by as many runs as it takes.
 */
export async function scopeOfAll(reader: OrgReader): Promise<Scopes> {
  return scopeOfWhole(reader, await reader.countWhole(reader.org.ruleBook.settings));
}

function scopeOfWhole(reader: OrgReader, whole: WholeOrg): Scopes {
  const otherwise: RunCursor = { pass: 'all', begun: reader.describedAt, place: { at: 0 }, wholeRequests: whole.requests };
  if (whole.requests + REQUESTS_TO_WRITE > reader.requestsLeft) return scopeBehind(reader, otherwise);
  if (whole.inParts) return { seeds: whole.readParts(), closed: true, inParts: true, otherwise };
  return { seeds: wholeSeed(reader, whole), closed: true, otherwise };
}

async function* wholeSeed(reader: OrgReader, whole: WholeOrg): AsyncGenerator<Rows> {
  const rows = await whole.read();
  const read = new Set((rows.calls ?? []).map(({ taskId }) => taskId));
  const others = (rows.trackedCalls ?? []).map(({ row }) => row.taskId).filter((taskId) => !read.has(taskId));
  // A Task that was recorded once may be no call any more: only by Id it is told from one that is gone.
  const { calls = [] } = others.length > 0 ? await reader.read([{ rows: 'calls', by: 'id', values: others }]) : {};
  yield* oneSeed({ ...rows, calls: [...(rows.calls ?? []), ...calls] });
}
