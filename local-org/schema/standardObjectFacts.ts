import type { FieldSchema, FieldType, ObjectSchema } from './objectSchema.ts';

/**
 * What the project states of one standard object. A field is one line:
 * `API name | type | flags | label`, with the type `string(255)`, `currency(18,2)` or `reference(Contact,Lead) as Who`
 * and a letter for each property of Salesforce's object reference:
 * c create, u update, n nillable, d defaulted on create, r restricted picklist, f filter, g group, s sort, i idLookup,
 * a autonumber.
 */
export interface StandardObjectFacts {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string;
  readonly fields: readonly string[];
  /** Rows are made by setup, not through the API. */
  readonly readOnly?: boolean;
}

const NUMERIC = new Set(['currency', 'double', 'percent']);

/**
 * Reads one line of a facts table.
 *
 *     readFieldLine('CallType | picklist(40) | cunrfgs | Call Type')
 *     // { name: 'CallType', type: 'picklist', length: 40, nillable: true, restricted: true, … }
 */
export function readFieldLine(line: string): FieldSchema {
  const [name = '', type = '', flags = '', label = ''] = line.split(' | ');
  const [, kind = '', argument = '', relationshipName] = /^(\w+)(?:\(([^)]*)\))?(?: as (\w+))?$/.exec(type) ?? [];
  const numbers = argument.split(',').map(Number);
  const has = (flag: string): boolean => flags.includes(flag);
  const base: FieldSchema = {
    name,
    label,
    type: kind as FieldType,
    custom: false,
    length: 0,
    precision: 0,
    scale: 0,
    createable: has('c'),
    updateable: has('u'),
    nillable: has('n'),
    defaultedOnCreate: has('d'),
    restricted: has('r'),
    filterable: has('f'),
    groupable: has('g'),
    sortable: has('s'),
    idLookup: has('i'),
    autoNumber: has('a'),
    externalId: false,
    unique: false,
    caseSensitive: false,
    nameField: false,
    referenceTo: [],
    picklistValues: []
  };
  if (kind === 'reference') return { ...base, length: 18, relationshipName, referenceTo: argument.split(',') };
  if (kind === 'id') return { ...base, length: 18 };
  if (kind === 'int') return { ...base, precision: numbers[0] ?? 9 };
  if (NUMERIC.has(kind)) return { ...base, precision: numbers[0] ?? 18, scale: numbers[1] ?? 0 };
  return { ...base, length: argument === '' ? 0 : (numbers[0] ?? 0) };
}

/** Reads a whole facts table into an object of the schema, without picklist values and relations to other objects. */
export function readStandardObject(facts: StandardObjectFacts): ObjectSchema {
  const fields = facts.fields.map(readFieldLine);
  return {
    name: facts.name,
    label: facts.label,
    labelPlural: facts.labelPlural,
    keyPrefix: facts.keyPrefix,
    custom: false,
    createable: facts.readOnly !== true,
    activities: true,
    fields: new Map(fields.map((field) => [field.name.toLowerCase(), field]))
  };
}
