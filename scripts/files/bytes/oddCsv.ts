/** A CSV text made to be hard to read, and what stands in it. Only tests and `npm run fuzz:csv` use it. */
export interface OddCsv {
  readonly bytes: Buffer;
  readonly rows: readonly (readonly string[])[];
  /** Line each row begins on. */
  readonly lines: readonly number[];
}

/** Numbers from 0 up to 1 that depend on the seed alone (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PIECES = [
  'a',
  'Zürich',
  '0',
  ' ',
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '\r',
  "'",
  '\\',
  '\u{1F4DE}',
  '\ufeff',
  '\u0000',
  '2026-05-04T12:30:00.000+0000',
  'https://x.example/?a=1&b=2'
];
const BREAKS = ['\n', '\r\n'] as const;

/**
 * Makes a file of `count` rows: values with quotes, separators, line breaks and characters of several bytes, blank lines,
 * a byte-order mark or none, quotes where they must be or everywhere.
 *
 * @example
 * oddCsv(1000, seededRandom(7)).rows.length // 1000
 */
export function oddCsv(count: number, random: () => number): OddCsv {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const columns = 2 + Math.floor(random() * 7);
  const lineBreak = pick(BREAKS);
  const quoting = random();
  const rows: string[][] = [];
  const lines: number[] = [];
  const parts = [random() < 0.3 ? '\ufeff' : ''];
  let line = 1;
  while (rows.length < count) {
    if (random() < 0.02) {
      parts.push(lineBreak);
      line++;
    }
    const row = Array.from({ length: columns }, () => oddValue(random, pick));
    // A mark at the very start would be the file's own.
    if (rows.length === 0) row[0] = 'first';
    rows.push(row);
    lines.push(line);
    parts.push(row.map((value) => (random() < quoting || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(','));
    line += 1 + row.join().split(/\r\n|\r|\n/).length - 1;
    parts.push(rows.length === count && random() < 0.5 ? '' : lineBreak);
  }
  return { bytes: Buffer.from(parts.join('')), rows, lines };
}

function oddValue(random: () => number, pick: <T>(list: readonly T[]) => T): string {
  if (random() < 0.2) return '';
  if (random() < 0.0001) return pick(PIECES).repeat(100_000);
  return Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(PIECES)).join('');
}
