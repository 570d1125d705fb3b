import { Flags, toHelpSection } from '@salesforce/sf-plugins-core';
import type { Instant } from 'c/attributionEngine';
import type { RunSummary } from 'c/resolutionPath';
import { parseInstant, toId18 } from 'c/salesforceRecords';
import { FILES_FLAGS, filesInput, type FilesFlags } from '../../files/filesFlags.ts';
import type { FilesReport } from '../../files/resolveFiles.ts';
import { logRun } from '../../logging/logRun.ts';
import { openQuietLog } from '../../logging/openLog.ts';
import { endOnSignal, exitCodeOf, type EndingSignal } from '../../runs/endOnSignal.ts';
import type { CallChanges } from '../../resolve/callChanges.ts';
import { scopeToGoOn, scopeToGoOnWithAll, type GoingOn } from '../../resolve/goOn.ts';
import { LEAST_BUDGET } from '../../resolve/leastBudget.ts';
import { runResolve } from '../../resolve/runResolve.ts';
import type { CountedReason, ResolveResult } from '../../resolve/runResult.ts';
import { noticeLines } from '../../resolve/noticedRecords.ts';
import { parseCursor } from '../../resolve/runCursor.ts';
import { scopeOfTasks, scopeSince, type Scopes } from '../../resolve/scopes.ts';
import { outcomeRows, planText, writtenText } from '../../resolve/resultText.ts';
import { readWhatIf, WHAT_IF_FLAGS } from '../../resolve/whatIfFlags.ts';
import { callLines } from '../../resolve/whatIfText.ts';
import { BUDGET_FLAGS, ORG_FLAGS, OrgCommand, PARTIAL_SUCCESS } from '../../salesforce/orgCommand.ts';
import { OUT_OF_REQUESTS } from '../../salesforce/requestBudget.ts';
import type { OpenOrg } from '../../salesforce/openOrg.ts';
import type { OrgReader } from '../../salesforce/orgReader.ts';
import type { RunState } from '../../salesforce/runRows.ts';
import { loadWords } from '../../salesforce/words.ts';

const words = loadWords('touchline.resolve');
const whatIfWords = loadWords('touchline.whatIf');
const SHOWN = 10;

interface ScopeFlags {
  readonly since?: Instant;
  readonly task?: string[];
  readonly all: boolean;
}

/** Whether everything that was changed before now is resolved in the end. Runs before may have left more than a time says. */
function movesWatermark({ task, since }: Partial<ScopeFlags>, { watermark = -Infinity, cursor, retryIds }: RunState): boolean {
  const leftNothing = cursor === undefined && retryIds === undefined;
  return !task && (since === undefined || (since <= watermark && leftNothing));
}

export default class Resolve extends OrgCommand<ResolveResult | FilesReport> {
  static override readonly summary = words.getMessage('summary');
  static override readonly description = words.getMessage('description');
  static override readonly usage = words.getMessages('usage');
  static override readonly examples = words.getMessages('examples');
  static override readonly flags = {
    ...ORG_FLAGS,
    ...BUDGET_FLAGS,
    since: Flags.custom<Instant>({
      parse: (text) => {
        const at = parseInstant(text);
        return at === undefined ? Promise.reject(words.createError('sinceIsNoTime', [text])) : Promise.resolve(at);
      }
    })({ summary: words.getMessage('flags.since.summary'), exclusive: ['task', 'all'] }),
    task: Flags.custom<string>({
      parse: (text) => {
        const id = toId18(text);
        return id?.startsWith('00T') ? Promise.resolve(id) : Promise.reject(words.createError('noTaskId', [text]));
      }
    })({ summary: words.getMessage('flags.task.summary'), multiple: true, exclusive: ['all'] }),
    all: Flags.boolean({ summary: words.getMessage('flags.all.summary') }),
    'dry-run': Flags.boolean({ summary: words.getMessage('flags.dry-run.summary') }),
    ...FILES_FLAGS,
    ...WHAT_IF_FLAGS
  };
  static override readonly errorCodes = toHelpSection('ERROR CODES', {
    0: words.getMessage('exitCodes.complete'),
    1: words.getMessage('exitCodes.failed'),
    [PARTIAL_SUCCESS]: words.getMessage('exitCodes.partial'),
    [OUT_OF_REQUESTS]: words.getMessage('exitCodes.outOfRequests'),
    [exitCodeOf('SIGINT')]: words.getMessage('exitCodes.interrupted'),
    [exitCodeOf('SIGTERM')]: words.getMessage('exitCodes.terminated')
  });

  async run(): Promise<ResolveResult | FilesReport> {
    const { flags } = await this.parse(Resolve);
    if (flags.calls !== undefined) return this.resolveFiles(flags);
    const budget = flags['api-budget'];
    if (budget !== undefined && budget < LEAST_BUDGET) throw words.createError('budgetTooSmall', [budget], [LEAST_BUDGET]);
    const whatIf = await readWhatIf(flags);
    const scope = whatIf && !flags.task && flags.since === undefined ? { ...flags, all: true } : flags;
    const signal = endOnSignal();
    const run = (org: OpenOrg, onProgress: (soFar: RunSummary) => void): Promise<ResolveResult> =>
      runResolve(org, (reader) => this.scopeOf(reader, scope, org.description), {
        dryRun: flags['dry-run'],
        whatIf,
        movesWatermark: movesWatermark(flags, org.description),
        now: Date.now,
        signal,
        onProgress: (soFar) => {
          onProgress(soFar);
          this.showProgress(words.getMessage('progress', [soFar.decided, soFar.read]));
        }
      });
    const result = await logRun(openQuietLog(), { command: 'resolve', dryRun: flags['dry-run'] }, (onProgress) =>
      this.withOrg(flags, (org) => run(org, onProgress), flags['dry-run'] ? [] : undefined)
    );
    this.spinner.stop();
    this.tell(result);
    if (result.setAside.length > 0) process.exitCode = PARTIAL_SUCCESS;
    if (result.stoppedBy === 'requests') process.exitCode = OUT_OF_REQUESTS;
    if (result.stoppedBy === 'signal') process.exitCode = exitCodeOf(signal.reason as EndingSignal);
    return result;
  }

  /** Without an org: loaded only then, since either half is large. */
  private async resolveFiles(flags: FilesFlags): Promise<FilesReport> {
    const { runFiles } = await import('../../files/runFiles.ts');
    const { describeFiles, explainFileError, outcomesTable } = await import('../../files/describeFiles.ts');
    const { aheadRun } = await import('../../files/aheadRun.ts');
    try {
      const report = await (aheadRun() ??
        runFiles(filesInput(flags), (step, count) => {
          this.showProgress(words.getMessage(`files.progress.${step}`, [count]));
        }));
      this.spinner.stop();
      const { outcomes, lines, warnings } = describeFiles(report);
      if (outcomes.length > 0) this.table(outcomesTable(outcomes));
      for (const line of lines) this.log(line);
      for (const warning of warnings) this.warn(warning);
      if (report.rejected > 0) process.exitCode = PARTIAL_SUCCESS;
      return report;
    } catch (error) {
      throw explainFileError(error, PARTIAL_SUCCESS);
    }
  }

  private async scopeOf(reader: OrgReader, { since, task, all }: ScopeFlags, state: RunState): Promise<Scopes> {
    if (task) return this.scopeOfTasks(reader, [...new Set(task)]);
    const scope = await (all ? scopeToGoOnWithAll(reader, parseCursor(state.cursor)) : this.scopeOfChanges(reader, since, state));
    if (scope.rulesChanged && !all) this.warn(words.getMessage('rulesChanged'));
    if (scope.resumed) this.log(words.getMessage('resumed'));
    return scope;
  }

  private scopeOfChanges(reader: OrgReader, since: Instant | undefined, state: RunState): Promise<GoingOn> {
    return since === undefined ? scopeToGoOn(reader, state) : scopeSince(reader, since);
  }

  private showOutcomes(outcomes: readonly CountedReason[]): void {
    this.table({ title: words.getMessage('outcomes'), data: outcomes.map((row) => ({ ...row })), columns: ['outcome', 'reason', 'calls'] });
  }

  private async scopeOfTasks(reader: OrgReader, taskIds: readonly string[]): Promise<Scopes> {
    const scope = await scopeOfTasks(reader, taskIds);
    if (scope.unknown.length > 0) {
      this.warn(words.getMessage('unknownTasks', [scope.unknown.join(', ')]));
      process.exitCode = PARTIAL_SUCCESS;
    }
    return scope;
  }

  /** In place of the plan, which would show the evidence of every call. */
  private tellChanges(changes: CallChanges): void {
    const data = changes.channels.map((row) => ({ ...row }));
    if (data.length > 0) this.table({ title: whatIfWords.getMessage('channels'), data, columns: ['channel', 'before', 'after'] });
    for (const line of callLines(changes)) this.log(line);
  }

  private tell(result: ResolveResult): void {
    const {
      decided,
      outcomes,
      channels,
      written,
      dryRun,
      requests,
      requestsByPurpose,
      stopped,
      setAside,
      opportunitiesSetAside,
      problems,
      plan = [],
      changes
    } = result;
    for (const problem of problems) this.warn(problem);
    if (outcomes.length > 0) this.showOutcomes(outcomeRows(outcomes));
    if (changes) this.tellChanges(changes);
    else if (channels.length > 0)
      this.table({ title: words.getMessage('channels'), data: channels.map((row) => ({ ...row })), columns: ['channel', 'calls'] });
    if (dryRun && !changes && plan.length > 0) this.log(planText(plan));
    this.log(words.getMessage(dryRun ? 'wouldWrite' : 'wrote', [decided, writtenText(written), requests]));
    const purposes = Object.entries(requestsByPurpose).map(([purpose, count]) => `${purpose} ${String(count)}`);
    this.log(words.getMessage('requests', [purposes.join(', ')]));
    if (stopped !== undefined) this.warn(words.getMessage('stopped', [stopped]));
    for (const { opportunityId, reason = '' } of opportunitiesSetAside)
      this.warn(words.getMessage(`opportunity.${reason}`, [opportunityId]));
    for (const line of noticeLines(result)) this.log(line);
    if (setAside.length === 0) return;
    // A journal gets codes from the log: keys hold visitor ids, and the org's words may quote whom they are about.
    const shown = process.stdout.isTTY ? setAside.slice(0, SHOWN) : [];
    for (const { kind, key, error } of shown) this.log(words.getMessage('setAside.row', [kind, key, error]));
    this.warn(words.getMessage('setAside', [setAside.length]));
  }
}
