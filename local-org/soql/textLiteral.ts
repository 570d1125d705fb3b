import { SOQL_ERRORS } from './soqlError.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  N: '\n',
  r: '\r',
  R: '\r',
  t: '\t',
  T: '\t',
  b: '\b',
  B: '\b',
  f: '\f',
  F: '\f'
};

/**
 * The text a quoted literal stands for.
 *
 *     readTextLiteral("'O\\'Neil'", soql)   // "O'Neil"
 */
export function readTextLiteral(literal: string, soql: string): string {
  return unescape(literal, soql, (escaped) => escaped);
}

/** A LIKE pattern for SQL with `\` as its escape: `\%` and `\_` stay escaped, other wildcards work. */
export function readLikePattern(literal: string, soql: string): string {
  return unescape(literal, soql, (escaped) => (escaped === '%' || escaped === '_' || escaped === '\\' ? `\\${escaped}` : escaped));
}

function unescape(literal: string, soql: string, keep: (escaped: string) => string): string {
  return literal.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (_, escaped: string) => {
    if (escaped.length === 5) return String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    const control = ESCAPES[escaped];
    if (control !== undefined) return control;
    if (!'\\\'"%_'.includes(escaped)) throw SOQL_ERRORS.malformed(soql, `Illegal string literal: invalid escape \\${escaped}`);
    return keep(escaped);
  });
}
