import type { RecordError } from '../errors/recordError.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import type { Row } from '../storage/database.ts';

/** A record that would be written next: all that Salesforce itself asks of it is met. */
export interface GuardedWrite {
  readonly object: ObjectSchema;
  readonly operation: 'create' | 'update' | 'delete';
  /** As it will be stored; of a delete, as it is. */
  readonly record: Row;
}

/** What a customer's org has besides: validation rules, required fields, locks of others. A refusal is the record's error. */
export type RecordGuard = (write: GuardedWrite) => RecordError | undefined;

export function firstRefusal(guards: readonly RecordGuard[], write: GuardedWrite): RecordError | undefined {
  for (const guard of guards) {
    const refusal = guard(write);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}
