import type { ConformanceRow } from './conformanceTable.ts';

const BATCH = 'REST API Developer Guide, Composite Batch';
const TREE = 'REST API Developer Guide, sObject Tree';
const GRAPH = 'REST API Developer Guide, Composite Graph Limits';
const V = '/services/data/v67.0';

const node = (at: number, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  method: 'POST',
  url: `${V}/sobjects/Account`,
  referenceId: `n${at}`,
  body: { Name: `Graph ${at}` },
  ...more
});
const graphs = (...lists: unknown[][]): unknown => ({
  graphs: lists.map((compositeRequest, at) => ({ graphId: `g${at}`, compositeRequest }))
});
const times = <T>(count: number, of: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => of(at));
const branch = (referenceId: string): unknown => ({ attributes: { type: 'Account', referenceId }, Name: 'Tree' });

/** What composite requests refuse of their parts. */
export const COMPOSITE_LIMIT_ROWS: readonly ConformanceRow[] = [
  {
    does: 'refuses a reference id twice in a tree',
    source: `${TREE}; public repositories: the answer`,
    request: ['POST', 'composite/tree/Account', { records: [branch('one'), branch('one')] }],
    status: 400,
    says: /^\{"hasErrors":true,"results":\[\{"referenceId":"one","errors":\[\{"statusCode":"INVALID_INPUT","message":"Duplicate ReferenceId provided in the request\.","fields":\[\]\}\]\}\]\}$/
  },
  {
    does: 'refuses a query in a graph',
    source: 'REST API Developer Guide, Using Composite Graphs: supported URLs',
    request: ['POST', 'composite/graph', graphs([node(1, { method: 'GET', url: `${V}/query?q=SELECT Id FROM Account`, body: undefined })])],
    status: 400,
    errorCode: 'INVALID_INPUT'
  },
  {
    does: 'refuses a graph deeper than 15 nodes',
    source: GRAPH,
    request: ['POST', 'composite/graph', graphs(times(16, (at) => node(at, at === 0 ? {} : { body: { Name: `@{n${at - 1}.id}` } })))],
    status: 400,
    errorCode: 'LIMIT_EXCEEDED',
    says: /15 nodes deep/
  },
  {
    does: 'refuses more than 15 different nodes',
    source: GRAPH,
    request: ['POST', 'composite/graph', graphs(times(16, (at) => node(at, { url: `/services/data/v${50 + at}.0/sobjects/Account` })))],
    status: 400,
    errorCode: 'LIMIT_EXCEEDED',
    says: /15 different nodes/
  },
  {
    does: 'halts the graphs behind the fifteenth that failed',
    source: GRAPH,
    request: ['POST', 'composite/graph', graphs(...times(16, (at) => [node(at, at < 15 ? { body: {} } : {})]))],
    status: 200,
    says: /REQUIRED_FIELD_MISSING.*PROCESSING_HALTED[^}]*\}\],"httpHeaders":\{\},"httpStatusCode":400,"referenceId":"n15"/
  },
  {
    does: 'wants an id for each graph',
    source: GRAPH,
    request: ['POST', 'composite/graph', { graphs: [{ compositeRequest: [node(1)] }] }],
    status: 400,
    errorCode: 'REQUIRED_FIELD_MISSING'
  },
  {
    does: 'keeps batches out of batches',
    source: `${BATCH}: supported resources`,
    request: [
      'POST',
      'composite/batch',
      { batchRequests: [{ method: 'POST', url: 'v67.0/composite/batch', richInput: { batchRequests: [] } }] }
    ],
    status: 200,
    says: /"hasErrors":true.*"statusCode":400/
  },
  {
    does: 'gives 404 for a part of a batch without a version',
    source: BATCH,
    request: ['POST', 'composite/batch', { batchRequests: [{ method: 'GET', url: 'sobjects/Account' }] }],
    status: 200,
    says: /"statusCode":404/
  }
];
