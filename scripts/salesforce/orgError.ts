/** An error Salesforce answered with, as it states it: `errorCode` and message, and the HTTP status it came with. */
export class OrgError extends Error {
  override readonly name = 'OrgError';
  readonly errorCode: string;
  readonly status: number;
  readonly fields: readonly string[];

  constructor(errorCode: string, message: string, status: number, fields: readonly string[] = [], options?: ErrorOptions) {
    super(message, options);
    this.errorCode = errorCode;
    this.status = status;
    this.fields = fields;
  }
}

interface StatedError {
  readonly errorCode?: unknown;
  readonly statusCode?: unknown;
  readonly message?: unknown;
  readonly fields?: unknown;
}

/** Of a query that is refused Salesforce quotes the part around the fault, where visitor ids and addresses stand: its reason is enough. */
function withoutQuery(message: string): string {
  return message.slice(Math.max(message.indexOf('ERROR at Row:'), 0));
}

/** Salesforce states errors as a list, OAuth as `{ error, error_description }`, proxies as HTML. */
export function toOrgError(status: number, body: unknown): OrgError {
  const first: unknown = Array.isArray(body) ? body[0] : body;
  if (typeof first === 'object' && first !== null) {
    const { errorCode, statusCode, message, fields } = first as StatedError;
    if (typeof message === 'string') {
      const code = String(errorCode ?? statusCode ?? 'UNKNOWN');
      return new OrgError(code, withoutQuery(message), status, Array.isArray(fields) ? fields.map(String) : []);
    }
    const { error, error_description: description } = first as { error?: unknown; error_description?: unknown };
    if (typeof error === 'string') return new OrgError(error, String(description ?? error), status);
  }
  const text = typeof body === 'string' ? body.slice(0, 200) : '';
  return new OrgError(`HTTP_${String(status)}`, `HTTP ${String(status)} without an error of Salesforce's: ${text}`, status);
}

/**
 * A request that got no answer. fetch wraps the reason in a TypeError, for which sf commands end with the exit code of a bug.
 *
 * @param request what was asked of whom, where the caller doesn't say it himself
 */
export function noConnection(error: unknown, request?: string): OrgError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : (error as Error);
  return new OrgError('NO_CONNECTION', request === undefined ? cause.message : `${request}: ${cause.message}`, 0, [], { cause });
}

/** @example codeOfRefusal('FIELD_CUSTOM_VALIDATION_EXCEPTION: Region is required') // 'FIELD_CUSTOM_VALIDATION_EXCEPTION' */
export function codeOfRefusal(error: string): string {
  return /^[A-Z_]+/.exec(error)?.[0] ?? 'UNKNOWN';
}
