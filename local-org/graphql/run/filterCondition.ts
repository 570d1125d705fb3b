import { GraphQLError } from 'graphql';
import type { OrgSchema } from '../../schema/orgSchema.ts';
import { field as fieldOf, relationship } from '../../schema/orgSchema.ts';
import type { FieldSchema, ObjectSchema } from '../../schema/objectSchema.ts';
import { nameEntityField } from '../../soql/nameEntity.ts';
import type { CompareOperator, Condition, Literal, Operand } from '../../soql/soqlSyntax.ts';
import { fieldKind, type FieldKind } from '../fieldKinds.ts';
import { filterLiteral } from './filterValue.ts';

/** A filter as the schema read it: fields, parents, `and`, `or`, `not`. */
export type Filter = Readonly<Record<string, unknown>>;

const OPERATORS: Readonly<Record<string, CompareOperator>> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  gt: '>',
  lte: '<=',
  gte: '>=',
  like: 'LIKE',
  in: 'IN',
  nin: 'NOT IN',
  includes: 'INCLUDES',
  excludes: 'EXCLUDES'
};

function all(items: readonly Condition[]): Condition | undefined {
  return items.length > 1 ? { kind: 'and', items } : items[0];
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value).filter(([, item]) => item !== undefined) : [];
}

function comparison(operand: Operand, name: string, value: unknown, read: (item: unknown) => Literal): Condition {
  const operator = OPERATORS[name];
  if (operator === undefined) throw new GraphQLError(`The operator '${name}' is not supported.`);
  const isList = operator.endsWith('IN') || operator.endsWith('CLUDES');
  if (isList && !Array.isArray(value)) throw new GraphQLError(`The operator '${name}' needs a list.`);
  return { kind: 'compare', operand, operator, values: (isList ? (value as unknown[]) : [value]).map(read) };
}

/** `CALENDAR_YEAR: { value: { eq: 2026 } }`, of the time in UTC or, with convertTimezoneValue, in the user's zone. */
function dateFunction(name: string, path: string, value: unknown): Condition[] {
  const field: Operand = { kind: 'field', path };
  return entries(value).flatMap(([which, operators]) => {
    const argument: Operand = which === 'value' ? field : { kind: 'function', name: 'CONVERTTIMEZONE', argument: field };
    const read = (item: unknown): Literal =>
      name === 'DAY_ONLY' && typeof item === 'string' ? { type: 'DATE', text: item.slice(0, 10) } : filterLiteral('Int', item);
    return entries(operators).map(([operator, item]) => comparison({ kind: 'function', name, argument }, operator, item, read));
  });
}

/** Turns the filters of an object into conditions as the SOQL compiler takes them; several at one place are ANDed. */
export class FilterReader {
  readonly #schema: OrgSchema;

  constructor(schema: OrgSchema) {
    this.#schema = schema;
  }

  read(object: ObjectSchema, filter: unknown, prefix = ''): Condition | undefined {
    return all(entries(filter).flatMap(([name, value]) => this.#part(object, name, value, prefix)));
  }

  #part(object: ObjectSchema, name: string, value: unknown, prefix: string): Condition[] {
    if (name === 'and' || name === 'or') {
      const items = (Array.isArray(value) ? value : []).flatMap((item: unknown) => this.read(object, item, prefix) ?? []);
      return items.length === 0 ? [] : [{ kind: name, items }];
    }
    if (name === 'not') {
      const item = this.read(object, value, prefix);
      return item === undefined ? [] : [{ kind: 'not', item }];
    }
    const field = fieldOf(object, name);
    if (field !== undefined) return this.#field(field, `${prefix}${field.name}`, value);
    const reference = relationship(object, name);
    if (reference === undefined) throw new GraphQLError(`Field '${name}' in type '${object.name}_Filter' is undefined`);
    return this.#parent(reference, value, prefix);
  }

  #parent(reference: FieldSchema, value: unknown, prefix: string): Condition[] {
    const path = `${prefix}${reference.relationshipName ?? ''}.`;
    if (reference.referenceTo.length === 1) {
      const parent = this.#object(reference.referenceTo[0] ?? '');
      const condition = this.read(parent, value, path);
      return condition === undefined ? [] : [condition];
    }
    return entries(value).flatMap(([name, filter]) => {
      if (name === 'Name') return entries(filter).flatMap(([of, operators]) => this.#nameEntity(of, `${path}${of}`, operators));
      return [this.#join({ kind: 'field', path: `${prefix}${reference.name}` }, 'IN', this.#object(name), 'Id', filter)];
    });
  }

  #nameEntity(name: string, path: string, operators: unknown): Condition[] {
    const field = nameEntityField(name);
    if (field === undefined) throw new GraphQLError(`Field '${name}' in type 'Name_Filter' is undefined`);
    return this.#field(field, path, operators);
  }

  #field(field: FieldSchema, path: string, operators: unknown): Condition[] {
    const kind = fieldKind(field);
    if (kind === undefined) throw new GraphQLError(`Field '${field.name}' can't be filtered.`);
    return entries(operators).flatMap(([name, value]) => this.#operator(kind, path, name, value));
  }

  #operator(kind: FieldKind, path: string, name: string, value: unknown): Condition[] {
    const operand: Operand = { kind: 'field', path };
    if (name === 'inq' || name === 'ninq') return [this.#semiJoin(operand, name, value)];
    if (name === name.toUpperCase()) return dateFunction(name, path, value);
    return [comparison(operand, name, value, (item) => filterLiteral(kind, item))];
  }

  #semiJoin(operand: Operand, name: 'inq' | 'ninq', value: unknown): Condition {
    const { ApiName: column, ...objects } = Object.fromEntries(entries(value));
    const [found, ...more] = Object.entries(objects);
    if (found === undefined || more.length > 0) throw new GraphQLError(`The operator '${name}' needs the filter of exactly one object.`);
    return this.#join(operand, name === 'inq' ? 'IN' : 'NOT IN', this.#object(found[0]), String(column ?? 'Id'), found[1]);
  }

  #join(operand: Operand, operator: 'IN' | 'NOT IN', object: ObjectSchema, column: string, filter: unknown): Condition {
    const subquery = {
      from: object.name,
      select: [{ kind: 'operand' as const, operand: { kind: 'field' as const, path: column } }],
      where: this.read(object, filter),
      groupBy: [],
      orderBy: []
    };
    return { kind: 'compare', operand, operator, values: [], subquery };
  }

  #object(name: string): ObjectSchema {
    const object = this.#schema.object(name);
    if (object === undefined) throw new GraphQLError(`Object ${name} is not supported.`);
    return object;
  }
}
