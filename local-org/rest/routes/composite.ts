import { SalesforceError } from '../../errors/salesforceError.ts';
import { isJsonRecord, type JsonRecord } from '../../records/incomingRecord.ts';
import { errorAnswer } from '../errorAnswer.ts';
import { MissingReference, substitute } from '../references.ts';
import { splitUrl } from '../splitUrl.ts';
import { bodyOf, refuseNested } from '../requestParts.ts';
import { ok, type HttpMethod, type RestAnswer, type RestHandler, type RestOrg, type RestRequest, type Route } from '../restRequest.ts';

const MAX_SUBREQUESTS = 25;
const MAX_QUERIES = 5;

export interface Subrequest {
  readonly method: HttpMethod;
  readonly url: string;
  readonly referenceId: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Subanswer extends RestAnswer {
  readonly referenceId: string;
}

class Undo extends Error {}

function readSubrequest(json: unknown): Subrequest {
  const { method, url, referenceId, body, httpHeaders }: JsonRecord = isJsonRecord(json) ? json : {};
  if (typeof method !== 'string' || typeof url !== 'string')
    throw new SalesforceError(400, 'INVALID_INPUT', 'Each subrequest needs a method and a url.');
  if (typeof referenceId !== 'string' || !/^[A-Za-z]\w*$/.test(referenceId)) {
    throw new SalesforceError(
      400,
      'INVALID_INPUT',
      `Provided referenceId (${String(referenceId)}) must start with a letter and only contain letters, numbers, or underscores.`
    );
  }
  const sent = isJsonRecord(httpHeaders) ? httpHeaders : {};
  const headers = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name.toLowerCase(), String(value)]));
  return { method: method.toUpperCase() as HttpMethod, url, referenceId, body, headers };
}

export function readSubrequests(body: JsonRecord, max = MAX_SUBREQUESTS): Subrequest[] {
  const list = body['compositeRequest'];
  if (!Array.isArray(list))
    throw new SalesforceError(400, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [compositeRequest]', ['compositeRequest']);
  if (list.length > max) {
    throw new SalesforceError(
      400,
      'LIMIT_EXCEEDED',
      `Composite requests can contain at most ${max} subrequests; ${list.length} were sent.`
    );
  }
  const requests = list.map(readSubrequest);
  const ids = new Set(requests.map((request) => request.referenceId));
  if (ids.size < requests.length) throw new SalesforceError(400, 'INVALID_INPUT', 'Provided referenceIds must be unique.');
  const heavy = requests.filter(({ url }) => /\/(query|queryAll)\b|\/composite\/sobjects/i.test(url));
  if (heavy.length > MAX_QUERIES) {
    throw new SalesforceError(
      400,
      'LIMIT_EXCEEDED',
      `Composite requests can contain at most ${MAX_QUERIES} query and collection subrequests.`
    );
  }
  return requests;
}

const isCollection = (url: string): boolean => /\/composite\/sobjects/i.test(url);

/** All or none reaches into collections, whatever they say themselves. */
function binding(query: URLSearchParams, body: unknown, url: string, allOrNone: boolean): { query: URLSearchParams; body: unknown } {
  if (!allOrNone || !isCollection(url)) return { query, body };
  query.set('allOrNone', 'true');
  return { query, body: isJsonRecord(body) ? { ...body, allOrNone } : body };
}

/** A collection answers 200 for rows that were refused. */
function hasFailed({ status, body }: RestAnswer, url: string): boolean {
  return status >= 300 || (isCollection(url) && Array.isArray(body) && body.some((row) => isJsonRecord(row) && row['success'] === false));
}

/** Runs one part; it sees the answers of the parts before it through `@{referenceId.path}`. */
function runPart(
  part: Subrequest,
  request: RestRequest,
  rest: RestOrg,
  answers: ReadonlyMap<string, unknown>,
  allOrNone: boolean
): RestAnswer {
  try {
    const { path, search } = splitUrl(substitute(part.url, answers, 'url'));
    refuseNested(path);
    const { query, body } = binding(new URLSearchParams(search), substitute(part.body, answers, 'body'), path, allOrNone);
    return rest.dispatch({
      method: part.method,
      path,
      query,
      headers: { ...request.headers, ...part.headers },
      body,
      session: request.session
    });
  } catch (error) {
    if (error instanceof MissingReference) return { status: 400, body: [{ errorCode: 'PROCESSING_HALTED', message: error.message }] };
    return errorAnswer(error);
  }
}

const HALTED = [
  { errorCode: 'PROCESSING_HALTED', message: 'The transaction was rolled back since another operation in the same transaction failed.' }
];

/** Runs parts one after another; with allOrNone the first failure undoes all. */
export function runAll(parts: readonly Subrequest[], request: RestRequest, rest: RestOrg, allOrNone: boolean): Subanswer[] {
  const done: Subanswer[] = [];
  const answers = new Map<string, unknown>();
  try {
    const run = (): void => {
      for (const part of parts) {
        const answer = runPart(part, request, rest, answers, allOrNone);
        done.push({ ...answer, referenceId: part.referenceId });
        if (allOrNone && hasFailed(answer, part.url)) throw new Undo();
        if (answer.status < 300) answers.set(part.referenceId, answer.body);
      }
    };
    if (allOrNone) rest.org.changes.group(run);
    else run();
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
    const failed = done.at(-1) as Subanswer;
    return parts.map((part) =>
      part.referenceId === failed.referenceId ? failed : { status: 400, body: HALTED, referenceId: part.referenceId }
    );
  }
  return done;
}

export function showSubanswer({ body, headers, status, referenceId }: Subanswer): Record<string, unknown> {
  return { body: body ?? null, httpHeaders: headers ?? {}, httpStatusCode: status, referenceId };
}

const composite: RestHandler = (request, rest) => {
  const body = bodyOf(request);
  const answers = runAll(readSubrequests(body), request, rest, body['allOrNone'] === true);
  return ok({ compositeResponse: answers.map(showSubanswer) });
};

export const compositeRoutes: readonly Route[] = [{ method: 'POST', pattern: '/services/data/:version/composite', handler: composite }];
