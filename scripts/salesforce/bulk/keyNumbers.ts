/** Numbers of a kind that grows by millions: as plain numbers in an array they would take twice the room. */
export class NumberList {
  length = 0;
  private numbers = new Int32Array(1024);

  /** @returns its place */
  push(number: number): number {
    if (this.length === this.numbers.length) {
      const grown = new Int32Array(this.length * 2);
      grown.set(this.numbers);
      this.numbers = grown;
    }
    this.numbers[this.length] = number;
    return this.length++;
  }

  at(place: number): number {
    return this.numbers[place] ?? 0;
  }

  set(place: number, number: number): void {
    this.numbers[place] = number;
  }

  toArray(): Int32Array {
    return this.numbers.slice(0, this.length);
  }
}

/** Two hashes that know nothing of each other make one of 53 bits. */
function hashOf(key: string): number {
  let low = 0x9e3779b9 | 0;
  let high = 0x85ebca6b | 0;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5bd1e995);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return (high & 0x1fffff) * 4_294_967_296 + (low >>> 0);
}

/**
 * A number for each key, in 12 bytes a place: the keys of an org's rows, as texts in a Map, would be a gigabyte. Keys are told
 * apart by 53 bits of hash. Of ten million, two are taken for one in one org of two hundred; their rows are then decided
 * together, which needs more memory and changes nothing.
 */
export class KeyNumbers {
  private size = 0;
  private hashes = new Float64Array(1 << 12);
  /** 0 where the place is free. */
  private numbers = new Int32Array(1 << 12);

  get(key: string): number | undefined {
    const number = this.numbers[this.placeOf(hashOf(key))] ?? 0;
    return number === 0 ? undefined : number - 1;
  }

  set(key: string, number: number): void {
    if (this.size * 3 > this.hashes.length * 2) this.grow();
    this.put(hashOf(key), number + 1);
    this.size++;
  }

  private put(hash: number, number: number): void {
    const place = this.placeOf(hash);
    this.hashes[place] = hash;
    this.numbers[place] = number;
  }

  /** Where a hash stands, or the free place where it would. */
  private placeOf(hash: number): number {
    const { hashes, numbers } = this;
    const mask = hashes.length - 1;
    let place = hash & mask;
    while (numbers[place] !== 0 && hashes[place] !== hash) place = (place + 1) & mask;
    return place;
  }

  private grow(): void {
    const { hashes, numbers } = this;
    this.hashes = new Float64Array(hashes.length * 2);
    this.numbers = new Int32Array(hashes.length * 2);
    for (let place = 0; place < numbers.length; place++) {
      const number = numbers[place] ?? 0;
      if (number !== 0) this.put(hashes[place] ?? 0, number);
    }
  }
}
