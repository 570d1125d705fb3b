/**
 * Gathers the writes of many parts of an org on disk and makes them at the end, step by step as one plan would: jobs of
 * 100 MB instead of one job a part. Parts hang together with nothing else, so their order among themselves is nothing to them.
 */
import {
  addCounts,
  NOTHING_WRITTEN,
  oneCount,
  unplannedRefusals,
  writesOf,
  type CallLookup,
  type PlanStep,
  type RecordWriter,
  type SetAside,
  type WriteReport
} from 'c/resolutionPath';
import type { OrgWriter } from '../orgWriter.ts';
import type { PlainWrites } from '../plainWrites.ts';
import { markOnCalls } from '../writeFailures.ts';
import { giveBackMemory } from './giveBackMemory.ts';
import { flatten } from './ingestCsv.ts';
import { parentOrder } from './parentOrder.ts';
import { mapRows } from './rowList.ts';
import { Spool } from './rowSpool.ts';
import type { Waiting } from './waitingLine.ts';
import type { WaitingPortion } from './waitingPortion.ts';
import { WaitingPortions } from './waitingPortions.ts';

type Kind = PlanStep['kind'];
type Action = PlanStep['action'];

/** In the order of `planWrites`. */
const STEPS: readonly (readonly [Kind, Action])[] = [
  ['attributionTouchpoint', 'delete'],
  ['touchpoint', 'delete'],
  ['trackedCall', 'delete'],
  ['touchpoint', 'update'],
  ['touchpoint', 'create'],
  ['trackedCall', 'update'],
  ['trackedCall', 'create'],
  ['webSession', 'update'],
  ['attributionTouchpoint', 'update'],
  ['attributionTouchpoint', 'create']
];

/** Of an upload that is worth being let go of before the next one is made. */
const MANY_ROWS = 50_000;

export class DeferredWriter implements RecordWriter {
  private readonly writer: OrgWriter;
  private readonly spool = new Spool();
  private readonly waiting = new Map<string, WaitingPortions>();
  /** Of calls that could not be written before. */
  private readonly attempts = new Map<string, number>();
  /** Of calls whose touchpoint was refused. */
  private readonly ids = new Map<string, string>();
  private readonly refused = new Map<string, string>();
  /** The calls of refused touchpoints, by key. */
  private readonly callsOf = new Map<string, readonly string[]>();
  private readonly planned = new Set<string>();

  constructor(writer: OrgWriter) {
    this.writer = writer;
  }

  /** Writes nothing yet, so it reports nothing. */
  write(steps: readonly PlanStep[], calls: CallLookup): Promise<WriteReport> {
    for (const step of steps) {
      const { kind, action } = step;
      const portions = this.portionsOf(kind, action);
      for (const write of writesOf(step)) {
        const concerned = kind === 'touchpoint' ? calls.callsOf(write.key) : kind === 'trackedCall' ? [{ taskId: write.key }] : [];
        for (const { taskId } of concerned) this.keepAttempts(taskId, calls);
        const named = kind === 'touchpoint' ? concerned.map(({ taskId }) => ({ taskId, id: calls.idOf(taskId) })) : undefined;
        const sent = { [this.writer.keyFieldOf(kind)]: write.id ?? write.key, ...this.writer.fieldsOf(kind, action, write.values) };
        portions.add({ write, calls: named }, parentOrder(kind, write.values), flatten(sent));
      }
    }
    return Promise.resolve({ written: NOTHING_WRITTEN, setAside: [] });
  }

  private portionsOf(kind: Kind, action: Action): WaitingPortions {
    const name = `${kind} ${action}`;
    const known = this.waiting.get(name);
    if (known) return known;
    const portions = new WaitingPortions((number) => this.spool.file(`${name} ${String(number)}`), this.writer.jobBytes);
    this.waiting.set(name, portions);
    return portions;
  }

  private keepAttempts(taskId: string, { attemptsOf }: CallLookup): void {
    const attempts = attemptsOf(taskId);
    if (attempts > 0) this.attempts.set(taskId, attempts);
  }

  /** Makes all the writes. What is refused is set aside, with the reason on its call, as in a plan of one part. */
  async flush(onPortion: (soFar: WriteReport) => void = () => undefined): Promise<WriteReport> {
    const calls: CallLookup = {
      attemptsOf: (taskId) => this.attempts.get(taskId) ?? 0,
      idOf: (taskId) => this.ids.get(taskId),
      callsOf: () => []
    };
    giveBackMemory();
    let written = NOTHING_WRITTEN;
    const setAside: SetAside[] = [];
    for (const [kind, action] of STEPS) {
      for (const portion of this.portionsOf(kind, action).take()) {
        const failures = await this.writer.writePlain(kind, action, this.plainWrites(kind, portion), this.refused, calls);
        written = addCounts(written, oneCount(kind, action, portion.length - failures.length));
        for (const failure of failures) setAside.push(failure);
        if (kind === 'touchpoint') this.keepRefused(failures, portion);
        if (kind === 'trackedCall') this.keepPlanned(portion);
        if (portion.length > MANY_ROWS) giveBackMemory();
        onPortion({ written, setAside });
      }
    }
    const unmarked = await this.writer.mark(unplannedRefusals(this.refused, this.planned, calls));
    return { written, setAside: markOnCalls(setAside, (key) => this.callsOf.get(key) ?? [], unmarked) };
  }

  private keepRefused(failures: readonly SetAside[], portion: Iterable<Waiting>): void {
    if (failures.length === 0) return;
    const errors = new Map(failures.map(({ key, error }) => [key, error]));
    for (const { write, calls = [] } of portion) {
      const error = errors.get(write.key);
      if (error === undefined) continue;
      this.callsOf.set(
        write.key,
        calls.map(({ taskId }) => taskId)
      );
      for (const { taskId, id } of calls) {
        this.refused.set(taskId, error);
        if (typeof id === 'string') this.ids.set(taskId, id);
      }
    }
  }

  private keepPlanned(portion: Iterable<Waiting>): void {
    if (this.refused.size === 0) return;
    for (const { write } of portion) if (this.refused.has(write.key)) this.planned.add(write.key);
  }

  private plainWrites(kind: Kind, portion: WaitingPortion): PlainWrites {
    const keyField = this.writer.keyFieldOf(kind);
    const columns = portion.columns.filter((name) => name !== keyField);
    return { ...mapRows(portion, ({ write }) => write), known: { byId: portion.byId, columns } };
  }

  remove(): void {
    this.spool.remove();
  }
}
