/** A plan record by record, as `--dry-run` shows it. */
import type { PlanStep } from 'c/resolutionPath';
import { fieldsOf, formatInstant, OBJECT_OF_KIND } from 'c/salesforceRecords';

export interface PlanLine {
  readonly action: PlanStep['action'];
  readonly object: string;
  readonly key: string;
  /** The key the record has had so far, where it is re-keyed (R13). */
  readonly formerKey?: string;
  /** API names without namespace; blank where a field is cleared. */
  readonly changes: Readonly<Record<string, string>>;
}

function apiValues(kind: PlanStep['kind'], row: object): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [property, facts] of fieldsOf(OBJECT_OF_KIND[kind])) {
    if (!(property in row)) continue;
    const value = (row as Readonly<Record<string, string | number | boolean | undefined>>)[property];
    values[facts.field] = facts.kind === 'dateTime' && typeof value === 'number' ? formatInstant(value) : String(value ?? '');
  }
  return values;
}

export function planLines(steps: readonly PlanStep[]): PlanLine[] {
  return steps.flatMap((step): PlanLine[] => {
    const { kind, action } = step;
    const object = OBJECT_OF_KIND[kind];
    if (action === 'delete') return step.writes.map(({ key }) => ({ action, object, key, changes: {} }));
    if (action === 'create') return step.writes.map(({ key, row }) => ({ action, object, key, changes: apiValues(kind, row) }));
    return step.writes.map(({ key, formerKey, changes }) => ({ action, object, key, formerKey, changes: apiValues(kind, changes) }));
  });
}
