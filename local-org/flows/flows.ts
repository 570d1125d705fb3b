import { withoutOrigin } from '../changeEvents/changeEvents.ts';
import { LogReader } from '../changeLog/logReader.ts';
import type { Org, Session } from '../org.ts';
import { storedRow } from '../records/updateRecord.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { automatedProcess } from './automatedProcess.ts';
import { checkNames } from './checkNames.ts';
import type { Flow } from './flow.ts';
import { Interview } from './interview.ts';
import { readFlows } from './readFlow.ts';
import { BatchUndone, runBatch, type FlowFailure, type StepFault } from './runBatch.ts';
import { startsFlow } from './startCriteria.ts';

export interface FlowOptions {
  /** Milliseconds between a commit and the asynchronous path; default 0: as soon as the request is done. */
  readonly delay?: number;
  /** Records an asynchronous path takes at a time; default 200. */
  readonly batchSize?: number;
}

interface Waiting {
  readonly flow: Flow;
  readonly object: ObjectSchema;
  readonly recordId: string;
  /** Of the change that started it. */
  readonly position: number;
}

const READER = 'flows';
const KEPT_FAILURES = 10_000;

/**
 * The package's record-triggered flows. A commit starts interviews; they run after it, in transactions of their own, as
 * Automated Process: what fails there undoes nothing of the vendor's. The org's file keeps what is still to be run.
 *
 *     const flows = new Flows(org, 'force-app');
 *     await flows.idle();              // all that was committed so far has been dealt with
 *     flows.failures                   // what went wrong, in the org nobody would know
 */
export class Flows {
  readonly failures: FlowFailure[] = [];
  readonly #org: Org;
  readonly #session: Session | undefined;
  readonly #reader: LogReader | undefined;
  readonly #byObject = new Map<string, { readonly object: ObjectSchema; readonly flows: Flow[] }>();
  readonly #options: Required<FlowOptions>;
  readonly #faults: StepFault[] = [];
  readonly #waiting: Waiting[] = [];
  readonly #idle: (() => void)[] = [];
  readonly #stopFollowing: () => void = () => undefined;
  #timer: NodeJS.Timeout | undefined;

  /** `options` false: the flows are read and checked, but not active. */
  constructor(org: Org, forceApp: string, options: FlowOptions | false = {}) {
    this.#org = org;
    this.#options = { delay: 0, batchSize: 200, ...options };
    const flows = readFlows(forceApp, org.schema.namespace);
    for (const flow of flows) checkNames(org.schema, flow);
    const active = options === false ? [] : flows.filter((flow) => flow.isActive);
    if (active.length === 0) {
      LogReader.forget(org.db, READER);
      return;
    }
    for (const flow of active) this.#register(flow);
    this.#session = automatedProcess(org);
    this.#reader = new LogReader(org.db, READER, [...this.#byObject.keys()]);
    this.#stopFollowing = org.db.onCommit(() => this.#read());
    this.#read();
  }

  /** Resolves when no interview waits any more. */
  idle(): Promise<void> {
    return this.#waiting.length === 0 ? Promise.resolve() : new Promise((resolve) => this.#idle.push(resolve));
  }

  /** Lets elements fail; returns how to end it. */
  disturb(fault: StepFault): () => void {
    this.#faults.push(fault);
    return () => void this.#faults.splice(this.#faults.indexOf(fault), 1);
  }

  stop(): void {
    this.#stopFollowing();
    clearTimeout(this.#timer);
    this.#waiting.length = 0;
    this.#settle();
  }

  #register(flow: Flow): void {
    const object = this.#org.schema.object(flow.start.object);
    if (object === undefined) return;
    const known = this.#byObject.get(object.name) ?? { object, flows: [] };
    known.flows.push(flow);
    this.#byObject.set(object.name, known);
  }

  #read(): void {
    if (this.#reader === undefined) return;
    for (let changes = this.#reader.next(); changes.length > 0; changes = this.#reader.next()) {
      for (const change of changes) {
        const { object, flows = [] } = this.#byObject.get(change.object) ?? {};
        if (object === undefined) continue;
        for (const flow of flows) {
          if (!startsFlow(this.#org.db, flow.start, object, change)) continue;
          this.#waiting.push({ flow, object, recordId: change.recordId, position: change.position });
        }
      }
    }
    this.#schedule(this.#options.delay);
  }

  #schedule(delay: number): void {
    if (this.#waiting.length === 0 || this.#timer !== undefined) return;
    this.#timer = withoutOrigin(() =>
      setTimeout(() => {
        this.#timer = undefined;
        this.#runNext();
        this.#schedule(0);
        this.#settle();
      }, delay)
    );
  }

  /** Takes the next records of one flow; what they did and how far the flows have come is committed together. */
  #runNext(): void {
    const flow = this.#waiting[0]?.flow;
    const end = this.#waiting.findIndex((item, at) => item.flow !== flow || at === this.#options.batchSize);
    const batch = this.#waiting.splice(0, end < 0 ? this.#waiting.length : end);
    if (flow === undefined) return;
    try {
      this.#org.changes.group(() => {
        this.#note(this.#run(flow, batch));
        this.#keepPlace();
      });
    } catch (error) {
      if (!(error instanceof BatchUndone)) throw error;
      this.#note(error.failures);
      this.#org.db.transaction(() => this.#keepPlace());
    }
  }

  #run(flow: Flow, batch: readonly Waiting[]): FlowFailure[] {
    const session = this.#session as Session;
    const interviews = batch.flatMap(({ object, recordId }) => {
      const row = storedRow(this.#org, object, recordId);
      return row === undefined || row['IsDeleted'] === 1 ? [] : [new Interview(this.#org, session, flow, { object, row })];
    });
    return runBatch(this.#org, session, flow, interviews, this.#faults);
  }

  #keepPlace(): void {
    const [next] = this.#waiting;
    this.#reader?.keepPlace(next === undefined ? undefined : next.position - 1);
  }

  #note(failures: readonly FlowFailure[]): void {
    this.failures.push(...failures);
    if (this.failures.length > KEPT_FAILURES) this.failures.splice(0, KEPT_FAILURES / 2);
  }

  #settle(): void {
    if (this.#waiting.length > 0) return;
    for (const resolve of this.#idle.splice(0)) resolve();
  }
}

export type { FlowFailure, StepFault };
