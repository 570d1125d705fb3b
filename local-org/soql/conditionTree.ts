import type { FunctionExp, HavingClause, WhereClause } from '@jetstreamapp/soql-parser-js';
import { SOQL_ERRORS } from './soqlError.ts';
import type { CompareOperator, Condition, Literal, Operand, SoqlQuery } from './soqlSyntax.ts';

type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | Condition;

/** The parser's list of conditions, read loosely: which properties are there depends on the condition. */
interface ParsedCondition {
  readonly openParen?: number;
  readonly closeParen?: number;
  readonly field?: string;
  readonly fn?: FunctionExp;
  readonly operator?: string;
  readonly value?: string | readonly string[];
  readonly literalType?: string | readonly string[];
  readonly valueQuery?: unknown;
}

export interface TreeContext {
  readonly soql: string;
  nots: number;
  readonly readFunction: (fn: FunctionExp) => Operand;
  readonly readSubquery: (query: unknown) => SoqlQuery;
}

function literals(condition: ParsedCondition): Literal[] {
  const values = Array.isArray(condition.value) ? (condition.value as string[]) : [String(condition.value ?? '')];
  const types = condition.literalType;
  return values.map((text, at) => ({ text, type: (Array.isArray(types) ? types[at] : types) as Literal['type'] }));
}

function comparison(condition: ParsedCondition, context: TreeContext): Condition {
  const operand: Operand = condition.fn === undefined ? { kind: 'field', path: condition.field ?? '' } : context.readFunction(condition.fn);
  const operator = (condition.operator ?? '=').toUpperCase() as CompareOperator;
  if (condition.valueQuery !== undefined) {
    return { kind: 'compare', operand, operator, values: [], subquery: context.readSubquery(condition.valueQuery) };
  }
  return { kind: 'compare', operand, operator, values: literals(condition) };
}

/** The parser gives a linked list with counts of parentheses; this lays it out as the tokens it stands for. */
function layOut(clause: WhereClause | HavingClause, context: TreeContext): Token[] {
  const found: Token[] = [];
  let rest: WhereClause | HavingClause | undefined = clause;
  while (rest !== undefined) {
    const left = rest.left as ParsedCondition | null;
    const next = rest as { operator?: 'AND' | 'OR' | 'NOT'; right?: WhereClause };
    for (let count = left?.openParen ?? 0; count > 0; count--) found.push('(');
    if (left !== null && left.operator !== undefined) found.push(comparison(left, context));
    for (let count = left?.closeParen ?? 0; count > 0; count--) found.push(')');
    if (next.operator !== undefined) found.push(next.operator);
    rest = next.right;
  }
  return found;
}

/**
 * Makes the tree of a WHERE or HAVING clause. AND and OR side by side without parentheses are refused, as Salesforce
 * refuses them.
 */
export function conditionTree(clause: WhereClause | HavingClause, context: TreeContext): Condition {
  const list = layOut(clause, context);
  context.nots += list.filter((token) => token === 'NOT').length;
  let next = 0;

  function single(): Condition {
    const token = list[next++];
    if (token === 'NOT') return { kind: 'not', item: single() };
    if (token === '(') {
      const inner = sequence();
      if (list[next++] !== ')') throw SOQL_ERRORS.malformed(context.soql, "expecting a right parentheses, found '<EOF>'");
      return inner;
    }
    if (token === undefined || typeof token === 'string') throw SOQL_ERRORS.unexpectedToken(context.soql, token ?? '<EOF>');
    return token;
  }

  function sequence(): Condition {
    const items = [single()];
    const joiner = list[next];
    while (list[next] === 'AND' || list[next] === 'OR') {
      if (list[next] !== joiner) throw SOQL_ERRORS.unexpectedToken(context.soql, String(list[next]));
      next++;
      items.push(single());
    }
    return items.length === 1 ? (items[0] as Condition) : { kind: joiner === 'OR' ? 'or' : 'and', items };
  }

  const tree = sequence();
  if (next < list.length) throw SOQL_ERRORS.unexpectedToken(context.soql, String(list[next]));
  return tree;
}
