/**
 * Retention (section 11): sessions that have no owner, no touchpoint and no call, and were stored longer ago than both the
 * retention and the look-back say, are removed. By CreatedDate, which is indexed (P20); a visit is never later than its record.
 */
import type { Instant } from 'c/attributionEngine';
import { fieldPath, readRow, selectFields, settingsRow, type ObjectName } from 'c/salesforceRecords';
import { ingest } from '../salesforce/bulk/bulkIngest.ts';
import type { OpenOrg } from '../salesforce/openOrg.ts';
import { countRows, readMany } from '../salesforce/readMany.ts';
import { deleteRecords } from '../salesforce/returnedRows.ts';
import { runQueries } from '../salesforce/runQueries.ts';
import { loadWords } from '../salesforce/words.ts';

const words = loadWords('touchline.sessions.prune');
const DAY = 24 * 60 * 60_000;
const OBJECT = 'Web_Session__c';

export interface PruneOptions {
  readonly dryRun: boolean;
  /** At most so many; the next run goes on. */
  readonly limit: number;
}

export type PruneResult =
  | { readonly outcome: 'kept'; readonly reason: 'noRetention' }
  | {
      readonly outcome: 'pruned' | 'wouldPrune';
      /** Stored before this time. */
      readonly before: string;
      readonly days: number;
      /** As the settings say; the look-back holds where it is longer. */
      readonly retentionDays: number;
      readonly found: number;
      readonly removed: number;
    };

async function readRetention({ http, description }: OpenOrg): Promise<number | undefined> {
  const object = 'Touchline_Setting__c';
  const soql = `SELECT ${selectFields(object, description.prefix).join(', ')} FROM ${description.prefix}${object}`;
  const [records = []] = await runQueries(http, [{ soql }], 'settings');
  return settingsRow(records.map((record) => readRow(object, record, description.prefix).row))?.retentionDays;
}

/** Neither a touchpoint nor a call may lose its session. */
function unneeded(prefix: string, before: Instant): string {
  const owner = fieldPath(OBJECT, 'ownerPersonKey', prefix);
  const lookup = prefix + OBJECT;
  const namedBy = (object: ObjectName): string => `(SELECT ${lookup} FROM ${prefix}${object} WHERE ${lookup} != null)`;
  const at = new Date(before).toISOString();
  return `CreatedDate < ${at} AND ${owner} = null AND Id NOT IN ${namedBy('Touchpoint__c')} AND Id NOT IN ${namedBy('Tracked_Call__c')}`;
}

async function remove({ http, description }: OpenOrg, ids: readonly string[]): Promise<number> {
  if (ids.length <= http.bulkAbove.rowsWritten) return deleteRecords(http, ids);
  const object = description.prefix + OBJECT;
  const refusals = await ingest(http, { object, operation: 'delete', keyField: 'Id', records: ids.map((Id) => ({ Id })) });
  const refused = refusals.find(({ statusCode }) => statusCode !== 'ENTITY_IS_DELETED');
  if (refused) throw new Error(`A session could not be deleted: ${refused.error ?? ''}`);
  return ids.length - refusals.length;
}

/**
 * Six requests for a few sessions; many are found and removed by bulk jobs (P21).
 *
 * @throws where the retention is nonsense: a timer that removes nothing for months must not look well
 */
export async function pruneSessions(org: OpenOrg, { dryRun, limit }: PruneOptions): Promise<PruneResult> {
  const { http, description, ruleBook } = org;
  const retentionDays = await readRetention(org);
  if (retentionDays === undefined) return { outcome: 'kept', reason: 'noRetention' };
  if (!Number.isInteger(retentionDays) || retentionDays < 1) throw words.createError('wrongRetention', [retentionDays]);
  const days = Math.max(retentionDays, ruleBook.settings.lookbackDays);
  const before = description.describedAt - days * DAY;
  const object = description.prefix + OBJECT;
  const query = { object, soql: `SELECT Id FROM ${object} WHERE ${unneeded(description.prefix, before)}` };
  const [found = 0] = await countRows(http, [query]);
  const about = { before: new Date(before).toISOString(), days, retentionDays, found };
  if (dryRun) return { outcome: 'wouldPrune', ...about, removed: 0 };
  const limited = { ...query, soql: `${query.soql} LIMIT ${String(limit)}` };
  const [records = []] = found === 0 ? [] : await readMany(http, [limited], [Math.min(found, limit)]);
  const removed = await remove(
    org,
    records.map(({ Id }) => String(Id))
  );
  return { outcome: 'pruned', ...about, removed };
}
