/** What every command that works on an org has: how it is named and authorised, and errors in words that say what to do. */
import { Flags } from '@salesforce/sf-plugins-core';
import { connect } from './connect.ts';
import type { Right } from './missingAccess.ts';
import { openOrg, type OpenOrg } from './openOrg.ts';
import type { OrgHttp } from './orgHttp.ts';
import { explainOrgError } from './setupError.ts';
import { TouchlineCommand } from './touchlineCommand.ts';
import { loadWords } from './words.ts';

const words = loadWords('touchline.org-flags');

/** As `sf` says that a part of the work could not be done. */
export const PARTIAL_SUCCESS = 68;

/** As `sf` users know them, and a token held in memory for pipelines. */
export const ORG_FLAGS = {
  'target-org': Flags.string({ char: 'o', summary: words.getMessage('target-org.summary'), exclusive: ['instance-url'] }),
  'instance-url': Flags.string({
    summary: words.getMessage('instance-url.summary'),
    description: words.getMessage('instance-url.description')
  }),
  'api-version': Flags.orgApiVersion()
};

/** For commands that may need many requests. */
export const BUDGET_FLAGS = {
  'api-budget': Flags.integer({ summary: words.getMessage('api-budget.summary'), min: 1 }),
  'daily-share': Flags.integer({ summary: words.getMessage('daily-share.summary'), min: 1, max: 100, default: 80 })
};

export interface OrgFlags {
  readonly 'target-org'?: string;
  readonly 'instance-url'?: string;
  readonly 'api-version'?: string;
  readonly 'api-budget'?: number;
  readonly 'daily-share'?: number;
}

export abstract class OrgCommand<T> extends TouchlineCommand<T> {
  /**
   * Percent of the org's daily requests at which a command without `--daily-share` stops; 80 unless told. One that a person waits for, or
   * that has to say how the org is, takes what is left of the day: it needs few, and no flag could let it go on.
   */
  protected readonly dailyShare: number | undefined = undefined;

  /**
   * Opens the org, works on it and lets go of it.
   *
   * @param needed what the work does to our records; nothing, where it only reads
   */
  protected withOrg<R>(flags: OrgFlags, work: (org: OpenOrg) => Promise<R>, needed?: readonly Right[]): Promise<R> {
    return this.withConnection(flags, async (http) => work(await openOrg(http, needed)));
  }

  /** The same without asking the org for settings and rules. */
  protected async withConnection<R>(flags: OrgFlags, work: (http: OrgHttp) => Promise<R>): Promise<R> {
    const http = await connect({
      targetOrg: flags['target-org'],
      instanceUrl: flags['instance-url'],
      apiVersion: flags['api-version'],
      budget: { requests: flags['api-budget'], dailyShare: flags['daily-share'] ?? this.dailyShare }
    });
    try {
      return await work(http);
    } catch (error) {
      throw explainOrgError(error, http.label);
    } finally {
      this.progress.stop();
      await http.close();
    }
  }

  /** What goes on, on a terminal only: a log file wants results. */
  protected showProgress(text: string): void {
    if (!this.isWatched()) return;
    if (this.spinner.status === undefined) this.spinner.start(words.getMessage('working'), text);
    this.spinner.status = text;
  }

  /** The same where it is known how much there is to do. */
  protected showBar(title: string, done: number, total: number): void {
    if (!this.isWatched()) return;
    this.progress.start(total, {}, { title, format: '%s {bar} {value}/{total}' });
    this.progress.update(done);
  }

  private isWatched(): boolean {
    return process.stderr.isTTY && !this.jsonEnabled();
  }
}
