/**
 * Names of our objects and fields in this org, for questions that are put together at run time: the namespace comes from
 * `@salesforce/schema`, the fields from the table generated from the package, so neither is spelled by hand (P27).
 */
import { OBJECT_FIELDS, readRow, type FieldFacts, type ObjectName, type Row, type SalesforceRecord } from 'c/salesforceRecords';
import TOUCHPOINT from '@salesforce/schema/Touchpoint__c';

/** `touchline__` where we are installed, blank in a scratch org. */
const PREFIX = TOUCHPOINT.objectApiName.slice(0, -'Touchpoint__c'.length);

/** An object of ours as this org calls it. */
export function objectName(object: ObjectName): string {
  return PREFIX + object;
}

/** The field of a property: a lookup's own field, not its parent's key. */
export function fieldName<O extends ObjectName>(object: O, property: keyof Row<O> & string): string {
  const fields: Readonly<Record<string, FieldFacts>> = OBJECT_FIELDS[object];
  const field = fields[property]?.field;
  if (field === undefined) throw new Error(`${object} has no property ${property}`);
  return field.endsWith('__c') ? PREFIX + field : field;
}

/** The way from a lookup to its record: `Web_Session__r`. */
export function parentName<O extends ObjectName>(object: O, property: keyof Row<O> & string): string {
  return fieldName(object, property).replace(/__c$/, '__r');
}

/** Any other name of the package: a list view, a tab. */
export function ownName(name: string): string {
  return PREFIX + name;
}

/** The list of children on a parent's page, by the name its lookups share: `Touchpoints__r`. */
export function childrenName(relationship: string): string {
  return `${PREFIX}${relationship}__r`;
}

/**
 * What a GraphQL selection names to read some fields. Those a reader has no access to are left out of the answer.
 *
 * @example selectFieldsOf('Touchpoint__c', ['channel', 'kind']) // 'Channel__c @optional { value } Kind__c @optional { value }'
 */
export function selectFieldsOf<O extends ObjectName>(object: O, properties: readonly (keyof Row<O> & string)[]): string {
  return properties.map((property) => `${fieldName(object, property)} @optional { value }`).join(' ');
}

/** The row of a GraphQL record; what was not asked for or can't be read is absent. */
export function rowOf<O extends ObjectName>(object: O, record: SalesforceRecord): Row<O> {
  return readRow(object, record, PREFIX).row;
}
