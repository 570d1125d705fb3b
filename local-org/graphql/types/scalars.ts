import { GraphQLBoolean, GraphQLError, GraphQLID, GraphQLInt, GraphQLScalarType, GraphQLString, Kind } from 'graphql';
import type { ConstValueNode } from 'graphql';
import { readDate, readDateTime } from '../../records/dateTimes.ts';
import type { FieldKind } from '../fieldKinds.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isDay: Check = (value) => typeof value === 'string' && value.length === 10 && readDate(value) !== undefined;
const isTime: Check = (value) => typeof value === 'string' && readDateTime(value) !== undefined;

/** A literal has to be written as what it is: a text in quotes, never as a bare word, a number without them. */
function literalValue(node: ConstValueNode): unknown {
  if (node.kind === Kind.STRING) return node.value;
  return node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number(node.value) : undefined;
}

function scalar(name: string, check: Check, wanted: string): GraphQLScalarType<unknown, unknown> {
  const read = (value: unknown): unknown => {
    if (!check(value)) throw new GraphQLError(`Expected ${wanted} for type '${name}'.`);
    return value;
  };
  return new GraphQLScalarType({
    name,
    coerceInputValue: read,
    coerceInputLiteral: (node) => read(literalValue(node)),
    coerceOutputValue: (value) => value
  });
}

const text = (name: string): GraphQLScalarType<unknown, unknown> => scalar(name, isText, 'a text in quotes');
const number = (name: string): GraphQLScalarType<unknown, unknown> => scalar(name, isNumber, 'a number');

export const longScalar = scalar('Long', (value) => isNumber(value) && Number.isInteger(value), 'a whole number');
/** An id, or `@{alias}` for the id an earlier operation of the same mutation made. */
export const idOrRefScalar = text('IdOrRef');

/** The scalar of each kind of field. */
export const SCALARS: Readonly<Record<FieldKind, GraphQLScalarType<unknown, unknown>>> = {
  ID: GraphQLID,
  String: GraphQLString,
  TextArea: text('TextArea'),
  LongTextArea: text('LongTextArea'),
  Email: text('Email'),
  PhoneNumber: text('PhoneNumber'),
  Url: text('Url'),
  Picklist: text('Picklist'),
  MultiPicklist: text('MultiPicklist'),
  EncryptedString: text('EncryptedString'),
  Boolean: GraphQLBoolean,
  Int: GraphQLInt,
  Double: number('Double'),
  Currency: number('Currency'),
  Percent: number('Percent'),
  Latitude: number('Latitude'),
  Longitude: number('Longitude'),
  Date: scalar('Date', isDay, 'a date as YYYY-MM-DD'),
  DateTime: scalar('DateTime', isTime, 'a time in ISO 8601')
};
