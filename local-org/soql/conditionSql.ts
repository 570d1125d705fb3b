import { comparisonSql } from './comparison.ts';
import { operandSql, type OperandSql } from './operandSql.ts';
import { byParentKey } from './parentLookup.ts';
import type { Scope } from './scope.ts';
import { SOQL_ERRORS } from './soqlError.ts';
import { isAggregate, pathOf, type Condition, type SoqlQuery } from './soqlSyntax.ts';

/** Turns the query of a semi-join into a SELECT of one column; given by the compiler, which knows how. */
export type SubselectSql = (query: SoqlQuery, outer: Scope, left: OperandSql) => string;

/** Joins many conditions as a balanced tree: SQLite allows expressions only a thousand deep. */
function balanced(items: readonly string[], joiner: string): string {
  if (items.length <= 2) return items.length === 1 ? (items[0] ?? '') : `(${items.join(joiner)})`;
  const middle = items.length >> 1;
  return `(${balanced(items.slice(0, middle), joiner)}${joiner}${balanced(items.slice(middle), joiner)})`;
}

/** A WHERE or HAVING tree as SQL. Only NOT needs care: what is unknown to SQL is false to SOQL. */
export function conditionSql(scope: Scope, condition: Condition, subselect: SubselectSql, inHaving = false): string {
  if (condition.kind === 'not') return `NOT IFNULL(${conditionSql(scope, condition.item, subselect, inHaving)}, 0)`;
  if (condition.kind !== 'compare') {
    const items = condition.items.map((item) => conditionSql(scope, item, subselect, inHaving));
    return balanced(items, condition.kind === 'and' ? ' AND ' : ' OR ');
  }
  const { soql } = scope.context;
  if (isAggregate(condition.operand) && !inHaving) {
    throw SOQL_ERRORS.malformed(soql, `Grouped fields and aggregates can not be used in WHERE: ${pathOf(condition.operand)}`);
  }
  const operand = operandSql(scope, condition.operand);
  if (operand.field !== undefined && !operand.field.filterable) throw SOQL_ERRORS.notFilterable(soql, operand.field.name);
  if (operand.type === 'address') throw SOQL_ERRORS.notFilterable(soql, operand.field?.name ?? '');
  if (condition.subquery === undefined) {
    return byParentKey(operand, condition, comparisonSql(scope.context, operand, condition.operator, condition.values));
  }
  if (operand.type !== 'id' && operand.type !== 'reference') {
    throw SOQL_ERRORS.malformed(
      soql,
      `The left operand field in the where expression for semi join should be an id field: ${operand.field?.name ?? ''}`
    );
  }
  const found = `${operand.sql} IN (${subselect(condition.subquery, scope, operand)})`;
  return condition.operator === 'NOT IN' ? `NOT IFNULL(${found}, 0)` : found;
}
