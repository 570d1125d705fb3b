/** A local org for tests of the commands: real HTTP, real SOQL, with or without the package's namespace. */
import { join } from 'node:path';
import { startLocalOrg, type LocalOrg, type LocalOrgOptions } from '../../local-org/localOrg.ts';
import { PACKAGE_ROOT } from '../packageRoot.ts';
import { openOrg, type OpenOrg } from '../salesforce/openOrg.ts';
import { API_VERSION, OrgHttp } from '../salesforce/orgHttp.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface TestOrgOptions extends Partial<LocalOrgOptions> {
  readonly namespace?: string;
}

export class TestOrg {
  readonly local: LocalOrg;
  private readonly prefix: string;
  private readonly clients: OrgHttp[] = [];

  private constructor(local: LocalOrg, prefix: string) {
    this.local = local;
    this.prefix = prefix;
  }

  static async start(options: TestOrgOptions = {}): Promise<TestOrg> {
    // Tests of the commands say themselves what was captured; one that wants the capture flow passes `flows: {}`.
    const local = await startLocalOrg({ forceApp: join(PACKAGE_ROOT, 'force-app'), port: 0, auditFields: true, flows: false, ...options });
    return new TestOrg(local, options.namespace === undefined ? '' : `${options.namespace}__`);
  }

  /** Puts the namespace before every name of ours in a text: `Touchpoint__r.Touchpoint_Key__c`. */
  names(text: string): string {
    return text.replace(/\b(?!bizible2__)[A-Za-z]\w*__[cr]\b/g, (name) => this.prefix + name);
  }

  connect(accessToken = this.local.accessToken): OrgHttp {
    const http = new OrgHttp({ instanceUrl: this.local.instanceUrl, accessToken, apiVersion: API_VERSION, label: 'test-org' });
    this.clients.push(http);
    return http;
  }

  open(): Promise<OpenOrg> {
    return openOrg(this.connect());
  }

  private async send(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<unknown> {
    return this.connect().request({ method, path, body, purpose: 'test' });
  }

  /** @returns the new record's Id */
  async insert(object: string, fields: Fields): Promise<string> {
    const record = JSON.parse(this.named(fields)) as unknown;
    const { id } = (await this.send('POST', `/sobjects/${this.names(object)}`, record)) as { id: string };
    return id;
  }

  async update(object: string, id: string, fields: Fields): Promise<void> {
    await this.send('PATCH', `/sobjects/${this.names(object)}/${id}`, JSON.parse(this.named(fields)));
  }

  async remove(object: string, id: string): Promise<void> {
    await this.send('DELETE', `/sobjects/${this.names(object)}/${id}`);
  }

  private named(fields: Fields): string {
    return JSON.stringify(Object.fromEntries(Object.entries(fields).map(([name, value]) => [this.names(name), value])));
  }

  /** Records without `attributes`, under names without namespace. */
  async query(soql: string): Promise<Record<string, unknown>[]> {
    const records: Fields[] = [];
    for (let path: string | undefined = `/query?q=${encodeURIComponent(this.names(soql))}`; path !== undefined;) {
      const page = (await this.send('GET', path)) as { readonly records: Fields[]; readonly nextRecordsUrl?: string };
      records.push(...page.records);
      path = page.nextRecordsUrl;
    }
    return records.map((record) => this.bare(record));
  }

  private bare(record: Fields): Record<string, unknown> {
    const entries = Object.entries(record).filter(([name]) => name !== 'attributes');
    return Object.fromEntries(
      entries.map(([name, value]) => [
        name.startsWith(this.prefix) ? name.slice(this.prefix.length) : name,
        typeof value === 'object' && value !== null ? this.bare(value as Fields) : value
      ])
    );
  }

  async stop(): Promise<void> {
    await Promise.all(this.clients.map((http) => http.close()));
    await this.local.stop();
  }
}
