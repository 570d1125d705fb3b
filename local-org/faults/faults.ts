import type { BulkApi } from '../bulk/bulkApi.ts';
import type { ChangeEvents, EventFault as BusFault } from '../changeEvents/changeEvents.ts';
import type { Org } from '../org.ts';
import type { Interceptor } from '../rest/interceptor.ts';
import type { RecordGuard } from '../rules/recordGuard.ts';
import { AimedRule, type Aim } from './aimedRule.ts';
import { eventFaults } from './eventFaults.ts';
import { isEventFault, isJobFault, isRecordFault, isRequestFault } from './faultFamilies.ts';
import type { Fault, FaultRule, RecordFault } from './faultRule.ts';
import { jobFaults } from './jobFaults.ts';
import { readRules } from './readRules.ts';
import { recordFaults } from './recordFaults.ts';
import { requestFaults } from './requestFaults.ts';

/** What faults strike. */
export interface FaultyOrg {
  readonly org: Org;
  readonly bulk: BulkApi;
  readonly changeEvents: ChangeEvents;
  readonly interceptors: Interceptor[];
}

function ofFamily<F extends Fault>(rules: readonly AimedRule[], isOf: (fault: Fault) => fault is F): AimedRule<F>[] {
  return rules.filter((aimed): aimed is AimedRule & AimedRule<F> => isOf(aimed.rule.fault));
}

/**
 * The faults of one org, off until rules are set. The same rules with the same seed strike the same, as long as each rule
 * meets the same requests, records, jobs and events in the same order.
 *
 *     org.faults.set([{ fault: { kind: 'lostAnswer' }, method: 'POST', path: 'composite/sobjects', at: 3 }]);
 *     org.faults.clear();
 */
export class Faults {
  #rules: readonly AimedRule[] = [];
  #seed = 1;
  #requests: Required<Interceptor> = requestFaults([]);
  /** Among the org's guards only while there are rules about records: whole records are read for guards. */
  #records: RecordGuard | undefined;
  readonly #guards: RecordGuard[];
  #jobs: BulkApi['faultOfJob'] = () => undefined;
  #events: BusFault = {};

  constructor({ org, bulk, changeEvents, interceptors }: FaultyOrg) {
    interceptors.push({
      before: (request) => this.#requests.before(request),
      after: (request, answer) => this.#requests.after(request, answer)
    });
    this.#guards = org.guards;
    bulk.faultOfJob = (job) => this.#jobs(job);
    changeEvents.disturb({
      generate: (event) => this.#events.generate?.(event),
      deliver: (events, clientId) => this.#events.deliver?.(events, clientId) ?? events
    });
  }

  /** Puts rules in the place of all there were, their counts at nothing. */
  set(rules: readonly FaultRule[], seed = 1): void {
    this.#seed = seed;
    this.#rules = readRules(rules).map((rule, place) => new AimedRule(rule, seed, place));
    this.#requests = requestFaults(ofFamily(this.#rules, isRequestFault));
    this.#guard(ofFamily(this.#rules, isRecordFault));
    this.#jobs = jobFaults(ofFamily(this.#rules, isJobFault));
    this.#events = eventFaults(ofFamily(this.#rules, isEventFault));
  }

  #guard(rules: readonly AimedRule<RecordFault>[]): void {
    if (this.#records !== undefined) this.#guards.splice(this.#guards.indexOf(this.#records), 1);
    this.#records = rules.length === 0 ? undefined : recordFaults(rules);
    if (this.#records !== undefined) this.#guards.unshift(this.#records);
  }

  clear(): void {
    this.set([]);
  }

  get seed(): number {
    return this.#seed;
  }

  /** The rules in force with what each has done. */
  get rules(): readonly (FaultRule & Aim)[] {
    return this.#rules.map(({ rule, aim }) => ({ ...rule, ...aim }));
  }
}
