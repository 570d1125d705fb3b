import { RECORD_ERRORS, type RecordError } from '../errors/recordError.ts';
import type { Org } from '../org.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { findByExternalId } from './externalId.ts';
import type { IncomingRecord } from './incomingRecord.ts';
import { checkReference } from './references.ts';

/** Every parent a record is about to point at has to be one it may point at. */
export function checkReferences(org: Org, incoming: IncomingRecord): RecordError[] {
  const errors: RecordError[] = [];
  for (const [field, value] of incoming.values) {
    if (field.type !== 'reference' || typeof value !== 'string') continue;
    const error = checkReference(org, field, value);
    if (error !== undefined) errors.push(error);
  }
  return errors;
}

/** Unique fields: no other record may hold the value; the error names the one that does. */
export function checkUnique(org: Org, object: ObjectSchema, incoming: IncomingRecord, ownId?: string): RecordError[] {
  const errors: RecordError[] = [];
  for (const [field, value] of incoming.values) {
    if (!field.unique || value === null) continue;
    const other = findByExternalId(org, object, field, String(value)).find((id) => id !== ownId);
    if (other !== undefined) errors.push(RECORD_ERRORS.duplicateValue(field, other));
  }
  return errors;
}
