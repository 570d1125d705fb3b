/** Field types as describe names them. */
export type FieldType =
  | 'id'
  | 'reference'
  | 'string'
  | 'textarea'
  | 'email'
  | 'phone'
  | 'url'
  | 'picklist'
  | 'multipicklist'
  | 'combobox'
  | 'encryptedstring'
  | 'boolean'
  | 'int'
  | 'double'
  | 'currency'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'time'
  | 'address';

export interface PicklistValue {
  readonly value: string;
  readonly label: string;
  readonly isDefault: boolean;
}

/** What the org knows of one field; the words are those of Salesforce's describe. */
export interface FieldSchema {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly custom: boolean;
  /** Characters of a text, 0 for other types. */
  readonly length: number;
  /** Digits of a number in all and after the point. */
  readonly precision: number;
  readonly scale: number;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly nillable: boolean;
  readonly defaultedOnCreate: boolean;
  readonly filterable: boolean;
  readonly groupable: boolean;
  readonly sortable: boolean;
  readonly idLookup: boolean;
  readonly autoNumber: boolean;
  readonly externalId: boolean;
  readonly unique: boolean;
  readonly caseSensitive: boolean;
  readonly nameField: boolean;
  /** A picklist that refuses other values. */
  readonly restricted: boolean;
  readonly picklistValues: readonly PicklistValue[];
  /** Objects a reference may point at; several make it polymorphic. */
  readonly referenceTo: readonly string[];
  readonly relationshipName?: string;
  /** Name of the list of these records on the parent, such as `Contacts`. */
  readonly childRelationshipName?: string;
  /** What happens to this record when its parent is deleted; absent: it stays. */
  readonly onParentDelete?: 'clear' | 'cascade' | 'restrict';
  /** A master: who writes the detail has to be able to read it, or else to edit it. */
  readonly master?: 'read' | 'edit';
  /** Source of a formula field, as its metadata writes it. */
  readonly formula?: string;
  readonly defaultValue?: string | number | boolean;
  readonly displayFormat?: string;
  readonly description?: string;
  readonly helpText?: string;
}

export interface ObjectSchema {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string;
  readonly custom: boolean;
  /** Records are made through the API. */
  readonly createable: boolean;
  /** Tasks and Events may name a record of it as their What. */
  readonly activities: boolean;
  readonly sharingModel?: string;
  /** A hierarchy or list custom setting. */
  readonly customSetting?: string;
  /** By lower-case API name: names are compared without case. */
  readonly fields: ReadonlyMap<string, FieldSchema>;
}

/** One list of children on a parent, as describe's `childRelationships`. */
export interface ChildRelationship {
  readonly name: string;
  readonly childObject: string;
  readonly field: FieldSchema;
}

/** Types whose value is text compared without case. */
export const TEXT_TYPES: ReadonlySet<FieldType> = new Set([
  'string',
  'textarea',
  'email',
  'phone',
  'url',
  'picklist',
  'multipicklist',
  'combobox',
  'encryptedstring'
]);

export const NUMBER_TYPES: ReadonlySet<FieldType> = new Set(['int', 'double', 'currency', 'percent']);
