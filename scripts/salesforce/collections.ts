/** Up to 200 records in one request (P21); each is answered by itself, in the order sent. */
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
}

interface RawResult {
  readonly success?: unknown;
  readonly id?: unknown;
  readonly created?: unknown;
  readonly errors?: readonly { readonly statusCode?: unknown; readonly message?: unknown }[];
}

function toResult(raw: RawResult): SaveResult {
  const [first] = raw.errors ?? [];
  const statusCode = first?.statusCode === undefined ? undefined : String(first.statusCode);
  return {
    success: raw.success === true,
    id: typeof raw.id === 'string' ? raw.id : undefined,
    created: raw.created === true,
    ...(raw.success === true ? {} : { statusCode, error: `${statusCode ?? 'UNKNOWN'}: ${String(first?.message ?? 'no reason given')}` })
  };
}

function toResults(body: unknown, expected: number): SaveResult[] {
  if (Array.isArray(body) && body.length === expected) return (body as RawResult[]).map(toResult);
  throw new OrgError('UNEXPECTED_ANSWER', `The org answered ${String(expected)} records with something else than as many results`, 200);
}

/** Upserts by an external id; the records name their object in `attributes`. */
export async function upsertRecords(http: OrgHttp, object: string, keyField: string, records: readonly object[]): Promise<SaveResult[]> {
  const path = `/composite/sobjects/${object}/${keyField}`;
  const typed = records.map((record) => ({ attributes: { type: object }, ...record }));
  return toResults(
    await http.request({ method: 'PATCH', path, body: { allOrNone: false, records: typed }, purpose: 'write', repeatable: true }),
    records.length
  );
}

/** Updates by Id. */
export async function updateRecords(http: OrgHttp, object: string, records: readonly object[]): Promise<SaveResult[]> {
  const typed = records.map((record) => ({ attributes: { type: object }, ...record }));
  const body = { allOrNone: false, records: typed };
  return toResults(
    await http.request({ method: 'PATCH', path: '/composite/sobjects', body, purpose: 'write', repeatable: true }),
    records.length
  );
}

export async function deleteRecords(http: OrgHttp, ids: readonly string[]): Promise<SaveResult[]> {
  const path = `/composite/sobjects?allOrNone=false&ids=${ids.map(encodeURIComponent).join(',')}`;
  return toResults(await http.request({ method: 'DELETE', path, purpose: 'write', repeatable: true }), ids.length);
}
