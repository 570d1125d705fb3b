const SEPARATORS = [',', ';', '\t'] as const;
const QUOTED = /"[^"]*"?/g;

/**
 * The separator of a CSV file, as a character's code, by its first line: Excel writes `;` where the comma is the decimal sign,
 * and tabs in "Unicode text". What stands in quotes separates nothing.
 *
 * @example
 * separatorOf('Id;"Note, of a, b, c";Name') // 59
 */
export function separatorOf(firstLine: string): number {
  const bare = firstLine.replaceAll(QUOTED, '');
  const counts = SEPARATORS.map((mark) => bare.split(mark).length);
  return (SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',').charCodeAt(0);
}
