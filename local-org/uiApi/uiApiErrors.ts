import { notFound, SalesforceError } from '../errors/salesforceError.ts';
import type { RecordError } from '../errors/recordError.ts';
import type { Org, Session } from '../org.ts';
import { field as fieldOf } from '../schema/orgSchema.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { isUiApiObject } from './uiApiObjects.ts';

/** The ways the UI API refuses a request before it looks at a record. */
export const UI_API_ERRORS = {
  unsupported: (name: string) => new SalesforceError(400, 'INVALID_TYPE', `Object ${name} is not supported in UI API`),
  noAccess: () =>
    new SalesforceError(
      403,
      'INSUFFICIENT_ACCESS',
      "You don't have access to this record. Ask your administrator for help or to request access."
    ),
  deleted: () => new SalesforceError(404, 'ENTITY_IS_DELETED', 'entity is deleted'),
  invalidFields: (names: readonly string[]) => new SalesforceError(400, 'INVALID_FIELD', `Invalid field(s): ${names.join(', ')}`),
  missingFields: () =>
    new SalesforceError(400, 'MISSING_ARGUMENT', 'Specify fields or optionalFields; layoutTypes is not served by the local org.')
} as const;

/** An object the user reads through the UI API, or why they don't. */
export function uiApiObject(org: Org, session: Session, name: string): ObjectSchema {
  const object = org.schema.object(name);
  if (object === undefined) throw notFound();
  if (!isUiApiObject(object)) throw UI_API_ERRORS.unsupported(object.name);
  if (!session.access.may('read', object)) throw UI_API_ERRORS.noAccess();
  return object;
}

interface RecordExceptionError {
  readonly constituentField: null;
  readonly duplicateRecordError: null;
  readonly errorCode: string;
  readonly field: string | null;
  readonly fieldLabel: string | null;
  readonly message: string;
}

/** Error with Output, the body of a save that was refused: errors of the record, and of its fields by name. */
export interface ErrorWithOutput {
  readonly message: string;
  readonly statusCode: number;
  readonly enhancedErrorType: 'RecordError';
  readonly output: {
    readonly errors: readonly RecordExceptionError[];
    readonly fieldErrors: Readonly<Record<string, readonly RecordExceptionError[]>>;
  };
}

function exception(error: RecordError, object: ObjectSchema, field: string | undefined): RecordExceptionError {
  return {
    constituentField: null,
    duplicateRecordError: null,
    errorCode: error.statusCode,
    field: field ?? null,
    fieldLabel: field === undefined ? null : (fieldOf(object, field)?.label ?? field),
    message: error.message
  };
}

/** What a refused create or update is answered with. */
export function recordExceptions(object: ObjectSchema, action: 'create' | 'update', errors: readonly RecordError[]): ErrorWithOutput {
  const ofFields = new Map<string, RecordExceptionError[]>();
  for (const error of errors) {
    for (const field of error.fields) ofFields.set(field, [...(ofFields.get(field) ?? []), exception(error, object, field)]);
  }
  const ofRecord = errors.filter((error) => error.fields.length === 0).map((error) => exception(error, object, undefined));
  return {
    message: `An error occurred while trying to ${action} the record. Please try again.`,
    statusCode: errors.some((error) => error.statusCode.startsWith('INSUFFICIENT_ACCESS')) ? 403 : 400,
    enhancedErrorType: 'RecordError',
    output: { errors: ofRecord, fieldErrors: Object.fromEntries(ofFields) }
  };
}
