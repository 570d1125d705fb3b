import { SalesforceError } from '../../errors/salesforceError.ts';
import { isJsonRecord, type JsonRecord } from '../../records/incomingRecord.ts';
import { bodyOf } from '../requestParts.ts';
import { ok, type RestHandler, type Route } from '../restRequest.ts';
import { splitUrl } from '../splitUrl.ts';
import { readSubrequests, runAll, showSubanswer, type Subrequest } from './composite.ts';

const MAX_GRAPHS = 75;
const MAX_NODES = 500;
const MAX_DEPTH = 15;
const MAX_DIFFERENT = 15;
const MAX_FAILURES = 14;

interface Graph {
  readonly graphId: string;
  readonly nodes: readonly Subrequest[];
}

/** The only requests a graph takes: records of one object, by id or by external id. */
const NODE = /^\/services\/data\/(v\d+\.\d)\/sobjects\/(\w+)(?:\/[^/]+){0,2}\/?$/i;

function exceeded(message: string): SalesforceError {
  return new SalesforceError(400, 'LIMIT_EXCEEDED', message);
}

/** What makes nodes different: API version, method and object. */
function kindOf({ method, url }: Subrequest): string {
  const [, version = '', object = ''] = NODE.exec(splitUrl(url).path) ?? [];
  const steps = splitUrl(url)
    .path.split('/')
    .filter((step) => step !== '').length;
  if (object === '' || (method === 'POST') !== (steps === 5))
    throw new SalesforceError(400, 'INVALID_INPUT', `A composite graph can't run ${method} ${url}: it takes records of one object only.`);
  return `${method} ${version} ${object}`.toLowerCase();
}

/** Nodes on the longest way of references. */
function depthOf(nodes: readonly Subrequest[]): number {
  const depths = new Map<string, number>();
  for (const { referenceId, url, body } of nodes) {
    const used = `${url} ${JSON.stringify(body) ?? ''}`.matchAll(/@\{(\w+)/g);
    depths.set(referenceId, 1 + Math.max(0, ...[...used].map(([, name = '']) => depths.get(name) ?? 0)));
  }
  return Math.max(0, ...depths.values());
}

function readGraphs(body: JsonRecord): Graph[] {
  const list = body['graphs'];
  if (!Array.isArray(list)) throw new SalesforceError(400, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [graphs]', ['graphs']);
  const graphs = list.map((json: unknown) => {
    const graph = isJsonRecord(json) ? json : {};
    const { graphId } = graph;
    if (typeof graphId !== 'string')
      throw new SalesforceError(400, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [graphId]', ['graphId']);
    return { graphId, nodes: readSubrequests(graph, MAX_NODES) };
  });
  const nodes = graphs.flatMap((graph) => graph.nodes);
  if (graphs.length > MAX_GRAPHS || nodes.length > MAX_NODES)
    throw exceeded(`A request can contain at most ${MAX_GRAPHS} graphs and ${MAX_NODES} nodes.`);
  if (new Set(graphs.map(({ graphId }) => graphId)).size < graphs.length)
    throw new SalesforceError(400, 'INVALID_INPUT', 'Provided graphIds must be unique.');
  if (new Set(nodes.map(kindOf)).size > MAX_DIFFERENT) throw exceeded(`A request can contain at most ${MAX_DIFFERENT} different nodes.`);
  if (graphs.some((graph) => depthOf(graph.nodes) > MAX_DEPTH)) throw exceeded(`A graph can be at most ${MAX_DEPTH} nodes deep.`);
  return graphs;
}

const HALTED = [{ errorCode: 'PROCESSING_HALTED', message: `More than ${MAX_FAILURES} graphs of the request failed.` }];

/** Several composites, each all or none; after too many failures the rest isn't tried. */
const graph: RestHandler = (request, rest) => {
  let failures = 0;
  const graphs = readGraphs(bodyOf(request)).map(({ graphId, nodes }) => {
    const halted = failures > MAX_FAILURES;
    const parts = halted
      ? nodes.map(({ referenceId }) => ({ status: 400, body: HALTED, referenceId }))
      : runAll(nodes, request, rest, true);
    const isSuccessful = parts.every((part) => part.status < 300);
    if (!isSuccessful) failures++;
    return { graphId, graphResponse: { compositeResponse: parts.map(showSubanswer) }, isSuccessful };
  });
  return ok({ graphs });
};

export const graphRoutes: readonly Route[] = [{ method: 'POST', pattern: '/services/data/:version/composite/graph', handler: graph }];
