import { selectFields, type ObjectName } from 'c/salesforceRecords';
import type { TestOrg } from './testOrg.ts';

const OBJECTS = [
  'Tracked_Call__c',
  'Touchpoint__c',
  'Attribution_Touchpoint__c',
  'Web_Session__c'
] as const satisfies readonly ObjectName[];
/** Ids and times of writing differ between two orgs that hold the same. */
const PASSED_OVER = new Set(['Id', 'Decided_At__c']);

/** Everything a run writes, parents by key: what two orgs are compared by. */
export async function finalRows(org: TestOrg): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {};
  for (const object of OBJECTS) {
    const fields = selectFields(object, '').filter((field) => !PASSED_OVER.has(field));
    const records = await org.query(`SELECT ${fields.join(', ')} FROM ${object}`);
    rows[object] = records.map((record) => JSON.stringify(Object.entries(record).sort())).sort();
  }
  return rows;
}
