/** What a run's record says of where the next one begins. */
import type { OrgDescription } from '../salesforce/describeOrg.ts';
import type { RunState } from '../salesforce/runRows.ts';
import { OVERLAP_MS } from './goOn.ts';
import { formatCursor, parseCursor, type RunCursor } from './runCursor.ts';
import type { Scopes } from './scopes.ts';

export interface RunEnding {
  /** Absent where it stopped before it knew what to do. */
  readonly scopes: Scopes | undefined;
  /** No request was left. */
  readonly stopped: boolean;
  /** A row was refused that its tracked call can't remember, so that only the old watermark finds it. */
  readonly refused: boolean;
  readonly rowsWritten: number;
}

/**
 * Whole: the watermark moves to where the org was described. Stopped: it stays, and the cursor says how far the run got; a run
 * that was about to do everything at once and could not even read it leaves it to be gone through in portions.
 */
export function stateAfter(org: Pick<OrgDescription, 'describedAt' | 'watermark' | 'cursor'>, ending: RunEnding): RunState {
  const { scopes, stopped, refused, rowsWritten } = ending;
  const { watermark, describedAt } = org;
  const keep = (cursor: RunCursor | undefined): RunState => ({ watermark, cursor: cursor && formatCursor(cursor) });
  if (stopped) {
    if (!scopes) return { watermark, cursor: org.cursor };
    if (scopes.progress) return keep(scopes.progress.cursor(describedAt - OVERLAP_MS, refused));
    return keep(rowsWritten === 0 ? scopes.otherwise && { ...scopes.otherwise, wholeRequests: undefined } : undefined);
  }
  const passRefused = refused || scopes?.progress?.start.refused === true;
  if (!passRefused) return { watermark: describedAt };
  // The pass begins anew, since only it finds the row that was refused.
  if (parseCursor(org.cursor) === undefined) return {};
  return keep(scopes?.progress?.start.pass === 'all' ? { pass: 'all', begun: describedAt, place: { at: 0 } } : undefined);
}
