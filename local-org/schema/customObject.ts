import type { FieldSchema } from './objectSchema.ts';
import { child, flag, text, type MetadataElement } from './metadataXml.ts';
import { readFieldLine } from './standardObjectFacts.ts';

const SYSTEM_LINES = [
  'Id | id | dfgsi | Record ID',
  'IsDeleted | boolean | dfgs | Deleted',
  'CreatedDate | datetime | dfs | Created Date',
  'CreatedById | reference(User) as CreatedBy | dfgs | Created By ID',
  'LastModifiedDate | datetime | dfs | Last Modified Date',
  'LastModifiedById | reference(User) as LastModifiedBy | dfgs | Last Modified By ID',
  'SystemModstamp | datetime | dfs | System Modstamp'
];
const OWNER_LINE = 'OwnerId | reference(Group,User) as Owner | cudfgs | Owner ID';
const SETUP_OWNER_LINE = 'SetupOwnerId | reference(Organization,Profile,User) as SetupOwner | cudfgs | Location';

function nameField(object: MetadataElement): FieldSchema {
  const name = child(object, 'nameField') ?? {};
  const isAutoNumber = text(name, 'type') === 'AutoNumber';
  const label = text(name, 'label') ?? 'Name';
  const field = readFieldLine(`Name | string(80) | ${isAutoNumber ? 'dfgsi' : 'cundfgsi'} | ${label}`);
  return { ...field, nameField: true, autoNumber: isAutoNumber, displayFormat: text(name, 'displayFormat') };
}

/** Fields every custom object has without being asked: key, owner, name and who wrote when. */
export function systemFields(object: MetadataElement): FieldSchema[] {
  const isSetting = text(object, 'customSettingsType') !== undefined;
  const isDetail = text(object, 'sharingModel') === 'ControlledByParent';
  const lines = [...SYSTEM_LINES];
  if (isSetting) lines.splice(1, 0, SETUP_OWNER_LINE);
  else if (!isDetail) lines.splice(1, 0, OWNER_LINE);
  const fields = lines.map(readFieldLine);
  const name = isSetting ? { ...readFieldLine('Name | string(38) | cundfgsi | Name'), nameField: true } : nameField(object);
  return [...fields.slice(0, 1), name, ...fields.slice(1)];
}

/** Whether Tasks and Events may be about a record of the object. */
export function hasActivities(object: MetadataElement): boolean {
  return flag(object, 'enableActivities');
}
