import { join } from 'node:path';
import { Flags } from '@salesforce/sf-plugins-core';
import { PACKAGE_ROOT } from '../../../packageRoot.ts';
import { loadWords } from '../../../salesforce/words.ts';
import { TouchlineCommand } from '../../../salesforce/touchlineCommand.ts';

const words = loadWords('touchline.org.start');

export interface StartedOrg {
  readonly instanceUrl: string;
  readonly accessToken: string;
  readonly namespace?: string;
  /** Rows loaded, by object; absent where nothing was. */
  readonly loaded?: Readonly<Record<string, number>>;
}

/** The local org is imported when it is started, so that no other command pays for it, or prints node:sqlite's warning. */
export default class OrgStart extends TouchlineCommand<StartedOrg> {
  static override readonly summary = words.getMessage('summary');
  static override readonly description = words.getMessage('description');
  static override readonly examples = words.getMessages('examples');
  static override readonly flags = {
    port: Flags.integer({ summary: words.getMessage('flags.port.summary'), default: 7357, min: 0, max: 65535 }),
    data: Flags.option({ options: ['sample'] as const })({ summary: words.getMessage('flags.data.summary') }),
    file: Flags.file({ summary: words.getMessage('flags.file.summary') }),
    namespace: Flags.boolean({ summary: words.getMessage('flags.namespace.summary') })
  };

  async run(): Promise<StartedOrg> {
    const { flags } = await this.parse(OrgStart);
    const { startLocalOrg } = await import('../../../../local-org/localOrg.ts');
    const { START_ADMIN } = await import('../../../startAdmin.ts');
    const namespace = flags.namespace ? 'touchline' : undefined;
    const org = await startLocalOrg({
      forceApp: join(PACKAGE_ROOT, 'force-app'),
      port: flags.port,
      file: flags.file,
      namespace,
      users: [START_ADMIN],
      auditFields: true
    }).catch((error: unknown) => {
      const { code, errstr } = error as { code?: unknown; errstr?: unknown };
      if (code === 'EADDRINUSE') throw words.createError('portTaken', [flags.port]);
      if (code !== 'ERR_SQLITE_ERROR' || flags.file === undefined) throw error;
      throw words.createError('fileUnusable', [flags.file, String(errstr)], [], error as Error);
    });
    const { instanceUrl, accessToken } = org;
    const loaded = flags.data === 'sample' ? await this.loadSample({ instanceUrl, accessToken, namespace }) : undefined;
    this.log(words.getMessage('started', [instanceUrl, accessToken, accessToken, instanceUrl, accessToken, instanceUrl]));
    return { instanceUrl, accessToken, namespace, loaded };
  }

  private async loadSample(target: {
    instanceUrl: string;
    accessToken: string;
    namespace?: string;
  }): Promise<Readonly<Record<string, number>> | undefined> {
    const { loadSample } = await import('../../../../data/sample/load.ts');
    try {
      const { counts } = await loadSample(target, { folder: join(PACKAGE_ROOT, 'data/sample'), now: Date.now() });
      const list = Object.entries(counts).map(([object, count]) => `${object} ${String(count)}`);
      this.log(words.getMessage('loaded', [list.join(', ')]));
      return counts;
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('already holds the sample'))) throw error;
      this.log(words.getMessage('alreadyLoaded'));
      return undefined;
    }
  }
}
