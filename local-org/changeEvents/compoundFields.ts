import type { ObjectSchema } from '../schema/objectSchema.ts';

/** A field that events carry inside another one. */
export interface CompoundPart {
  readonly compound: string;
  readonly component: string;
}

type Part = CompoundPart | 'derived' | undefined;

const NAME_PARTS = ['Salutation', 'FirstName', 'MiddleName', 'LastName', 'Suffix'];
const ADDRESS_PARTS = [
  'Street',
  'City',
  'State',
  'PostalCode',
  'Country',
  'StateCode',
  'CountryCode',
  'Latitude',
  'Longitude',
  'GeocodeAccuracy'
];

const known = new WeakMap<ObjectSchema, ReadonlyMap<string, Part>>();

function partsOf(object: ObjectSchema): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  if (object.fields.has('firstname') && object.fields.has('lastname')) {
    parts.set('Name', 'derived');
    for (const component of NAME_PARTS) parts.set(component, { compound: 'Name', component });
  }
  for (const field of object.fields.values()) {
    if (field.type !== 'address') continue;
    const prefix = field.name.slice(0, -'Address'.length);
    for (const component of ADDRESS_PARTS) parts.set(`${prefix}${component}`, { compound: field.name, component });
  }
  return parts;
}

/**
 * Where a field stands in an event (CDC guide, Get Compound Fields in Change Events).
 *
 *     compoundOf(account, 'BillingCity')   // { compound: 'BillingAddress', component: 'City' }
 *     compoundOf(lead, 'Name')             // 'derived': worked out from its parts
 *     compoundOf(account, 'Name')          // undefined: a field of its own
 */
export function compoundOf(object: ObjectSchema, name: string): Part {
  let parts = known.get(object);
  if (parts === undefined) {
    parts = partsOf(object);
    known.set(object, parts);
  }
  return parts.get(name);
}
