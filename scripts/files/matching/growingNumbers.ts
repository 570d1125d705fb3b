/** A list of numbers that holds many millions of them in eight bytes each. */
export class GrowingNumbers {
  private values: Float64Array;
  private count = 0;

  constructor(values: Float64Array = new Float64Array(64), count = 0) {
    this.values = values;
    this.count = count;
  }

  push(value: number): void {
    if (this.count === this.values.length) {
      const larger = new Float64Array(Math.ceil(this.count * 1.5) + 16);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.count++] = value;
  }

  /** The numbers so far; a view, not a copy. */
  view(): Float64Array {
    return this.values.subarray(0, this.count);
  }

  get length(): number {
    return this.count;
  }
}
