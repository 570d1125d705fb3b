/** Where a run begins: the Tasks named, what changed since a time, or everything. The path closes each of them itself. */
import { sessionTouchpointKey, type Instant } from 'c/attributionEngine';
import type { Question, Rows, ScopeStream } from 'c/resolutionPath';
import type { OrgReader } from '../salesforce/orgReader.ts';

export interface Scopes extends ScopeStream {
  /** So much that it comes in parts, whose writes wait for each other. */
  readonly inParts?: boolean;
}

function isEmpty(rows: Rows): boolean {
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
  return { seeds: oneSeed(seed), opportunitiesFollow: false, unknown: taskIds.filter((taskId) => !known.has(taskId)) };
}

async function* oneSeed(seed: Rows): AsyncGenerator<Rows> {
  if (!isEmpty(seed)) yield Promise.resolve(seed);
}

/** What was deleted is no row any more: what it stood for, or hung on, is the seed (R6, R37). */
async function besideDeleted(reader: OrgReader, deleted: Rows): Promise<Rows> {
  const { webSessions = [], contactRoles = [] } = deleted;
  const ours = [...(deleted.touchpoints ?? []), ...(deleted.trackedCalls ?? [])].map(({ row }) => row);
  const sessionKeys = webSessions.map(({ sessionKey }) => sessionKey);
  const questions: Question[] = [
    { rows: 'calls', by: 'id', values: ours.flatMap(({ taskId }) => taskId ?? []) },
    { rows: 'calls', by: 'visitor', values: webSessions.flatMap(({ visitorKey }) => visitorKey ?? []) },
    { rows: 'webSessions', by: 'key', values: ours.flatMap(({ webSession }) => webSession ?? []) },
    { rows: 'touchpoints', by: 'key', values: sessionKeys.map(sessionTouchpointKey) },
    { rows: 'opportunities', by: 'id', values: contactRoles.map(({ opportunityId }) => opportunityId) }
  ];
  return reader.read(questions);
}

async function* changedSeeds(reader: OrgReader, since: Instant): AsyncGenerator<Rows> {
  for await (const { rows, deleted } of reader.changedPages(since)) {
    if (!isEmpty(rows)) yield rows;
    if (isEmpty(deleted)) continue;
    const beside = await besideDeleted(reader, deleted);
    if (!isEmpty(beside)) yield beside;
  }
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
  return rulesChanged
    ? { ...(await scopeOfAll(reader)), rulesChanged }
    : { seeds: changedSeeds(reader, since), opportunitiesFollow: false, rulesChanged };
}

/**
 * Everything: read at once, since nothing has to be asked twice then; in parts where a process can't hold it all.
 */
export async function scopeOfAll(reader: OrgReader): Promise<Scopes> {
  const whole = await reader.readWhole(reader.org.ruleBook.settings);
  if (!whole) return { seeds: reader.readParts(reader.org.ruleBook.settings), opportunitiesFollow: false, closed: true, inParts: true };
  const read = new Set((whole.calls ?? []).map(({ taskId }) => taskId));
  const others = (whole.trackedCalls ?? []).map(({ row }) => row.taskId).filter((taskId) => !read.has(taskId));
  // A Task that was recorded once may be no call any more: only by Id it is told from one that is gone.
  const { calls = [] } = others.length > 0 ? await reader.read([{ rows: 'calls', by: 'id', values: others }]) : {};
  return { seeds: oneSeed({ ...whole, calls: [...(whole.calls ?? []), ...calls] }), opportunitiesFollow: false, closed: true };
}
