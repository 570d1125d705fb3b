/** What this user may not do, as lines an admin finds again in a permission set. */
import type { AccessFacts, HealthFacts } from 'c/healthChecks';
import {
  chooseFields,
  personSelect,
  readSettings,
  settingsRow,
  taskSelect,
  type DescribedObjects,
  type ObjectName
} from 'c/salesforceRecords';
import type { DescribedObject } from '../salesforce/describeOrg.ts';
import { missingAccess } from '../salesforce/missingAccess.ts';
import { STANDARD_OBJECTS, type ShownOrg } from './describeAccess.ts';

const CREDIT = 'Attribution_Touchpoint__c';
/** All that resolving, watching, importing and erasing write. */
export const WORKED_ON = [
  'Tracked_Call__c',
  'Touchpoint__c',
  'Web_Session__c',
  'Resolution_Run__c',
  'Erasure__c'
] as const satisfies ObjectName[];

/** Standard fields that are read besides those of the selects. */
const READ_FIELDS: Readonly<Record<string, readonly string[]>> = {
  Lead: personSelect('Lead'),
  Contact: personSelect('Contact'),
  Opportunity: ['AccountId', 'CloseDate', 'IsClosed', 'IsWon', 'StageName'],
  OpportunityContactRole: ['ContactId', 'IsPrimary', 'OpportunityId']
};

function sees(object: DescribedObject, field: string): boolean {
  return object.fields.some(({ name }) => name.toLowerCase() === field.toLowerCase());
}

/** P31: what no packaged permission set can give. */
function standardMissing({ objects, editsConvertedLeads }: ShownOrg): string[] {
  const missing = STANDARD_OBJECTS.flatMap((name) => {
    const object = objects.get(name);
    if (!object) return [`read ${name}`];
    return (READ_FIELDS[name] ?? []).filter((field) => !sees(object, field)).map((field) => `see ${name}.${field}`);
  });
  return editsConvertedLeads === false ? [...missing, 'View and Edit Converted Leads'] : missing;
}

/** The fields of every object that settings may name; nothing where one is hidden. */
export function describedFields({ objects }: ShownOrg): DescribedObjects | undefined {
  const [Task, Lead, Contact, Opportunity] = ['Task', 'Lead', 'Contact', 'Opportunity'].map((name) => objects.get(name)?.fields);
  return Task && Lead && Contact && Opportunity ? { Task, Lead, Contact, Opportunity } : undefined;
}

/** P2: the package's own two fields, and every field that settings name or that is read of a Task. */
function taskFieldsMissing(org: ShownOrg, settings: HealthFacts['settings']): string[] | undefined {
  const task = org.objects.get('Task');
  const described = describedFields(org);
  if (!task || !described || !settings) return undefined;
  const { fields } = chooseFields(readSettings(settingsRow(settings)).fields, described, org.prefix);
  const needed = fields ? taskSelect(fields.task) : [`${org.prefix}BizibleId__c`, `${org.prefix}Touchpoint_Date__c`];
  return needed.filter((field) => !sees(task, field)).map((field) => `see Task.${field}`);
}

export function accessFacts(org: ShownOrg, mayResolve: boolean | undefined, settings: HealthFacts['settings']): AccessFacts {
  const { prefix, objects, seesAll } = org;
  const missing = (object: ObjectName): string[] => missingAccess(object, objects.get(prefix + object), prefix);
  return {
    mayResolve,
    seesAll,
    ownMissing: WORKED_ON.flatMap(missing),
    creditMissing: missing(CREDIT),
    standardMissing: standardMissing(org),
    taskFieldsMissing: taskFieldsMissing(org, settings)
  };
}
