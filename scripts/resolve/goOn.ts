/** Where a run goes on that was told nothing: at the watermark, a little earlier. */
import type { Instant } from 'c/attributionEngine';
import type { OrgReader } from '../salesforce/orgReader.ts';
import { scopeOfAll, scopeSince, type Scopes } from './scopes.ts';

/**
 * A transaction's rows carry the time they were saved at but are seen when it commits, so what was read up to a time may lack
 * rows from before it. Reading these minutes again writes nothing where nothing was missed.
 */
export const OVERLAP_MS = 10 * 60_000;
/** Rules are saved one by one on a page, in short transactions; reading one twice resolves everything twice. */
const RULES_OVERLAP_MS = 5_000;

/**
 * @param watermark what was changed before it is resolved; absent before the first whole run, which is of everything
 * @example scopeFromWatermark(reader, Date.parse('2026-05-04T12:00:00Z')) // what was changed since 11:50
 */
export async function scopeFromWatermark(
  reader: OrgReader,
  watermark: Instant | undefined,
  overlap = OVERLAP_MS
): Promise<Scopes & { readonly rulesChanged: boolean }> {
  if (watermark === undefined) return { ...(await scopeOfAll(reader)), rulesChanged: false };
  return scopeSince(reader, watermark - overlap, watermark - RULES_OVERLAP_MS);
}
