/** "Resolve now": one call decided in the browser, by the engine and along the path that every command runs. */
import type { Instant } from 'c/attributionEngine';
import { openPathReader, type PathSource } from 'c/pathReader';
import { createPathWriter } from 'c/pathWriter';
import { resolveScope, type RecordReader, type RecordWriter, type SetAside, type WriteCounts } from 'c/resolutionPath';

/** Where the work is. `reading` comes once for each round of questions. */
export type ResolveStage = 'reading' | 'writing';

export interface ResolvedCall {
  readonly outcome: string;
  readonly reason?: string;
  /** Records created, updated and deleted. */
  readonly written: number;
  /** Rows that were refused; the others stand, and the next run tries again. */
  readonly setAside: readonly SetAside[];
}

function countWrites(counts: WriteCounts): number {
  return Object.values(counts).reduce((sum, { created, updated, deleted }) => sum + created + updated + deleted, 0);
}

/**
 * Decides the call of a Task and whatever hangs together with it, and writes what differs.
 *
 * @param source the page's Record Reader
 * @returns `undefined` where the call is not captured, so that there is nothing to decide
 * @throws RequestError where the user sees less than a decision needs, or the org can't be reached
 * @example
 * await resolveCall('00T…', this.refs.reader, Date.now) // { outcome: 'merged', reason: 'matched', written: 2, setAside: [] }
 */
export async function resolveCall(
  taskId: string,
  source: PathSource,
  now: () => Instant,
  onStage: (stage: ResolveStage) => void = () => undefined
): Promise<ResolvedCall | undefined> {
  onStage('reading');
  const opened = await openPathReader(source);
  const reader: RecordReader = {
    org: opened.org,
    read: (questions) => {
      onStage('reading');
      return opened.read(questions);
    },
    check: (rows, desired) => opened.check?.(rows, desired)
  };
  const pathWriter = createPathWriter(source, reader.org.severalCurrencies);
  const writer: RecordWriter = {
    write: (steps, calls) => {
      onStage('writing');
      return pathWriter.write(steps, calls);
    }
  };
  const { trackedCalls = [], calls = [] } = await reader.read([{ rows: 'trackedCalls', by: 'task', values: [taskId] }]);
  if (trackedCalls.length === 0) return undefined;
  const { desired, report } = await resolveScope({ trackedCalls, calls }, { reader, writer, now });
  const decision = desired.decisions.find((call) => call.taskId === taskId);
  return (
    decision && { outcome: decision.outcome, reason: decision.reason, written: countWrites(report.written), setAside: report.setAside }
  );
}
