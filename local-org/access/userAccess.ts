import type { Access } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema/objectSchema.ts';
import type { OrgSchema } from '../schema/orgSchema.ts';
import type { ObjectPermission, PermissionSet } from './permissionSet.ts';

/** Objects everyone can read: who uses the org and how it is set up. */
const OPEN_OBJECTS = new Set([
  'User',
  'Organization',
  'Profile',
  'UserRole',
  'Group',
  'PermissionSet',
  'PermissionSetAssignment',
  'TaskStatus',
  'TaskPriority',
  'LeadStatus',
  'OpportunityStage',
  'CurrencyType',
  'UserPermissionAccess'
]);

const ADMIN_PERMISSIONS = new Set(['ViewAllData', 'ModifyAllData', 'ApiEnabled', 'ConvertLeads', 'ViewSetup', 'ManageUsers']);

/** System Administrator: everything but what has to be granted by name, such as changing converted leads. */
export function adminAccess(sets: readonly PermissionSet[]): Access {
  const granted = new Set(sets.flatMap((set) => [...(set.permissions ?? []), ...(set.customPermissions ?? [])]));
  return {
    may: () => true,
    seesField: () => true,
    editsField: () => true,
    viewsAll: () => true,
    modifiesAll: () => true,
    has: (permission) => ADMIN_PERMISSIONS.has(permission) || granted.has(permission)
  };
}

/** Any other user: what their permission sets add up to; `Standard User` also works with the standard objects. */
export function userAccess(schema: OrgSchema, profile: string, sets: readonly PermissionSet[]): Access {
  const granted = new Set(sets.flatMap((set) => [...(set.permissions ?? []), ...(set.customPermissions ?? [])]));
  const has = (permission: string): boolean => granted.has(permission);
  const some = (object: ObjectSchema, test: (permission: ObjectPermission) => boolean | undefined): boolean =>
    sets.some((set) => {
      const permission = set.objects?.[object.name];
      return permission !== undefined && test(permission) === true;
    });
  const byProfile = (object: ObjectSchema): boolean => profile === 'Standard User' && !object.custom && !OPEN_OBJECTS.has(object.name);
  const modifiesAll = (object: ObjectSchema): boolean => has('ModifyAllData') || some(object, (permission) => permission.modifyAll);
  const viewsAll = (object: ObjectSchema): boolean =>
    modifiesAll(object) || has('ViewAllData') || some(object, (permission) => permission.viewAll);
  const mastersAllow: Access['may'] = (action, object) =>
    [...object.fields.values()].every((field) => {
      const master = field.master === undefined ? undefined : schema.object(field.referenceTo[0] ?? '');
      return master === undefined || may(action === 'read' ? 'read' : (field.master ?? 'read'), master);
    });
  /** A detail is never more open than its masters. */
  const may: Access['may'] = (action, object) => {
    if (!mastersAllow(action, object)) return false;
    if (byProfile(object) || modifiesAll(object)) return true;
    if (action === 'read') return OPEN_OBJECTS.has(object.name) || viewsAll(object) || some(object, (permission) => permission.read);
    return some(object, (permission) => permission[action]);
  };
  const fieldGrants = (object: ObjectSchema, field: FieldSchema): ('read' | 'edit')[] =>
    sets.flatMap((set) => set.fields?.[`${object.name}.${field.name}`] ?? []);
  /** Required and master-detail fields can't be hidden (P14); standard fields go with their object here. */
  const isOpen = (field: FieldSchema): boolean => !field.custom || (!field.nillable && field.type !== 'boolean');
  return {
    may,
    viewsAll,
    modifiesAll,
    has,
    seesField: (object, field) => isOpen(field) || fieldGrants(object, field).length > 0,
    editsField: (object, field) => isOpen(field) || fieldGrants(object, field).includes('edit')
  };
}
