import { fullName } from '../schema/defaultNamespace.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { quoted } from '../storage/tables.ts';
import { compileQuery, type CompiledQuery, type CompileOptions } from './compileQuery.ts';
import type { Scope } from './scope.ts';
import { SOQL_ERRORS } from './soqlError.ts';
import type { SoqlQuery } from './soqlSyntax.ts';

/** A subquery in the SELECT list: the children of each record by one relationship. */
export interface ChildQuery {
  /** Relationship name, the property that holds the children. */
  readonly name: string;
  readonly object: ObjectSchema;
  /** Column of the child that names its parent. */
  readonly parentColumn: string;
  readonly compiled: CompiledQuery;
}

/** Compiles a subquery; it is run for all parents of a page at once. */
export function childQuery(scope: Scope, query: SoqlQuery, options: CompileOptions, parentLimit?: number): ChildQuery {
  const { org, session, soql } = scope.context;
  const wanted = [query.from, fullName(query.from)].map((name) => name?.toLowerCase());
  const relation = org.schema.children(scope.object.name).find(({ name }) => wanted.includes(name.toLowerCase()));
  const object = relation === undefined ? undefined : org.schema.object(relation.childObject);
  if (relation === undefined || object === undefined) throw SOQL_ERRORS.noSuchChildRelation(soql, query.from);
  if (query.groupBy.length > 0) throw SOQL_ERRORS.malformed(soql, 'GROUP BY is not allowed in a subquery');
  if (query.select.some((item) => item.kind === 'children'))
    throw SOQL_ERRORS.malformed(soql, 'Nesting of subqueries is not supported by the local org');
  if (query.offset !== undefined && parentLimit !== 1)
    throw SOQL_ERRORS.malformed(soql, 'OFFSET is only allowed in a subquery if the parent query has LIMIT 1');
  const compiled = compileQuery(org, session, { ...query, from: object.name }, soql, options);
  if (compiled.kind !== 'records') throw SOQL_ERRORS.malformed(soql, 'aggregates are not allowed in a subquery');
  return { name: relation.name, object, parentColumn: `${compiled.rowAlias}.${quoted(relation.field.name)}`, compiled };
}
