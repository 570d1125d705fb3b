/** A whole request refused, as the REST API answers it: `[{ "message", "errorCode", "fields"? }]`. */
export class SalesforceError extends Error {
  override readonly name = 'SalesforceError';
  readonly httpStatus: number;
  readonly errorCode: string;
  readonly fields: readonly string[] | undefined;

  constructor(httpStatus: number, errorCode: string, message: string, fields?: readonly string[]) {
    super(message);
    this.httpStatus = httpStatus;
    this.errorCode = errorCode;
    this.fields = fields;
  }
}

/** The answer to a URL that leads nowhere. */
export function notFound(message = 'The requested resource does not exist'): SalesforceError {
  return new SalesforceError(404, 'NOT_FOUND', message);
}

/** A value in a body that can't be what its field needs; the whole request fails. */
export function jsonParserError(message: string): SalesforceError {
  return new SalesforceError(400, 'JSON_PARSER_ERROR', message);
}
