/** Objects, their list views, compact layouts and search layouts (P13, P17). */
import type { Check, CheckContext } from '../check.ts';
import type { ObjectModel } from '../packageModel.ts';
import { child, children, textOf, type XmlElement } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';

const TOGETHER = ['enableBulkApi', 'enableSharing', 'enableStreamingApi'];
/** Columns every custom object's list view may name beside its own fields. */
const LIST_COLUMNS: ReadonlySet<string> = new Set([
  'NAME',
  'CREATED_DATE',
  'CREATEDBY_USER',
  'CREATEDBY_USER.ALIAS',
  'LAST_UPDATE',
  'UPDATEDBY_USER',
  'UPDATEDBY_USER.ALIAS',
  'OWNER.ALIAS',
  'OWNER.FIRST_NAME',
  'OWNER.LAST_NAME',
  'RECORDTYPE',
  'CURRENCY_ISO_CODE'
]);
const SYSTEM_FIELDS: ReadonlySet<string> = new Set([
  'Name',
  'OwnerId',
  'CreatedById',
  'CreatedDate',
  'LastModifiedById',
  'LastModifiedDate',
  'SystemModstamp'
]);

const objectOf = (file: MetadataFile): string => /(?:^|\/)objects\/([^/]+)\//.exec(file.path)?.[1] ?? '';

function checkNameField({ report }: CheckContext, file: MetadataFile): void {
  const nameField = child(file.root, 'nameField');
  if (!nameField) {
    report(file, undefined, 'missingElement', `${file.fullName} has no <nameField>`, 'Add one with label and type');
    return;
  }
  const type = textOf(nameField, 'type');
  if (!textOf(nameField, 'label')) report(file, nameField, 'missingElement', 'The name field has no <label>', 'Add one');
  if (type !== 'Text' && type !== 'AutoNumber')
    report(file, nameField, 'wrongValue', `The name field is of type '${type ?? ''}'`, 'Use Text or AutoNumber');
  if (type === 'AutoNumber' && !/\{0+\}/.test(textOf(nameField, 'displayFormat') ?? '')) {
    report(file, nameField, 'missingElement', 'The auto number has no <displayFormat> with a counter', 'Write one such as TC-{000000}');
  }
  if (type === 'Text' && child(nameField, 'displayFormat'))
    report(file, nameField, 'combination', 'A text name has a <displayFormat>', 'Take it out');
}

function checkObject(context: CheckContext, object: ObjectModel): void {
  const { report } = context;
  const { file } = object;
  if (!file) {
    const first = [...object.fields.values()][0]?.file;
    if (first && object.name.endsWith('__c'))
      report(
        first,
        undefined,
        'missingElement',
        `${object.name} has fields but no object file`,
        `Write objects/${object.name}/${object.name}.object-meta.xml`
      );
    return;
  }
  if (!object.name.endsWith('__c')) return;
  if (child(file.root, 'indexes'))
    report(
      file,
      child(file.root, 'indexes'),
      'combination',
      '<indexes> is for big objects',
      'Take it out: there are no compound indexes (P13)'
    );
  if (object.isCustomSetting) {
    for (const element of ['nameField', 'sharingModel', 'pluralLabel', 'deploymentStatus'].filter((name) => child(file.root, name))) {
      report(file, child(file.root, element), 'combination', `A custom setting has <${element}>`, 'Take it out');
    }
    return;
  }
  for (const element of ['label', 'pluralLabel', 'sharingModel'].filter((name) => !textOf(file.root, name))) {
    report(file, undefined, 'missingElement', `${file.fullName} has no <${element}>`, 'Add it');
  }
  if (textOf(file.root, 'deploymentStatus') !== 'Deployed') {
    report(
      file,
      child(file.root, 'deploymentStatus'),
      'wrongValue',
      `${file.fullName} is not deployed`,
      'Set <deploymentStatus>Deployed</deploymentStatus>: else only admins see it'
    );
  }
  checkNameField(context, file);
  const states = new Set(TOGETHER.map((name) => textOf(file.root, name) ?? 'false'));
  if (states.size > 1)
    report(file, child(file.root, TOGETHER[0] ?? ''), 'combination', `${TOGETHER.join(', ')} differ`, 'All true or all false (P13)');
  if (!object.isDetail && textOf(file.root, 'sharingModel') === 'ControlledByParent') {
    report(
      file,
      child(file.root, 'sharingModel'),
      'combination',
      `${file.fullName} is controlled by a parent it does not have`,
      'Add the master-detail field, or another sharing model'
    );
  }
  checkAssigned(context, file);
  for (const element of children(child(file.root, 'searchLayouts'), 'customTabListAdditionalFields').concat(
    children(child(file.root, 'searchLayouts'), 'lookupDialogsAdditionalFields'),
    children(child(file.root, 'searchLayouts'), 'searchResultsAdditionalFields')
  )) {
    checkColumn(context, file, element, object.name);
  }
}

function checkAssigned({ model, report }: CheckContext, file: MetadataFile): void {
  const assigned = child(file.root, 'compactLayoutAssignment');
  const name = assigned?.text.trim() ?? '';
  const found = model.ofType('CompactLayout').some((layout) => objectOf(layout) === file.fullName && layout.fullName === name);
  if (assigned && name !== 'SYSTEM' && !found) {
    report(file, assigned, 'reference', `The compact layout '${name}' does not exist`, 'Write it under compactLayouts, or name SYSTEM');
  }
}

function checkColumn({ model, report }: CheckContext, file: MetadataFile, element: XmlElement, object: string): void {
  const name = element.text.trim();
  const field = model.field(object, name);
  if (!field && !LIST_COLUMNS.has(name)) {
    report(
      file,
      element,
      'reference',
      `${object} has no field or column '${name}'`,
      'Name a field of the object, NAME, CREATED_DATE or another standard column'
    );
  } else if (field?.type === 'LongTextArea' && element.name === 'field') {
    report(file, element, 'combination', `${name} is a long text area and can't be filtered`, 'Filter on its short form');
  }
}

function checkListView(context: CheckContext, file: MetadataFile): void {
  for (const column of children(file.root, 'columns')) checkColumn(context, file, column, objectOf(file));
  for (const filter of children(file.root, 'filters')) {
    const field = child(filter, 'field');
    if (field) checkColumn(context, file, field, objectOf(file));
  }
}

function checkCompactLayout({ model, report }: CheckContext, file: MetadataFile): void {
  const fields = children(file.root, 'fields');
  if (fields.length > 10) report(file, fields[10], 'combination', `A compact layout with ${fields.length} fields`, 'At most 10');
  for (const element of fields) {
    const name = element.text.trim();
    const field = model.field(objectOf(file), name);
    if (!field && !SYSTEM_FIELDS.has(name))
      report(file, element, 'reference', `${objectOf(file)} has no field '${name}'`, 'Name a field of the object');
    if (field?.type === 'LongTextArea') report(file, element, 'combination', `${name} is a long text area`, 'Compact layouts refuse them');
  }
  const object = model.objects.get(objectOf(file))?.file;
  if (textOf(object?.root, 'compactLayoutAssignment') !== file.fullName) {
    report(
      file,
      undefined,
      'unreachable',
      `The compact layout ${file.fullName} is not assigned`,
      'Name it in <compactLayoutAssignment> of the object'
    );
  }
}

/** Objects and what belongs to them. */
export const checkObjects: Check = (context) => {
  for (const object of context.model.objects.values()) checkObject(context, object);
  for (const file of context.model.ofType('ListView')) checkListView(context, file);
  for (const file of context.model.ofType('CompactLayout')) checkCompactLayout(context, file);
};
