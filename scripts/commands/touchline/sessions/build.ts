import { dirname, join } from 'node:path';
// eslint-disable-next-line no-restricted-imports -- words only, no connection
import { Messages } from '@salesforce/core/messages';
import { Flags, SfCommand, toHelpSection } from '@salesforce/sf-plugins-core';
import { DEFAULT_SETTINGS } from 'c/attributionEngine';
import { buildSessions, type BuildProgress, type BuildReport } from '../../../sessions/buildSessions.ts';
import { readRulesFile, readSettingsFile } from '../../../sessions/readSetupFiles.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('touchline', 'touchline.sessions.build');

/** As `sf` says that a part of the work could not be done. */
const PARTIAL_SUCCESS = 68;
const SHOWN = 5;

export interface SessionsBuildResult extends BuildReport {
  readonly sessionsFile: string;
  readonly rejectedFile?: string;
}

export default class SessionsBuild extends SfCommand<SessionsBuildResult> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');
  public static override readonly flags = {
    events: Flags.file({ summary: messages.getMessage('flags.events.summary'), required: true, exists: true }),
    out: Flags.file({ summary: messages.getMessage('flags.out.summary'), default: 'sessions.csv' }),
    rejected: Flags.file({ summary: messages.getMessage('flags.rejected.summary') }),
    rules: Flags.file({ summary: messages.getMessage('flags.rules.summary'), exists: true }),
    settings: Flags.file({ summary: messages.getMessage('flags.settings.summary'), exists: true })
  };
  public static override readonly errorCodes = toHelpSection('ERROR CODES', {
    0: messages.getMessage('exitCodes.complete'),
    1: messages.getMessage('exitCodes.failed'),
    [PARTIAL_SUCCESS]: messages.getMessage('exitCodes.partial')
  });

  public async run(): Promise<SessionsBuildResult> {
    const { flags } = await this.parse(SessionsBuild);
    const rejectedFile = flags.rejected ?? join(dirname(flags.out), 'rejected.csv');
    const rules = flags.rules ? await readRulesFile(flags.rules) : [];
    const settings = flags.settings ? await readSettingsFile(flags.settings) : DEFAULT_SETTINGS;

    this.spinner.start(messages.getMessage('progress.start'));
    const report = await buildSessions({
      input: flags.events,
      output: flags.out,
      rejected: rejectedFile,
      rules,
      settings,
      now: Date.now(),
      onProgress: (progress) => {
        if (process.stderr.isTTY) this.spinner.status = progressText(progress);
      }
    });
    this.spinner.stop();
    this.tell(report, flags.events, flags.out, rejectedFile);
    if (report.rejected === 0) return { ...report, sessionsFile: flags.out };
    process.exitCode = PARTIAL_SUCCESS;
    return { ...report, sessionsFile: flags.out, rejectedFile };
  }

  private tell(report: BuildReport, events: string, out: string, rejectedFile: string): void {
    const { rows, sessions, visitors, pageViews, forms, inherited, bots, duplicates, rejected } = report;
    this.log(messages.getMessage('result', [out, sessions, visitors, pageViews, forms, inherited]));
    if (bots > 0) this.log(messages.getMessage('bots', [bots]));
    if (duplicates > 0) this.log(messages.getMessage('duplicates', [duplicates]));
    for (const [property, values] of Object.entries(report.cut)) this.warn(messages.getMessage('cut', [values, property]));
    if (sessions > 0) {
      this.table({
        title: messages.getMessage('channels'),
        columns: [
          { key: 'channel', name: messages.getMessage('channels.channel') },
          { key: 'sessions', name: messages.getMessage('channels.sessions') }
        ],
        data: report.channels.map(([channel, count]) => ({ channel, sessions: count }))
      });
    }
    if (rejected === 0) return;
    for (const { line, column, error } of report.problems.slice(0, SHOWN)) {
      this.log(messages.getMessage('rejected.row', [events, line, column ?? 1, error]));
    }
    this.warn(messages.getMessage('rejected', [rejected, rows, rejectedFile]));
  }
}

function progressText({ step, rows, sessions }: BuildProgress): string {
  return step === 'read' ? messages.getMessage('progress.read', [rows]) : messages.getMessage('progress.build', [sessions]);
}
