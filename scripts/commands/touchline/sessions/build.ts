import { dirname, join } from 'node:path';
import { Flags, toHelpSection } from '@salesforce/sf-plugins-core';
import { DEFAULT_RULE_BOOK, type RuleBook } from 'c/attributionEngine';
import { importSessions, type ImportReport } from '../../../import/importSessions.ts';
import type { OpenOrg } from '../../../salesforce/openOrg.ts';
import { ORG_FLAGS, OrgCommand, PARTIAL_SUCCESS, type OrgFlags } from '../../../salesforce/orgCommand.ts';
import { describeProblem } from '../../../salesforce/setupError.ts';
import { loadWords } from '../../../salesforce/words.ts';
import { buildSessions, type BuildProgress, type BuildReport } from '../../../sessions/buildSessions.ts';
import { explainUnusableFile } from '../../../sessions/explainUnusableFile.ts';
import { chooseRejectedPath, refuseUnwritable } from '../../../sessions/rejectedPath.ts';
import { readRulesFile, readSettingsFile } from '../../../sessions/readSetupFiles.ts';
import { refuseUnknownFormat } from '../../../sessions/sessionFormat.ts';

const words = loadWords('touchline.sessions.build');
const SHOWN = 5;

export interface SessionsBuildResult extends BuildReport {
  readonly sessionsFile: string;
  readonly rejectedFile?: string;
  /** With an org: what became of the sessions there. */
  readonly imported?: ImportReport & { readonly org: string; readonly refusedFile?: string };
}

interface BuildFlags extends OrgFlags {
  readonly events: string;
  readonly out: string;
  readonly rejected?: string;
  readonly rules?: string;
  readonly settings?: string;
}

export default class SessionsBuild extends OrgCommand<SessionsBuildResult> {
  static override readonly summary = words.getMessage('summary');
  static override readonly description = words.getMessage('description');
  static override readonly examples = words.getMessages('examples');
  static override readonly flags = {
    ...ORG_FLAGS,
    events: Flags.file({ summary: words.getMessage('flags.events.summary'), required: true, exists: true }),
    out: Flags.file({ summary: words.getMessage('flags.out.summary'), default: 'sessions.csv' }),
    rejected: Flags.file({ summary: words.getMessage('flags.rejected.summary') }),
    rules: Flags.file({ summary: words.getMessage('flags.rules.summary'), exists: true }),
    settings: Flags.file({ summary: words.getMessage('flags.settings.summary'), exists: true })
  };
  static override readonly errorCodes = toHelpSection('ERROR CODES', {
    0: words.getMessage('exitCodes.complete'),
    1: words.getMessage('exitCodes.failed'),
    [PARTIAL_SUCCESS]: words.getMessage('exitCodes.partial')
  });

  async run(): Promise<SessionsBuildResult> {
    const { flags } = await this.parse(SessionsBuild);
    refuseUnknownFormat(flags.out);
    for (const path of [flags.out, flags.rejected]) if (path !== undefined) await refuseUnwritable(path);
    const toOrg = flags['target-org'] !== undefined || flags['instance-url'] !== undefined;
    const result = toOrg ? await this.withOrg(flags, (org) => this.buildFor(org, flags)) : await this.build(flags, DEFAULT_RULE_BOOK);
    if (result.rejected > 0 || (result.imported?.rejected ?? 0) > 0) process.exitCode = PARTIAL_SUCCESS;
    return result;
  }

  protected override catch(error: Error): Promise<never> {
    return super.catch(explainUnusableFile(error));
  }

  private async build(flags: BuildFlags, ruleBook: RuleBook): Promise<SessionsBuildResult> {
    const rejectedFile = await this.placeFor(flags.rejected ?? join(dirname(flags.out), 'rejected.csv'), flags.events);
    const report = await buildSessions({
      input: flags.events,
      output: flags.out,
      rejected: rejectedFile,
      rules: flags.rules ? await readRulesFile(flags.rules) : ruleBook.channelRules,
      settings: flags.settings ? (await readSettingsFile(flags.settings)).settings : ruleBook.settings,
      now: Date.now(),
      onProgress: (progress) => {
        this.showProgress(progressText(progress));
      }
    });
    this.spinner.stop();
    const result = { ...report, sessionsFile: flags.out, ...(report.rejected > 0 ? { rejectedFile } : {}) };
    this.tell(result, flags.events);
    return result;
  }

  /** By the org's own rules and settings, since a channel that is carried over is kept as it was built (R23). */
  private async buildFor(org: OpenOrg, flags: BuildFlags): Promise<SessionsBuildResult> {
    for (const problem of org.problems) this.warn(describeProblem(problem));
    const refusedFile = await this.placeFor(join(dirname(flags.out), 'refused.csv'), flags.out);
    const result = await this.build(flags, org.ruleBook);
    const imported = await importSessions({
      path: flags.out,
      rejectedPath: refusedFile,
      http: org.http,
      prefix: org.description.prefix,
      tombstones: org.tombstones,
      onProgress: (done, rows) => {
        this.showBar(words.getMessage('progress.import'), done, rows);
      }
    });
    this.progress.stop();
    this.log(words.getMessage('imported', [org.http.label, imported.created, imported.updated, org.http.requests]));
    if (imported.erased > 0) this.log(words.getMessage('erased', [imported.erased]));
    if (imported.rejected > 0) this.warn(words.getMessage('refused', [imported.rejected, imported.rows, refusedFile]));
    return { ...result, imported: { ...imported, org: org.http.label, ...(imported.rejected > 0 ? { refusedFile } : {}) } };
  }

  private async placeFor(path: string, input: string): Promise<string> {
    const place = await chooseRejectedPath(path, input);
    if (place !== path) this.warn(words.getMessage('leftAlone', [path]));
    return place;
  }

  private tell({ rejectedFile = '', sessionsFile, ...report }: SessionsBuildResult, events: string): void {
    const { rows, sessions, visitors, pageViews, forms, inherited, bots, duplicates, rejected } = report;
    this.log(words.getMessage('result', [sessionsFile, sessions, visitors, pageViews, forms, inherited]));
    if (bots > 0) this.log(words.getMessage('bots', [bots]));
    if (duplicates > 0) this.log(words.getMessage('duplicates', [duplicates]));
    for (const [property, values] of Object.entries(report.cut)) this.warn(words.getMessage('cut', [values, property]));
    if (sessions > 0) {
      this.table({
        title: words.getMessage('channels'),
        columns: [
          { key: 'channel', name: words.getMessage('channels.channel') },
          { key: 'sessions', name: words.getMessage('channels.sessions') }
        ],
        data: report.channels.map(([channel, count]) => ({ channel, sessions: count }))
      });
    }
    if (rejected === 0) return;
    for (const { line, column, error } of report.problems.slice(0, SHOWN)) {
      this.log(words.getMessage('rejected.row', [events, line, column ?? 1, error]));
    }
    this.warn(words.getMessage('rejected', [rejected, rows, rejectedFile]));
  }
}

function progressText({ step, rows, sessions }: BuildProgress): string {
  return step === 'read' ? words.getMessage('progress.read', [rows]) : words.getMessage('progress.build', [sessions]);
}
