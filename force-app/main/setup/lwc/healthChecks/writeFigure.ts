/** A figure of a finding as words take it, the same on a page and in a terminal. */

/** Lengths of time and numbers in the words of a language; `createStoryFormat` makes one. */
export interface FigureWords {
  duration(ms: number): string;
  number(value: number): string;
}

const BYTES_A_MB = 1_048_576;
const LENGTHS: readonly (readonly [RegExp, number])[] = [
  [/minutes$/i, 60_000],
  [/days$/i, 86_400_000],
  [/seconds$/i, 1_000]
];

/**
 * Bytes as megabytes, lengths of time with their unit, everything else as the language writes numbers. Ages are whole units, so
 * that one of less than a minute is told as a minute.
 *
 * @example
 * writeFigure('minutes', 1, createStoryFormat('en-US', 'UTC')) // '1 minute'
 * writeFigure('minutes', 0, createStoryFormat('en-US', 'UTC')) // '1 minute'
 * writeFigure('calls', 1_200, createStoryFormat('en-US', 'UTC')) // '1,200'
 */
export function writeFigure(name: string, value: number, words: FigureWords): string {
  if (name.startsWith('bytes')) return words.number(Math.round((10 * value) / BYTES_A_MB) / 10);
  const [, unit] = LENGTHS.find(([pattern]) => pattern.test(name)) ?? [];
  return unit === undefined ? words.number(value) : words.duration(Math.max(1, value) * unit);
}
