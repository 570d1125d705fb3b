/**
 * The resolution path's writer for pages. GraphQL knows no upsert (P8): what is new is created, and where another browser or
 * the automation was faster, the unique key refuses it; then the record that stands is read and updated. So several open
 * pages never make duplicates.
 */
import type { RowKindName } from 'c/attributionEngine';
import type { PageReader } from 'c/recordQuery';
import { writeRecords, type ChangeResult, type RecordChange } from 'c/recordWriter';
import {
  addCounts,
  NOTHING_WRITTEN,
  oneCount,
  refusalOf,
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
import { OBJECT_OF_KIND } from 'c/salesforceRecords';
import { fillLabel } from 'c/callStory';
import TRACKED_CALL from '@salesforce/schema/Tracked_Call__c';
import Error_No_Parent from '@salesforce/label/c.Error_No_Parent';
import { KeyedIds } from './keyedIds';
import { fieldValues, missingParent, parentKeys } from './plannedWrite';

/** `touchline__` where we are installed, blank in a scratch org (P27). */
const PREFIX = TRACKED_CALL.objectApiName.slice(0, -OBJECT_OF_KIND.trackedCall.length);

type Action = PlanStep['action'];

class PathWriter implements RecordWriter {
  private readonly ids: KeyedIds;
  private readonly names: { readonly prefix: string; readonly severalCurrencies: boolean };

  constructor(source: PageReader, severalCurrencies: boolean) {
    this.ids = new KeyedIds(source, PREFIX);
    this.names = { prefix: PREFIX, severalCurrencies };
  }

  async write(steps: readonly PlanStep[], calls: CallLookup): Promise<WriteReport> {
    const setAside: SetAside[] = [];
    const planned = new Set<string>();
    let written: WriteCounts = NOTHING_WRITTEN;
    for (const step of steps) {
      const refused = refusedCalls(setAside, calls);
      const all = writesOf(step);
      const writes = step.kind === 'trackedCall' ? all.map((write) => withRefusal(write, refused, calls)) : all;
      const failures = await this.writeStep(step.kind, step.action, writes);
      written = addCounts(written, oneCount(step.kind, step.action, writes.length - failures.length));
      setAside.push(...failures);
      if (step.kind !== 'trackedCall') continue;
      for (const { key } of writes) planned.add(key);
      if (step.action !== 'delete') await this.send('trackedCall', 'update', marksOf(failures, writes, calls));
    }
    await this.send('trackedCall', 'update', unplannedRefusals(refusedCalls(setAside, calls), planned, calls));
    return { written, setAside };
  }

  private async writeStep(kind: RowKindName, action: Action, writes: readonly PlainWrite[]): Promise<SetAside[]> {
    const failures = await this.send(kind, action, writes);
    if (failures.length === 0 || action === 'update') return failures;
    // A create that was refused may be there already, a delete may be gone: another writer was faster.
    await this.ids.readAgain({ [kind]: failures.map(({ key }) => key) });
    const there = failures.filter(({ key }) => this.ids.get(kind, key) !== undefined);
    if (action === 'delete') return there;
    const updates = writes.filter(({ key }) => there.some((failure) => failure.key === key));
    return [...failures.filter((failure) => !there.includes(failure)), ...(await this.send(kind, 'update', updates))];
  }

  /** Sends what can be sent; a write whose parent or record is not there is a failure too. */
  private async send(kind: RowKindName, action: Action, writes: readonly PlainWrite[]): Promise<SetAside[]> {
    const byKey = action === 'update' ? writes.filter(({ id }) => id === undefined).map(({ key }) => key) : [];
    const parents = parentKeys(writes);
    await this.ids.find({ ...parents, [kind]: [...(parents[kind] ?? []), ...byKey] });
    const changes = writes.map((write) => this.changeOf(kind, action, write));
    const results = (await writeRecords(changes.filter((change) => 'action' in change))).values();
    return writes.flatMap(({ key }, i) => {
      const change = changes[i];
      const result: ChangeResult | undefined = change && 'action' in change ? results.next().value : change;
      if (result?.id === undefined) return [{ kind, action, key, error: result?.error ?? '' }];
      if (action !== 'delete') this.ids.set(kind, key, result.id);
      return [];
    });
  }

  private changeOf(kind: RowKindName, action: Action, write: PlainWrite): RecordChange | ChangeResult {
    const object = PREFIX + OBJECT_OF_KIND[kind];
    const missing = missingParent(write, this.ids);
    if (missing !== undefined) return { error: fillLabel(Error_No_Parent, missing) };
    if (action === 'create') return { action, object, fields: fieldValues(kind, write, this.ids, this.names) };
    const id = write.id ?? this.ids.get(kind, write.key);
    if (id === undefined) return { error: fillLabel(Error_No_Parent, write.key) };
    return action === 'delete' ? { action, object, id } : { action, object, id, fields: fieldValues(kind, write, this.ids, this.names) };
  }
}

/** What is written to tracked calls that were refused as they are. */
function marksOf(failures: readonly SetAside[], writes: readonly PlainWrite[], calls: CallLookup): PlainWrite[] {
  return failures.map(({ key, error }) => ({
    key,
    id: writes.find((write) => write.key === key)?.id,
    values: refusalOf(key, error, calls)
  }));
}

/**
 * Makes the path's writes.
 *
 * @param severalCurrencies an org with one currency has no field for the code
 * @example
 * await resolveScope(seed, { reader, writer: createPathWriter(source, reader.org.severalCurrencies), now: Date.now });
 */
export function createPathWriter(source: PageReader, severalCurrencies: boolean): RecordWriter {
  return new PathWriter(source, severalCurrencies);
}
