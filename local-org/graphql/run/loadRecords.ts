import type { ObjectSchema } from '../../schema/objectSchema.ts';
import { compileQuery, type CompiledQuery } from '../../soql/compileQuery.ts';
import { firstRows, readRecords } from '../../soql/runQuery.ts';
import type { Columns, JsonObject } from '../../soql/selectList.ts';
import type { Condition, OrderItem, SoqlQuery } from '../../soql/soqlSyntax.ts';
import type { GraphqlContext } from '../graphqlContext.ts';

export interface RecordQuery {
  readonly object: ObjectSchema;
  readonly columns: readonly string[];
  readonly where?: Condition;
  readonly orderBy?: readonly OrderItem[];
  readonly limit?: number;
  readonly offset?: number;
}

/** Compiles a query of records as the org compiles SOQL: same access, same sharing, same errors, values bound. */
export function compileRecords(context: GraphqlContext, query: RecordQuery): CompiledQuery {
  const soql: SoqlQuery = {
    from: query.object.name,
    select: query.columns.map((path) => ({ kind: 'operand', operand: { kind: 'field', path } })),
    where: query.where,
    groupBy: [],
    orderBy: query.orderBy ?? [],
    limit: query.limit,
    offset: query.offset
  };
  return compileQuery(context.org, context.session, soql, '', { all: false, urlOf: () => '' });
}

/** Turns rows into records. */
export function toRecords(context: GraphqlContext, compiled: CompiledQuery, rows: readonly Columns[]): JsonObject[] {
  return readRecords(context.org, compiled, rows, () => ({}));
}

/** Records by id, those the user sees and that aren't deleted. */
export function recordsOf(context: GraphqlContext, object: ObjectSchema, ids: readonly string[], columns: readonly string[]): JsonObject[] {
  if (ids.length === 0) return [];
  const values = ids.map((id) => ({ type: 'STRING' as const, text: `'${id}'` }));
  const where: Condition = { kind: 'compare', operand: { kind: 'field', path: 'Id' }, operator: 'IN', values };
  const compiled = compileRecords(context, { object, columns, where });
  const rows = firstRows(context.org, compiled, ids.length).map((row) => row.columns);
  return toRecords(context, compiled, rows);
}
