import type { Instant } from 'c/attributionEngine';
import { resolveAll, type RecordReader, type RecordWriter, type ResolvedScope, type RunSummary } from 'c/resolutionPath';
import { DeferredWriter } from '../salesforce/bulk/deferredWriter.ts';
import { OrgWriter } from '../salesforce/orgWriter.ts';
import type { Scopes } from './scopes.ts';

export interface ScopeEnds {
  readonly reader: RecordReader;
  readonly writer: RecordWriter;
  readonly now: () => Instant;
}

/**
 * Resolves scopes one after the other. Where an org comes in parts, what they write waits on disk until all are decided, so
 * that it goes in as few jobs as can be.
 *
 * @param onScope told after each scope, and of parts also after each job, with what is done so far
 */
export async function resolveScopes(
  scopes: Scopes,
  ends: ScopeEnds,
  onScope: (soFar: RunSummary, resolved?: ResolvedScope) => void = () => undefined
): Promise<RunSummary> {
  if (!scopes.inParts || !(ends.writer instanceof OrgWriter)) {
    return resolveAll(scopes, ends, (resolved, soFar) => onScope(soFar, resolved));
  }
  const writer = new DeferredWriter(ends.writer);
  try {
    const decided = await resolveAll(scopes, { ...ends, writer }, (resolved, soFar) => onScope(soFar, resolved));
    const report = await writer.flush((soFar) => onScope({ ...decided, ...soFar }));
    return { ...decided, ...report };
  } finally {
    writer.remove();
  }
}
