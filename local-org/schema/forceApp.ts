import { existsSync, globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readCustomField } from './customField.ts';
import { hasActivities, systemFields } from './customObject.ts';
import { readMetadata, text } from './metadataXml.ts';
import { namespaced } from './namespaceNames.ts';
import type { FieldSchema, ObjectSchema } from './objectSchema.ts';

/** Objects and fields of a source folder, with names as they are in an org. */
export interface ForceAppSchema {
  readonly objects: readonly ObjectSchema[];
  /** Custom fields on standard objects, by object name; those of Activity stand on Task and Event (P1). */
  readonly standardFields: ReadonlyMap<string, readonly FieldSchema[]>;
}

const ACTIVITIES = ['Task', 'Event'];

/** Key prefix of the n-th custom object: a00, a01, … a0Z, a10, … as orgs number theirs. */
function customKeyPrefix(position: number): string {
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  return `a${digits[Math.floor(position / 62) % 62]}${digits[position % 62]}`;
}

function byLowerName(fields: readonly FieldSchema[]): Map<string, FieldSchema> {
  return new Map(fields.map((field) => [field.name.toLowerCase(), field]));
}

/** Reads `objects/` folders anywhere below `root`, in source format. */
export function readForceApp(root: string, namespace?: string): ForceAppSchema {
  const prefix = namespaced(namespace);
  const folders = globSync('**/objects/*', { cwd: root }).sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
  const objects = new Map<string, { folder: string | undefined; fields: FieldSchema[] }>();
  for (const folder of folders) {
    const apiName = basename(folder);
    const entry = objects.get(apiName) ?? { folder: undefined, fields: [] };
    if (existsSync(join(root, folder, `${apiName}.object-meta.xml`))) entry.folder = join(root, folder);
    for (const file of globSync('fields/*.field-meta.xml', { cwd: join(root, folder) }).sort()) {
      const path = join(root, folder, file);
      const element = readMetadata(path, 'CustomField');
      const name = prefix(text(element, 'fullName') ?? basename(dirname(file)));
      entry.fields.push(readCustomField(element, name, path, prefix));
    }
    objects.set(apiName, entry);
  }
  return collect(objects, prefix);
}

function collect(
  found: ReadonlyMap<string, { folder: string | undefined; fields: FieldSchema[] }>,
  prefix: (name: string) => string
): ForceAppSchema {
  const objects: ObjectSchema[] = [];
  const standardFields = new Map<string, readonly FieldSchema[]>();
  for (const [apiName, { folder, fields }] of found) {
    if (!apiName.endsWith('__c')) {
      for (const target of apiName === 'Activity' ? ACTIVITIES : [apiName]) standardFields.set(target, fields);
      continue;
    }
    const element = folder === undefined ? {} : readMetadata(join(folder, `${apiName}.object-meta.xml`), 'CustomObject');
    const label = text(element, 'label') ?? apiName;
    objects.push({
      name: prefix(apiName),
      label,
      labelPlural: text(element, 'pluralLabel') ?? label,
      keyPrefix: customKeyPrefix(objects.length),
      custom: true,
      createable: true,
      activities: hasActivities(element),
      sharingModel: text(element, 'sharingModel'),
      customSetting: text(element, 'customSettingsType'),
      fields: byLowerName([...systemFields(element), ...fields])
    });
  }
  return { objects, standardFields };
}
