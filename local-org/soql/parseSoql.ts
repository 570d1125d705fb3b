import { parseQuery, type FieldType, type FunctionExp, type OrderByClause, type Query, type Subquery } from '@jetstreamapp/soql-parser-js';
import { conditionTree, type TreeContext } from './conditionTree.ts';
import { checkSemiJoins } from './semiJoins.ts';
import { SOQL_ERRORS } from './soqlError.ts';
import type { Operand, OrderItem, SelectItem, SoqlQuery } from './soqlSyntax.ts';

const MAX_LENGTH = 100_000;

function list<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Clauses the parser knows and the local org doesn't: refused, never skipped. */
function refuseUnknown(query: Query | Subquery, soql: string): void {
  const refused = [
    ['USING SCOPE', query.usingScope],
    ['WITH DATA CATEGORY', query.withDataCategory],
    ['UPDATE', query.update],
    ['WITH SECURITY_ENFORCED', query.withSecurityEnforced],
    ['WITH USER_MODE and SYSTEM_MODE', query.withAccessLevel],
    [`FOR ${query.for ?? ''}`, query.for]
  ] as const;
  for (const [words, clause] of refused)
    if (clause !== undefined) throw SOQL_ERRORS.malformed(soql, `${words} is not supported by the local org`);
}

class SoqlReader implements TreeContext {
  readonly soql: string;
  /** How many NOTs the parser reported. */
  nots = 0;

  constructor(soql: string) {
    this.soql = soql;
  }

  readonly readFunction = (fn: FunctionExp): Operand => {
    const parameters = fn.parameters ?? [];
    if (parameters.length > 1)
      throw SOQL_ERRORS.malformed(this.soql, `${fn.functionName} with several arguments is not supported by the local org`);
    const parameter = parameters[0];
    const argument =
      parameter === undefined ? undefined : typeof parameter === 'string' ? this.field(parameter) : this.readFunction(parameter);
    return { kind: 'function', name: (fn.functionName ?? '').toUpperCase(), argument };
  };

  readonly readSubquery = (query: unknown): SoqlQuery => this.query(query as Query);

  field(path: string): Operand {
    return { kind: 'field', path };
  }

  select(item: FieldType): SelectItem {
    switch (item.type) {
      case 'Field':
        return { kind: 'operand', operand: this.field(item.field), alias: item.alias };
      case 'FieldRelationship': {
        const alias = 'alias' in item ? item.alias : undefined;
        return { kind: 'operand', operand: this.field([...item.relationships, item.field].join('.')), alias };
      }
      case 'FieldFunctionExpression':
        return { kind: 'operand', operand: this.readFunction(item as FunctionExp), alias: item.alias };
      case 'FieldSubquery':
        return { kind: 'children', query: this.query(item.subquery) };
      case 'FieldTypeof':
        return {
          kind: 'typeof',
          relation: item.field,
          cases: item.conditions.map(({ objectType, fieldList }) => ({ object: objectType, fields: fieldList }))
        };
    }
  }

  order(item: OrderByClause): OrderItem {
    const operand = 'fn' in item ? this.readFunction(item.fn) : this.field(item.field);
    return { operand, descending: item.order === 'DESC', nullsLast: item.nulls === 'LAST' };
  }

  query(query: Query | Subquery): SoqlQuery {
    refuseUnknown(query, this.soql);
    const groups = list(query.groupBy);
    return {
      from: 'relationshipName' in query ? query.relationshipName : ((query as Query).sObject ?? ''),
      alias: query.sObjectAlias,
      select: (query.fields ?? []).map((item) => this.select(item)),
      where: query.where === undefined ? undefined : conditionTree(query.where, this),
      groupBy: groups.map((group) => ('fn' in group ? this.readFunction(group.fn) : this.field(group.field))),
      having: query.having === undefined ? undefined : conditionTree(query.having, this),
      orderBy: list(query.orderBy).map((item) => this.order(item)),
      limit: query.limit,
      offset: query.offset
    };
  }
}

function parserError(soql: string, error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  const found = /found:? ?(?:-->)? ?'?([^'\n]*?)'? ?(?:<--)?\s*$/.exec(message)?.[1]?.trim();
  if (found === undefined) return SOQL_ERRORS.malformed(soql, message.split('\n')[0] ?? message);
  const offset = found === '' ? soql.length : soql.lastIndexOf(found);
  return SOQL_ERRORS.unexpectedToken(soql, found === '' ? '<EOF>' : found, offset < 0 ? undefined : offset);
}

/** NOTs of a query outside its texts; `NOT IN` is an operator of its own. */
function countNots(soql: string): number {
  const withoutTexts = soql.replace(/'(?:[^'\\]|\\[\s\S])*'/g, "''");
  return withoutTexts.match(/\bNOT\b(?!\s+IN\b)/gi)?.length ?? 0;
}

/** The parser loses one of three NOTs around each other (6.3.1): such a query is refused instead of answered wrongly. */
function checkNots(soql: string, reader: SoqlReader): void {
  if (countNots(soql) !== reader.nots) throw SOQL_ERRORS.malformed(soql, 'NOT around NOT around NOT is not supported by the local org');
}

/** Reads a query into our own tree; what can't be read is a MALFORMED_QUERY as the API words it. */
export function parseSoql(soql: string): SoqlQuery {
  if (soql.length > MAX_LENGTH) throw SOQL_ERRORS.malformed('', `SOQL statements cannot be longer than ${MAX_LENGTH} characters.`);
  let parsed: Query;
  try {
    parsed = parseQuery(soql);
  } catch (error) {
    throw parserError(soql, error);
  }
  const reader = new SoqlReader(soql);
  const query = reader.query(parsed);
  checkNots(soql, reader);
  checkSemiJoins(soql, query);
  return query;
}
