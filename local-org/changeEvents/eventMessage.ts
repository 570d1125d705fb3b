import { createHash } from 'node:crypto';
import type { Access } from '../org.ts';
import type { JsonValue } from '../records/showValue.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import type { ChangeEvent } from './changeEvent.ts';
import { compoundOf, type CompoundPart } from './compoundFields.ts';

/** What a CometD client receives as `data` of a message on a channel. */
export interface EventMessage {
  readonly schema: string;
  readonly payload: { readonly ChangeEventHeader: EventHeader; readonly [field: string]: JsonValue | EventHeader };
  readonly event: { readonly replayId: number };
}

/** As CometD clients get it: `nulledFields` and `diffFields` are for Apex and the Pub/Sub API only (CDC guide). */
export type EventHeader = Omit<ChangeEvent, 'fields'>;

const schemaIds = new WeakMap<ObjectSchema, string>();

/** Changes with the object's fields, as an Avro schema's fingerprint does. */
function schemaId(object: ObjectSchema): string {
  let id = schemaIds.get(object);
  if (id === undefined) {
    const fields = [...object.fields.values()].map(({ name, type }) => `${name} ${type}`);
    id = createHash('md5')
      .update([object.name, ...fields].join('\n'))
      .digest('base64url');
    schemaIds.set(object, id);
  }
  return id;
}

function nest(values: Record<string, JsonValue>, part: CompoundPart, value: JsonValue): void {
  const compound = (values[part.compound] ??= {}) as Record<string, JsonValue>;
  compound[part.component] = value;
}

/** An event as one user gets it: fields they may not see are left out, parts of names and addresses stand inside them. */
export function eventMessage(event: ChangeEvent, object: ObjectSchema, access: Access, replayId: number): EventMessage {
  const { fields, ...header } = event;
  const values: Record<string, JsonValue> = {};
  const sees = (name: string): boolean => {
    const field = object.fields.get(name.toLowerCase());
    return field !== undefined && access.seesField(object, field);
  };
  for (const [name, value] of Object.entries(fields)) {
    if (!sees(name)) continue;
    const part = compoundOf(object, name);
    if (part === undefined) values[name] = value;
    else if (part !== 'derived') nest(values, part, value);
  }
  const changedFields = header.changedFields.filter(sees).flatMap((name) => {
    const part = compoundOf(object, name);
    if (part === 'derived') return [];
    return part === undefined ? [name] : [`${part.compound}.${part.component}`];
  });
  return {
    schema: schemaId(object),
    payload: { ...values, ChangeEventHeader: { ...header, changedFields } },
    event: { replayId }
  };
}
