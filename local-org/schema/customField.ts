import type { FieldSchema, FieldType, PicklistValue } from './objectSchema.ts';
import { child, children, flag, number, text, type MetadataElement } from './metadataXml.ts';
import { UnsupportedMetadata } from './unsupportedMetadata.ts';

const TYPES: Readonly<Record<string, FieldType>> = {
  Text: 'string',
  AutoNumber: 'string',
  TextArea: 'textarea',
  LongTextArea: 'textarea',
  Html: 'textarea',
  Number: 'double',
  Currency: 'currency',
  Percent: 'percent',
  Checkbox: 'boolean',
  Date: 'date',
  DateTime: 'datetime',
  Email: 'email',
  Phone: 'phone',
  Url: 'url',
  Picklist: 'picklist',
  MultiselectPicklist: 'multipicklist',
  Lookup: 'reference',
  MasterDetail: 'reference'
};

const LENGTHS: Partial<Record<string, number>> = {
  TextArea: 255,
  Email: 80,
  Phone: 40,
  Url: 255,
  Picklist: 255,
  MultiselectPicklist: 4099,
  AutoNumber: 30
};
const NOT_GROUPABLE = new Set(['TextArea', 'LongTextArea', 'Html', 'Number', 'Currency', 'Percent', 'DateTime', 'MultiselectPicklist']);
const NOT_SORTABLE = new Set(['LongTextArea', 'Html', 'MultiselectPicklist']);
const NOT_FILTERABLE = new Set(['LongTextArea', 'Html']);
const ON_PARENT_DELETE = { SetNull: 'clear', Cascade: 'cascade', Restrict: 'restrict' } as const;

function picklistValues(field: MetadataElement, where: string): { restricted: boolean; values: PicklistValue[] } {
  const set = child(field, 'valueSet');
  if (set === undefined) return { restricted: false, values: [] };
  const definition = child(set, 'valueSetDefinition');
  if (definition === undefined) throw new UnsupportedMetadata(where, 'global value sets');
  const values = children(definition, 'value').map((value) => ({
    value: text(value, 'fullName') ?? '',
    label: text(value, 'label') ?? text(value, 'fullName') ?? '',
    isDefault: flag(value, 'default')
  }));
  return { restricted: flag(set, 'restricted'), values };
}

function defaultValue(source: string | undefined, where: string): FieldSchema['defaultValue'] {
  if (source === undefined) return undefined;
  if (source === 'true' || source === 'false') return source === 'true';
  if (/^-?\d+(\.\d+)?$/.test(source)) return Number(source);
  const quoted = /^(["'])([^"'\\]*)\1$/.exec(source);
  if (quoted) return quoted[2];
  throw new UnsupportedMetadata(where, `the default value ${source}`);
}

/** Turns a CustomField metadata element into what the org knows of the field. `name` is already prefixed. */
export function readCustomField(field: MetadataElement, name: string, where: string, prefix: (name: string) => string): FieldSchema {
  const kind = text(field, 'type') ?? '';
  const type = TYPES[kind];
  if (type === undefined) throw new UnsupportedMetadata(where, `fields of type ${kind || '(none)'}`);
  const formula = text(field, 'formula');
  const isDetail = kind === 'MasterDetail';
  const { restricted, values } = picklistValues(field, where);
  const written = formula === undefined && kind !== 'AutoNumber';
  const fallback = kind === 'Checkbox' && formula === undefined ? (text(field, 'defaultValue') ?? 'false') : text(field, 'defaultValue');
  const chosen = values.find((value) => value.isDefault)?.value ?? defaultValue(fallback, where);
  const children = text(field, 'relationshipName');
  return {
    name,
    label: text(field, 'label') ?? name,
    type,
    custom: true,
    length: type === 'reference' ? 18 : formula !== undefined && type === 'string' ? 1300 : (number(field, 'length') ?? LENGTHS[kind] ?? 0),
    precision: number(field, 'precision') ?? 0,
    scale: number(field, 'scale') ?? 0,
    createable: written,
    updateable: written && (!isDetail || flag(field, 'reparentableMasterDetail')),
    nillable: type !== 'boolean' && !flag(field, 'required') && !isDetail && kind !== 'AutoNumber',
    defaultedOnCreate: chosen !== undefined || kind === 'AutoNumber',
    filterable: !NOT_FILTERABLE.has(kind),
    groupable: !NOT_GROUPABLE.has(kind) && formula === undefined,
    sortable: !NOT_SORTABLE.has(kind),
    idLookup: flag(field, 'externalId'),
    autoNumber: kind === 'AutoNumber',
    externalId: flag(field, 'externalId'),
    unique: flag(field, 'unique'),
    caseSensitive: flag(field, 'caseSensitive'),
    nameField: false,
    restricted,
    picklistValues: values,
    referenceTo: type === 'reference' ? [prefix(text(field, 'referenceTo') ?? '')] : [],
    relationshipName: type === 'reference' ? name.replace(/__c$/, '__r') : undefined,
    childRelationshipName: children === undefined ? undefined : prefix(`${children}__r`),
    onParentDelete: isDetail ? 'cascade' : ON_PARENT_DELETE[(text(field, 'deleteConstraint') ?? 'SetNull') as 'SetNull'],
    master: isDetail ? (flag(field, 'writeRequiresMasterRead') ? 'read' : 'edit') : undefined,
    formula,
    defaultValue: chosen,
    displayFormat: text(field, 'displayFormat'),
    description: text(field, 'description'),
    helpText: text(field, 'inlineHelpText')
  };
}
