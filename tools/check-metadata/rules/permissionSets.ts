/** Permission sets, entry by entry (P2, P14, P31). */
import type { Check, CheckContext } from '../check.ts';
import { ACTIVITY_OBJECTS, STANDARD_OBJECTS } from '../standardFields.ts';
import { child, children, textOf, type XmlElement } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';
import { checkReach, hasStandardMaster } from './permissionReach.ts';

const NEEDS: Readonly<Record<string, readonly string[]>> = {
  allowCreate: ['allowRead'],
  allowEdit: ['allowRead'],
  allowDelete: ['allowRead', 'allowEdit'],
  viewAllRecords: ['allowRead'],
  modifyAllRecords: ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords']
};

function checkFieldPermission({ model, report }: CheckContext, file: MetadataFile, element: XmlElement): void {
  const name = child(element, 'field');
  const path = name?.text.trim() ?? '';
  const [object = '', fieldName = ''] = path.split('.');
  const field = model.field(object, fieldName);
  if (object === 'Activity') {
    report(file, name, 'reference', `${path} is spelled with Activity`, 'Write Task.… and Event.…, both (P2)');
    return;
  }
  if (!field) {
    report(file, name, 'reference', `${path} is no field of the package`, 'Name a custom field of ours');
    return;
  }
  if (field.isRequired || field.type === 'MasterDetail') {
    report(
      file,
      name,
      'combination',
      `${path} is ${field.isRequired ? 'required' : 'a master-detail field'}`,
      'Take the entry out: it is always accessible and the deploy fails (P14)'
    );
  }
  if (field.isFormula && textOf(element, 'editable') === 'true') {
    report(file, child(element, 'editable'), 'combination', `${path} is a formula and can't be edited`, 'Set <editable>false</editable>');
  }
  if (textOf(element, 'editable') === 'true' && textOf(element, 'readable') !== 'true') {
    report(file, child(element, 'editable'), 'combination', `${path} can be edited but not read`, 'Set <readable>true</readable>');
  }
}

function checkActivityPairs({ report }: CheckContext, file: MetadataFile): void {
  const entries = children(file.root, 'fieldPermissions').map((element) => [textOf(element, 'field') ?? '', element] as const);
  const names = new Map(entries);
  for (const [path, element] of entries) {
    const [object = '', fieldName = ''] = path.split('.');
    if (!ACTIVITY_OBJECTS.has(object)) continue;
    const twin = names.get(`${object === 'Task' ? 'Event' : 'Task'}.${fieldName}`);
    if (!twin)
      report(
        file,
        child(element, 'field'),
        'combination',
        `${path} has no entry for ${object === 'Task' ? 'Event' : 'Task'}`,
        'Ship both entries (P2)'
      );
    else if (textOf(twin, 'readable') !== textOf(element, 'readable') || textOf(twin, 'editable') !== textOf(element, 'editable')) {
      report(
        file,
        element,
        'combination',
        `${path} differs from its twin on ${object === 'Task' ? 'Event' : 'Task'}`,
        'Give both the same access'
      );
    }
  }
}

function checkObjectPermission(context: CheckContext, file: MetadataFile, element: XmlElement): void {
  const { model, report } = context;
  const at = child(element, 'object');
  const name = at?.text.trim() ?? '';
  if (STANDARD_OBJECTS.has(name)) {
    report(
      file,
      at,
      'combination',
      `Access to the standard object ${name} is ignored at installation`,
      'Take it out: the admin grants it in a set of their own (P31)'
    );
  } else if (!model.objects.get(name)?.file)
    report(file, at, 'reference', `The object '${name}' does not exist`, 'Name an object of the package');
  else if (hasStandardMaster(context, name)) {
    report(
      file,
      at,
      'combination',
      `${name} is a detail of a standard object`,
      'Take the entry out: a package can not grant it, the admin does'
    );
  } else if (model.objects.get(name)?.isCustomSetting)
    report(file, at, 'combination', `${name} is a custom setting`, 'Grant it by <customSettingAccesses>');
  for (const [permission, needed] of Object.entries(NEEDS)) {
    if (textOf(element, permission) !== 'true') continue;
    for (const missing of needed.filter((other) => textOf(element, other) !== 'true')) {
      report(
        file,
        child(element, permission),
        'combination',
        `${name}: ${permission} without ${missing}`,
        `Set <${missing}>true</${missing}>`
      );
    }
  }
}

function checkNamed({ model, report }: CheckContext, file: MetadataFile): void {
  const named: [list: string, element: string, exists: (name: string) => boolean][] = [
    ['applicationVisibilities', 'application', (name) => model.find('CustomApplication', name) !== undefined],
    ['customPermissions', 'name', (name) => model.find('CustomPermission', name) !== undefined],
    ['customSettingAccesses', 'name', (name) => model.objects.get(name)?.isCustomSetting === true],
    ['tabSettings', 'tab', (name) => model.find('CustomTab', name) !== undefined],
    ['flowAccesses', 'flow', (name) => model.find('Flow', name) !== undefined],
    ['classAccesses', 'apexClass', (name) => model.find('ApexClass', name) !== undefined],
    ['pageAccesses', 'apexPage', (name) => model.find('ApexPage', name) !== undefined],
    ['customMetadataTypeAccesses', 'name', (name) => name.endsWith('__mdt') && model.objects.get(name)?.file !== undefined],
    ['recordTypeVisibilities', 'recordType', (name) => model.find('RecordType', name) !== undefined],
    ['externalDataSourceAccesses', 'externalDataSource', (name) => model.find('ExternalDataSource', name) !== undefined]
  ];
  for (const [list, element, exists] of named) {
    for (const entry of children(file.root, list)) {
      const at = child(entry, element);
      if (!exists(at?.text.trim() ?? ''))
        report(file, at ?? entry, 'reference', `'${at?.text.trim() ?? ''}' in <${list}> does not exist`, 'Name one of the package');
    }
  }
  for (const element of ['license', 'userLicense'].map((name) => child(file.root, name)).filter((found) => found !== undefined))
    report(
      file,
      element,
      'combination',
      `<${element.name}> ties the set to the licence '${element.text.trim()}'`,
      'Take it out: an org without it refuses the set'
    );
  for (const entry of children(file.root, 'userPermissions')) {
    report(
      file,
      entry,
      'combination',
      `The user permission ${textOf(entry, 'name') ?? ''} is ignored at installation`,
      'Take it out; the setup guide names it (P31)'
    );
  }
}

function checkDuplicates({ report }: CheckContext, file: MetadataFile): void {
  const keys: Readonly<Record<string, string>> = {
    fieldPermissions: 'field',
    objectPermissions: 'object',
    tabSettings: 'tab',
    customPermissions: 'name',
    applicationVisibilities: 'application'
  };
  for (const [list, key] of Object.entries(keys)) {
    const seen = new Set<string>();
    for (const entry of children(file.root, list)) {
      const name = textOf(entry, key) ?? '';
      if (seen.has(name)) report(file, entry, 'repeatedElement', `${name} stands twice in <${list}>`, 'Keep one');
      seen.add(name);
    }
  }
}

/** Permission sets, entry by entry, and reach over the whole package. */
export const checkPermissionSets: Check = (context) => {
  for (const file of context.model.ofType('PermissionSet')) {
    for (const element of children(file.root, 'fieldPermissions')) checkFieldPermission(context, file, element);
    for (const element of children(file.root, 'objectPermissions')) checkObjectPermission(context, file, element);
    checkActivityPairs(context, file);
    checkNamed(context, file);
    checkDuplicates(context, file);
  }
  for (const file of context.model.ofType('CustomPermission')) {
    for (const needed of children(file.root, 'requiredPermission').map((entry) => child(entry, 'customPermission'))) {
      if (needed && !context.model.find('CustomPermission', needed.text.trim()))
        context.report(
          file,
          needed,
          'reference',
          `The custom permission '${needed.text.trim()}' does not exist`,
          'Name one of the package'
        );
    }
  }
  checkReach(context);
};
