import type { Change } from '../changeLog/changeLog.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import type { Database, Stored } from '../storage/database.ts';
import { allHold, holds } from './comparison.ts';
import { valueBefore } from './fieldHistory.ts';
import { fromStored } from './fieldValues.ts';
import type { FlowStart } from './flow.ts';

function meets(start: FlowStart, object: ObjectSchema, valueOf: (field: string) => Stored): boolean {
  return allHold(start.filters.logic, start.filters.tests, ({ field, operator, value }) => {
    const known = object.fields.get(field.toLowerCase());
    const left = known === undefined ? undefined : fromStored(known, valueOf(known.name));
    return value.kind === 'literal' && holds(left, operator, value.value);
  });
}

/**
 * Whether one save starts a flow. With `onlyWhenNewlyMet` an update does only when the record didn't meet the filters
 * before it (P30: the visitor id is there at insert, or arrives later).
 */
export function startsFlow(db: Database, start: FlowStart, object: ObjectSchema, change: Change): boolean {
  if (change.operation === 'create') return start.onCreate && meets(start, object, (field) => change.fields[field] ?? null);
  if (change.operation !== 'update' || !start.onUpdate) return false;
  // Archiving happens in the database: no automation runs.
  if (change.fields['IsArchived'] === 1) return false;
  const touched = start.filters.tests.some(({ field }) => field in change.fields);
  if (start.onlyWhenNewlyMet && !touched) return false;
  const before = (field: string): Stored => valueBefore(db, change, field);
  const now = (field: string): Stored => (field in change.fields ? (change.fields[field] ?? null) : before(field));
  return meets(start, object, now) && !(start.onlyWhenNewlyMet && meets(start, object, before));
}
