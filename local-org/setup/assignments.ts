import type { PermissionSet } from '../access/permissionSet.ts';
import { adminAccess, userAccess } from '../access/userAccess.ts';
import type { Access, Org, Session } from '../org.ts';
import type { UserOptions } from './users.ts';
import { insertSetupRecord } from './valueTables.ts';

function ensurePermissionSet(org: Org, session: Session, set: PermissionSet, namespace: string | undefined): string {
  const known = org.db.get('SELECT Id FROM PermissionSet WHERE Name = ?', set.name)?.['Id'];
  if (known !== undefined) return String(known);
  return insertSetupRecord(org, session, 'PermissionSet', {
    Name: set.name,
    Label: set.label ?? set.name,
    NamespacePrefix: namespace ?? null,
    IsCustom: 1
  });
}

function assign(org: Org, session: Session, userId: string, setId: string): void {
  const known = org.db.get('SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = ? AND PermissionSetId = ?', userId, setId);
  if (known === undefined)
    insertSetupRecord(org, session, 'PermissionSetAssignment', { AssigneeId: userId, PermissionSetId: setId, IsActive: 1 });
}

/** Puts the package's permission sets into the org, so that they can be found and assigned. */
export function insertPermissionSets(org: Org, session: Session, sets: readonly PermissionSet[]): void {
  for (const set of sets) ensurePermissionSet(org, session, set, org.schema.namespace);
}

/** Assigns a user their permission sets and gives what they may do. Throws when a set isn't the package's. */
export function grantAccess(org: Org, session: Session, user: UserOptions, userId: string, packaged: readonly PermissionSet[]): Access {
  const sets = (user.permissionSets ?? []).map((wanted) => {
    const set = typeof wanted === 'string' ? packaged.find((candidate) => candidate.name === wanted) : wanted;
    if (set === undefined) throw new Error(`${user.username}: no permission set ${String(wanted)} in the package`);
    assign(org, session, userId, ensurePermissionSet(org, session, set, typeof wanted === 'string' ? org.schema.namespace : undefined));
    return set;
  });
  const profile = user.profile ?? 'System Administrator';
  return profile === 'System Administrator' ? adminAccess(sets) : userAccess(org.schema, profile, sets);
}
