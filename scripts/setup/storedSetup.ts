/** The setup an org holds, its fields described, and whether this user may change it. */
import { PART_NAMES, readOrgSetup, SETUP_PARTS, type StoredSetup } from 'c/orgSetup';
import { selectFields, toId18, type SalesforceRecord } from 'c/salesforceRecords';
import { sendComposite } from '../salesforce/composite.ts';
import { describeOrg, type DescribedObject, type OrgDescription } from '../salesforce/describeOrg.ts';
import { missingAccess, type Right } from '../salesforce/missingAccess.ts';
import type { OrgHttp } from '../salesforce/orgHttp.ts';
import { runQueries } from '../salesforce/runQueries.ts';
import { accessMissing } from '../salesforce/setupError.ts';

export interface SetupOrg {
  readonly http: OrgHttp;
  readonly description: OrgDescription;
  readonly stored: StoredSetup;
}

async function refuseWithoutAccess(http: OrgHttp, prefix: string, needed: readonly Right[]): Promise<void> {
  const objects = PART_NAMES.map((part) => SETUP_PARTS[part].object);
  const parts = objects.map((object) => ({ method: 'GET' as const, path: `/sobjects/${prefix}${object}/describe` }));
  const answers = await sendComposite(http, parts, 'describe');
  const missing = objects.flatMap((object, i) => {
    const answer = answers[i];
    return missingAccess(object, answer?.ok ? (answer.body as DescribedObject) : undefined, prefix, needed);
  });
  if (missing.length > 0) throw accessMissing(http.label, missing);
}

/**
 * Settings that can't hold don't stop it, as they stop a run: to mend them is what it is for.
 *
 * @param needed what will be done to settings and rules; nothing, where they are only read
 */
export async function openSetup(http: OrgHttp, needed: readonly Right[]): Promise<SetupOrg> {
  const description = await describeOrg(http);
  const { prefix } = description;
  await refuseWithoutAccess(http, prefix, needed);
  return { http, description, stored: await readStoredSetup(http, prefix) };
}

/**
 * Where nobody named a record Salesforce puts its Id there, which means nothing in another org: such a row is named as one without a name.
 *
 * @example withoutIdName({ Id: 'a0A000000000001EAA', Name: 'a0A000000000001' }) // { Id: 'a0A000000000001EAA', Name: null }
 */
export function withoutIdName(record: SalesforceRecord): SalesforceRecord {
  const name = record['Name'];
  return typeof name === 'string' && name !== '' && toId18(name) === toId18(String(record['Id'])) ? { ...record, Name: null } : record;
}

export async function readStoredSetup(http: OrgHttp, prefix: string): Promise<StoredSetup> {
  const objects = PART_NAMES.map((part) => SETUP_PARTS[part].object);
  const queries = objects.map((object) => ({
    soql: `SELECT ${selectFields(object, prefix).join(', ')} FROM ${prefix}${object} ORDER BY Id`
  }));
  const results = await runQueries(http, queries, 'settings');
  const records = objects.map((object, i) => [prefix + object, (results[i] ?? []).map(withoutIdName)] as const);
  return readOrgSetup(new Map(records), prefix);
}
