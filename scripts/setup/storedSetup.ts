/** The setup an org holds, its fields described, and whether this user may change it. */
import { PART_NAMES, readOrgSetup, SETUP_PARTS, type StoredSetup } from 'c/orgSetup';
import { selectFields } from 'c/salesforceRecords';
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

export async function readStoredSetup(http: OrgHttp, prefix: string): Promise<StoredSetup> {
  const objects = PART_NAMES.map((part) => SETUP_PARTS[part].object);
  const queries = objects.map((object) => ({
    soql: `SELECT ${selectFields(object, prefix).join(', ')} FROM ${prefix}${object} ORDER BY Id`
  }));
  const results = await runQueries(http, queries, 'settings');
  return readOrgSetup(new Map(objects.map((object, i) => [prefix + object, results[i] ?? []])), prefix);
}
