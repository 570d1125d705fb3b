import { DateTime } from 'luxon';
import { NUMBER_TYPES, TEXT_TYPES } from '../schema/objectSchema.ts';
import { fold, type Stored } from '../storage/database.ts';
import { toId18 } from '../storage/recordIds.ts';
import { comparesCase } from '../storage/tables.ts';
import { readDate, readDateTime } from '../records/dateTimes.ts';
import { dateLiteral } from './dateLiterals.ts';
import { comparableSql, type OperandSql } from './operandSql.ts';
import type { QueryContext } from './scope.ts';
import { SOQL_ERRORS } from './soqlError.ts';
import type { CompareOperator, Literal } from './soqlSyntax.ts';
import { readLikePattern, readTextLiteral } from './textLiteral.ts';

/** One value, or the half-open range a relative date literal stands for. */
type Comparable = { readonly value: Stored } | { readonly from: Stored; readonly until: Stored };

export function isNull(literal: Literal): boolean {
  return literal.type === 'NULL' || (literal.type === 'STRING' && literal.text === "''");
}

function columnName(operand: OperandSql): string {
  return operand.field?.name ?? operand.sql;
}

function wrong(context: QueryContext, operand: OperandSql, type: string, quotes: boolean): Error {
  return SOQL_ERRORS.wrongLiteral(context.soql, columnName(operand), type, quotes);
}

function moment(context: QueryContext, operand: OperandSql, literal: Literal): Comparable {
  const isDate = operand.type === 'date';
  if (literal.type === 'DATE_LITERAL' || literal.type === 'DATE_N_LITERAL') {
    const now = DateTime.fromMillis(context.org.now(), { zone: context.session.timeZone });
    const range = dateLiteral(literal.text, now);
    if (range === undefined) throw SOQL_ERRORS.malformed(context.soql, `unexpected date literal ${literal.text}`);
    return isDate
      ? { from: range.from.toISODate(), until: range.until.toISODate() }
      : { from: range.from.toMillis(), until: range.until.toMillis() };
  }
  if (literal.type !== (isDate ? 'DATE' : 'DATETIME')) throw wrong(context, operand, isDate ? 'date' : 'dateTime', false);
  const value = isDate ? readDate(literal.text) : readDateTime(literal.text);
  if (value === undefined) throw wrong(context, operand, isDate ? 'date' : 'dateTime', false);
  return { value };
}

function comparable(context: QueryContext, operand: OperandSql, literal: Literal): Comparable {
  const { type } = operand;
  if (type === 'date' || type === 'datetime') return moment(context, operand, literal);
  if (type === 'boolean') {
    if (literal.type !== 'BOOLEAN') throw wrong(context, operand, 'boolean', false);
    return { value: literal.text.toLowerCase() === 'true' ? 1 : 0 };
  }
  if (NUMBER_TYPES.has(type)) {
    if (literal.type !== 'INTEGER' && literal.type !== 'DECIMAL') throw wrong(context, operand, type, false);
    return { value: Number(literal.text) };
  }
  if (literal.type !== 'STRING') throw wrong(context, operand, type === 'reference' || type === 'id' ? 'reference' : 'string', true);
  const text = readTextLiteral(literal.text, context.soql);
  if (type === 'id' || type === 'reference') {
    const id = toId18(text);
    if (id === undefined) throw SOQL_ERRORS.badOperator(context.soql, `invalid ID field: ${text}`);
    return { value: id };
  }
  return { value: operand.field !== undefined && comparesCase(operand.field) ? text : fold(text) };
}

function equals(context: QueryContext, sql: string, wanted: Comparable): string {
  if ('value' in wanted) return `${sql} = ${context.bind(wanted.value)}`;
  return `(${sql} >= ${context.bind(wanted.from)} AND ${sql} < ${context.bind(wanted.until)})`;
}

function order(context: QueryContext, sql: string, operator: CompareOperator, wanted: Comparable): string {
  if ('value' in wanted) return `${sql} ${operator} ${context.bind(wanted.value)}`;
  const edges: Partial<Record<CompareOperator, [string, Stored]>> = {
    '<': ['<', wanted.from],
    '<=': ['<', wanted.until],
    '>': ['>=', wanted.until],
    '>=': ['>=', wanted.from]
  };
  const [sign, edge] = edges[operator] ?? ['=', null];
  return `${sql} ${sign} ${context.bind(edge)}`;
}

/** A prefix pattern also gives a range, which an index can answer. */
function like(context: QueryContext, operand: OperandSql, literal: Literal): string {
  if (!TEXT_TYPES.has(operand.type)) throw SOQL_ERRORS.badOperator(context.soql, `invalid operator on ${operand.type} field`);
  if (literal.type !== 'STRING') throw wrong(context, operand, 'string', true);
  const sql = `fold(${operand.sql})`;
  const pattern = fold(readLikePattern(literal.text, context.soql));
  const prefix = /^[^%_\\]+/.exec(pattern)?.[0];
  const test = `${sql} LIKE ${context.bind(pattern)} ESCAPE '\\'`;
  if (prefix === undefined || operand.field?.caseSensitive === true) return test;
  return `(${sql} >= ${context.bind(prefix)} AND ${sql} < ${context.bind(`${prefix}\u{10FFFF}`)} AND ${test})`;
}

/** Members of a list in one bound JSON array: a query of any length is one statement, and the index is used. */
function inList(context: QueryContext, sql: string, wanted: readonly Comparable[]): string {
  const values = wanted.flatMap((item) => ('value' in item ? [item.value] : []));
  const ranges = wanted.filter((item) => !('value' in item)).map((item) => equals(context, sql, item));
  const members = values.length > 0 ? [`${sql} IN (SELECT value FROM json_each(${context.bind(JSON.stringify(values))}))`] : [];
  const tests = [...members, ...ranges];
  return tests.length > 0 ? `(${tests.join(' OR ')})` : '0';
}

function includes(context: QueryContext, operand: OperandSql, literals: readonly Literal[]): string {
  if (operand.type !== 'multipicklist') throw SOQL_ERRORS.badOperator(context.soql, `INCLUDES needs a multipicklist field`);
  const padded = `';' || fold(${operand.sql}) || ';'`;
  const choices = literals.map((literal) => {
    const wanted = fold(readTextLiteral(literal.text, context.soql)).split(';');
    return `(${wanted.map((item) => `instr(${padded}, ${context.bind(`;${item};`)}) > 0`).join(' AND ')})`;
  });
  return `(${choices.join(' OR ')})`;
}

/** A comparison with literal values as SQL; a blank field differs from every value, as in SOQL. */
export function comparisonSql(context: QueryContext, operand: OperandSql, operator: CompareOperator, literals: readonly Literal[]): string {
  const sql = comparableSql(operand);
  const first = literals[0];
  if (first === undefined) return operator === 'NOT IN' ? '1' : '0';
  const rest = literals.filter((literal) => !isNull(literal));
  const withNull = rest.length < literals.length;
  switch (operator) {
    case '=':
      return withNull ? `${sql} IS NULL` : equals(context, sql, comparable(context, operand, first));
    case '!=':
      return withNull ? `${sql} IS NOT NULL` : `NOT IFNULL(${equals(context, sql, comparable(context, operand, first))}, 0)`;
    case 'IN':
    case 'NOT IN': {
      const found = inList(
        context,
        sql,
        rest.map((literal) => comparable(context, operand, literal))
      );
      if (operator === 'IN') return withNull ? `(${found} OR ${sql} IS NULL)` : found;
      return withNull ? `(NOT IFNULL(${found}, 0) AND ${sql} IS NOT NULL)` : `NOT IFNULL(${found}, 0)`;
    }
    case 'LIKE':
      return withNull ? `${sql} IS NULL` : like(context, operand, first);
    case 'INCLUDES':
      return includes(context, operand, literals);
    case 'EXCLUDES':
      return `NOT IFNULL(${includes(context, operand, literals)}, 0)`;
    default:
      if (operand.type === 'boolean') throw SOQL_ERRORS.badOperator(context.soql, 'invalid operator on boolean field');
      return withNull ? '0' : order(context, sql, operator, comparable(context, operand, first));
  }
}
