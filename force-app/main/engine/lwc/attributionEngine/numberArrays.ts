/**
 * Makes the arrays of numbers an index is kept in, all 0. With a million calls they are nearly all of the memory of a run:
 * whoever knows of a better place for them than the engine does brings it.
 */
export interface NumberArrays {
  floats(length: number): Float64Array;
  counts(length: number): Uint32Array;
}

export const PLAIN_ARRAYS: NumberArrays = {
  floats: (length) => new Float64Array(length),
  counts: (length) => new Uint32Array(length)
};
