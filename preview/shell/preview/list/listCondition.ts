/** A filter of a list view, as the package's metadata has it. */
export interface ListFilter {
  readonly field: string;
  readonly operation: string;
  readonly value: string;
}

const OPERATORS: Readonly<Record<string, string>> = {
  equals: '=',
  notEqual: '!=',
  lessThan: '<',
  greaterThan: '>',
  lessOrEqual: '<=',
  greaterOrEqual: '>='
};
const UNQUOTED = new Set(['double', 'int', 'currency', 'percent', 'date', 'datetime']);

function literal(value: string, type: string): string {
  if (value === '') return 'NULL';
  if (type === 'boolean') return value === '1' ? 'TRUE' : 'FALSE';
  return UNQUOTED.has(type) ? value : `'${value.replace(/['\\]/g, '\\$&')}'`;
}

/**
 * A list view's filters in SOQL; several values are alternatives.
 *
 * @param typeOf type of a field, as the org describes it
 * @example listCondition([{ field: 'Outcome__c', operation: 'equals', value: 'merged,repeat' }], () => 'picklist')
 * // "WHERE (Outcome__c = 'merged' OR Outcome__c = 'repeat')"
 */
export function listCondition(filters: readonly ListFilter[], typeOf: (field: string) => string): string {
  const conditions = filters.map(({ field, operation, value }) => {
    const all = value.split(',').map((one) => `${field} ${OPERATORS[operation] ?? '='} ${literal(one, typeOf(field))}`);
    return `(${all.join(operation === 'notEqual' ? ' AND ' : ' OR ')})`;
  });
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
}
