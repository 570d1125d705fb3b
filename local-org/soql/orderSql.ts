import { comparableSql, operandSql } from './operandSql.ts';
import type { Scope } from './scope.ts';
import { SOQL_ERRORS } from './soqlError.ts';
import { isAggregate, pathOf, type OrderItem } from './soqlSyntax.ts';

/**
 * ORDER BY terms; blanks come first in either direction unless asked for last. NULLS is written only where blanks can
 * occur, so that an index can give the order.
 */
export function orderTerms(scope: Scope, items: readonly OrderItem[]): string[] {
  return items.map(({ operand, descending, nullsLast }) => {
    const ordered = operandSql(scope, operand);
    const { field } = ordered;
    if (field !== undefined && !field.sortable) throw SOQL_ERRORS.notSortable(scope.context.soql, field.name);
    const direction = descending ? ' DESC' : '';
    const canBeBlank = field === undefined || field.nillable || (ordered.resolved?.steps.length ?? 0) > 0;
    return `${comparableSql(ordered)}${direction}${canBeBlank ? ` NULLS ${nullsLast ? 'LAST' : 'FIRST'}` : ''}`;
  });
}

/** Aggregates order groups, never records. */
export function refuseAggregateOrder(soql: string, items: readonly OrderItem[]): void {
  const found = items.find(({ operand }) => isAggregate(operand));
  if (found !== undefined) throw SOQL_ERRORS.orderNotGrouped(soql, pathOf(found.operand));
}
