import type { Session } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema/objectSchema.ts';

/** Standard objects of this org that the UI API supports (User Interface API Developer Guide, All Supported Objects). */
const STANDARD: ReadonlySet<string> = new Set([
  'Account',
  'Campaign',
  'CampaignMember',
  'Contact',
  'Group',
  'Lead',
  'Opportunity',
  'OpportunityContactRole',
  'User'
]);

/** Objects GraphQL reads though the UI API's record resources refuse them (beta; P7). */
const GRAPHQL_ONLY: ReadonlySet<string> = new Set(['Event', 'Task']);

/** Id of the one record type an object without record types has. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

/** Whether `/ui-api` serves the object: our list of standard objects and every custom one but custom settings (P9). */
export function isUiApiObject(object: ObjectSchema): boolean {
  return object.custom ? object.customSetting === undefined : STANDARD.has(object.name);
}

/** Whether `/graphql` reads the object. */
export function isGraphqlObject(object: ObjectSchema): boolean {
  return isUiApiObject(object) || GRAPHQL_ONLY.has(object.name);
}

/** Fields of an object the user sees. */
export function visibleFields(object: ObjectSchema, session: Session): FieldSchema[] {
  return [...object.fields.values()].filter((field) => session.access.seesField(object, field));
}

/** The field whose value names a record; undefined for objects without one. */
export function nameField(object: ObjectSchema): FieldSchema | undefined {
  return [...object.fields.values()].find((field) => field.nameField);
}
