/** A formula as a tree; operators are calls too (`a & b` is `{ call: '&', arguments: [a, b] }`). */
export type Formula =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | undefined }
  | { readonly kind: 'field'; readonly path: string }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Formula[] };

/** A formula that can't be read, with the place in its text. */
export class FormulaSyntaxError extends Error {
  override readonly name = 'FormulaSyntaxError';
}

const TOKEN =
  /\s+|\/\*[\s\S]*?\*\/|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(\d+(?:\.\d+)?)|([$A-Za-z_][\w$]*(?:\.[A-Za-z_][\w$]*)*)|(&&|\|\||<>|!=|<=|>=|==|[-+*/^&=<>(),!])/gy;
const LITERALS: Readonly<Record<string, boolean | undefined>> = { TRUE: true, FALSE: false, NULL: undefined };
const POWERS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['=', '==', '<>', '!='],
  ['<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^']
];

interface Token {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'name' | 'sign' | 'end';
}

function tokens(source: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (match === null) throw new FormulaSyntaxError(`unexpected "${source[at]}" at ${at}`);
    const [, text, number, name, sign] = match;
    if (text !== undefined) found.push({ kind: 'text', text: text.slice(1, -1).replace(/\\(.)/g, '$1') });
    else if (number !== undefined) found.push({ kind: 'number', text: number });
    else if (name !== undefined) found.push({ kind: 'name', text: name });
    else if (sign !== undefined) found.push({ kind: 'sign', text: sign });
  }
  return [...found, { kind: 'end', text: 'end of formula' }];
}

/**
 * Reads a formula.
 *
 *     parseFormula('IF(ISBLANK(Name), "none", Name)')
 *     // { kind: 'call', name: 'IF', arguments: [{ kind: 'call', name: 'ISBLANK', … }, …] }
 */
export function parseFormula(source: string): Formula {
  const list = tokens(source);
  let next = 0;
  const peek = (): Token => list[next] as Token;
  const isSign = (sign: string): boolean => peek().kind === 'sign' && peek().text === sign;
  const expect = (sign: string): void => {
    if (!isSign(sign)) throw new FormulaSyntaxError(`expected "${sign}" before "${peek().text}"`);
    next++;
  };

  function callArguments(): Formula[] {
    const found: Formula[] = [];
    expect('(');
    while (!isSign(')')) {
      found.push(binary(0));
      if (!isSign(',')) break;
      next++;
    }
    expect(')');
    return found;
  }

  function primary(): Formula {
    const token = peek();
    next++;
    if (token.kind === 'text') return { kind: 'literal', value: token.text };
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.text) };
    if (token.kind === 'sign' && (token.text === '-' || token.text === '!')) {
      return { kind: 'call', name: token.text === '-' ? 'NEGATE' : 'NOT', arguments: [primary()] };
    }
    if (token.kind === 'sign' && token.text === '(') {
      const inner = binary(0);
      expect(')');
      return inner;
    }
    if (token.kind !== 'name') throw new FormulaSyntaxError(`unexpected "${token.text}"`);
    const upper = token.text.toUpperCase();
    if (isSign('(')) return { kind: 'call', name: upper, arguments: callArguments() };
    return upper in LITERALS ? { kind: 'literal', value: LITERALS[upper] } : { kind: 'field', path: token.text };
  }

  function binary(power: number): Formula {
    const signs = POWERS[power];
    if (signs === undefined) return primary();
    let left = binary(power + 1);
    while (peek().kind === 'sign' && signs.includes(peek().text)) {
      const name = peek().text;
      next++;
      left = { kind: 'call', name, arguments: [left, binary(power + 1)] };
    }
    return left;
  }

  const formula = binary(0);
  if (peek().kind !== 'end') throw new FormulaSyntaxError(`unexpected "${peek().text}"`);
  return formula;
}

/** Paths of all fields a formula reads, each once. */
export function fieldsRead(formula: Formula): string[] {
  if (formula.kind === 'field') return [formula.path];
  return formula.kind === 'call' ? [...new Set(formula.arguments.flatMap(fieldsRead))] : [];
}

/** Names of all functions and operators a formula calls. */
export function callsMade(formula: Formula): string[] {
  return formula.kind === 'call' ? [formula.name, ...formula.arguments.flatMap(callsMade)] : [];
}
