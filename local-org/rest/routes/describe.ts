import { describeObject, summarise } from '../describeObject.ts';
import { objectOf } from '../requestParts.ts';
import { ok, type RestHandler, type Route } from '../restRequest.ts';

/** Metadata doesn't change while the org runs: who has it since the start gets 304. */
function unlessKnown(handler: RestHandler): RestHandler {
  return (request, rest) => {
    const since = Date.parse(request.headers['if-modified-since'] ?? '');
    if (since >= rest.startedAt) return { status: 304 };
    return { ...handler(request, rest), headers: { 'Last-Modified': new Date(rest.startedAt).toUTCString() } };
  };
}

const global: RestHandler = ({ session, root }, { org }) => {
  const visible = org.schema.objects.filter((object) => session.access.may('read', object));
  return ok({ encoding: 'UTF-8', maxBatchSize: 200, sobjects: visible.map((object) => summarise(object, session, root)) });
};

const basic: RestHandler = (request, rest) =>
  ok({ objectDescribe: summarise(objectOf(request, rest), request.session, request.root), recentItems: [] });

const whole: RestHandler = (request, rest) => ok(describeObject(rest.org, request.session, objectOf(request, rest), request.root));

const SOBJECTS = '/services/data/:version/sobjects';

export const describeRoutes: readonly Route[] = [
  { method: 'GET', pattern: SOBJECTS, handler: unlessKnown(global) },
  { method: 'GET', pattern: `${SOBJECTS}/:object`, handler: unlessKnown(basic) },
  { method: 'GET', pattern: `${SOBJECTS}/:object/describe`, handler: unlessKnown(whole) }
];
