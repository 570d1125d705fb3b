import type { Org, Session } from '../org.ts';
import { NUMBER_TYPES, TEXT_TYPES, type FieldSchema, type ObjectSchema } from '../schema/objectSchema.ts';

const SOAP_TYPES: Readonly<Record<string, string>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  int: 'xsd:int',
  double: 'xsd:double',
  currency: 'xsd:double',
  percent: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
  address: 'urn:address'
};

function describeField(field: FieldSchema, session: Session, object: ObjectSchema): Record<string, unknown> {
  const isText = TEXT_TYPES.has(field.type);
  const isInt = field.type === 'int';
  const edits = session.access.editsField(object, field);
  return {
    aggregatable: field.filterable && field.type !== 'boolean',
    aiPredictionField: false,
    autoNumber: field.autoNumber,
    byteLength: field.type === 'id' || field.type === 'reference' ? 18 : isText ? field.length * 3 : 0,
    calculated: field.formula !== undefined || field.autoNumber,
    calculatedFormula: field.formula ?? null,
    cascadeDelete: field.onParentDelete === 'cascade',
    caseSensitive: field.caseSensitive,
    compoundFieldName: null,
    controllerName: null,
    createable: field.createable && edits,
    custom: field.custom,
    defaultValue: field.type === 'boolean' ? (field.defaultValue ?? false) : (field.defaultValue ?? null),
    defaultValueFormula: null,
    defaultedOnCreate: field.defaultedOnCreate,
    dependentPicklist: false,
    deprecatedAndHidden: false,
    digits: isInt ? field.precision : 0,
    displayLocationInDecimal: false,
    encrypted: false,
    externalId: field.externalId,
    extraTypeInfo: field.type === 'textarea' ? 'plaintextarea' : null,
    filterable: field.filterable,
    filteredLookupInfo: null,
    formulaTreatNullNumberAsZero: false,
    groupable: field.groupable,
    highScaleNumber: false,
    htmlFormatted: /^\s*(IF\(.*)?HYPERLINK\(/s.test(field.formula ?? ''),
    idLookup: field.idLookup,
    inlineHelpText: field.helpText ?? null,
    label: field.label,
    length: isText || field.type === 'id' || field.type === 'reference' ? field.length : 0,
    mask: null,
    maskType: null,
    name: field.name,
    nameField: field.nameField,
    namePointing: field.referenceTo.length > 1,
    nillable: field.nillable,
    permissionable: field.custom && field.nillable,
    picklistValues: field.picklistValues.map(({ value, label, isDefault }) => ({
      active: true,
      defaultValue: isDefault,
      label,
      validFor: null,
      value
    })),
    polymorphicForeignKey: field.referenceTo.length > 1,
    precision: NUMBER_TYPES.has(field.type) && !isInt ? field.precision : 0,
    queryByDistance: false,
    referenceTargetField: null,
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName ?? null,
    relationshipOrder: null,
    restrictedDelete: field.onParentDelete === 'restrict',
    restrictedPicklist: field.restricted,
    scale: field.scale,
    searchPrefilterable: field.type === 'reference',
    soapType: SOAP_TYPES[field.type] ?? 'xsd:string',
    sortable: field.sortable,
    type: field.type,
    unique: field.unique,
    updateable: field.updateable && edits,
    writeRequiresMasterRead: field.master === 'read'
  };
}

function flags(object: ObjectSchema, session: Session): Record<string, unknown> {
  const { access } = session;
  const writable = object.createable;
  return {
    activateable: false,
    associateEntityType: null,
    associateParentEntity: null,
    createable: writable && access.may('create', object),
    custom: object.custom,
    customSetting: object.customSetting !== undefined,
    deepCloneable: false,
    deletable: writable && access.may('delete', object),
    deprecatedAndHidden: false,
    feedEnabled: false,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: true,
    mergeable: ['Account', 'Contact', 'Lead'].includes(object.name),
    mruEnabled: true,
    name: object.name,
    queryable: true,
    replicateable: true,
    retrieveable: true,
    searchable: true,
    triggerable: true,
    undeletable: writable,
    updateable: writable && access.may('edit', object)
  };
}

/** One object of the list at `/sobjects`. */
export function summarise(object: ObjectSchema, session: Session, root: string): Record<string, unknown> {
  const url = `${root}/sobjects/${object.name}`;
  return { ...flags(object, session), urls: { rowTemplate: `${url}/{ID}`, describe: `${url}/describe`, sobject: url } };
}

/** The whole description of an object, as `/sobjects/<Object>/describe` answers it, with the fields the user sees. */
export function describeObject(org: Org, session: Session, object: ObjectSchema, root: string): Record<string, unknown> {
  const fields = [...object.fields.values()].filter((field) => session.access.seesField(object, field));
  return {
    actionOverrides: [],
    childRelationships: org.schema.children(object.name).map(({ name, childObject, field }) => ({
      cascadeDelete: field.onParentDelete === 'cascade',
      childSObject: childObject,
      deprecatedAndHidden: false,
      field: field.name,
      junctionIdListNames: [],
      junctionReferenceTo: [],
      relationshipName: name,
      restrictedDelete: field.onParentDelete === 'restrict'
    })),
    compactLayoutable: true,
    fields: fields.map((field) => describeField(field, session, object)),
    namedLayoutInfos: [],
    networkScopeFieldName: null,
    recordTypeInfos: [],
    supportedScopes: [],
    ...summarise(object, session, root)
  };
}
