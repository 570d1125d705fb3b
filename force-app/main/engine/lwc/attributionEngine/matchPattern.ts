/**
 * The pattern language of channel rules (R25), also used for referrers that never count as external (R22).
 *
 * Not regular expressions: a pattern is written by a marketer, and no pattern may be able to stop a run. Matching is a left-to-right
 * search for the pieces between the stars, without backtracking.
 */

/** Answers whether a value matches. */
export interface PatternMatcher {
  /** The value as it is; blank and `undefined` are the same. */
  matches(value: string | undefined): boolean;
  /** A value that went through `foldText` already: one value is asked of many rules. */
  matchesFolded(folded: string): boolean;
}

export interface PatternOptions {
  /** A pattern without `*` also matches the host's subdomains (Referring Website). */
  readonly subdomains?: boolean;
}

/** The literal pieces between the stars of one alternative: `*cp*` is `['', 'CP', '']`, `ppc` is `['PPC']`. */
type Pieces = readonly string[];

const BLANK = '[BLANK]';

/**
 * Makes a matcher of one cell. A blank cell is `undefined`: it asks nothing.
 *
 * `*` is any run of characters, also an empty one; `;` separates alternatives, blanks around them don't count and empty ones match
 * nothing; `\*`, `\;` and `\\` stand for the character itself, any other `\` is a backslash; `[blank]` matches an empty value.
 *
 * @example
 * compilePattern('*cp*;ppc')?.matches(' CPC ')                                      // true
 * compilePattern('5\\*;[blank]')?.matches('5*')                                     // true
 * compilePattern('example.com', { subdomains: true })?.matches('shop.example.com') // true
 */
export function compilePattern(pattern: string | undefined, options: PatternOptions = {}): PatternMatcher | undefined {
  if (pattern === undefined || pattern.trim() === '') return undefined;
  const exact = new Set<string>();
  const wild: Pieces[] = [];
  for (const pieces of readAlternatives(pattern)) {
    const only = pieces.length === 1 ? pieces[0] : undefined;
    if (only === undefined) wild.push(pieces);
    else if (only === BLANK) exact.add('');
    else if (only !== '') {
      exact.add(only);
      if (options.subdomains) wild.push(['', `.${only}`]);
    }
  }
  const matchesFolded = (folded: string) => exact.has(folded) || wild.some((pieces) => matchPieces(pieces, folded));
  return { matchesFolded, matches: (value) => matchesFolded(foldText(value)) };
}

/**
 * A value as patterns see it: trimmed, case folded. Upper case, because it folds each character by itself: lower case of a Greek sigma
 * depends on its neighbours.
 *
 * @example
 * foldText(' Cpc ') // 'CPC'
 */
export function foldText(text: string | undefined): string {
  return (text ?? '').trim().toUpperCase();
}

function readAlternatives(pattern: string): Pieces[] {
  const alternatives: string[][] = [];
  let pieces: string[] = [];
  let piece = '';
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    const next = pattern.charAt(at + 1);
    if (character === '\\' && (next === '*' || next === ';' || next === '\\')) {
      piece += next;
      at++;
    } else if (character === '*' || character === ';') {
      pieces.push(piece);
      piece = '';
      if (character === '*') continue;
      alternatives.push(pieces);
      pieces = [];
    } else piece += character;
  }
  alternatives.push([...pieces, piece]);
  return alternatives.map(foldPieces);
}

/** Blanks count inside an alternative (`* shop*`), not at its ends: the value is trimmed too. */
function foldPieces(pieces: readonly string[]): Pieces {
  return pieces.map((piece, at) => {
    const start = at === 0 ? piece.trimStart() : piece;
    return (at === pieces.length - 1 ? start.trimEnd() : start).toUpperCase();
  });
}

function matchPieces(pieces: Pieces, value: string): boolean {
  const first = pieces[0] ?? '';
  const last = pieces[pieces.length - 1] ?? '';
  const end = value.length - last.length;
  if (end < first.length || !value.startsWith(first) || !value.endsWith(last)) return false;
  let from = first.length;
  for (let at = 1; at < pieces.length - 1; at++) {
    const piece = pieces[at] ?? '';
    const found = value.indexOf(piece, from);
    if (found < 0 || found + piece.length > end) return false;
    from = found + piece.length;
  }
  return true;
}
