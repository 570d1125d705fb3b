import type { FieldSchema, ObjectSchema, PicklistValue } from './objectSchema.ts';
import { readStandardObject } from './standardObjectFacts.ts';
import { STANDARD_OBJECTS } from './standardObjects/standardObjects.ts';
import { STANDARD_PICKLISTS } from './standardPicklists.ts';
import { NAME_FIELDS, STANDARD_RELATIONS } from './standardRelations.ts';

function picklistValue(text: string): PicklistValue {
  const value = text.replace(/\*$/, '');
  return { value, label: value, isDefault: text.endsWith('*') };
}

function completeField(objectName: string, field: FieldSchema): FieldSchema {
  const key = `${objectName}.${field.name}`;
  const picklistValues = (STANDARD_PICKLISTS[key] ?? []).map(picklistValue);
  const relation = STANDARD_RELATIONS[key];
  const nameField = objectName in NAME_FIELDS ? NAME_FIELDS[objectName] : 'Name';
  return {
    ...field,
    picklistValues,
    restricted: field.restricted && picklistValues.length > 0,
    nameField: field.name === nameField,
    unique: key === 'User.Username',
    defaultValue: field.type === 'boolean' ? false : picklistValues.find((value) => value.isDefault)?.value,
    childRelationshipName: relation?.children,
    onParentDelete: relation?.onParentDelete
  };
}

/** Every standard object the local org has, as a new org without features describes it. */
export function standardSchema(): ObjectSchema[] {
  return STANDARD_OBJECTS.map((facts) => {
    const object = readStandardObject(facts);
    const fields = new Map([...object.fields].map(([key, field]) => [key, completeField(object.name, field)]));
    return { ...object, fields };
  });
}
