import { roomyFloats, roomyInts } from './roomyMemory.ts';

/** A list of numbers that holds many millions of them, in eight bytes each unless a smaller kind of array is given. */
export class GrowingNumbers<T extends Float64Array | Int32Array = Float64Array> {
  private values: T;
  private count = 0;

  constructor(values: T = new Float64Array(64) as T) {
    this.values = values;
  }

  push(value: number): void {
    if (this.count === this.values.length) {
      const length = Math.ceil(this.count * 1.5) + 16;
      const larger = (this.values instanceof Float64Array ? roomyFloats(length) : roomyInts(length)) as T;
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.count++] = value;
  }

  /** The numbers so far; a view, not a copy. */
  view(): T {
    return this.values.subarray(0, this.count) as T;
  }

  get length(): number {
    return this.count;
  }
}
