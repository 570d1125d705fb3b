import type { NumberArrays } from 'c/attributionEngine';

/**
 * From 32 MB on, memory is a mapping of its own, given back to the system the moment it is let go of. Smaller pieces come
 * from a common store (glibc's, whose limit rises with every piece that is freed), and stay with the process for good: a
 * hundred megabytes in a run over a million calls. Room that nobody writes to costs nothing.
 */
const OWN_MAPPING = (32 << 20) + (1 << 16);
/** Less than this is not worth it. */
const MUCH = 1 << 20;

/** Bytes to ask for where `bytes` are needed, so that they are given back. */
export function roomFor(bytes: number): number {
  return bytes < MUCH ? bytes : Math.max(bytes, OWN_MAPPING);
}

/** An array of numbers from 0, all 0, whose memory is given back when it is let go of. */
export function roomyFloats(length: number): Float64Array<ArrayBuffer> {
  return new Float64Array(new ArrayBuffer(roomFor(length * 8)), 0, length);
}

/** @see roomyFloats */
export function roomyInts(length: number): Int32Array<ArrayBuffer> {
  return new Int32Array(new ArrayBuffer(roomFor(length * 4)), 0, length);
}

/** @see roomyFloats */
export function roomyCounts(length: number): Uint32Array<ArrayBuffer> {
  return new Uint32Array(new ArrayBuffer(roomFor(length * 4)), 0, length);
}

/** @see roomyFloats */
export function roomyWords(length: number): Uint16Array<ArrayBuffer> {
  return new Uint16Array(new ArrayBuffer(roomFor(length * 2)), 0, length);
}

/** The call index's own arrays, likewise. */
export const ROOMY_ARRAYS: NumberArrays = { floats: roomyFloats, counts: roomyCounts };
