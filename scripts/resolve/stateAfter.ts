/** What a run's record says of where the next one begins. */
import type { OrgDescription } from '../salesforce/describeOrg.ts';
import type { RunState } from '../salesforce/runRows.ts';
import { OVERLAP_MS } from './goOn.ts';
import { formatRetryIds, holdableRetryIds, MOST_RETRIED } from './retryIds.ts';
import { formatCursor, parseCursor, type RunCursor } from './runCursor.ts';
import type { StoppedBy } from './runResult.ts';
import type { Scopes } from './scopes.ts';

export interface RunEnding {
  /** Absent where it stopped before it knew what to do. */
  readonly scopes: Scopes | undefined;
  readonly stoppedBy: StoppedBy | undefined;
  /** What brings back the rows that were refused and stand on no call; `undefined` where only the old watermark does. */
  readonly retryIds: readonly string[] | undefined;
  readonly rowsWritten: number;
  /** Rows of somebody erased stand yet: only the old watermark leads to them. */
  readonly leavesErased?: boolean;
}

/**
 * Whole: the watermark moves to where the org was described. Stopped: it stays, and the cursor says how far the run got; a run
 * that was about to do everything at once and had not requests enough to read it leaves it to be gone through in portions.
 */
export function stateAfter(
  org: Pick<OrgDescription, 'describedAt' | 'watermark' | 'cursor' | 'retryIds'>,
  { scopes, stoppedBy, retryIds, rowsWritten, leavesErased = false }: RunEnding
): RunState {
  const { watermark, describedAt } = org;
  const owed = holdableRetryIds(org.retryIds);
  const keep = (cursor: RunCursor | undefined): RunState => ({ watermark, cursor: cursor && formatCursor(cursor), retryIds: owed });
  const beginsAnew = scopes?.progress?.start.refused === true;
  const idsLeft = scopes?.retries?.isAllElseDone && !beginsAnew && !leavesErased ? scopes.retries.idsLeft : undefined;
  if (stoppedBy && idsLeft && idsLeft.length <= MOST_RETRIED) return { watermark: describedAt, retryIds: formatRetryIds(idsLeft) };
  if (stoppedBy) {
    if (!scopes || (stoppedBy === 'signal' && !scopes.progress)) return { watermark, cursor: org.cursor, retryIds: owed };
    if (scopes.progress) return keep(scopes.progress.cursor(describedAt - OVERLAP_MS, retryIds === undefined));
    return keep(rowsWritten === 0 ? scopes.otherwise && { ...scopes.otherwise, wholeRequests: undefined } : undefined);
  }
  if (retryIds && !beginsAnew) return { watermark: describedAt, retryIds: formatRetryIds(retryIds) };
  // The pass begins anew, since only it finds the row that was refused.
  if (parseCursor(org.cursor) === undefined) return {};
  return keep(scopes?.progress?.start.pass === 'all' ? { pass: 'all', begun: describedAt, place: { at: 0 } } : undefined);
}
