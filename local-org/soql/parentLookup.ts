import { isKeyField, quoted } from '../storage/tables.ts';
import { isNull } from './comparison.ts';
import type { OperandSql } from './operandSql.ts';
import type { Condition } from './soqlSyntax.ts';

type Comparison = Extract<Condition, { kind: 'compare' }>;

/**
 * A test of a parent's key as a test of the lookup to it: whichever way a query is joined or OR'ed, an index answers it. Only
 * tests that no missing parent meets can be turned.
 *
 * @param test the comparison itself, on the parent's alias
 * @example byParentKey(operand, "Visit__r.Key__c = 'k'", 't1."Key__c" = ?1') // t0."Visit__c" IN (SELECT t1.Id FROM "Visit__c" t1 WHERE …)
 */
export function byParentKey({ resolved, field, isPlainField }: OperandSql, { operator, values }: Comparison, test: string): string {
  const [step, ...further] = resolved?.steps ?? [];
  const [parent, ...others] = step?.node.members ?? [];
  const reference = step?.node.reference;
  if (parent === undefined || reference === undefined || further.length > 0 || others.length > 0) return test;
  const isOfKey = field !== undefined && isPlainField && isKeyField(field);
  const needsParent = (operator === '=' || operator === 'IN') && !values.some(isNull);
  if (!isOfKey || !needsParent) return test;
  return `${reference.sql} IN (SELECT ${parent.alias}.Id FROM ${quoted(parent.object.name)} ${parent.alias} WHERE ${test})`;
}
