import { SalesforceError } from '../errors/salesforceError.ts';
import type { RecordError } from '../errors/recordError.ts';
import type { RestAnswer } from './restRequest.ts';

/** Errors of one record as the answer of a request about it alone. */
export function recordErrorAnswer(errors: readonly RecordError[]): RestAnswer {
  const status = errors[0]?.statusCode === 'INSUFFICIENT_ACCESS_OR_READONLY' ? 403 : 400;
  return { status, body: errors.map(({ statusCode, message, fields }) => ({ message, errorCode: statusCode, fields })) };
}

/** A thrown error as an answer; anything but a SalesforceError is a bug here and says so. */
export function errorAnswer(error: unknown): RestAnswer {
  if (error instanceof SalesforceError) {
    const { message, errorCode, fields, httpStatus } = error;
    return { status: httpStatus, body: [fields === undefined ? { message, errorCode } : { message, errorCode, fields }] };
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, body: [{ message: `The local org failed: ${message}`, errorCode: 'UNKNOWN_EXCEPTION' }] };
}
