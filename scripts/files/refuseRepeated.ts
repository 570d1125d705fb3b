import { FileError } from './fileError.ts';

/**
 * Throws where two columns of a file mean the same; case doesn't tell names apart. Columns without a name mean nothing.
 *
 * @param written the names the file has
 * @param meant what they mean to the caller
 * @example refuseRepeated('s.csv', ['source', 'Source']) // s.csv: line 1, column 2: the columns source and Source are the same field
 */
export function refuseRepeated(path: string, written: readonly string[], meant: readonly string[] = written): void {
  const repeated = findRepeated(meant);
  if (!repeated) return;
  const [first, second] = repeated;
  throw new FileError(path, `line 1, column ${second + 1}: ${whySame(written[first] ?? '', written[second] ?? '', meant[second] ?? '')}`);
}

/** Places of the first two that mean the same. */
function findRepeated(meant: readonly string[]): [number, number] | undefined {
  const places = new Map<string, number>();
  for (const [at, name] of meant.entries()) {
    const first = places.get(name.toLowerCase());
    if (first !== undefined) return [first, at];
    if (name !== '') places.set(name.toLowerCase(), at);
  }
  return undefined;
}

/** By the names the file has, of which two may mean the same. */
export function whySame(first: string, second: string, meant: string): string {
  if (first === second) return `the column ${second} occurs twice`;
  const differ = first.toLowerCase() !== second.toLowerCase();
  return `the columns ${first} and ${second} are ${differ ? `both ${meant}` : 'the same field'}`;
}
