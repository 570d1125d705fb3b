/** Objects and their search layouts (P13). */
import type { Check, CheckContext } from '../check.ts';
import type { ObjectModel } from '../packageModel.ts';
import { child, textOf } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';
import { checkColumn, objectOf } from './lists.ts';

const SEARCH_COLUMNS = /AdditionalFields$|^searchFilterFields$/;
/** Narrow to wide. */
const SHARING = ['Private', 'Read', 'ReadWrite', 'ReadWriteTransfer', 'FullAccess'];
const TOGETHER = ['enableBulkApi', 'enableSharing', 'enableStreamingApi'];
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
    report(
      file,
      child(nameField, 'displayFormat') ?? nameField,
      'missingElement',
      'The auto number has no <displayFormat> with a counter',
      'Write one such as TC-{000000}'
    );
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
  checkSharing(context, file);
  checkAssigned(context, file);
  for (const element of child(file.root, 'searchLayouts')?.children.filter(({ name }) => SEARCH_COLUMNS.test(name)) ?? [])
    checkColumn(context, file, element, object.name);
}

/** The platform refuses outsiders a wider access than the org's own people have. */
function checkSharing({ report }: CheckContext, file: MetadataFile): void {
  const internal = textOf(file.root, 'sharingModel') ?? '';
  const external = child(file.root, 'externalSharingModel');
  const stated = external?.text.trim() ?? internal;
  const isWider =
    SHARING.indexOf(stated) > SHARING.indexOf(internal) || (stated === 'ControlledByParent') !== (internal === 'ControlledByParent');
  if (isWider)
    report(
      file,
      external,
      'combination',
      `<externalSharingModel> is ${stated} where <sharingModel> is ${internal}`,
      internal === 'ControlledByParent' ? 'Let both be ControlledByParent' : 'Let it be the same or narrower, such as Private'
    );
}

function checkAssigned({ model, report }: CheckContext, file: MetadataFile): void {
  const assigned = child(file.root, 'compactLayoutAssignment');
  const name = assigned?.text.trim() ?? '';
  const found = model.ofType('CompactLayout').some((layout) => objectOf(layout) === file.fullName && layout.fullName === name);
  if (assigned && name !== 'SYSTEM' && !found) {
    report(file, assigned, 'reference', `The compact layout '${name}' does not exist`, 'Write it under compactLayouts, or name SYSTEM');
  }
}

/** Objects. */
export const checkObjects: Check = (context) => {
  for (const object of context.model.objects.values()) checkObject(context, object);
};
