/** What the user may do, as the org describes each object to them. UI API describes no Task (P7): whether those are seen, only commands can tell. */
import type { ObjectInfo } from 'lightning/uiObjectInfoApi';
import { objectName } from 'c/ownFields';
import type { ObjectName } from 'c/salesforceRecords';

export interface ObjectReader {
  describe(objectApiName: string): Promise<ObjectInfo>;
}

type Right = 'read' | 'create' | 'edit' | 'delete';

/** What is missing: the right and the object, by its label where it is seen at all. */
export interface MissingRight {
  readonly right: Right;
  readonly object: string;
}

/** Which part of the product stands on it. */
export type AccessGroup = 'settings' | 'records' | 'credit' | 'standard';

type Need = readonly [object: string, ...rights: Right[]];

const own = (object: ObjectName, ...rights: Right[]): Need => [objectName(object), ...rights];

const NEEDS: Readonly<Record<AccessGroup, readonly Need[]>> = {
  settings: [
    own('Touchline_Setting__c', 'create', 'edit'),
    own('Channel_Rule__c', 'create', 'edit', 'delete'),
    own('Tracking_Number__c', 'create', 'edit', 'delete'),
    own('Suppression_Rule__c', 'create', 'edit', 'delete'),
    own('Attribution_Model__c', 'create', 'edit')
  ],
  records: [
    own('Web_Session__c', 'create', 'edit', 'delete'),
    own('Tracked_Call__c', 'create', 'edit'),
    own('Touchpoint__c', 'create', 'edit', 'delete'),
    own('Resolution_Run__c', 'read')
  ],
  credit: [own('Attribution_Touchpoint__c', 'create', 'edit', 'delete')],
  standard: [
    ['Lead', 'read'],
    ['Contact', 'read'],
    ['Account', 'read'],
    ['Opportunity', 'read'],
    ['OpportunityContactRole', 'read']
  ]
};
export const ACCESS_GROUPS = Object.keys(NEEDS) as readonly AccessGroup[];

const DENIED: ReadonlySet<unknown> = new Set([400, 403, 404]);

/** @throws what the org answered, where that isn't that the user has no access */
async function missingOf(reader: ObjectReader, [object, ...rights]: Need): Promise<readonly MissingRight[]> {
  let info: ObjectInfo;
  try {
    info = await reader.describe(object);
  } catch (error) {
    if (!DENIED.has((error as { readonly status?: unknown }).status)) throw error;
    return [{ right: 'read', object }];
  }
  const { label, createable, updateable, deletable } = info;
  const may: Readonly<Record<Right, boolean>> = { read: true, create: createable, edit: updateable, delete: deletable };
  return rights.filter((right) => !may[right]).map((right) => ({ right, object: label }));
}

/** What is missing for each group; nothing where the user may do all of it. */
export async function readAccess(reader: ObjectReader): Promise<Readonly<Record<AccessGroup, readonly MissingRight[]>>> {
  const missing = async (group: AccessGroup): Promise<readonly MissingRight[]> =>
    (await Promise.all(NEEDS[group].map((need) => missingOf(reader, need)))).flat();
  const [settings, records, credit, standard] = await Promise.all([
    missing('settings'),
    missing('records'),
    missing('credit'),
    missing('standard')
  ]);
  return { settings, records, credit, standard };
}
