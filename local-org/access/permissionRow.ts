import type { Session } from '../org.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { makeId } from '../storage/recordIds.ts';

const PERMISSION = 'Permissions';

export function isPermissionRow(object: ObjectSchema): boolean {
  return object.name === 'UserPermissionAccess';
}

/** What stands in a query where an object's table would: the one row of UserPermissionAccess, made for the user who asks. */
export function permissionRowSql(object: ObjectSchema, { access }: Session): string {
  const names = [...object.fields.values()].map(({ name }) => name).filter((name) => name.startsWith(PERMISSION));
  const permissions = names.map((name) => `${access.has(name.slice(PERMISSION.length)) ? '1' : '0'} AS "${name}"`);
  const columns = [
    `'${makeId(object.keyPrefix, 1)}' AS "Id"`,
    'NULL AS "LastCacheUpdate"',
    '0 AS "IsDeleted"',
    '1 AS _row',
    ...permissions
  ];
  return `(SELECT ${columns.join(', ')})`;
}
