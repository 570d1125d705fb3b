import type { RowKindName } from 'c/attributionEngine';
import {
  addCounts,
  countSteps,
  NOTHING_WRITTEN,
  oneCount,
  refusedCalls,
  unplannedRefusals,
  withRefusal,
  writesOf,
  type CallLookup,
  type PlainWrite,
  type PlanStep,
  type RecordWriter,
  type SetAside,
  type WriteCounts,
  type WriteReport
} from 'c/resolutionPath';
import { keyFieldOf, OBJECT_OF_KIND, writePlanned } from 'c/salesforceRecords';
import { ingest } from './bulk/bulkIngest.ts';
import { mapRows } from './bulk/rowList.ts';
import {
  COLLECTIONS_A_REQUEST,
  deleteRequest,
  RECORDS_A_REQUEST,
  sendCollection,
  sendCollections,
  updateRequest,
  upsertRequest,
  type CollectionRequest,
  type SaveResult
} from './collections.ts';
import { withLocksRetried, withLocksRetriedOf } from './lockedRows.ts';
import type { OpenOrg } from './openOrg.ts';
import type { OrgHttp } from './orgHttp.ts';
import { everyHasId, type PlainWrites } from './plainWrites.ts';
import { sortByParent } from './sortByParent.ts';
import { failuresOf, isDone, markOnCalls, marksOf, refusalsOf } from './writeFailures.ts';

/**
 * Writes plans to an org: creates as upserts by key, so that a run that broke off or a second writer makes no duplicates;
 * updates by Id, which is how a record is re-keyed (R13); 200 at a time, sorted by parent (P22), one request after another.
 * A row that is refused is set aside, with Salesforce's reason on its tracked call, and never stops the rest.
 */
export class OrgWriter implements RecordWriter {
  private readonly http: OrgHttp;
  private readonly prefix: string;
  private readonly severalCurrencies: boolean;
  /** Rows written so far, also those of a plan that broke off. */
  rowsWritten = 0;

  constructor({ http, description }: OpenOrg) {
    this.http = http;
    this.prefix = description.prefix;
    this.severalCurrencies = description.severalCurrencies;
  }

  /** A plan of few requests is finished though the run is stopped; what a larger one leaves the next run completes. */
  write(steps: readonly PlanStep[], calls: CallLookup): Promise<WriteReport> {
    const write = (): Promise<WriteReport> => this.writePlan(steps, calls);
    const isShort = steps.every(({ writes }) => writes.length <= this.rowsAtOnce);
    return isShort ? this.http.budget.finish(write) : write();
  }

  /** Rows of a step that one request writes, and no job. */
  private get rowsAtOnce(): number {
    return Math.min(RECORDS_A_REQUEST, this.http.bulkAbove.rowsWritten);
  }

  private async writePlan(steps: readonly PlanStep[], calls: CallLookup): Promise<WriteReport> {
    const left = await this.writeAtOnce(steps);
    if (left?.every(({ size }) => size === 0)) return { written: countSteps(steps), setAside: [] };
    const setAside: SetAside[] = [];
    const planned = new Set<string>();
    let written: WriteCounts = NOTHING_WRITTEN;
    for (const [i, step] of steps.entries()) {
      const refused = refusedCalls(setAside, calls);
      const writes = writesOf(step);
      // What was refused is sent again step by step: only then a call can be told why its touchpoint is missing.
      const again = left ? writes.filter(({ key }) => left[i]?.has(key) || (step.kind === 'trackedCall' && refused.has(key))) : writes;
      const failures = await this.writePlain(step.kind, step.action, sortByParent(step.kind, again), refused, calls);
      written = addCounts(written, oneCount(step.kind, step.action, writes.length - failures.length));
      setAside.push(...failures);
      if (step.kind === 'trackedCall') for (const { key } of again) planned.add(key);
    }
    const unmarked = await this.mark(unplannedRefusals(refusedCalls(setAside, calls), planned, calls));
    const callsOf = (key: string): string[] => calls.callsOf(key).map(({ taskId }) => taskId);
    return { written, setAside: markOnCalls(setAside, callsOf, unmarked) };
  }

  /**
   * Makes the writes of one step, or of as many of them as go in one job.
   *
   * @param plain sorted by parent
   * @param refused why the touchpoints of calls were refused, by Task Id
   */
  async writePlain(
    kind: RowKindName,
    action: PlanStep['action'],
    plain: PlainWrites,
    refused: ReadonlyMap<string, string>,
    calls: CallLookup
  ): Promise<SetAside[]> {
    const isTold = kind === 'trackedCall' && refused.size > 0;
    const writes = isTold ? mapRows(plain, (write) => withRefusal(write, refused, calls)) : plain;
    const failures = await this.writeStep(kind, action, writes);
    if (kind !== 'trackedCall' || action === 'delete') return failures;
    const unmarked = new Set((await this.mark(marksOf(failures, writes, calls))).map(({ key }) => key));
    return failures.map((row) => ({ ...row, isOnCall: !unmarked.has(row.key) }));
  }

  private async writeStep(kind: RowKindName, action: PlanStep['action'], writes: PlainWrites): Promise<SetAside[]> {
    if (writes.length > this.http.bulkAbove.rowsWritten) return this.writeByJob(kind, action, writes);
    const failures: SetAside[] = [];
    const all = [...writes];
    for (let from = 0; from < all.length; from += RECORDS_A_REQUEST) {
      const batch = all.slice(from, from + RECORDS_A_REQUEST);
      const results = await withLocksRetried(batch, (some) => this.send(kind, action, some));
      this.countWritten(results);
      failures.push(...failuresOf(kind, action, batch, refusalsOf(results)));
    }
    return failures;
  }

  private async writeByJob(kind: RowKindName, action: PlanStep['action'], writes: PlainWrites): Promise<SetAside[]> {
    const object = this.prefix + OBJECT_OF_KIND[kind];
    const byId = everyHasId(writes);
    const keyField = byId ? 'Id' : this.keyFieldOf(kind);
    const operation = action === 'delete' ? 'delete' : byId ? 'update' : 'upsert';
    const columns = writes.known && [keyField, ...writes.known.columns];
    const refusals = await withLocksRetriedOf(writes, (some) => {
      const recordOf = ({ id, key, values }: PlainWrite) => ({ [keyField]: byId ? id : key, ...this.fieldsOf(kind, action, values) });
      return ingest(this.http, { object, operation, keyField, records: mapRows(some, recordOf), columns });
    });
    this.rowsWritten += writes.length - refusals.length;
    return failuresOf(kind, action, writes, refusals);
  }

  private countWritten(results: readonly SaveResult[]): void {
    this.rowsWritten += results.filter(({ success }) => success).length;
  }

  /** How much goes in one job. */
  get jobBytes(): number {
    return this.http.jobBytes;
  }

  /** The column that tells a row where its Id doesn't. */
  keyFieldOf(kind: RowKindName): string {
    return keyFieldOf(kind, this.prefix);
  }

  /** What a write sends of a row, besides what tells which it is. */
  fieldsOf(kind: RowKindName, action: PlanStep['action'], values: PlainWrite['values']): Readonly<Record<string, unknown>> {
    return action === 'delete' ? {} : writePlanned(kind, values, this.prefix, this.severalCurrencies);
  }

  private send(kind: RowKindName, action: PlanStep['action'], writes: readonly PlainWrite[]): Promise<SaveResult[]> {
    return sendCollection(this.http, this.requestFor(kind, action, writes));
  }

  private requestFor(kind: RowKindName, action: PlanStep['action'], writes: readonly PlainWrite[]): CollectionRequest {
    const object = this.prefix + OBJECT_OF_KIND[kind];
    if (action === 'delete') return deleteRequest(writes.map(({ id = '' }) => id));
    const records = writes.map(({ id, values }) => ({
      ...(id === undefined ? {} : { id }),
      ...writePlanned(kind, values, this.prefix, this.severalCurrencies)
    }));
    const keyField = this.keyFieldOf(kind);
    if (everyHasId(writes)) return updateRequest(object, records);
    return upsertRequest(
      object,
      keyField,
      writes.map(({ key }, i) => ({ [keyField]: key, ...records[i] }))
    );
  }

  /** All steps of a small plan in one request. The keys each of them has left; `undefined` where the plan is not small. */
  private async writeAtOnce(steps: readonly PlanStep[]): Promise<readonly ReadonlySet<string>[] | undefined> {
    const isSmall = steps.length <= COLLECTIONS_A_REQUEST && steps.every(({ writes }) => writes.length <= this.rowsAtOnce);
    if (steps.length < 2 || !isSmall) return undefined;
    const sorted = steps.map((step) => sortByParent(step.kind, writesOf(step)));
    const requests = steps.map(({ kind, action }, i) => this.requestFor(kind, action, sorted[i] ?? []));
    const results = await sendCollections(this.http, requests);
    this.countWritten(results.flat());
    return steps.map(({ action }, i) => {
      const isLeft = (_: PlainWrite, at: number): boolean => !isDone(action, results[i]?.[at]);
      return new Set(sorted[i]?.filter(isLeft).map(({ key }) => key));
    });
  }

  /** Says on calls why they, or their touchpoints, were refused. */
  async mark(marks: readonly PlainWrite[]): Promise<readonly SetAside[]> {
    const failures: SetAside[] = [];
    for (const some of [marks.filter(({ id }) => id !== undefined), marks.filter(({ id }) => id === undefined)]) {
      if (some.length > 0) failures.push(...(await this.writeStep('trackedCall', 'update', some)));
    }
    return failures;
  }
}
