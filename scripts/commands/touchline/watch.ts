import { Flags, toHelpSection } from '@salesforce/sf-plugins-core';
import { openLog } from '../../logging/openLog.ts';
import { endOnSignal } from '../../runs/endOnSignal.ts';
import { BUDGET_FLAGS, ORG_FLAGS, OrgCommand } from '../../salesforce/orgCommand.ts';
import { OUT_OF_REQUESTS } from '../../salesforce/requestBudget.ts';
import { loadWords } from '../../salesforce/words.ts';
import { watchOrg, type WatchResult } from '../../watch/watchOrg.ts';

const words = loadWords('touchline.watch');

export default class Watch extends OrgCommand<WatchResult> {
  static override readonly summary = words.getMessage('summary');
  static override readonly description = words.getMessage('description');
  static override readonly examples = words.getMessages('examples');
  static override readonly flags = {
    ...ORG_FLAGS,
    ...BUDGET_FLAGS,
    reconcile: Flags.integer({ summary: words.getMessage('flags.reconcile.summary'), default: 300, min: 1 }),
    heartbeat: Flags.integer({ summary: words.getMessage('flags.heartbeat.summary'), default: 60, min: 1 }),
    wait: Flags.boolean({ summary: words.getMessage('flags.wait.summary') })
  };
  static override readonly errorCodes = toHelpSection('ERROR CODES', {
    0: words.getMessage('exitCodes.complete'),
    1: words.getMessage('exitCodes.failed'),
    [OUT_OF_REQUESTS]: words.getMessage('exitCodes.outOfRequests')
  });

  async run(): Promise<WatchResult> {
    const { flags } = await this.parse(Watch);
    const signal = endOnSignal();
    const result = await this.withConnection(flags, (http) =>
      watchOrg({
        http,
        signal,
        now: Date.now,
        heartbeatMs: flags.heartbeat * 1000,
        reconcileMs: flags.reconcile * 1000,
        wait: flags.wait,
        log: openLog()
      })
    );
    this.tell(result);
    return result;
  }

  private tell({ ended, message = '', decided, written, setAside, requests }: WatchResult): void {
    this.log(words.getMessage('stopped', [decided, written, setAside, requests]));
    if (ended === 'stopped') return;
    this.warn(words.getMessage(ended, [message]));
    process.exitCode = ended === 'signedOut' ? 1 : OUT_OF_REQUESTS;
  }
}
