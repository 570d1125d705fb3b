import type { FieldSchema } from '../schema/objectSchema.ts';

/** Why one record wasn't written, as save results carry it. */
export interface RecordError {
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
}

function recordError(statusCode: string, message: string, fields: readonly string[] = []): RecordError {
  return { statusCode, message, fields };
}

/** Every way a record can fail here, with Salesforce's status codes and messages; sources are in conformance.test.ts. */
export const RECORD_ERRORS = {
  requiredMissing: (fields: readonly FieldSchema[]) => {
    const names = fields.map((field) => field.name);
    return recordError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`, names);
  },
  tooLong: (field: FieldSchema, value: string) =>
    recordError('STRING_TOO_LONG', `${field.label}: data value too large: ${value} (max length=${field.length})`, [field.name]),
  outsideRange: (field: FieldSchema, value: number) =>
    recordError('NUMBER_OUTSIDE_VALID_RANGE', `${field.label}: value outside of valid range on numeric field: ${value}`, [field.name]),
  badPicklistValue: (field: FieldSchema, value: string) =>
    recordError('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', `${field.label}: bad value for restricted picklist field: ${value}`, [
      field.name
    ]),
  badEmail: (field: FieldSchema, value: string) =>
    recordError('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value}`, [field.name]),
  unknownField: (field: string, object: string) => recordError('INVALID_FIELD', `No such column '${field}' on sobject of type ${object}`),
  notWriteable: (fields: readonly string[]) =>
    recordError(
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      `Unable to create/update fields: ${fields.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
      fields
    ),
  idOnInsert: () => recordError('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']),
  malformedId: (label: string, value: string, field: string) =>
    recordError('MALFORMED_ID', `${label}: id value of incorrect type: ${value}`, [field]),
  wrongIdType: (field: FieldSchema, value: string) =>
    recordError('FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${value}`, [field.name]),
  invalidReference: () => recordError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id'),
  deleted: () => recordError('ENTITY_IS_DELETED', 'entity is deleted'),
  convertedLead: () => recordError('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead'),
  foreignKeyNotFound: (value: string, field: FieldSchema, object: string) =>
    recordError('INVALID_FIELD', `Foreign key external ID: ${value} not found for field ${field.name} in entity ${object}`),
  foreignKeyNotUnique: (value: string, field: FieldSchema, object: string) =>
    recordError('DUPLICATE_EXTERNAL_ID', `Foreign key external ID: ${value} not unique for field ${field.name} in entity ${object}`),
  foreignKeyUnclear: (object: string) =>
    recordError('INVALID_FIELD', `More than 1 field provided in an external foreign key reference in entity: ${object}`),
  duplicateValue: (field: FieldSchema, existingId: string) =>
    recordError('DUPLICATE_VALUE', `duplicate value found: ${field.name} duplicates value on record with id: ${existingId.slice(0, 15)}`),
  duplicateKeyInRequest: (field: FieldSchema, value: string) =>
    recordError('DUPLICATE_VALUE', `Duplicate external id specified: ${value}`, [field.name]),
  severalMatches: (field: FieldSchema, ids: readonly string[]) =>
    recordError('DUPLICATE_EXTERNAL_ID', `More than one record found for external id field: [${ids.join(', ')}]`, [field.name]),
  missingExternalId: (field: FieldSchema) => recordError('MISSING_ARGUMENT', `${field.name} not specified`),
  missingId: () => recordError('MISSING_ARGUMENT', 'Id not specified in an update call'),
  duplicateIdInRequest: (id: string) => recordError('DUPLICATE_VALUE', `Duplicate id in list: ${id}`),
  rolledBack: () =>
    recordError(
      'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      'Record rolled back because not all records were valid and the request was using AllOrNone header'
    ),
  stillReferenced: (label: string, others: string) =>
    recordError(
      'DELETE_FAILED',
      `Your attempt to delete ${label} could not be completed because it is associated with the following ${others}.`
    ),
  notUndeletable: () => recordError('UNDELETE_FAILED', 'Entity is not in the recycle bin'),
  circular: (field: string) => recordError('CIRCULAR_DEPENDENCY', 'attempt to violate hierarchy constraints', [field]),
  integrity: (message: string, fields: readonly string[]) => recordError('FIELD_INTEGRITY_EXCEPTION', message, fields),
  noRowAccess: () => recordError('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'insufficient access rights on cross-reference id'),
  noAccess: () => recordError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id')
} as const;
