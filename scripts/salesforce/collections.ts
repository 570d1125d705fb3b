/** Up to 200 records in one request (P21); each is answered by itself, in the order sent. */
import { sendComposite, type CompositePart } from './composite.ts';
import { OrgError } from './orgError.ts';
import type { OrgHttp } from './orgHttp.ts';

export const RECORDS_A_REQUEST = 200;

export interface SaveResult {
  readonly success: boolean;
  readonly id?: string;
  readonly created?: boolean;
  /** Salesforce's words, `STATUS_CODE: message`. */
  readonly error?: string;
  readonly statusCode?: string;
  /** API name of the field it is about, where Salesforce names one. */
  readonly field?: string;
}

interface RawResult {
  readonly success?: unknown;
  readonly id?: unknown;
  readonly created?: unknown;
  readonly errors?: readonly { readonly statusCode?: unknown; readonly message?: unknown; readonly fields?: unknown }[];
}

function toResult(raw: RawResult): SaveResult {
  const [first] = raw.errors ?? [];
  const statusCode = first?.statusCode === undefined ? undefined : String(first.statusCode);
  const field: unknown = Array.isArray(first?.fields) ? first.fields[0] : undefined;
  return {
    success: raw.success === true,
    id: typeof raw.id === 'string' ? raw.id : undefined,
    created: raw.created === true,
    ...(raw.success === true ? {} : { statusCode, error: `${statusCode ?? 'UNKNOWN'}: ${String(first?.message ?? 'no reason given')}` }),
    ...(typeof field === 'string' ? { field } : {})
  };
}

function toResults(body: unknown, expected: number): SaveResult[] {
  if (Array.isArray(body) && body.length === expected) return (body as RawResult[]).map(toResult);
  throw new OrgError('UNEXPECTED_ANSWER', `The org answered ${String(expected)} records with something else than as many results`, 200);
}

/** A request for up to 200 records. Made twice it does the same as made once: keys and Ids tell what it is about. */
export interface CollectionRequest extends CompositePart {
  readonly method: 'PATCH' | 'DELETE';
  readonly records: number;
}

function typed(object: string, records: readonly object[]): object {
  return { allOrNone: false, records: records.map((record) => ({ attributes: { type: object }, ...record })) };
}

/** Upserts by an external id; the records name their object in `attributes`. */
export function upsertRequest(object: string, keyField: string, records: readonly object[]): CollectionRequest {
  return { method: 'PATCH', path: `/composite/sobjects/${object}/${keyField}`, body: typed(object, records), records: records.length };
}

/** Updates by Id. */
export function updateRequest(object: string, records: readonly object[]): CollectionRequest {
  return { method: 'PATCH', path: '/composite/sobjects', body: typed(object, records), records: records.length };
}

export function deleteRequest(ids: readonly string[]): CollectionRequest {
  return {
    method: 'DELETE',
    path: `/composite/sobjects?allOrNone=false&ids=${ids.map(encodeURIComponent).join(',')}`,
    records: ids.length
  };
}

export async function sendCollection(http: OrgHttp, { records, ...request }: CollectionRequest): Promise<SaveResult[]> {
  return toResults(await http.request({ ...request, purpose: 'write', repeatable: true }), records);
}

/** As many as a composite request may hold of collections. */
export const COLLECTIONS_A_REQUEST = 5;

/** Several collections in one request, made one after the other; those that failed as a whole are all failures. */
export async function sendCollections(http: OrgHttp, requests: readonly CollectionRequest[]): Promise<SaveResult[][]> {
  const parts = requests.map(({ method, path, body }) => ({ method, path, body }));
  const answers = await sendComposite(http, parts, 'write', true);
  return answers.map((answer, i) => toResults(answer.orThrow(), requests[i]?.records ?? 0));
}

export function upsertRecords(http: OrgHttp, object: string, keyField: string, records: readonly object[]): Promise<SaveResult[]> {
  return sendCollection(http, upsertRequest(object, keyField, records));
}
