/** Rows that came back after their erasure: by a vendor's Task that still stands, a second import, a run that had read them before. */
import { callTouchpointKey, sessionTouchpointKey } from 'c/attributionEngine';
import { fieldPath, type SalesforceRecord } from 'c/salesforceRecords';
import { deleteRequest, RECORDS_A_REQUEST, sendCollection } from './collections.ts';
import { withLocksRetried } from './lockedRows.ts';
import type { OrgHttp } from './orgHttp.ts';
import { runQueries } from './runQueries.ts';
import { selectQueries } from './soql.ts';

export class ReturnedRows {
  private readonly http: OrgHttp;
  private readonly prefix: string;
  /** Touchpoints by record Id, with their keys. */
  private readonly touchpoints = new Map<string, string>();
  private readonly trackedCallIds = new Set<string>();
  private readonly sessionIds = new Set<string>();
  /** What may stand about Tasks and sessions, by touchpoint key: a Task's Id, or that it is a session's. */
  private readonly unasked = new Map<string, string | undefined>();
  private readonly asked = new Set<string>();

  constructor(http: OrgHttp, prefix: string) {
    this.http = http;
    this.prefix = prefix;
  }

  /** Nothing is left to be looked for or removed. */
  get isEmpty(): boolean {
    return [this.touchpoints, this.trackedCallIds, this.sessionIds, this.unasked].every(({ size }) => size === 0);
  }

  addTask(taskId: string): void {
    this.ask(callTouchpointKey(taskId), taskId);
  }

  /** A deleted session may have been written about since. */
  addSession(record: SalesforceRecord, sessionKey: string): void {
    if (isStanding(record)) this.sessionIds.add(record.Id);
    this.ask(sessionTouchpointKey(sessionKey));
  }

  addTrackedCall(record: SalesforceRecord): void {
    if (isStanding(record)) this.trackedCallIds.add(record.Id);
  }

  addTouchpoint(record: SalesforceRecord, key: string): void {
    if (isStanding(record)) this.touchpoints.set(record.Id, key);
  }

  private ask(touchpointKey: string, taskId?: string): void {
    if (!this.asked.has(touchpointKey)) this.unasked.set(touchpointKey, taskId);
  }

  /** Keys of the touchpoints that go; what has a part in them is to be decided anew first. No request where nothing came back. */
  async touchpointKeys(): Promise<string[]> {
    await this.find();
    return [...this.touchpoints.values()];
  }

  /** Removes them, and what stands about their Tasks and sessions, touchpoints first. No request where nothing came back. */
  async remove(): Promise<void> {
    await this.find();
    await deleteRecords(this.http, [...this.touchpoints.keys(), ...this.trackedCallIds, ...this.sessionIds]);
    for (const ids of [this.touchpoints, this.trackedCallIds, this.sessionIds]) ids.clear();
  }

  /**
   * The same before a run ends.
   *
   * @returns false where the org refused it: then `remove` says so at the end, and until then all else is done
   */
  async tryRemove(): Promise<boolean> {
    try {
      await this.remove();
      return true;
    } catch (error) {
      if (error instanceof DeleteRefused) return false;
      throw error;
    }
  }

  private async find(): Promise<void> {
    const { http, prefix, unasked } = this;
    if (unasked.size === 0) return;
    const taskIds = [...unasked.values()].filter((taskId) => taskId !== undefined);
    const call = { object: `${prefix}Tracked_Call__c`, fields: ['Id'] };
    const calls = selectQueries(call, [{ field: fieldPath('Tracked_Call__c', 'taskId', prefix), values: taskIds }]);
    const key = fieldPath('Touchpoint__c', 'touchpointKey', prefix);
    const touchpoint = { object: `${prefix}Touchpoint__c`, fields: ['Id', key] };
    const touchpoints = selectQueries(touchpoint, [{ field: key, values: [...unasked.keys()] }]);
    const soql = [...calls, ...touchpoints].map((query) => ({ soql: query }));
    const results = await runQueries(http, soql, 'erase');
    for (const record of results.slice(0, calls.length).flat()) this.addTrackedCall(record);
    for (const record of results.slice(calls.length).flat()) this.addTouchpoint(record, String(record[key]));
    for (const asked of unasked.keys()) this.asked.add(asked);
    unasked.clear();
  }
}

/** A deleted record is gone already. */
function isStanding(record: SalesforceRecord): record is SalesforceRecord & { readonly Id: string } {
  return typeof record['Id'] === 'string' && record['IsDeleted'] !== true;
}

class DeleteRefused extends Error {}

/**
 * Deletes records by Id, whatever their objects, 200 at a time and in this order; one that is gone already is none, and one that is
 * refused keeps none behind it.
 *
 * @returns how many records
 * @throws in the end where the org refused one: what must go has to be known to be gone
 */
export async function deleteRecords(http: OrgHttp, ids: readonly string[]): Promise<number> {
  let deleted = 0;
  const refused: string[] = [];
  for (let from = 0; from < ids.length; from += RECORDS_A_REQUEST) {
    const results = await withLocksRetried(ids.slice(from, from + RECORDS_A_REQUEST), (some) => sendCollection(http, deleteRequest(some)));
    for (const { success, statusCode = '', error } of results) {
      if (success) deleted++;
      else if (!['ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY'].includes(statusCode)) refused.push(error ?? statusCode);
    }
  }
  const [first] = refused;
  if (first !== undefined) throw new DeleteRefused(`Records that could not be deleted: ${String(refused.length)}, the first: ${first}`);
  return deleted;
}
