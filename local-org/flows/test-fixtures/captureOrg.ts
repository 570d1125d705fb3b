import { Connection } from 'jsforce';
import { join } from 'node:path';
import { startLocalOrg, type LocalOrg, type LocalOrgOptions } from '../../localOrg.ts';
import { insertSetupRecord } from '../../setup/valueTables.ts';
import { SETUP_SESSION } from '../../setup/newOrg.ts';

export type Fields = Readonly<Record<string, unknown>>;

const PACKAGE = join(import.meta.dirname, '../../../force-app');
const OURS = /^(?!bizible2__)\w+__[cr]$/;

/** A local org with the package itself, and a vendor's client outside of it; names are written without the namespace. */
export class CaptureOrg {
  readonly local: LocalOrg;
  readonly connection: Connection;
  readonly #prefix: string;

  private constructor(local: LocalOrg, namespace: string | undefined) {
    this.local = local;
    this.connection = new Connection({ instanceUrl: local.instanceUrl, accessToken: local.accessToken, version: '67.0' });
    this.#prefix = namespace === undefined ? '' : `${namespace}__`;
  }

  static async start(options: Partial<LocalOrgOptions> = {}): Promise<CaptureOrg> {
    return new CaptureOrg(await startLocalOrg({ forceApp: PACKAGE, ...options }), options.namespace);
  }

  name(name: string): string {
    return OURS.test(name) ? this.#prefix + name : name;
  }

  #named(fields: Fields): Record<string, unknown> {
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => [this.name(name), value]));
  }

  async create(object: string, fields: Fields): Promise<string> {
    const result = await this.connection.sobject(this.name(object)).create(this.#named(fields));
    return result.id ?? '';
  }

  async update(object: string, id: string, fields: Fields): Promise<void> {
    await this.connection.sobject(this.name(object)).update({ ...this.#named(fields), Id: id });
  }

  /** The tracked calls there are, when the flows have nothing more to do: fields that say something, without namespace. */
  async trackedCalls(): Promise<Record<string, unknown>[]> {
    await this.local.flows.idle();
    const table = this.name('Tracked_Call__c');
    return this.local.org.db.all(`SELECT * FROM "${table}" WHERE IsDeleted = 0 ORDER BY Id`).map((row) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([, value]) => value !== null)
          .map(([name, value]) => [name.startsWith(this.#prefix) ? name.slice(this.#prefix.length) : name, value])
      )
    );
  }

  /** A queue that Tasks may belong to. */
  queue(): string {
    const { org } = this.local;
    return org.changes.group(() =>
      insertSetupRecord(org, SETUP_SESSION, 'Group', { Name: 'Callers', DeveloperName: 'Callers', Type: 'Queue' })
    );
  }

  stop(): Promise<void> {
    return this.local.stop();
  }
}
