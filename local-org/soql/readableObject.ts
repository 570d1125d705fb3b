import type { Org, Session } from '../org.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { SOQL_ERRORS } from './soqlError.ts';

/** The object a query names, when the user may read it; else it isn't supported, as the API words it. */
export function readableObject(org: Org, session: Session, name: string, soql: string): ObjectSchema {
  const object = org.schema.object(name);
  if (object === undefined || !session.access.may('read', object)) throw SOQL_ERRORS.noSuchObject(soql, name);
  return object;
}
