import { DoneRows } from './doneRows';
import type { Rows } from './recordReader';
import { resolveScope, type PathEnds, type ResolvedScope } from './resolveScope';
import { SummaryBuilder, type RunSummary } from './runSummary';

/** The scopes of a run, one after the other. */
export interface ScopeStream {
  readonly seeds: AsyncIterable<Rows>;
  /** All opportunities come as seeds of their own after everything else, so people seen on the way need not come again. */
  readonly opportunitiesFollow: boolean;
}

/**
 * Resolves many scopes one after the other, so that a whole org is never in memory at once.
 *
 * @param onScope told after each scope: progress, or the plan of a dry run
 */
export async function resolveAll(
  { seeds, opportunitiesFollow }: ScopeStream,
  ends: PathEnds,
  onScope: (resolved: ResolvedScope, soFar: RunSummary) => void = () => undefined
): Promise<RunSummary> {
  const done = new DoneRows();
  const summary = new SummaryBuilder();
  for await (const seed of seeds) {
    const left = done.leftOf(seed);
    if (!left) continue;
    const resolved = await resolveScope(left, ends);
    done.add(resolved.scope, seed, opportunitiesFollow);
    summary.add(resolved);
    onScope(resolved, summary.summary());
  }
  return summary.summary();
}
