import type { PackageModel } from './packageModel.ts';
import { standardRelationship } from './standardFields.ts';

/** The objects a relationship of an object may lead to, empty where there is no such relationship. */
export function relatedObjects(model: PackageModel, object: string, relationship: string): readonly string[] {
  const custom = model.field(object, relationship.replace(/__r$/, '__c'));
  if (relationship.endsWith('__r')) return custom?.referenceTo ? [custom.referenceTo] : [];
  if (/^(Owner|CreatedBy|LastModifiedBy)$/.test(relationship)) return ['User'];
  return standardRelationship(object, relationship) ?? [];
}

/**
 * Whether `path` leads from the object to a field: `Touchpoint__r.Web_Session__r.Source__c` on Tracked_Call__c.
 * A custom relationship may be written with `__c` too, as report types do.
 */
export function fieldPathExists(model: PackageModel, object: string, path: string): boolean {
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) return model.hasField(object, first);
  return relatedObjects(model, object, first.replace(/__c$/, '__r')).some((parent) => fieldPathExists(model, parent, rest.join('.')));
}

/**
 * Whether a report type may show `path`: a field, or a standard lookup by its relationship name, as public packages write it
 * (`Owner` on Lead, `Account` on Contact).
 */
export function reportColumnExists(model: PackageModel, object: string, path: string): boolean {
  return (
    fieldPathExists(model, object, path) || (!path.includes('.') && !path.endsWith('__r') && relatedObjects(model, object, path).length > 0)
  );
}

/** The object a child relationship leads to: `Touchpoints__r` of Lead → Touchpoint__c. Standard ones are found by name. */
export function childObject(model: PackageModel, parent: string, relationship: string): string | undefined {
  const name = relationship.replace(/__r$/, '');
  for (const object of model.objects.values()) {
    for (const field of object.fields.values()) {
      if (field.referenceTo === parent && field.relationshipName === name && relationship.endsWith('__r')) return object.name;
    }
  }
  return undefined;
}
