import { SOQL_ERRORS } from './soqlError.ts';
import type { Condition, SoqlQuery } from './soqlSyntax.ts';

/**
 * What Salesforce refuses of semi- and anti-joins before it looks at any object (SOQL and SOSL Reference, Comparison
 * Operators: Semi-Joins with IN and Anti-Joins with NOT IN).
 */

type Compare = Extract<Condition, { kind: 'compare' }>;
type SemiJoin = Compare & { readonly subquery: SoqlQuery };

const MAX_JOINS = 2;
const NOT_IN_SUBSELECTS: ReadonlySet<string> = new Set(['task', 'event']);

interface Found {
  readonly join: SemiJoin;
  /** The nearest OR or NOT around it, and whether that is the WHERE clause's own root. */
  readonly inside?: { readonly kind: 'or' | 'not'; readonly atRoot: boolean };
}

function joinsOf(condition: Condition, atRoot: boolean, inside?: Found['inside']): Found[] {
  if (condition.kind === 'compare')
    return condition.subquery === undefined ? [] : [{ join: { ...condition, subquery: condition.subquery }, inside }];
  if (condition.kind === 'not') return joinsOf(condition.item, false, { kind: 'not', atRoot });
  const around = condition.kind === 'or' ? ({ kind: 'or', atRoot } as const) : inside;
  return condition.items.flatMap((item) => joinsOf(item, false, around));
}

function checkPlace(soql: string, { join, inside }: Found): void {
  if (join.operator !== 'IN' && join.operator !== 'NOT IN') throw SOQL_ERRORS.unexpectedToken(soql, '(');
  if (inside?.kind === 'or' && inside.atRoot)
    throw SOQL_ERRORS.malformed(soql, "Semi join sub-selects are not allowed with the 'OR' operator");
  if (inside !== undefined) {
    throw SOQL_ERRORS.malformed(
      soql,
      'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.'
    );
  }
}

/** The path, when it leads to a parent of the object it is written for. */
function crosses(path: string, { from, alias }: SoqlQuery): string | false {
  const names = path.toLowerCase().split('.');
  if (names.length > 1 && [from.toLowerCase(), alias?.toLowerCase()].includes(names[0])) names.shift();
  return names.length > 1 && path;
}

function checkSubselect(soql: string, outer: SoqlQuery, { operand, subquery }: SemiJoin): void {
  const selected = subquery.select[0];
  const inner = selected?.kind === 'operand' && selected.operand.kind === 'field' ? selected.operand.path : undefined;
  const refuse = (reason: string): Error => SOQL_ERRORS.malformed(soql, reason);
  if (subquery.where !== undefined && joinsOf(subquery.where, true).length > 0)
    throw refuse('Nesting of semi join sub-selects is not supported');
  if (subquery.from.toLowerCase() === outer.from.toLowerCase())
    throw refuse('The inner and outer selects should not be on the same object type');
  if (NOT_IN_SUBSELECTS.has(subquery.from.toLowerCase()))
    throw refuse(`Entity '${subquery.from}' is not supported for semi join inner selects`);
  const clauses = [
    ['GROUP', subquery.groupBy.length > 0],
    ['ORDER', subquery.orderBy.length > 0],
    ['LIMIT', subquery.limit !== undefined],
    ['OFFSET', subquery.offset !== undefined]
  ] as const;
  for (const [word, there] of clauses) if (there) throw refuse(`missing value at '${word}'`);
  for (const path of [operand.kind === 'field' && crosses(operand.path, outer), crosses(inner ?? '', subquery)])
    if (path !== false) throw refuse(`A semi join can not compare a field of a parent: ${path}`);
}

/**
 * Refuses semi-joins Salesforce refuses: under OR or NOT, inside another, on the same object, more than two, on tasks and
 * events, with ORDER BY, GROUP BY or LIMIT, across relationships.
 *
 *     // SELECT Id FROM Account WHERE Name = 'x' OR Id IN (SELECT AccountId FROM Contact)
 *     // MALFORMED_QUERY: Semi join sub-selects are not allowed with the 'OR' operator
 */
export function checkSemiJoins(soql: string, query: SoqlQuery): void {
  for (const item of query.select) if (item.kind === 'children') checkSemiJoins(soql, item.query);
  if (query.having !== undefined && joinsOf(query.having, true).length > 0) throw SOQL_ERRORS.unexpectedToken(soql, 'SELECT');
  const found = query.where === undefined ? [] : joinsOf(query.where, true);
  for (const one of found) {
    checkPlace(soql, one);
    checkSubselect(soql, query, one.join);
  }
  if (found.length > MAX_JOINS) throw SOQL_ERRORS.malformed(soql, `Maximum ${MAX_JOINS} semi join sub-selects are allowed`);
}
