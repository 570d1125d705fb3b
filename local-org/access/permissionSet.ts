import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { children, flag, readMetadata, text } from '../schema/metadataXml.ts';
import { namespaced } from '../schema/namespaceNames.ts';

/** What a user may do with one object. */
export interface ObjectPermission {
  readonly read?: boolean;
  readonly create?: boolean;
  readonly edit?: boolean;
  readonly delete?: boolean;
  readonly viewAll?: boolean;
  readonly modifyAll?: boolean;
}

/** A permission set: one of the package's, or one an admin makes besides (P31). */
export interface PermissionSet {
  readonly name: string;
  readonly label?: string;
  /** By object API name. */
  readonly objects?: Readonly<Record<string, ObjectPermission>>;
  /** `Object.Field` to what is allowed. */
  readonly fields?: Readonly<Record<string, 'read' | 'edit'>>;
  /** User permissions, such as `ViewAllData` or `AllowViewEditConvertedLeads`. */
  readonly permissions?: readonly string[];
  readonly customPermissions?: readonly string[];
}

function readOne(path: string, prefix: (name: string) => string): PermissionSet {
  const element = readMetadata(path, 'PermissionSet');
  const prefixPath = (name: string): string => name.split('.').map(prefix).join('.');
  const objects = children(element, 'objectPermissions').map((item): [string, ObjectPermission] => [
    prefix(text(item, 'object') ?? ''),
    {
      read: flag(item, 'allowRead'),
      create: flag(item, 'allowCreate'),
      edit: flag(item, 'allowEdit'),
      delete: flag(item, 'allowDelete'),
      viewAll: flag(item, 'viewAllRecords'),
      modifyAll: flag(item, 'modifyAllRecords')
    }
  ]);
  const fields = children(element, 'fieldPermissions')
    .filter((item) => flag(item, 'readable') || flag(item, 'editable'))
    .map((item): [string, 'read' | 'edit'] => [prefixPath(text(item, 'field') ?? ''), flag(item, 'editable') ? 'edit' : 'read']);
  const enabled = (tag: string): string[] =>
    children(element, tag)
      .filter((item) => flag(item, 'enabled'))
      .map((item) => text(item, 'name') ?? '');
  return {
    name: basename(path).replace('.permissionset-meta.xml', ''),
    label: text(element, 'label'),
    objects: Object.fromEntries(objects),
    fields: Object.fromEntries(fields),
    permissions: enabled('userPermissions'),
    customPermissions: enabled('customPermissions')
  };
}

/** Reads the permission sets of a package; a custom permission keeps the name the package gives it. */
export function readPermissionSets(root: string, namespace?: string): PermissionSet[] {
  const files = globSync('**/permissionsets/*.permissionset-meta.xml', { cwd: root }).sort();
  return files.map((file) => readOne(join(root, file), namespaced(namespace)));
}
