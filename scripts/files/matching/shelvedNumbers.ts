import { closeSync, openSync } from 'node:fs';
import { roomyFloats, roomyInts } from './roomyMemory.ts';
import { readNumbers, writeNumbers } from './spilledNumbers.ts';

type Numbers = Float64Array | Int32Array;

/** A list shorter than this, in bytes, stays where it is. */
const MUCH = 1 << 20;

/**
 * Puts a list of numbers into a file for as long as nobody needs it.
 *
 * @param path a file of this name is made where the list is long
 * @returns gives the list back
 * @example
 * const refs = shelve(rows.refs, join(folder, 'calls-refs'));
 * rows.refs = new Float64Array(0);
 * // … while a hundred million sessions go by …
 * rows.refs = refs();
 */
export function shelve<T extends Numbers>(list: T, path: string): () => T {
  if (list.byteLength < MUCH) return () => list;
  const file = openSync(path, 'w');
  try {
    writeNumbers(file, list, 0);
  } finally {
    closeSync(file);
  }
  return reader(path, list.length, list instanceof Float64Array ? roomyFloats : roomyInts) as () => T;
}

/** Apart from `shelve`, since a function keeps all that is known where it was made. */
function reader(path: string, length: number, listOf: (length: number) => Numbers): () => Numbers {
  return () => {
    const list = listOf(length);
    const file = openSync(path, 'r');
    try {
      readNumbers(file, list, 0);
    } finally {
      closeSync(file);
    }
    return list;
  };
}
