import type { BulkApi } from '../bulk/bulkApi.ts';
import type { ChangeEvents, EventFault as BusFault } from '../changeEvents/changeEvents.ts';
import type { Org } from '../org.ts';
import type { Interceptor } from '../rest/interceptor.ts';
import { AimedRule, type Aim } from './aimedRule.ts';
import { eventFaults } from './eventFaults.ts';
import { isEventFault, isJobFault, isRecordFault, isRequestFault } from './faultFamilies.ts';
import type { Fault, FaultRule } from './faultRule.ts';
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
  #records: ReturnType<typeof recordFaults> = () => undefined;
  #jobs: BulkApi['faultOfJob'] = () => undefined;
  #events: BusFault = {};

  constructor({ org, bulk, changeEvents, interceptors }: FaultyOrg) {
    interceptors.push({
      before: (request) => this.#requests.before(request),
      after: (request, answer) => this.#requests.after(request, answer)
    });
    org.guards.push((write) => this.#records(write));
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
    this.#records = recordFaults(ofFamily(this.#rules, isRecordFault));
    this.#jobs = jobFaults(ofFamily(this.#rules, isJobFault));
    this.#events = eventFaults(ofFamily(this.#rules, isEventFault));
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
