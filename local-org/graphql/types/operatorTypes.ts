import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  type GraphQLInputFieldConfigMap,
  type GraphQLInputType
} from 'graphql';
import { DATE_PARTS, NUMBER_KINDS, TIME_PARTS, type FieldKind } from '../fieldKinds.ts';
import { longScalar, SCALARS } from './scalars.ts';

function fields(names: readonly string[], type: GraphQLInputType): GraphQLInputFieldConfigMap {
  return Object.fromEntries(names.map((name) => [name, { type }]));
}

/** Equal or not, in a list or not, and before or after. */
function comparisons(type: GraphQLInputType): GraphQLInputFieldConfigMap {
  return { ...fields(['eq', 'ne', 'lt', 'gt', 'lte', 'gte'], type), ...fields(['in', 'nin'], new GraphQLList(type)) };
}

function operators(kind: FieldKind, extra: GraphQLInputFieldConfigMap = {}): GraphQLInputObjectType {
  const type = SCALARS[kind];
  const names: Partial<Record<FieldKind, string>> = { Int: 'IntegerOperators', Url: 'URLOperators' };
  return new GraphQLInputObjectType({ name: names[kind] ?? `${kind}Operators`, fields: { ...comparisons(type), ...extra } });
}

const LITERALS = ['LAST', 'THIS', 'NEXT'].flatMap((near) =>
  ['WEEK', 'MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR'].map((unit) => `${near}_${unit}`)
);
const dateLiteral = new GraphQLEnumType({
  name: 'DateLiteral',
  values: Object.fromEntries(['YESTERDAY', 'TODAY', 'TOMORROW', 'LAST_90_DAYS', 'NEXT_90_DAYS', ...LITERALS].map((name) => [name, {}]))
});

const UNITS = ['days', 'weeks', 'months', 'quarters', 'years', 'fiscal_quarters', 'fiscal_years'];
const dateRange = new GraphQLInputObjectType({
  name: 'DateRange',
  fields: fields(
    UNITS.flatMap((unit) => [`last_n_${unit}`, `next_n_${unit}`, `n_${unit}_ago`]),
    GraphQLInt
  )
});

/** A number a part of a date is compared with, of the time in UTC or in the user's zone. */
const longOperators = new GraphQLInputObjectType({ name: 'LongOperators', fields: comparisons(longScalar) });
const dateFunction = new GraphQLInputObjectType({
  name: 'DateFunctionInput',
  fields: fields(['value', 'convertTimezoneValue'], longOperators)
});
const dayOnlyFunction = new GraphQLInputObjectType({
  name: 'DateTimeFunctionInput',
  fields: fields(
    ['value', 'convertTimezoneValue'],
    new GraphQLInputObjectType({ name: 'DateTimePrimitiveOperators', fields: comparisons(SCALARS.DateTime) })
  )
});

function momentOperators(kind: 'Date' | 'DateTime'): GraphQLInputObjectType {
  const input = new GraphQLInputObjectType({
    name: `${kind}Input`,
    fields: { value: { type: SCALARS[kind] }, literal: { type: dateLiteral }, range: { type: dateRange } }
  });
  const parts = fields(Object.values(DATE_PARTS), dateFunction);
  const ofTime =
    kind === 'Date'
      ? {}
      : { [String(TIME_PARTS['dayOnly'])]: { type: dayOnlyFunction }, [String(TIME_PARTS['hourInDay'])]: { type: dateFunction } };
  return new GraphQLInputObjectType({ name: `${kind}Operators`, fields: { ...comparisons(input), ...parts, ...ofTime } });
}

const LIKE_KINDS: readonly FieldKind[] = ['String', 'TextArea', 'LongTextArea', 'Email', 'PhoneNumber', 'Url', 'Picklist'];
const like = (kind: FieldKind): GraphQLInputFieldConfigMap => fields(['like'], SCALARS[kind]);
const multiPicklist = SCALARS.MultiPicklist;

const OPERATORS: ReadonlyMap<FieldKind, GraphQLInputObjectType> = new Map<FieldKind, GraphQLInputObjectType>([
  ...LIKE_KINDS.map((kind) => [kind, operators(kind, like(kind))] as const),
  ...[...NUMBER_KINDS].map((kind) => [kind, operators(kind)] as const),
  ['EncryptedString', operators('EncryptedString')],
  ['Boolean', new GraphQLInputObjectType({ name: 'BooleanOperators', fields: fields(['eq', 'ne'], SCALARS.Boolean) })],
  [
    'MultiPicklist',
    new GraphQLInputObjectType({
      name: 'MultiPicklistOperators',
      fields: { ...fields(['eq', 'ne'], multiPicklist), ...fields(['includes', 'excludes'], new GraphQLList(multiPicklist)) }
    })
  ],
  ['Date', momentOperators('Date')],
  ['DateTime', momentOperators('DateTime')]
]);

/** The input a field of a kind is filtered by; ids have theirs with the filters, as they may name other objects. */
export function operatorsOf(kind: Exclude<FieldKind, 'ID'>): GraphQLInputObjectType {
  const found = OPERATORS.get(kind);
  if (found === undefined) throw new Error(`no operators for ${kind}`);
  return found;
}

export { comparisons };
