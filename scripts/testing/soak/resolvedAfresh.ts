import { runResolve } from '../../resolve/runResolve.ts';
import { scopeOfAll } from '../../resolve/scopes.ts';
import { ingest } from '../../salesforce/bulk/bulkIngest.ts';
import { finalRows } from '../finalRows.ts';
import { TestOrg } from '../testOrg.ts';

/** What we write on records that are not ours alone. */
const SESSION_FIELDS = ['Owner_Person_Key__c', 'Channel__c', 'Subchannel__c'];

/** The rows of an org as if nothing of it had been resolved before: all of ours is taken away, and everything resolved at once. */
export async function resolvedAfresh(file: string): Promise<Awaited<ReturnType<typeof finalRows>>> {
  const org = await TestOrg.start({ file });
  const idsOf = async (object: string): Promise<string[]> => {
    const ids: string[] = [];
    for (let last = ''; ; last = ids.at(-1) ?? '') {
      const rows = await org.query(`SELECT Id FROM ${object} WHERE Id > '${last}' ORDER BY Id LIMIT 2000`);
      ids.push(...rows.map(({ Id }) => String(Id)));
      if (rows.length < 2000) return ids;
    }
  };
  const http = org.connect();
  for (const object of ['Attribution_Touchpoint__c', 'Tracked_Call__c', 'Touchpoint__c']) {
    const records = (await idsOf(object)).map((Id) => ({ Id }));
    if (records.length > 0) await ingest(http, { object, operation: 'delete', keyField: 'Id', records });
  }
  const blank = Object.fromEntries(SESSION_FIELDS.map((field) => [field, null]));
  const sessions = (await idsOf('Web_Session__c')).map((Id) => ({ Id, ...blank }));
  if (sessions.length > 0) await ingest(http, { object: 'Web_Session__c', operation: 'update', keyField: 'Id', records: sessions });
  await runResolve(await org.open(), scopeOfAll, { dryRun: false, now: Date.now });
  const rows = await finalRows(org);
  await org.stop();
  return rows;
}
