import { createHash } from 'node:crypto';
import type { Org, Session } from '../org.ts';
import type { FieldSchema, FieldType, ObjectSchema } from '../schema/objectSchema.ts';
import { isUiApiObject, MASTER_RECORD_TYPE, nameField, visibleFields } from './uiApiObjects.ts';

/** Names of field types as the UI API writes them. */
const DATA_TYPES: Readonly<Record<FieldType, string>> = {
  id: 'Reference',
  reference: 'Reference',
  string: 'String',
  textarea: 'TextArea',
  email: 'Email',
  phone: 'Phone',
  url: 'Url',
  picklist: 'Picklist',
  multipicklist: 'MultiPicklist',
  combobox: 'ComboBox',
  encryptedstring: 'EncryptedString',
  boolean: 'Boolean',
  int: 'Int',
  double: 'Double',
  currency: 'Currency',
  percent: 'Percent',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
  address: 'Address'
};

export interface FieldInfo {
  readonly apiName: string;
  readonly dataType: string;
  readonly label: string;
  readonly [property: string]: unknown;
}

export interface ObjectInfo {
  readonly apiName: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string;
  readonly nameFields: readonly string[];
  readonly fields: Readonly<Record<string, FieldInfo>>;
  readonly childRelationships: readonly ChildInfo[];
  readonly [property: string]: unknown;
}

interface ChildInfo {
  readonly childObjectApiName: string;
  readonly fieldName: string;
  readonly junctionIdListNames: readonly string[];
  readonly junctionReferenceTo: readonly string[];
  readonly relationshipName: string;
}

/** Name fields of an object: a person's first and last name count too. */
export function nameFields(object: ObjectSchema): string[] {
  const parts = ['FirstName', 'LastName'].filter((name) => object.fields.has(name.toLowerCase()));
  const name = nameField(object);
  return name === undefined ? [] : name.name === 'Name' && parts.length === 2 ? [...parts, 'Name'] : [name.name];
}

function isRequired(field: FieldSchema): boolean {
  return field.createable && !field.nillable && !field.defaultedOnCreate && field.type !== 'boolean';
}

function fieldInfo(org: Org, session: Session, object: ObjectSchema, field: FieldSchema): FieldInfo {
  const edits = session.access.editsField(object, field);
  const isText = field.length > 0 && field.type !== 'reference' && field.type !== 'id';
  return {
    apiName: field.name,
    calculated: field.formula !== undefined,
    compound: field.type === 'address',
    compoundComponentName: null,
    compoundFieldName: null,
    controllerName: null,
    controllingFields: [],
    createable: field.createable && edits,
    custom: field.custom,
    dataType: DATA_TYPES[field.type],
    extraTypeInfo: field.type === 'textarea' ? 'PlainTextArea' : null,
    externalId: field.externalId,
    filterable: field.filterable,
    filteredLookupInfo: null,
    highScaleNumber: false,
    htmlFormatted: /^\s*(IF\(.*)?HYPERLINK\(/s.test(field.formula ?? ''),
    inlineHelpText: field.helpText ?? null,
    label: field.label,
    length: isText ? field.length : field.type === 'reference' || field.type === 'id' ? 18 : 0,
    maskType: null,
    nameField: field.nameField,
    polymorphicForeignKey: field.referenceTo.length > 1,
    precision: field.precision,
    reference: field.type === 'reference',
    referenceTargetField: null,
    referenceToInfos: field.referenceTo.map((name) => {
      const target = org.schema.object(name);
      return { apiName: name, nameFields: target === undefined ? [] : nameFields(target) };
    }),
    relationshipName: field.relationshipName ?? null,
    required: isRequired(field),
    scale: field.scale,
    searchPrefilterable: field.type === 'reference',
    sortable: field.sortable,
    unique: field.unique,
    updateable: field.updateable && edits
  };
}

function childInfos(org: Org, session: Session, object: ObjectSchema): ChildInfo[] {
  return org.schema.children(object.name).flatMap(({ name, childObject, field }) => {
    const child = org.schema.object(childObject);
    if (child === undefined || !session.access.may('read', child) || !session.access.seesField(child, field)) return [];
    return [
      { childObjectApiName: childObject, fieldName: field.name, junctionIdListNames: [], junctionReferenceTo: [], relationshipName: name }
    ];
  });
}

/** Object Info, as `/ui-api/object-info/{objectApiName}` answers it: what the user sees of an object. */
export function objectInfo(org: Org, session: Session, object: ObjectSchema): ObjectInfo {
  const { access } = session;
  const isWritable = object.createable && isUiApiObject(object);
  const fields = visibleFields(object, session)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((field) => [field.name, fieldInfo(org, session, object, field)] as const);
  const info: ObjectInfo = {
    apiName: object.name,
    associateEntityType: null,
    associateParentEntity: null,
    childRelationships: childInfos(org, session, object),
    compactLayoutable: true,
    createable: isWritable && access.may('create', object),
    custom: object.custom,
    defaultRecordTypeId: MASTER_RECORD_TYPE,
    deletable: isWritable && access.may('delete', object),
    dependentFields: {},
    feedEnabled: false,
    fields: Object.fromEntries(fields),
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: true,
    mruEnabled: true,
    nameFields: nameFields(object),
    queryable: true,
    recordTypeInfos: {
      [MASTER_RECORD_TYPE]: {
        available: true,
        defaultRecordTypeMapping: true,
        master: true,
        name: 'Master',
        recordTypeId: MASTER_RECORD_TYPE
      }
    },
    searchLayoutable: true,
    searchable: true,
    themeInfo: null,
    updateable: isWritable && access.may('edit', object)
  };
  return { ...info, eTag: createHash('md5').update(JSON.stringify(info)).digest('hex') };
}
