import { withCurrency } from './currencies.ts';
import { fullName } from './defaultNamespace.ts';
import { readForceApp } from './forceApp.ts';
import type { ChildRelationship, FieldSchema, ObjectSchema } from './objectSchema.ts';
import { standardSchema } from './standardSchema.ts';

/** Everything the org knows of its objects. Names are found without case, as in Salesforce. */
export interface OrgSchema {
  readonly namespace?: string;
  readonly objects: readonly ObjectSchema[];
  object(name: string): ObjectSchema | undefined;
  /** The object an id belongs to, by its first three characters. */
  objectOfId(id: string): ObjectSchema | undefined;
  children(objectName: string): readonly ChildRelationship[];
}

/** What a map by lower-case names has for a name, or for it with the request's default namespace. */
function named<T>(byName: ReadonlyMap<string, T>, name: string): T | undefined {
  const found = byName.get(name.toLowerCase());
  if (found !== undefined) return found;
  const full = fullName(name);
  return full === undefined ? undefined : byName.get(full.toLowerCase());
}

export function field(object: ObjectSchema, name: string): FieldSchema | undefined {
  return named(object.fields, name);
}

/** The reference a relationship name stands for: `Who` gives WhoId, `Web_Session__r` gives Web_Session__c. */
export function relationship(object: ObjectSchema, name: string): FieldSchema | undefined {
  let byName = relationships.get(object);
  if (byName === undefined) relationships.set(object, (byName = relationshipsOf(object)));
  return named(byName, name);
}

const relationships = new WeakMap<ObjectSchema, ReadonlyMap<string, FieldSchema>>();

function relationshipsOf(object: ObjectSchema): Map<string, FieldSchema> {
  const byName = new Map<string, FieldSchema>();
  for (const field of object.fields.values()) {
    const name = field.relationshipName?.toLowerCase();
    if (name !== undefined && !byName.has(name)) byName.set(name, field);
  }
  return byName;
}

function addCustomFields(object: ObjectSchema, fields: readonly FieldSchema[]): ObjectSchema {
  return { ...object, fields: new Map([...object.fields, ...fields.map((added) => [added.name.toLowerCase(), added] as const)]) };
}

/** Lets WhatId point at custom objects with activities, as it does in an org. */
function widenWhat(object: ObjectSchema, targets: readonly string[]): ObjectSchema {
  const what = object.fields.get('whatid');
  if (what === undefined) return object;
  const widened = { ...what, referenceTo: [...what.referenceTo, ...targets] };
  return { ...object, fields: new Map([...object.fields, ['whatid', widened]]) };
}

/**
 * Joins the standard objects with what the package in `forceApp` adds.
 *
 *     const schema = readOrgSchema('force-app', 'touchline');
 *     schema.object('touchline__web_session__c')?.keyPrefix   // 'a0…'
 *     schema.objectOfId('00Q000000000001AAA')?.name            // 'Lead'
 */
export function readOrgSchema(forceApp: string, namespace?: string, multiCurrency = false): OrgSchema {
  const added = readForceApp(forceApp, namespace);
  const aboutTargets = added.objects.filter((object) => object.activities).map((object) => object.name);
  const standard = standardSchema().map((object) =>
    widenWhat(addCustomFields(object, added.standardFields.get(object.name) ?? []), aboutTargets)
  );
  const objects = withCurrency([...standard, ...added.objects], multiCurrency).sort((a, b) => (a.name < b.name ? -1 : 1));
  const byName = new Map(objects.map((object) => [object.name.toLowerCase(), object]));
  const byPrefix = new Map(objects.map((object) => [object.keyPrefix, object]));
  const childLists = new Map<string, ChildRelationship[]>(objects.map((object) => [object.name, []]));
  for (const object of objects) {
    for (const candidate of object.fields.values()) {
      if (candidate.childRelationshipName === undefined) continue;
      for (const parent of candidate.referenceTo) {
        childLists.get(parent)?.push({ name: candidate.childRelationshipName, childObject: object.name, field: candidate });
      }
    }
  }
  return {
    namespace,
    objects,
    object: (name) => named(byName, name),
    objectOfId: (id) => byPrefix.get(id.slice(0, 3)),
    children: (objectName) => childLists.get(objectName) ?? []
  };
}
