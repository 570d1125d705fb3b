import { storedRow, writeRow } from 'c/salesforceRecords';
import { isBadRow } from '../files/readRows.ts';
import { RECORDS_A_REQUEST, upsertRecords } from '../salesforce/collections.ts';
import { withLocksRetried } from '../salesforce/lockedRows.ts';
import type { OrgHttp } from '../salesforce/orgHttp.ts';
import type { Tombstones } from '../salesforce/tombstones.ts';
import { collectRejected, type RejectedRow } from '../sessions/rejectedRows.ts';
import { chooseDuplicates, duplicateRejection } from './chooseDuplicates.ts';
import { readSessionRows, type SessionRow } from './sessionRows.ts';

export interface ImportOptions {
  readonly path: string;
  readonly rejectedPath: string;
  readonly http: OrgHttp;
  readonly prefix: string;
  /** Sessions of who was erased don't come back. */
  readonly tombstones: Tombstones;
  readonly onProgress?: (done: number, rows: number) => void;
}

export interface ImportReport {
  /** Rows of the file, whatever became of them. */
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  /** Rows equal to another one. */
  readonly repeated: number;
  /** Left out, since their visitor or person was erased. */
  readonly erased: number;
  readonly rejected: number;
  /** The first of them. */
  readonly problems: readonly RejectedRow[];
  /** Properties whose text was too long for its field, and how often. */
  readonly cut: Readonly<Record<string, number>>;
}

/**
 * Upserts the sessions of a file by their key, 200 at a time. Bad rows, and rows the org refuses, go to the file of rejected
 * rows with their reason; the others are imported.
 */
export async function importSessions({ path, rejectedPath, http, prefix, tombstones, onProgress }: ImportOptions): Promise<ImportReport> {
  const { replaced, rows } = await chooseDuplicates(path);
  const rejected = collectRejected(rejectedPath, path);
  const counts = { rows: 0, created: 0, updated: 0, repeated: 0, erased: 0 };
  const cut: Record<string, number> = {};

  async function flush(batch: readonly SessionRow[]): Promise<void> {
    if (batch.length === 0) return;
    const records = batch.map((row) => {
      const { record, cut: shortened } = toRecord(row, prefix);
      for (const property of shortened) cut[property] = (cut[property] ?? 0) + 1;
      return record;
    });
    const object = `${prefix}Web_Session__c`;
    const results = await withLocksRetried(records, (some) => upsertRecords(http, object, `${prefix}Session_Key__c`, some));
    for (const [i, { success, created, error = '', field = `${prefix}Session_Key__c` }] of results.entries()) {
      const row = batch[i];
      if (success) counts[created ? 'created' : 'updated']++;
      else if (row) await rejected.add({ line: row.line, column: field.slice(prefix.length), error, values: row.values });
    }
    onProgress?.(counts.rows, rows);
  }

  try {
    let batch: SessionRow[] = [];
    for await (const row of readSessionRows(path)) {
      counts.rows++;
      if (isBadRow(row)) await rejected.add(row);
      else if (replaced.has(row.line)) {
        const winner = replaced.get(row.line);
        if (winner === undefined) counts.repeated++;
        else await rejected.add(duplicateRejection(row, winner));
      } else if (tombstones.coversSession(row.session)) counts.erased++;
      else batch.push(row);
      if (batch.length === RECORDS_A_REQUEST) {
        await flush(batch);
        batch = [];
      }
    }
    await flush(batch);
    onProgress?.(counts.rows, rows);
    await rejected.commit();
  } catch (error) {
    await rejected.discard();
    throw error;
  }
  return { ...counts, rejected: rejected.count, problems: rejected.first, cut };
}

/** What the file has a column for, and the visitor key that follows from the visitor id (R3). */
function toRecord({ session, given }: SessionRow, prefix: string): { record: Record<string, unknown>; cut: readonly string[] } {
  const properties = given.includes('visitorId') ? [...given, 'visitorKey'] : given;
  const values = session as unknown as Readonly<Record<string, string | number | boolean | undefined>>;
  const { row, cut } = storedRow('Web_Session__c', Object.fromEntries(properties.map((property) => [property, values[property]])));
  return { record: writeRow('Web_Session__c', row, prefix), cut };
}
