import { fieldsOf, type ObjectName } from 'c/salesforceRecords';
import type { DescribedObject } from './describeOrg.ts';

export type Right = 'create' | 'edit' | 'delete';

/** Lines for what this user may not do with one of our objects, `edit touchline__Touchpoint__c` say; none where all is well. */
export function missingAccess(
  object: ObjectName,
  described: DescribedObject | undefined,
  prefix: string,
  needed: readonly Right[] = ['create', 'edit', 'delete']
): string[] {
  if (!described) return [`see ${prefix}${object}`];
  const rights: Readonly<Record<Right, boolean>> = {
    create: described.createable,
    edit: described.updateable,
    delete: described.deletable
  };
  const visible = new Set(described.fields.map((field) => field.name));
  const hidden = fieldsOf(object)
    .map(([, facts]) => (facts.field.endsWith('__c') ? prefix + facts.field : facts.field))
    .filter((name) => !visible.has(name));
  return [
    ...needed.filter((right) => !rights[right]).map((right) => `${right} ${described.name}`),
    ...hidden.map((name) => `see ${described.name}.${name}`)
  ];
}
