import { showValue } from '../records/showValue.ts';
import { comparableSql, operandSql, type OperandSql } from './operandSql.ts';
import type { Scope } from './scope.ts';
import type { ColumnList, Columns, JsonObject } from './selectList.ts';
import { SOQL_ERRORS } from './soqlError.ts';
import { isAggregate, operandsOf, pathOf, type Operand, type SoqlQuery } from './soqlSyntax.ts';

export interface AggregateShape {
  readonly groups: readonly string[];
  read(row: Columns): JsonObject;
}

function key(operand: Operand): string {
  return operand.kind === 'field'
    ? operand.path.toLowerCase()
    : `${operand.name}(${operand.argument === undefined ? '' : key(operand.argument)})`;
}

function groupSql(scope: Scope, operand: Operand): { operand: Operand; sql: OperandSql } {
  if (isAggregate(operand)) throw SOQL_ERRORS.malformed(scope.context.soql, `Aggregate functions can not be grouped`);
  const sql = operandSql(scope, operand);
  if (sql.isPlainField && sql.field !== undefined && !sql.field.groupable)
    throw SOQL_ERRORS.notGroupable(scope.context.soql, sql.field.name);
  return { operand, sql };
}

/** What GROUP BY and aggregates make of a query; texts that differ only in case are one group, shown as their first. */
export function aggregateShape(scope: Scope, query: SoqlQuery, columns: ColumnList): AggregateShape {
  const { soql } = scope.context;
  const groups = query.groupBy.map((operand) => groupSql(scope, operand));
  const grouped = new Set(groups.map((group) => key(group.operand)));
  const checkGrouped = (operand: Operand, error: (soql: string, column: string) => Error): void => {
    if (!isAggregate(operand) && !grouped.has(key(operand))) throw error(soql, pathOf(operand));
  };
  for (const { operand } of query.orderBy) checkGrouped(operand, SOQL_ERRORS.orderNotGrouped);
  for (const operand of query.having === undefined ? [] : operandsOf(query.having)) checkGrouped(operand, SOQL_ERRORS.notGrouped);
  const taken = new Set<string>();
  let unnamed = 0;
  const outputs = query.select.map((item) => {
    if (item.kind !== 'operand') throw SOQL_ERRORS.malformed(soql, 'subqueries and TYPEOF can not be used with aggregates');
    const { operand } = item;
    if (isAggregate(operand) && pathOf(operand) === '')
      throw SOQL_ERRORS.malformed(soql, 'COUNT() has to stand alone; use COUNT(Id) with other fields or GROUP BY');
    checkGrouped(operand, SOQL_ERRORS.notGrouped);
    const compiled = operandSql(scope, operand);
    const name = item.alias ?? (operand.kind === 'field' ? (compiled.field?.name ?? operand.path) : `expr${unnamed++}`);
    if (taken.has(name.toLowerCase())) throw SOQL_ERRORS.malformed(soql, `duplicate alias: ${name}`);
    taken.add(name.toLowerCase());
    const sql = isAggregate(operand) ? compiled.sql : `MIN(${compiled.sql})`;
    return { name, at: columns.add(sql), type: compiled.type };
  });
  return {
    groups: groups.map((group) => comparableSql(group.sql)),
    read: (row) => {
      const record: JsonObject = { attributes: { type: 'AggregateResult' } };
      for (const { name, at, type } of outputs) record[name] = showValue({ type }, row[at]);
      return record;
    }
  };
}
