/**
 * Writes a plan: all of it or none, as long as it has no more than a thousand records, which one request can hold; what is
 * larger goes in several such requests, the settings with the version of the rules in the last.
 */
import { applyChanges, rulesVersionOf, SETTINGS_KEY, SETUP_PARTS, type SetupChange, type StoredSetup } from 'c/orgSetup';
import { KEY_FIELDS, writeRow, type Row } from 'c/salesforceRecords';
import {
  COLLECTIONS_A_REQUEST,
  deleteRequest,
  RECORDS_A_REQUEST,
  updateRequest,
  upsertRequest,
  type CollectionRequest
} from '../salesforce/collections.ts';
import type { OrgHttp } from '../salesforce/orgHttp.ts';
import { OrgError, toOrgError } from '../salesforce/orgError.ts';

/** A record the org did not take. */
export interface RefusedChange {
  readonly change: SetupChange;
  readonly error: string;
}

export interface AppliedSetup {
  readonly written: number;
  /** Why it ended early; what was not written stays as it was. */
  readonly refused: readonly RefusedChange[];
}

interface Batch {
  readonly changes: readonly SetupChange[];
  readonly request: CollectionRequest;
}

/** What Salesforce says of rows that failed only because another one did. */
const COLLATERAL = ['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'PROCESSING_HALTED'];

/**
 * The plan with the version of the rules it makes. Where nothing changes it is empty, even if the org's version is of other rules because
 * somebody changed them by hand: an org's own export must change nothing in it.
 */
export function stampPlan(plan: readonly SetupChange[], stored: StoredSetup): readonly SetupChange[] {
  if (plan.length === 0) return [];
  const rulesVersion = rulesVersionOf(applyChanges(stored, plan));
  const settings = plan.find(({ part }) => part === 'settings');
  const id = stored.ids.settings.get(SETTINGS_KEY);
  const values = { ...(settings && settings.action !== 'delete' ? settings.values : {}), rulesVersion };
  const stamped: SetupChange =
    id === undefined
      ? { action: 'create', part: 'settings', key: SETTINGS_KEY, values: { name: 'Touchline Settings', ...values } }
      : { action: 'update', part: 'settings', key: SETTINGS_KEY, id, values };
  return [...plan.filter(({ part }) => part !== 'settings'), stamped];
}

function record({ part, key, ...change }: SetupChange, prefix: string): Record<string, unknown> {
  const { object, key: keyProperty } = SETUP_PARTS[part];
  const values = 'values' in change ? change.values : {};
  return writeRow(object, { ...values, [keyProperty]: key } as Row<typeof object>, prefix);
}

/** New rows go by their key, one object at a time; changes and deletions by Id, whatever the object. */
function groupOf({ part, action }: SetupChange): string {
  return part === 'settings' ? part : action === 'create' ? `create ${part}` : action;
}

function requestOf(changes: readonly SetupChange[], prefix: string): CollectionRequest {
  const [first] = changes;
  const { object } = SETUP_PARTS[first?.part ?? 'settings'];
  if (first?.action === 'create') {
    const records = changes.map((change) => record(change, prefix));
    return upsertRequest(prefix + object, prefix + KEY_FIELDS[object], records);
  }
  const ids = changes.map((change) => ('id' in change ? change.id : ''));
  if (first?.action === 'delete') return deleteRequest(ids);
  const records = changes.map((change, i) => ({
    attributes: { type: prefix + SETUP_PARTS[change.part].object },
    Id: ids[i],
    ...record(change, prefix)
  }));
  return updateRequest(prefix + object, records);
}

function batchesOf(plan: readonly SetupChange[], prefix: string): Batch[] {
  const groups: SetupChange[][] = [];
  for (const change of plan) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last && first && groupOf(first) === groupOf(change) && last.length < RECORDS_A_REQUEST) last.push(change);
    else groups.push([change]);
  }
  return groups.map((changes) => ({ changes, request: requestOf(changes, prefix) }));
}

interface RowAnswer {
  readonly success?: unknown;
  readonly errors?: readonly { readonly statusCode?: unknown; readonly message?: unknown }[];
}

/** An answer for each record, rather than an error of the request as a whole. */
function isRowAnswers(body: unknown): body is readonly RowAnswer[] {
  return Array.isArray(body) && body.every((row) => typeof row === 'object' && row !== null && 'success' in row);
}

/** The rows of one batch that were refused, in the words of the org. */
function refusals({ changes }: Batch, status: number, body: unknown): RefusedChange[] {
  if (!isRowAnswers(body)) {
    const refusal = toOrgError(status, body);
    if (COLLATERAL.includes(refusal.errorCode)) return [];
    throw refusal;
  }
  return body.flatMap(({ success, errors = [] }, i) => {
    const [{ statusCode, message } = {}] = errors;
    const change = changes[i];
    if (success === true || !change || COLLATERAL.includes(String(statusCode))) return [];
    return [{ change, error: `${String(statusCode ?? 'UNKNOWN')}: ${String(message ?? '')}` }];
  });
}

function isRefused(status: number, body: unknown): boolean {
  return status >= 300 || (isRowAnswers(body) && body.some(({ success }) => success === false));
}

async function sendTogether(http: OrgHttp, batches: readonly Batch[]): Promise<RefusedChange[]> {
  const compositeRequest = batches.map(({ request: { method, path, body } }, i) => ({
    method,
    url: `/services/data/v${http.apiVersion}${path.replace('allOrNone=false', 'allOrNone=true')}`,
    referenceId: `part${String(i)}`,
    ...(body === undefined ? {} : { body: { ...(body as object), allOrNone: true } })
  }));
  const answer = await http.request({
    method: 'POST',
    path: '/composite',
    // In the order given: what is new comes before what it replaces.
    body: { allOrNone: true, collateSubrequests: false, compositeRequest },
    purpose: 'write',
    repeatable: true
  });
  const answers = (answer as { compositeResponse?: readonly { httpStatusCode?: unknown; body?: unknown }[] } | undefined)
    ?.compositeResponse;
  if (answers?.length !== batches.length) throw new OrgError('UNEXPECTED_ANSWER', 'The org answered a composite request in part', 200);
  const refused = answers.flatMap(({ httpStatusCode, body }, i) => {
    const batch = batches[i];
    return batch && isRefused(Number(httpStatusCode), body) ? refusals(batch, Number(httpStatusCode), body) : [];
  });
  const failed = answers.some(({ httpStatusCode, body }) => isRefused(Number(httpStatusCode), body));
  if (failed && refused.length === 0) throw new OrgError('UNEXPECTED_ANSWER', 'The org refused the setup without saying why', 200);
  return refused;
}

/** @param plan as `stampPlan` gives it */
export async function applySetup(http: OrgHttp, plan: readonly SetupChange[], prefix: string): Promise<AppliedSetup> {
  const batches = batchesOf(plan, prefix);
  let written = 0;
  for (let from = 0; from < batches.length; from += COLLECTIONS_A_REQUEST) {
    const together = batches.slice(from, from + COLLECTIONS_A_REQUEST);
    const refused = await sendTogether(http, together);
    if (refused.length > 0) return { written, refused };
    written += together.reduce((sum, { changes }) => sum + changes.length, 0);
  }
  return { written, refused: [] };
}
