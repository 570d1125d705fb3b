import { GraphQLError } from 'graphql';
import type { FieldKind } from '../fieldKinds.ts';
import { NUMBER_KINDS } from '../fieldKinds.ts';
import type { Literal } from '../../soql/soqlSyntax.ts';

const NULL: Literal = { type: 'NULL', text: 'null' };

/**
 * A text as the token SOQL's parser gives for it; the compiler reads it back and binds it.
 *
 *     textLiteral("O'Neil")   // { type: 'STRING', text: "'O\\'Neil'" }
 */
export function textLiteral(value: string): Literal {
  return { type: 'STRING', text: `'${value.replace(/[\\']/g, '\\$&')}'` };
}

type Moment = Readonly<Record<string, unknown>>;

/** `{ value: "2026-05-04" }`, `{ literal: TODAY }` or `{ range: { last_n_days: 7 } }`: one of them. */
function momentLiteral(kind: 'Date' | 'DateTime', input: Moment): Literal {
  const given = ['value', 'literal', 'range'].filter((name) => input[name] !== undefined);
  if (given.length !== 1) throw new GraphQLError(`A ${kind}Input has exactly one of value, literal and range.`);
  const { value, literal, range } = input;
  if (typeof literal === 'string') return { type: 'DATE_LITERAL', text: literal };
  if (typeof value === 'string') return { type: kind === 'Date' ? 'DATE' : 'DATETIME', text: value };
  if (typeof range !== 'object' || range === null) return NULL;
  const entries = Object.entries(range).filter(([, count]) => count !== null);
  const [name = '', count] = entries[0] ?? [];
  if (entries.length !== 1) throw new GraphQLError('A DateRange has exactly one property.');
  if (!Number.isInteger(count) || Number(count) < 0) throw new GraphQLError(`${name} must be a whole number of at least 0.`);
  return { type: 'DATE_N_LITERAL', text: `${name.toUpperCase()}:${String(count)}` };
}

/** A value of a filter, already read by its scalar, as a SOQL literal. */
export function filterLiteral(kind: FieldKind, value: unknown): Literal {
  if (value === null || value === undefined) return NULL;
  if (kind === 'Date' || kind === 'DateTime') return momentLiteral(kind, value as Moment);
  if (kind === 'Boolean') return { type: 'BOOLEAN', text: String(value) };
  if (NUMBER_KINDS.has(kind)) return { type: 'DECIMAL', text: String(value) };
  return textLiteral(String(value));
}
