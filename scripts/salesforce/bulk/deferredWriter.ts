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
  type PlainWrite,
  type PlanStep,
  type RecordWriter,
  type SetAside,
  type WriteReport
} from 'c/resolutionPath';
import type { OrgWriter } from '../orgWriter.ts';
import { sortByParent } from '../sortByParent.ts';
import { csvPortions } from './csvPortions.ts';
import { Spool } from './rowSpool.ts';

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

/** A write with the calls that hear of it when it is refused. */
interface Waiting {
  readonly write: PlainWrite;
  readonly calls?: readonly { readonly taskId: string; readonly id?: string }[];
}

/** A property that is there and `undefined` is to be cleared, and JSON would leave it out. */
function toLine(waiting: Waiting): string {
  return JSON.stringify(waiting, (_, value: unknown) => (value === undefined ? null : value));
}

function fromLine(line: string): Waiting {
  const { write, calls } = JSON.parse(line) as Waiting;
  const values = Object.fromEntries(Object.entries(write.values).map(([name, value]) => [name, value ?? undefined]));
  return { write: { key: write.key, ...(write.id === null ? {} : { id: write.id }), values } as PlainWrite, calls };
}

export class DeferredWriter implements RecordWriter {
  private readonly writer: OrgWriter;
  private readonly spool = new Spool();
  /** Of calls that could not be written before. */
  private readonly attempts = new Map<string, number>();
  /** Of calls whose touchpoint was refused. */
  private readonly ids = new Map<string, string>();
  private readonly refused = new Map<string, string>();
  private readonly planned = new Set<string>();

  constructor(writer: OrgWriter) {
    this.writer = writer;
  }

  /** Writes nothing yet, so it reports nothing. */
  write(steps: readonly PlanStep[], calls: CallLookup): Promise<WriteReport> {
    for (const step of steps) {
      const file = this.spool.file(`${step.kind} ${step.action}`);
      for (const write of sortByParent(step.kind, writesOf(step))) {
        const concerned =
          step.kind === 'touchpoint' ? calls.callsOf(write.key) : step.kind === 'trackedCall' ? [{ taskId: write.key }] : [];
        for (const { taskId } of concerned) this.keepAttempts(taskId, calls);
        const named = concerned.map(({ taskId }) => ({ taskId, id: calls.idOf(taskId) }));
        file.add(toLine({ write, ...(step.kind === 'touchpoint' ? { calls: named } : {}) }));
      }
    }
    return Promise.resolve({ written: NOTHING_WRITTEN, setAside: [] });
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
    let written = NOTHING_WRITTEN;
    const setAside: SetAside[] = [];
    for (const [kind, action] of STEPS) {
      for (const portion of this.portions(kind, action)) {
        const writes = portion.map(({ write }) => write);
        const failures = await this.writer.writePlain(kind, action, writes, this.refused, calls);
        written = addCounts(written, oneCount(kind, action, writes.length - failures.length));
        for (const failure of failures) setAside.push(failure);
        if (kind === 'touchpoint') this.keepRefused(failures, portion);
        if (kind === 'trackedCall') for (const { key } of writes) if (this.refused.has(key)) this.planned.add(key);
        onPortion({ written, setAside });
      }
    }
    await this.writer.mark(unplannedRefusals(this.refused, this.planned, calls));
    return { written, setAside };
  }

  private keepRefused(failures: readonly SetAside[], portion: readonly Waiting[]): void {
    if (failures.length === 0) return;
    const errors = new Map(failures.map(({ key, error }) => [key, error]));
    for (const { write, calls = [] } of portion) {
      const error = errors.get(write.key);
      if (error === undefined) continue;
      for (const { taskId, id } of calls) {
        this.refused.set(taskId, error);
        if (typeof id === 'string') this.ids.set(taskId, id);
      }
    }
  }

  private portions(kind: Kind, action: Action): Iterable<readonly Waiting[]> {
    const lines = this.spool.file(`${kind} ${action}`).take();
    const recordOf = ({ write }: Waiting) => ({ Id: write.id ?? write.key, ...this.writer.fieldsOf(kind, action, write.values) });
    return csvPortions(mapLines(lines), recordOf, this.writer.jobBytes);
  }

  remove(): void {
    this.spool.remove();
  }
}

function* mapLines(lines: Iterable<string>): Generator<Waiting> {
  for (const line of lines) yield fromLine(line);
}
