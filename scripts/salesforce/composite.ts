/** Several requests in one (P21): each is answered by itself, one that fails doesn't undo the others. */
import { OrgError, toOrgError } from './orgError.ts';
import type { OrgHttp } from './orgHttp.ts';

export interface CompositePart {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/services/data/vNN.0`. */
  readonly path: string;
  readonly body?: unknown;
}

export class CompositeAnswer {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    this.status = status;
    this.body = body;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  /** The body of a successful part; throws what Salesforce said of any other. */
  orThrow(): unknown {
    if (!this.ok) throw toOrgError(this.status, this.body);
    return this.body;
  }
}

interface RawAnswer {
  readonly httpStatusCode?: unknown;
  readonly body?: unknown;
}

/**
 * @param parts 25 at most, of them 5 queries or collections
 * @param repeatable sending it twice does the same as sending it once
 */
export async function sendComposite(
  http: OrgHttp,
  parts: readonly CompositePart[],
  purpose: string,
  repeatable = parts.every(({ method }) => method === 'GET')
): Promise<CompositeAnswer[]> {
  const compositeRequest = parts.map(({ method, path, body }, i) => ({
    method,
    url: `/services/data/v${http.apiVersion}${path}`,
    referenceId: `part${String(i)}`,
    ...(body === undefined ? {} : { body })
  }));
  const answer = await http.request({
    method: 'POST',
    path: '/composite',
    body: { allOrNone: false, compositeRequest },
    purpose,
    repeatable
  });
  const list = (answer as { compositeResponse?: unknown } | undefined)?.compositeResponse;
  if (!Array.isArray(list) || list.length !== parts.length) {
    throw new OrgError('UNEXPECTED_ANSWER', "The org's answer to a composite request has another number of parts", 200);
  }
  return (list as RawAnswer[]).map(({ httpStatusCode, body }) => new CompositeAnswer(Number(httpStatusCode), body));
}
