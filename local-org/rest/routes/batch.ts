import { notFound, SalesforceError } from '../../errors/salesforceError.ts';
import { isJsonRecord } from '../../records/incomingRecord.ts';
import { errorAnswer } from '../errorAnswer.ts';
import { splitUrl } from '../splitUrl.ts';
import { bodyOf, refuseNested } from '../requestParts.ts';
import { ok, type HttpMethod, type RestAnswer, type RestHandler, type RestOrg, type RestRequest, type Route } from '../restRequest.ts';

const MAX_PARTS = 25;
const VERSIONED = /^\/services\/data\/v\d+\.\d\//;
const HALTED = { statusCode: 412, result: [{ errorCode: 'BATCH_PROCESSING_HALTED', message: 'Batch processing halted per request' }] };

function runPart(part: unknown, request: RestRequest, rest: RestOrg): RestAnswer {
  const { method, url, richInput } = isJsonRecord(part) ? part : {};
  try {
    if (typeof method !== 'string' || typeof url !== 'string')
      throw new SalesforceError(400, 'INVALID_INPUT', 'Each batch request needs a method and a url.');
    const { path, search } = splitUrl(url.replace(/^\/?(services\/data\/)?/, '/services/data/'));
    if (!VERSIONED.test(path)) throw notFound();
    refuseNested(path);
    const query = new URLSearchParams(search);
    return rest.dispatch({
      method: method.toUpperCase() as HttpMethod,
      path,
      query,
      headers: request.headers,
      body: richInput,
      session: request.session
    });
  } catch (error) {
    return errorAnswer(error);
  }
}

/** Up to 25 independent requests, each kept or refused on its own. */
const batch: RestHandler = (request, rest) => {
  const body = bodyOf(request);
  const parts = body['batchRequests'];
  if (!Array.isArray(parts))
    throw new SalesforceError(400, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [batchRequests]', ['batchRequests']);
  if (parts.length > MAX_PARTS)
    throw new SalesforceError(
      400,
      'LIMIT_EXCEEDED',
      `Batch requests can contain at most ${MAX_PARTS} subrequests; ${parts.length} were sent.`
    );
  let halted = false;
  const results = parts.map((part) => {
    if (halted) return HALTED;
    const answer = runPart(part, request, rest);
    halted = answer.status >= 400 && body['haltOnError'] === true;
    return { statusCode: answer.status, result: answer.body ?? null };
  });
  return ok({ hasErrors: results.some((result) => result.statusCode >= 400), results });
};

export const batchRoutes: readonly Route[] = [{ method: 'POST', pattern: '/services/data/:version/composite/batch', handler: batch }];
