/** Lookups and master-details (P13, P32). */
import type { CheckContext } from '../check.ts';
import { child, textOf } from '../parseXml.ts';
import type { FieldModel } from '../packageModel.ts';

/** What a lookup or master-detail points at, and what becomes of it when that is deleted. */
export function checkLookup({ model, report }: CheckContext, { file, type, referenceTo, name, isRequired, object }: FieldModel): void {
  if (type !== 'Lookup' && type !== 'MasterDetail') return;
  if (referenceTo && !model.hasObject(referenceTo)) {
    report(
      file,
      child(file.root, 'referenceTo'),
      'reference',
      `${name} points at '${referenceTo}', which does not exist`,
      'Name an object of the package or a standard one'
    );
  }
  if (isRequired && textOf(file.root, 'deleteConstraint') === 'SetNull') {
    report(
      file,
      child(file.root, 'deleteConstraint'),
      'combination',
      `${name} is required and would be emptied (SetNull)`,
      'Use Restrict or Cascade, or do not require it'
    );
  }
  if (type === 'Lookup' && textOf(file.root, 'deleteConstraint') === 'Cascade') {
    report(
      file,
      child(file.root, 'deleteConstraint'),
      'combination',
      `${name} would delete its row with the record it points at`,
      'Use SetNull or Restrict: the platform refuses Cascade unless Support switched it on, and evidence must outlive its session'
    );
  }
  if (type === 'MasterDetail' && textOf(model.objects.get(object)?.file?.root, 'sharingModel') !== 'ControlledByParent') {
    report(
      file,
      child(file.root, 'type'),
      'combination',
      `${object} has a master, so its sharing model is the master's`,
      'Set <sharingModel>ControlledByParent</sharingModel> on the object'
    );
  }
}

/** Relationship names are unique per parent (P32). */
export function checkRelationshipNames({ model, report }: CheckContext): void {
  const seen = new Map<string, FieldModel>();
  for (const field of [...model.objects.values()].flatMap((object) => [...object.fields.values()])) {
    if (!field.referenceTo || !field.relationshipName) continue;
    const key = `${field.referenceTo}.${field.relationshipName}`.toLowerCase();
    const other = seen.get(key);
    if (other) {
      report(
        field.file,
        child(field.file.root, 'relationshipName'),
        'name',
        `${field.referenceTo} has the child relationship '${field.relationshipName}' already, from ${other.object}.${other.name}`,
        'Give it a name of its own'
      );
    } else seen.set(key, field);
    if (!/^[A-Za-z](?:_?[A-Za-z0-9])*$/.test(field.relationshipName) || field.relationshipName.length > 40) {
      report(
        field.file,
        child(field.file.root, 'relationshipName'),
        'name',
        `'${field.relationshipName}' is no relationship name`,
        'Letters, digits and single underscores, at most 40, no __c'
      );
    }
  }
}
