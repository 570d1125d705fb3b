/** A run against an org: scopes in, summary out. What it tells a person is the command's affair. */
import type { Instant } from 'c/attributionEngine';
import { resolveAll, type RunSummary, type ScopeStream } from 'c/resolutionPath';
import type { OpenOrg } from '../salesforce/openOrg.ts';
import { OrgReader } from '../salesforce/orgReader.ts';
import { OrgWriter } from '../salesforce/orgWriter.ts';
import { describeProblem } from '../salesforce/setupError.ts';
import { DryRunWriter } from './dryRunWriter.ts';
import { planLines, type PlanLine } from './planLines.ts';
import { countChannels, countReasons, type ResolveResult } from './runResult.ts';
import { describeRuleProblem } from './ruleProblemWords.ts';

export interface RunOptions {
  readonly dryRun: boolean;
  readonly now: () => Instant;
  readonly onProgress?: (soFar: RunSummary) => void;
}

/** @param scopeOf where the run begins, once the org can be read */
export async function runResolve(
  org: OpenOrg,
  scopeOf: (reader: OrgReader) => ScopeStream | Promise<ScopeStream>,
  { dryRun, now, onProgress }: RunOptions
): Promise<ResolveResult> {
  const started = now();
  const reader = new OrgReader(org);
  const writer = dryRun ? new DryRunWriter() : new OrgWriter(org);
  const plan: PlanLine[] = [];
  const summary = await resolveAll(await scopeOf(reader), { reader, writer, now }, ({ steps }, soFar) => {
    if (dryRun) for (const line of planLines(steps)) plan.push(line);
    onProgress?.(soFar);
  });
  return {
    org: org.http.label,
    dryRun,
    read: summary.read,
    decided: summary.decided,
    outcomes: countReasons(summary.byReason),
    channels: countChannels(summary.byChannel),
    written: summary.written,
    setAside: summary.setAside,
    opportunitiesSetAside: summary.opportunitiesSetAside,
    problems: [...org.problems.map(describeProblem), ...summary.problems.map(describeRuleProblem)],
    ...(dryRun ? { plan } : {}),
    requests: org.http.requests,
    seconds: (now() - started) / 1000
  };
}
