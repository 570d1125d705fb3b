import { GraphQLError, type ExecutionResult } from 'graphql';
import { SalesforceError } from '../errors/salesforceError.ts';

/** What the platform says an error is (guide: query-status). */
export type ErrorType = 'InvalidSyntax' | 'ValidationError' | 'DataFetchingException' | 'OperationNotSupported' | 'ExecutionAborted';

/**
 * An error as the endpoint answers it. The guide names the way to the failed field `path`, recorded answers have `paths`:
 * both are given, and a client does well to read either.
 */
export interface ErrorRepresentation {
  readonly message: string;
  readonly locations: readonly { readonly line: number; readonly column: number }[];
  readonly path?: readonly (string | number)[];
  readonly paths: readonly (string | number)[];
  readonly extensions: { readonly ErrorType: ErrorType };
}

/** What every GraphQL request is answered with: 200, data as far as there is any, and the errors. */
export interface GraphqlAnswer {
  readonly data: unknown;
  readonly errors: readonly ErrorRepresentation[];
}

function represent(error: GraphQLError, fallback: ErrorType): ErrorRepresentation {
  const type = error.extensions['ErrorType'] as ErrorType | undefined;
  return {
    message: error.message.trim(),
    locations: (error.locations ?? []).map(({ line, column }) => ({ line, column })),
    ...(error.path && { path: error.path }),
    paths: error.path ?? [],
    extensions: { ErrorType: type ?? fallback }
  };
}

/** A request refused before it ran. */
export function refused(errors: readonly GraphQLError[], type: ErrorType): GraphqlAnswer {
  return { data: {}, errors: errors.map((error) => represent(error, type)) };
}

/** An error of the org or of the request is answered; any other is a bug of ours and thrown. */
function isExpected(error: GraphQLError): boolean {
  const { originalError } = error;
  return originalError === undefined || originalError instanceof SalesforceError || originalError instanceof GraphQLError;
}

/** The answer of a request that ran; what failed for many records at once is said once. */
export function answered({ data, errors = [] }: ExecutionResult): GraphqlAnswer {
  const seen = new Set<unknown>();
  const told = errors.filter((error) => {
    if (!isExpected(error)) throw error.originalError;
    const cause = error.originalError ?? error;
    return !seen.has(cause) && seen.add(cause);
  });
  return {
    data: data ?? {},
    errors: told.map((error) => represent(error, error.path === undefined ? 'ValidationError' : 'DataFetchingException'))
  };
}
