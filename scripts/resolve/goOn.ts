/** Where a run goes on that was told nothing: where one stopped, or at the watermark, a little earlier. */
import type { OrgReader } from '../salesforce/orgReader.ts';
import type { RunState } from '../salesforce/runRows.ts';
import { parseCursor, type RunCursor } from './runCursor.ts';
import { parseRetryIds, readRetried } from './retryIds.ts';
import { Retries } from './retries.ts';
import { isEmpty, REQUESTS_TO_WRITE, scopeBehind, scopeOfAll, scopeSince, type Scopes } from './scopes.ts';

/**
 * A transaction's rows carry the time they were saved at but are seen when it commits, so what was read up to a time may lack
 * rows from before it. Reading these minutes again writes nothing where nothing was missed.
 */
export const OVERLAP_MS = 10 * 60_000;
/** Rules are saved one by one on a page, in short transactions; reading one twice resolves everything twice. */
const RULES_OVERLAP_MS = 5_000;

export type GoingOn = Scopes & {
  readonly rulesChanged: boolean;
  /** A run stopped before this one, and this one takes over. */
  readonly resumed?: boolean;
};

/**
 * What was changed since the watermark, and last what was refused before and stands on no call.
 *
 * @param state without a watermark, before the first whole run, it is everything
 * @example scopeFromWatermark(reader, { watermark: Date.parse('2026-05-04T12:00:00Z') }) // what was changed since 11:50
 */
export async function scopeFromWatermark(
  reader: OrgReader,
  { watermark, retryIds }: Pick<RunState, 'watermark' | 'retryIds'>,
  overlap = OVERLAP_MS
): Promise<GoingOn> {
  if (watermark === undefined) return { ...(await scopeOfAll(reader)), rulesChanged: false };
  return retryLast(reader, retryIds, await scopeSince(reader, watermark - overlap, watermark - RULES_OVERLAP_MS));
}

/** Everything at once needs no more. */
function retryLast(reader: OrgReader, retryIds: string | undefined, scope: GoingOn): GoingOn {
  const ids = parseRetryIds(retryIds);
  if (ids.length === 0 || scope.closed) return scope;
  const retries = new Retries(ids);
  return { ...scope, retries, seeds: retriedSeeds(reader, retries, scope.seeds) };
}

/** Each by itself: a run with few requests comes as far as it can, and what waits for people comes after what is new. */
async function* retriedSeeds(reader: OrgReader, retries: Retries, others: Scopes['seeds']): Scopes['seeds'] {
  yield* others;
  for (const id of retries.each()) {
    const rows = await readRetried(reader, id);
    if (isEmpty(rows)) retries.drop();
    else yield rows;
  }
}

/**
 * The same for a run whose predecessor may have stopped: what that one did is not done again.
 *
 * @example scopeToGoOn(reader, { watermark, cursor: '{"pass":"changes",…,"at":"2026-05-04T13:00:00.000Z"}' }) // what was changed since 13:00
 */
export async function scopeToGoOn(reader: OrgReader, { watermark, cursor, retryIds }: RunState): Promise<GoingOn> {
  const stopped = parseCursor(cursor);
  if (stopped?.pass === 'all') return scopeToGoOnWithAll(reader, stopped);
  const holds = stopped && watermark !== undefined && !reader.rulesChangedSince(watermark - RULES_OVERLAP_MS);
  return holds ? retryLast(reader, retryIds, resume(reader, stopped)) : scopeFromWatermark(reader, { watermark, retryIds });
}

/** Everything, or what a run that stopped left of it. */
export async function scopeToGoOnWithAll(reader: OrgReader, stopped: RunCursor | undefined): Promise<GoingOn> {
  const rulesChanged = stopped !== undefined && reader.rulesChangedSince(stopped.begun - RULES_OVERLAP_MS);
  if (stopped?.pass !== 'all' || rulesChanged || mayReadAtOnce(reader, stopped)) return { ...(await scopeOfAll(reader)), rulesChanged };
  return resume(reader, stopped);
}

/** With room to spare: one that began at once and had not enough after all would do so again and again. */
function mayReadAtOnce({ requestsLeft }: OrgReader, { wholeRequests = Infinity }: RunCursor): boolean {
  return requestsLeft === Infinity || requestsLeft > 2 * (wholeRequests + REQUESTS_TO_WRITE);
}

function resume(reader: OrgReader, stopped: RunCursor): GoingOn {
  return { ...scopeBehind(reader, stopped), rulesChanged: false, resumed: true };
}
