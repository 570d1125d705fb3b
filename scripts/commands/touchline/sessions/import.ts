import { dirname, join } from 'node:path';
import { Args } from '@oclif/core';
import { Flags, toHelpSection } from '@salesforce/sf-plugins-core';
import { importSessions, type ImportReport } from '../../../import/importSessions.ts';
import { unknownColumns } from '../../../import/sessionRows.ts';
import { describeOrg } from '../../../salesforce/describeOrg.ts';
import { missingAccess } from '../../../salesforce/missingAccess.ts';
import { ORG_FLAGS, OrgCommand, PARTIAL_SUCCESS } from '../../../salesforce/orgCommand.ts';
import { accessMissing } from '../../../salesforce/setupError.ts';
import { readTombstones } from '../../../salesforce/tombstones.ts';
import { loadWords } from '../../../salesforce/words.ts';
import { explainUnusableFile } from '../../../sessions/explainUnusableFile.ts';
import { chooseRejectedPath } from '../../../sessions/rejectedPath.ts';

const words = loadWords('touchline.sessions.import');
const SHOWN = 10;

export interface SessionsImportResult extends ImportReport {
  readonly org: string;
  readonly file: string;
  readonly rejectedFile?: string;
  readonly requests: number;
}

export default class SessionsImport extends OrgCommand<SessionsImportResult> {
  static override readonly summary = words.getMessage('summary');
  static override readonly description = words.getMessage('description');
  static override readonly examples = words.getMessages('examples');
  static override readonly args = {
    file: Args.file({ description: words.getMessage('args.file.description'), required: true, exists: true })
  };
  static override readonly flags = {
    ...ORG_FLAGS,
    rejected: Flags.file({ summary: words.getMessage('flags.rejected.summary') })
  };
  static override readonly errorCodes = toHelpSection('ERROR CODES', {
    0: words.getMessage('exitCodes.complete'),
    1: words.getMessage('exitCodes.failed'),
    [PARTIAL_SUCCESS]: words.getMessage('exitCodes.partial')
  });

  async run(): Promise<SessionsImportResult> {
    const { args, flags } = await this.parse(SessionsImport);
    const { file } = args;
    const wished = flags.rejected ?? join(dirname(file), 'rejected.csv');
    const rejectedFile = await chooseRejectedPath(wished, file);
    const unknown = await unknownColumns(file);
    if (unknown.length > 0) this.warn(words.getMessage('unknownColumns', [unknown.join(', ')]));

    const result = await this.withConnection(flags, async (http) => {
      const description = await describeOrg(http);
      const { prefix, written } = description;
      const missing = missingAccess('Web_Session__c', written.get('Web_Session__c'), prefix, ['create', 'edit']);
      if (missing.length > 0) throw accessMissing(http.label, missing);
      const report = await importSessions({
        path: file,
        rejectedPath: rejectedFile,
        http,
        prefix,
        tombstones: await readTombstones(http, description),
        onProgress: (done, rows) => {
          this.showBar(words.getMessage('progress'), done, rows);
        }
      });
      return { ...report, org: http.label, file, ...(report.rejected > 0 ? { rejectedFile } : {}), requests: http.requests };
    });
    this.progress.stop();
    this.tell(result);
    if (result.rejected > 0 && rejectedFile !== wished) this.warn(words.getMessage('leftAlone', [wished]));
    if (result.rejected > 0) process.exitCode = PARTIAL_SUCCESS;
    return result;
  }

  protected override catch(error: Error): Promise<never> {
    return super.catch(explainUnusableFile(error));
  }

  private tell({
    file,
    rows,
    created,
    updated,
    repeated,
    erased,
    rejected,
    rejectedFile = '',
    problems,
    cut,
    requests
  }: SessionsImportResult): void {
    for (const [property, times] of Object.entries(cut)) this.warn(words.getMessage('cut', [times, property]));
    for (const { line, column, error } of problems.slice(0, SHOWN))
      this.log(words.getMessage('rejected.row', [file, line, column ?? 1, error]));
    this.log(words.getMessage('result', [rows, created, updated, repeated, requests]));
    if (erased > 0) this.log(words.getMessage('erased', [erased]));
    if (rejected > 0) this.warn(words.getMessage('rejected', [rejected, rows, rejectedFile]));
  }
}
