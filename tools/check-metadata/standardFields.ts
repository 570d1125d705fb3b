/** What the package may name of standard objects, from the facts the local org serves too. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { readStandardObject, type StandardObjectFacts } from '../../local-org/schema/standardObjectFacts.ts';
import type { FieldSchema } from '../../local-org/schema/objectSchema.ts';

/** Fields written under Activity appear on both (P1). */
export const ACTIVITY_OBJECTS: ReadonlySet<string> = new Set(['Task', 'Event']);

const SYSTEM_FIELDS: ReadonlySet<string> = new Set([
  'Id',
  'Name',
  'OwnerId',
  'CreatedById',
  'CreatedDate',
  'LastModifiedById',
  'LastModifiedDate',
  'SystemModstamp',
  'IsDeleted',
  'CurrencyIsoCode',
  'RecordTypeId'
]);

async function readFacts(): Promise<Map<string, ReadonlyMap<string, FieldSchema>>> {
  const folder = join(import.meta.dirname, '../../local-org/schema/standardObjects');
  const modules = await Promise.all(
    globSync('*.ts', { cwd: folder }).map((name) => import(join(folder, name)) as Promise<Record<string, unknown>>)
  );
  const facts = modules.flatMap((module) => Object.values(module)).filter(isFacts);
  return new Map(facts.map((fact) => [fact.name, readStandardObject(fact).fields]));
}

function isFacts(value: unknown): value is StandardObjectFacts {
  return typeof value === 'object' && value !== null && 'keyPrefix' in value && 'fields' in value;
}

const facts = await readFacts();

/** Standard objects the package knows of. */
export const STANDARD_OBJECTS: ReadonlySet<string> = new Set(facts.keys());

/** A field every object has, or one of a standard object. */
export function isStandardField(object: string, field: string): boolean {
  return SYSTEM_FIELDS.has(field) || facts.get(object)?.has(field.toLowerCase()) === true;
}

/** One field of a standard object. */
export function standardField(object: string, field: string): FieldSchema | undefined {
  return facts.get(object)?.get(field.toLowerCase());
}

/** The standard relationship of an object: `Owner` of Task points at User and Group. */
export function standardRelationship(object: string, name: string): readonly string[] | undefined {
  return [...(facts.get(object)?.values() ?? [])].find((field) => field.relationshipName?.toLowerCase() === name.toLowerCase())
    ?.referenceTo;
}
