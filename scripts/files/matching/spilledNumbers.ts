/** Numbers put into a file whole and taken out whole: the system may do a part of either, at the edge of a full disk say. */
import { readSync, writeSync } from 'node:fs';

type Numbers = Float64Array | Int32Array | Uint16Array;

/**
 * Writes numbers to a place of an open file, in bytes; throws where they don't fit.
 *
 * @example writeNumbers(file, Float64Array.of(1, 2), 0) // 16 bytes
 */
export function writeNumbers(file: number, numbers: Numbers, place: number): void {
  const { byteLength } = numbers;
  for (let done = 0; done < byteLength;) done += writeSync(file, numbers, done, byteLength - done, place + done);
}

/** Fills an array with the numbers at a place, in bytes; throws where the file ends before. */
export function readNumbers(file: number, into: Numbers, place: number): void {
  const { byteLength } = into;
  for (let done = 0; done < byteLength;) {
    const read = readSync(file, into, done, byteLength - done, place + done);
    if (read === 0) throw new Error(`a temporary file was cut short at byte ${String(place + done)}`);
    done += read;
  }
}
