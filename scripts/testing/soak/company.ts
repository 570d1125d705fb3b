/** What goes on in a company while the package works: calls and visits come, people are converted and merged, records are changed and deleted. */
import type { TestOrg } from '../testOrg.ts';

type Random = () => number;

const MINUTE = 60_000;
const TYPES = ['Call', 'Phone Call', 'Left Message', ''];

interface Caller {
  readonly lead: string;
  readonly visitor: string;
}

/** One thing after the other, chosen by a seeded random. */
export class Company {
  private readonly org: TestOrg;
  private readonly random: Random;
  private readonly callers: Caller[] = [];
  private readonly tasks: string[] = [];
  private readonly deleted: string[] = [];
  private readonly sessions: string[] = [];
  private readonly gone = new Set<string>();
  private made = 0;
  private readonly account: Promise<string>;

  constructor(org: TestOrg, random: Random) {
    this.org = org;
    this.random = random;
    this.account = this.open();
  }

  get calls(): number {
    return this.tasks.length;
  }

  /** An account whose contacts earn an opportunity's revenue. */
  private async open(): Promise<string> {
    const account = await this.org.insert('Account', { Name: 'Soaked' });
    await this.org.insert('Opportunity', {
      Name: 'Deal',
      AccountId: account,
      Amount: 1000,
      StageName: 'Prospecting',
      CloseDate: '2030-01-01'
    });
    return account;
  }

  async act(): Promise<void> {
    const chance = this.random();
    if (chance < 0.55 || this.tasks.length < 5) return this.call();
    if (chance < 0.65) return this.visit(this.pick(this.callers).visitor, Date.now() - Math.floor(this.random() * 40) * MINUTE);
    if (chance < 0.8) return this.change();
    if (chance < 0.87) return this.remove();
    if (chance < 0.92) return this.bringBack();
    if (chance < 0.95) return this.forget();
    return chance < 0.98 ? this.convert() : this.merge();
  }

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)] as T;
  }

  private async call(): Promise<void> {
    const isKnown = this.callers.length > 3 && this.random() < 0.3;
    const caller = isKnown ? this.pick(this.callers) : await this.newCaller();
    const at = Date.now() - Math.floor(this.random() * 10) * MINUTE;
    if (this.random() < 0.7) await this.visit(caller.visitor, at - Math.floor(this.random() * 40) * MINUTE);
    this.tasks.push(
      await this.org.insert('Task', {
        Subject: 'Call',
        ...(this.random() < 0.05 || this.gone.has(caller.lead) ? {} : { WhoId: caller.lead }),
        Type: this.pick(TYPES),
        TaskSubtype: 'Call',
        CallType: 'Inbound',
        CallDurationInSeconds: 60,
        ...(this.random() < 0.05 ? {} : { BizibleId__c: caller.visitor }),
        Touchpoint_Date__c: new Date(at).toISOString()
      })
    );
  }

  private async newCaller(): Promise<Caller> {
    const n = ++this.made;
    const lead = await this.org.insert('Lead', {
      LastName: `Caller ${String(n)}`,
      Company: 'Soaked',
      Email: `caller${String(n)}@example.com`
    });
    const caller = { lead, visitor: `c${n.toString(16).padStart(31, '0')}` };
    this.callers.push(caller);
    return caller;
  }

  private async visit(visitor: string, at: number): Promise<void> {
    const started = new Date(at).toISOString();
    const key = `visit-${String(this.sessions.length)}`;
    const id = await this.org.insert('Web_Session__c', {
      Session_Key__c: key,
      BizibleId__c: visitor,
      Visitor_Key__c: visitor,
      Started_At__c: started,
      ...(this.random() < 0.3 ? { Source__c: 'google', Medium__c: 'cpc' } : {})
    });
    this.sessions.push(id);
  }

  private async change(): Promise<void> {
    const task = this.pick(this.tasks);
    if (this.deleted.includes(task)) return;
    const chance = this.random();
    const { visitor, lead } = this.pick(this.callers);
    if (chance < 0.4) return this.org.update('Task', task, { Type: this.pick(TYPES) });
    if (chance < 0.6) return this.org.update('Task', task, { BizibleId__c: visitor });
    if (chance < 0.7) return this.org.update('Task', task, { BizibleId__c: null });
    if (!this.gone.has(lead)) await this.org.update('Task', task, { WhoId: lead });
  }

  private async remove(): Promise<void> {
    const task = this.pick(this.tasks);
    if (this.deleted.includes(task)) return;
    this.deleted.push(task);
    await this.org.remove('Task', task);
  }

  private bringBack(): Promise<void> {
    const [task] = this.deleted.splice(Math.floor(this.random() * this.deleted.length), 1);
    if (task !== undefined) this.org.local.actions.undelete([task]);
    return Promise.resolve();
  }

  private async forget(): Promise<void> {
    const [session] = this.sessions.splice(Math.floor(this.random() * this.sessions.length), 1, 'gone');
    if (session !== undefined && session !== 'gone') await this.org.remove('Web_Session__c', session);
  }

  private async convert(): Promise<void> {
    const { lead } = this.pick(this.callers);
    if (this.gone.has(lead)) return;
    this.gone.add(lead);
    this.org.local.actions.convertLead({ leadId: lead, accountId: await this.account, withoutOpportunity: true });
  }

  private merge(): Promise<void> {
    const [master, loser] = [this.pick(this.callers).lead, this.pick(this.callers).lead];
    if (master === loser || this.gone.has(master) || this.gone.has(loser)) return Promise.resolve();
    this.gone.add(loser);
    this.org.local.actions.merge(master, [loser]);
    return Promise.resolve();
  }
}
