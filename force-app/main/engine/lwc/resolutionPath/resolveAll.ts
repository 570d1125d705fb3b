import { closedByItself } from './closeScope';
import { DoneRows } from './doneRows';
import type { Rows } from './recordReader';
import { resolveClosed, resolveScope, type PathEnds, type ResolvedScope } from './resolveScope';
import { SummaryBuilder, type RunSummary } from './runSummary';

/** The scopes of a run, one after the other. */
export interface ScopeStream {
  readonly seeds: AsyncIterable<Rows>;
  /** Each seed is all there is, so nothing has to be read besides. */
  readonly closed?: boolean;
}

/**
 * Resolves many scopes one after the other, so that a whole org is never in memory at once.
 *
 * @param onScope told after each scope: progress, or the plan of a dry run
 */
export async function resolveAll(
  { seeds, closed = false }: ScopeStream,
  ends: PathEnds,
  onScope: (resolved: ResolvedScope, soFar: RunSummary) => void = () => undefined
): Promise<RunSummary> {
  const done = new DoneRows();
  const summary = new SummaryBuilder();
  for await (const seed of seeds) {
    const left = closed ? seed : done.leftOf(seed);
    if (!left) continue;
    const resolved = closed ? await resolveClosed(closedByItself(seed), ends) : await resolveScope(left, ends);
    if (!closed) done.add(resolved.scope, seed);
    summary.add(resolved);
    onScope(resolved, summary.summary());
  }
  return summary.summary();
}
