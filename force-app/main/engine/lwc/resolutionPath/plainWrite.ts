import type { PlanStep } from './planWrites';

/** A planned write, whatever its step. */
export interface PlainWrite {
  readonly key: string;
  /** Absent where the record is new, or known by its key alone. */
  readonly id?: string;
  /** What to send: the row, or what changes of it. */
  readonly values: Readonly<Record<string, unknown>>;
}

export function writesOf(step: PlanStep): PlainWrite[] {
  switch (step.action) {
    case 'delete':
      return step.writes.map(({ key, id }) => ({ key, id, values: {} }));
    case 'create':
      return step.writes.map(({ key, row }) => ({ key, values: { ...row } }));
    case 'update':
      return step.writes.map(({ key, id, changes }) => ({ key, id, values: { ...changes } }));
  }
}
