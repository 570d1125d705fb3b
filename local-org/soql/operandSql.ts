import type { FieldSchema, FieldType } from '../schema/objectSchema.ts';
import { NUMBER_TYPES } from '../schema/objectSchema.ts';
import { comparesCase } from '../storage/tables.ts';
import { datePartType, isDateFunction, NEEDS_TIME } from './dateFunctions.ts';
import type { ResolvedField, Scope } from './scope.ts';
import { SOQL_ERRORS } from './soqlError.ts';
import { AGGREGATES, pathOf, type Operand } from './soqlSyntax.ts';

/** An operand as SQL, with what its value is. */
export interface OperandSql {
  readonly sql: string;
  readonly type: FieldType;
  /** The field it is about; absent for COUNT(). */
  readonly resolved?: ResolvedField;
  readonly field?: FieldSchema;
  readonly isPlainField: boolean;
}

/** Text is compared without case; other values, and keys that keep their case, as they are. */
export function comparableSql(operand: OperandSql): string {
  return operand.field !== undefined && operand.isPlainField && comparesCase(operand.field) ? operand.sql : foldable(operand);
}

function foldable({ sql, type, field, isPlainField }: OperandSql): string {
  const isText = field !== undefined && (isPlainField || type === field.type) && !comparesCase(field);
  return isText ? `fold(${sql})` : sql;
}

function zoneLiteral(zone: string): string {
  return `'${zone.replaceAll("'", "''")}'`;
}

function dateFunction(scope: Scope, name: string, argument: Operand | undefined): OperandSql {
  const { soql, session } = scope.context;
  const converted = argument?.kind === 'function' && argument.name === 'CONVERTTIMEZONE';
  const inner = converted ? argument.argument : argument;
  if (inner === undefined || inner.kind !== 'field') throw SOQL_ERRORS.malformed(soql, `${name} needs a date or dateTime field`);
  const resolved = scope.resolve(inner.path);
  const type = resolved.field.type;
  if (type !== 'datetime' && (type !== 'date' || converted || NEEDS_TIME.has(name))) {
    throw SOQL_ERRORS.malformed(soql, `The function ${name} can not be used with a field of type ${type}`);
  }
  const zone = converted ? session.timeZone : 'UTC';
  const sql = `datepart('${name}', ${resolved.sql}, ${zoneLiteral(zone)})`;
  return { sql, type: datePartType(name), resolved, field: resolved.field, isPlainField: false };
}

/** With several currencies an amount is aggregated in the corporate one. */
function corporate(scope: Scope, { sql, type, resolved }: OperandSql): string {
  const member = resolved?.node.members[0];
  if (type !== 'currency' || !scope.context.org.multiCurrency || member === undefined) return sql;
  return `(${sql} / (SELECT ConversionRate FROM CurrencyType WHERE IsoCode = ${member.alias}.CurrencyIsoCode))`;
}

function aggregate(scope: Scope, name: string, argument: Operand | undefined): OperandSql {
  const { soql } = scope.context;
  if (argument === undefined) {
    if (name !== 'COUNT') throw SOQL_ERRORS.malformed(soql, `${name} needs a field`);
    return { sql: 'COUNT(*)', type: 'int', isPlainField: false };
  }
  const inner = operandSql(scope, argument);
  const { type } = inner;
  if (inner.field?.filterable === false || type === 'address')
    throw SOQL_ERRORS.malformed(soql, `field ${inner.field?.name ?? ''} does not support aggregate operator ${name}`);
  const isNumber = NUMBER_TYPES.has(type);
  if (name === 'COUNT') return { ...inner, sql: `COUNT(${inner.sql})`, type: 'int', isPlainField: false };
  if (name === 'COUNT_DISTINCT') return { ...inner, sql: `COUNT(DISTINCT ${comparableSql(inner)})`, type: 'int', isPlainField: false };
  if (name === 'MIN' || name === 'MAX') {
    if (type === 'boolean')
      throw SOQL_ERRORS.malformed(soql, `field ${inner.field?.name ?? ''} does not support aggregate operator ${name}`);
    return { ...inner, sql: `${name}(${corporate(scope, inner)})`, isPlainField: false };
  }
  if (!isNumber)
    throw SOQL_ERRORS.malformed(soql, `field ${inner.field?.name ?? pathOf(argument)} does not support aggregate operator ${name}`);
  return { ...inner, sql: `${name}(${corporate(scope, inner)})`, type: 'double', isPlainField: false };
}

/** Turns a field or a function of one into SQL; functions not known here are refused. */
export function operandSql(scope: Scope, operand: Operand): OperandSql {
  if (operand.kind === 'field') {
    const resolved = scope.resolve(operand.path);
    return { sql: resolved.sql, type: resolved.field.type, resolved, field: resolved.field, isPlainField: true };
  }
  if (AGGREGATES.has(operand.name)) return aggregate(scope, operand.name, operand.argument);
  if (isDateFunction(operand.name)) return dateFunction(scope, operand.name, operand.argument);
  throw SOQL_ERRORS.malformed(scope.context.soql, `the function ${operand.name} is not supported by the local org`);
}
