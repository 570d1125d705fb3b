/** What the user may do, as UI API describes each object to them. It describes no Task (P7), and can't say who sees all records. */
import type { ObjectInfo } from 'lightning/uiObjectInfoApi';
import type { AccessFacts } from 'c/healthChecks';
import { objectName } from 'c/ownFields';
import type { ObjectName } from 'c/salesforceRecords';

export interface ObjectReader {
  describe(objectApiName: string): Promise<ObjectInfo>;
}

/** All that deciding writes. */
const OWN = ['Tracked_Call__c', 'Touchpoint__c', 'Web_Session__c', 'Resolution_Run__c'] as const satisfies ObjectName[];
/** Read by every decision, given by the admin's own permission set (P31). */
const STANDARD = ['Lead', 'Contact', 'Account', 'Opportunity', 'OpportunityContactRole'];

const DENIED: ReadonlySet<unknown> = new Set([400, 403, 404]);

/** Nothing for an object the user may not see; throws where the org didn't answer. */
async function describe(reader: ObjectReader, object: string): Promise<ObjectInfo | undefined> {
  try {
    return await reader.describe(object);
  } catch (error) {
    if (DENIED.has((error as { readonly status?: unknown }).status)) return undefined;
    throw error;
  }
}

async function missingOf(reader: ObjectReader, object: string, rights: 'write' | 'read'): Promise<string[]> {
  const info = await describe(reader, object);
  if (!info) return [`read ${object}`];
  if (rights === 'read') return [];
  const { createable, updateable, deletable } = info;
  const has = { create: createable, edit: updateable, delete: deletable };
  return Object.entries(has).flatMap(([right, may]) => (may ? [] : [`${right} ${object}`]));
}

export async function readAccessFacts(reader: ObjectReader): Promise<AccessFacts> {
  const missing = async (objects: readonly string[], rights: 'write' | 'read'): Promise<string[]> =>
    (await Promise.all(objects.map((object) => missingOf(reader, object, rights)))).flat();
  const [ownMissing, creditMissing, standardMissing] = await Promise.all([
    missing(OWN.map(objectName), 'write'),
    missing([objectName('Attribution_Touchpoint__c')], 'write'),
    missing(STANDARD, 'read')
  ]);
  return { ownMissing, creditMissing, standardMissing };
}
