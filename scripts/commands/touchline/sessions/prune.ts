import { Flags, toHelpSection } from '@salesforce/sf-plugins-core';
import { pruneSessions, type PruneResult } from '../../../retention/pruneSessions.ts';
import { BUDGET_FLAGS, ORG_FLAGS, OrgCommand } from '../../../salesforce/orgCommand.ts';
import { OUT_OF_REQUESTS } from '../../../salesforce/requestBudget.ts';
import { loadWords } from '../../../salesforce/words.ts';

const words = loadWords('touchline.sessions.prune');
const MOST = 1_000_000;

export type SessionsPruneResult = PruneResult & { readonly org: string; readonly requests: number };

export default class SessionsPrune extends OrgCommand<SessionsPruneResult> {
  static override readonly summary = words.getMessage('summary');
  static override readonly description = words.getMessage('description');
  static override readonly examples = words.getMessages('examples');
  static override readonly flags = {
    ...ORG_FLAGS,
    ...BUDGET_FLAGS,
    limit: Flags.integer({ summary: words.getMessage('flags.limit.summary'), min: 1, max: MOST, default: MOST }),
    'dry-run': Flags.boolean({ summary: words.getMessage('flags.dry-run.summary') })
  };
  static override readonly errorCodes = toHelpSection('ERROR CODES', {
    0: words.getMessage('exitCodes.complete'),
    1: words.getMessage('exitCodes.failed'),
    [OUT_OF_REQUESTS]: words.getMessage('exitCodes.outOfRequests')
  });

  async run(): Promise<SessionsPruneResult> {
    const { flags } = await this.parse(SessionsPrune);
    const dryRun = flags['dry-run'];
    const result = await this.withOrg(
      flags,
      async (org) => ({ ...(await pruneSessions(org, { dryRun, limit: flags.limit })), org: org.http.label, requests: org.http.requests }),
      dryRun ? [] : ['delete']
    );
    if (result.outcome === 'kept') this.warn(words.getMessage(result.reason));
    else if (dryRun) this.log(words.getMessage('wouldPrune', [result.before, result.found, result.requests]));
    else this.log(words.getMessage('pruned', [result.before, result.removed, result.found, result.requests]));
    if (result.outcome !== 'kept' && result.days > result.retentionDays)
      this.log(words.getMessage('lookBackHolds', [result.days, result.retentionDays]));
    return result;
  }
}
