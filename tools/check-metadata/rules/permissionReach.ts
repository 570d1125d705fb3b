/** Whether everything of ours is within somebody's reach: at least one permission set grants it. */
import type { CheckContext } from '../check.ts';
import { ACTIVITY_OBJECTS, STANDARD_OBJECTS } from '../standardFields.ts';
import { children, textOf } from '../parseXml.ts';

/** A detail of a standard object takes its access from the master; a package can't grant it (docs/decisions/attribution-touchpoint-access.md). */
export function hasStandardMaster({ model }: CheckContext, object: string): boolean {
  return [...(model.objects.get(object)?.fields.values() ?? [])].some(
    (field) => field.type === 'MasterDetail' && STANDARD_OBJECTS.has(field.referenceTo ?? '')
  );
}

/** Everything of ours is granted by at least one permission set. */
export function checkReach(context: CheckContext): void {
  const { model, report } = context;
  const sets = model.ofType('PermissionSet');
  if (sets.length === 0) return;
  const granted = (list: string, element: string) =>
    new Set(sets.flatMap((set) => children(set.root, list).map((entry) => textOf(entry, element) ?? '')));
  const fields = granted('fieldPermissions', 'field');
  const objects = granted('objectPermissions', 'object');
  const settings = granted('customSettingAccesses', 'name');
  for (const object of model.objects.values()) {
    const isOurs = object.name.endsWith('__c');
    if (isOurs && object.file && !objects.has(object.name) && !settings.has(object.name) && !hasStandardMaster(context, object.name)) {
      report(object.file, undefined, 'unreachable', `No permission set grants ${object.name}`, 'Add it to the sets whose users need it');
    }
    for (const field of object.fields.values()) {
      if (field.isRequired || field.type === 'MasterDetail' || object.isCustomSetting) continue;
      const names =
        object.name === 'Activity' ? [...ACTIVITY_OBJECTS].map((name) => `${name}.${field.name}`) : [`${object.name}.${field.name}`];
      if (names.some((name) => !fields.has(name))) {
        report(
          field.file,
          undefined,
          'unreachable',
          `No permission set grants ${object.name}.${field.name}`,
          'Add it to the sets whose users need it'
        );
      }
    }
  }
  const reachable: [type: string, list: string, element: string][] = [
    ['CustomTab', 'tabSettings', 'tab'],
    ['CustomPermission', 'customPermissions', 'name'],
    ['CustomApplication', 'applicationVisibilities', 'application']
  ];
  for (const [type, list, element] of reachable) {
    const names = granted(list, element);
    for (const file of model.ofType(type).filter((candidate) => !names.has(candidate.fullName))) {
      report(
        file,
        undefined,
        'unreachable',
        `No permission set grants ${type} ${file.fullName}`,
        `Add it to <${list}> of a permission set`
      );
    }
  }
}
