/** Rows that came back after their erasure: by a vendor's Task that still stands, a second import, another system's. */
import { callTouchpointKey } from 'c/attributionEngine';
import { fieldPath, type SalesforceRecord } from 'c/salesforceRecords';
import { deleteRequest, RECORDS_A_REQUEST, sendCollection } from './collections.ts';
import { withLocksRetried } from './lockedRows.ts';
import type { OrgHttp } from './orgHttp.ts';
import { runQueries } from './runQueries.ts';
import { selectQueries } from './soql.ts';

type ReturnedKind = 'webSession' | 'trackedCall' | 'touchpoint';

export class ReturnedRows {
  private readonly taskIds = new Set<string>();
  private readonly ids: Record<ReturnedKind, Set<string>> = { touchpoint: new Set(), trackedCall: new Set(), webSession: new Set() };

  addTask(taskId: string): void {
    this.taskIds.add(taskId);
  }

  /** A deleted record is gone already. */
  addRecord(kind: ReturnedKind, { Id, IsDeleted }: SalesforceRecord): void {
    if (typeof Id === 'string' && IsDeleted !== true) this.ids[kind].add(Id);
  }

  /**
   * Removes them, and what stands about their Tasks, touchpoints first. No request where nothing came back.
   *
   * @returns how many records
   */
  async remove(http: OrgHttp, prefix: string): Promise<number> {
    for (const [kind, id] of await this.aboutTasks(http, prefix)) this.ids[kind].add(id);
    return deleteRecords(http, [...this.ids.touchpoint, ...this.ids.trackedCall, ...this.ids.webSession]);
  }

  private async aboutTasks(http: OrgHttp, prefix: string): Promise<[ReturnedKind, string][]> {
    if (this.taskIds.size === 0) return [];
    const asked = [
      ['trackedCall', 'Tracked_Call__c', fieldPath('Tracked_Call__c', 'taskId', prefix), [...this.taskIds]],
      ['touchpoint', 'Touchpoint__c', fieldPath('Touchpoint__c', 'touchpointKey', prefix), [...this.taskIds].map(callTouchpointKey)]
    ] as const;
    const queries = asked.flatMap(([kind, object, field, values]) =>
      selectQueries({ object: prefix + object, fields: ['Id'] }, [{ field, values }]).map((soql) => ({ soql, kind }))
    );
    const results = await runQueries(http, queries, 'erase');
    return queries.flatMap(({ kind }, i) => (results[i] ?? []).map(({ Id }): [ReturnedKind, string] => [kind, String(Id)]));
  }
}

/**
 * Deletes records by Id, whatever their objects, 200 at a time and in this order; one that is gone already is none, and one that is
 * refused keeps none behind it.
 *
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
  if (first !== undefined) throw new Error(`Records that could not be deleted: ${String(refused.length)}, the first: ${first}`);
  return deleted;
}
