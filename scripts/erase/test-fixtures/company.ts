/** People of whom one is erased, in an org whose clock is ours: what stands there is older than the ten minutes every run looks back. */
import assert from 'node:assert/strict';
import { runResolve } from '../../resolve/runResolve.ts';
import { scopeOfAll } from '../../resolve/scopes.ts';
import { TestOrg } from '../../testing/testOrg.ts';
import { erase } from '../erase.ts';
import type { ErasureRequest } from '../findErasable.ts';

export const ANN = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa01';
/** A browser that several use. */
export const HOME = 'cccccccccccccccccccccccccccccc03';
export const ADDRESS = 'ann@rivers.example';
const HOUR = 3_600_000;

function at(hour: string, minute = '00'): string {
  return `2026-05-04T${hour}:${minute}:00Z`;
}

interface CompanyOptions {
  /** They also have a browser at home: what stays of it leads every run to Ann. */
  readonly sharesBrowser?: boolean;
  readonly namespace?: string;
}

export class Company {
  readonly org: TestOrg;
  private readonly clock: { now: number };
  ann = '';
  bob = '';
  opportunity = '';
  private names = 0;

  private constructor(org: TestOrg, clock: { now: number }) {
    this.org = org;
    this.clock = clock;
  }

  /** Ann and Bob work for one account, which has an opportunity; an hour ago they came and phoned. */
  static async start({ sharesBrowser = false, namespace }: CompanyOptions = {}): Promise<Company> {
    const clock = { now: Date.parse(at('13')) };
    const org = await TestOrg.start({ namespace, now: () => clock.now });
    const date = (): string => new Date(clock.now).toUTCString();
    org.local.intercept({ after: (_, answer) => Promise.resolve({ ...answer, headers: { ...answer.headers, date: date() } }) });
    const company = new Company(org, clock);
    await company.fill(sharesBrowser);
    company.pass(1);
    return company;
  }

  private async fill(sharesBrowser: boolean): Promise<void> {
    const { org } = this;
    const account = await org.insert('Account', { Name: 'Rivers Ltd' });
    const contact = (name: string) => org.insert('Contact', { LastName: name, AccountId: account, Email: `${name}@rivers.example` });
    [this.ann, this.bob] = [await contact('ann'), await contact('bob')];
    const boat = { Name: 'Boat', AccountId: account, StageName: 'Prospecting', CloseDate: '2027-01-01', Amount: 1000 };
    this.opportunity = await org.insert('Opportunity', boat);
    const session = (key: string, visitor: string, hour: string, email?: string) => {
      const form =
        email === undefined ? {} : { Email__c: email, Form_URL__c: 'https://rivers.example/form', Form_Submitted_At__c: at(hour, '05') };
      return org.insert('Web_Session__c', { Session_Key__c: key, BizibleId__c: visitor, Started_At__c: at(hour), ...form });
    };
    await session('ann-form', ANN, '08', ADDRESS);
    await session('ann-visit', ANN, '09');
    await this.call(this.ann, ANN, '09');
    await this.call(this.ann, ANN, '06');
    await this.call(this.bob, 'bob', '12');
    if (!sharesBrowser) return;
    await session('ann-at-home', HOME, '10', ADDRESS);
    await session('bob-at-home', HOME, '11', 'bob@rivers.example');
    await this.call(this.ann, HOME, '06');
  }

  /** @returns the Task's Id */
  call(who: string, visitor: string, hour: string): Promise<string> {
    const task = { Subject: 'Call', Type: 'Call', CallType: 'Inbound', WhoId: who, BizibleId__c: visitor };
    return this.org.insert('Task', { ...task, CreatedDate: at(hour, '20'), Touchpoint_Date__c: at(hour, '10') });
  }

  nextName(): string {
    return `nobody${String(this.names++)}`;
  }

  pass(hours: number): void {
    this.clock.now += hours * HOUR;
  }

  /** What the last run says of where the next one begins. */
  async lastRun(): Promise<Readonly<Record<string, unknown>>> {
    const order = 'Watermark__c DESC NULLS LAST, Started_At__c DESC NULLS LAST';
    const [run = {}] = await this.org.query(`SELECT Watermark__c, Cursor__c FROM Resolution_Run__c ORDER BY ${order} LIMIT 1`);
    return run;
  }

  /** As a run leaves it that stopped at once: the next one takes so few rows at a time. */
  async leaveCursor(rows: number): Promise<void> {
    const { Watermark__c } = await this.lastRun();
    const cursor = { pass: 'changes', begun: Watermark__c, at: Watermark__c, rows };
    const run = { Run_Key__c: this.nextName(), Kind__c: 'resolve', Status__c: 'stopped', Watermark__c, Cursor__c: JSON.stringify(cursor) };
    await this.org.insert('Resolution_Run__c', { ...run, Started_At__c: new Date(this.clock.now).toISOString() });
  }

  async erase(request: ErasureRequest): Promise<void> {
    await erase(await this.org.open(), request, { dryRun: false, includeTasks: false, now: Date.now });
  }

  /** A run over everything that has read it, and whose first write goes through only when others have done their work. */
  async runHeldBy(others: () => Promise<void>): Promise<void> {
    const { local } = this.org;
    const late = await this.org.open();
    let isHeld = false;
    const release = local.intercept({
      before: async () => {
        if (isHeld || late.http.requestCounts.get('write') === undefined) return undefined;
        isHeld = true;
        await others();
        return undefined;
      }
    });
    await runResolve(late, scopeOfAll, { dryRun: false, now: Date.now, movesWatermark: true });
    release();
    assert.ok(isHeld);
  }
}
