/**
 * What the user may not do of all that deciding needs, as UI API describes each object to them. It describes no Task (P7), and can't
 * say who sees all records: those only commands can tell.
 */
import type { ObjectInfo } from 'lightning/uiObjectInfoApi';
import { objectName } from 'c/ownFields';
import type { ObjectName } from 'c/salesforceRecords';

export interface ObjectReader {
  describe(objectApiName: string): Promise<ObjectInfo>;
}

export type Right = 'read' | 'create' | 'edit' | 'delete';

export interface MissingRight {
  readonly right: Right;
  /** API name. */
  readonly object: string;
  /** What the org calls the object; its API name where it is hidden. */
  readonly label: string;
}

/** Which part of the product stands on it. */
export type RightsGroup = 'settings' | 'records' | 'credit' | 'standard';

export type MissingRights = Readonly<Record<RightsGroup, readonly MissingRight[]>>;

type Need = readonly [object: string, ...rights: Right[]];

const own = (object: ObjectName, ...rights: Right[]): Need => [objectName(object), ...rights];
const worked = (object: ObjectName): Need => own(object, 'create', 'edit', 'delete');

const NEEDS: Readonly<Record<RightsGroup, readonly Need[]>> = {
  settings: [
    own('Touchline_Setting__c', 'create', 'edit'),
    worked('Channel_Rule__c'),
    worked('Tracking_Number__c'),
    worked('Suppression_Rule__c'),
    own('Attribution_Model__c', 'create', 'edit')
  ],
  /** All that deciding writes. */
  records: [worked('Tracked_Call__c'), worked('Touchpoint__c'), worked('Web_Session__c'), worked('Resolution_Run__c')],
  /** A detail of Opportunity: no packaged permission set can give it (P31). */
  credit: [worked('Attribution_Touchpoint__c')],
  /** Read by every decision, given by the admin's own permission set (P31). */
  standard: [
    ['Lead', 'read'],
    ['Contact', 'read'],
    ['Account', 'read'],
    ['Opportunity', 'read'],
    ['OpportunityContactRole', 'read']
  ]
};
export const RIGHTS_GROUPS = Object.keys(NEEDS) as readonly RightsGroup[];

const DENIED: ReadonlySet<unknown> = new Set([400, 403, 404]);

/** @throws what the org answered, where that isn't that the user has no access */
async function missingOf(reader: ObjectReader, [object, ...rights]: Need): Promise<readonly MissingRight[]> {
  let info: ObjectInfo;
  try {
    info = await reader.describe(object);
  } catch (error) {
    if (!DENIED.has((error as { readonly status?: unknown }).status)) throw error;
    return [{ right: 'read', object, label: object }];
  }
  const { label, createable, updateable, deletable } = info;
  const may: Readonly<Record<Right, boolean>> = { read: true, create: createable, edit: updateable, delete: deletable };
  return rights.filter((right) => !may[right]).map((right) => ({ right, object, label }));
}

/**
 * What is missing for each part; nothing where the user may do all of it.
 *
 * @throws what the org answered, where that isn't that the user has no access
 * @example await readMissingRights(reader) // { standard: [{ right: 'read', object: 'Lead', label: 'Lead' }], settings: [], … }
 */
export async function readMissingRights(reader: ObjectReader): Promise<MissingRights> {
  const missing = async (group: RightsGroup): Promise<readonly MissingRight[]> =>
    (await Promise.all(NEEDS[group].map((need) => missingOf(reader, need)))).flat();
  const [settings, records, credit, standard] = await Promise.all([
    missing('settings'),
    missing('records'),
    missing('credit'),
    missing('standard')
  ]);
  return { settings, records, credit, standard };
}
