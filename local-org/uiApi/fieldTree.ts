import type { Org, Session } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema/objectSchema.ts';
import { field as fieldOf, relationship } from '../schema/orgSchema.ts';

/** Fields asked of a record, and below each relationship those asked of the parent. */
export interface FieldTree {
  readonly fields: Set<string>;
  readonly parents: Map<string, FieldTree>;
}

export function emptyTree(): FieldTree {
  return { fields: new Set(), parents: new Map() };
}

const MAX_PARENT_LEVELS = 5;

function seen<T extends FieldSchema>(session: Session, object: ObjectSchema, field: T | undefined): T | undefined {
  return field !== undefined && session.access.seesField(object, field) ? field : undefined;
}

/** The objects a relationship of an object leads to and the user reads. */
export function parentsOf(org: Org, session: Session, object: ObjectSchema, name: string): readonly ObjectSchema[] {
  const reference = seen(session, object, relationship(object, name));
  const targets = (reference?.referenceTo ?? []).map((target) => org.schema.object(target));
  return targets.filter((target) => target !== undefined && session.access.may('read', target)) as ObjectSchema[];
}

/** A path with its names as the schema spells them; undefined when it leads nowhere the user sees. */
function resolve(org: Org, session: Session, objects: readonly ObjectSchema[], path: readonly string[]): string[] | undefined {
  const [name = '', ...rest] = path;
  for (const object of objects) {
    if (rest.length === 0) {
      const field = seen(session, object, fieldOf(object, name));
      if (field !== undefined) return [field.name];
      continue;
    }
    const relation = relationship(object, name)?.relationshipName;
    const below = resolve(org, session, parentsOf(org, session, object, name), rest);
    if (relation !== undefined && below !== undefined) return [relation, ...below];
  }
  return undefined;
}

function add(tree: FieldTree, [name = '', ...rest]: readonly string[]): void {
  if (rest.length === 0) {
    tree.fields.add(name);
    return;
  }
  const parent = tree.parents.get(name) ?? emptyTree();
  tree.parents.set(name, parent);
  add(parent, rest);
}

/**
 * Adds `Object.Field` and `Object.Relationship.Field` names to a tree; gives those the object doesn't have or the user
 * doesn't see.
 *
 *     addFields(tree, org, session, lead, ['Lead.Name', 'Lead.Owner.Name', 'Lead.Nothing'])   // ['Lead.Nothing']
 */
export function addFields(tree: FieldTree, org: Org, session: Session, object: ObjectSchema, names: readonly string[]): string[] {
  return names.filter((name) => {
    const [objectName = '', ...path] = name.split('.');
    const isOfObject = objectName.toLowerCase() === object.name.toLowerCase() && path.length <= MAX_PARENT_LEVELS + 1;
    const resolved = isOfObject && path.length > 0 ? resolve(org, session, [object], path) : undefined;
    if (resolved !== undefined) add(tree, resolved);
    return resolved === undefined;
  });
}
