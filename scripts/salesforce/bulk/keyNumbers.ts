/** Two hashes that know nothing of each other make one of 53 bits. */
export function hashOf(key: string): number {
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

/** Numbers by hash, in 12 bytes a place of which a third to two thirds are free. */
class HashTable {
  private size = 0;
  private hashes = new Float64Array(1 << 6);
  /** 0 where the place is free. */
  private numbers = new Int32Array(1 << 6);

  /** One more than the number; 0 where there is none. */
  get(hash: number): number {
    return this.numbers[this.placeOf(hash)] ?? 0;
  }

  add(hash: number, number: number): void {
    if (this.size * 3 > this.hashes.length * 2) this.grow();
    this.put(hash, number + 1);
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

/** A table that grows is in memory twice: of many, one at a time. */
const TABLES = 64;
/** Hashes a table holds: the tables are told by the highest bits, the places in them by the lowest. */
const HASHES_A_TABLE = 2 ** 53 / TABLES;

/**
 * A number for each key, in about 20 bytes: the keys of an org's rows, as texts in a Map, would be a gigabyte. Keys are told
 * apart by 53 bits of hash. Of ten million, two are taken for one in one org of two hundred; their rows are then decided
 * together, which needs more memory and changes nothing.
 */
export class KeyNumbers {
  private readonly tables = Array.from({ length: TABLES }, () => new HashTable());

  get(key: string): number | undefined {
    const hash = hashOf(key);
    const number = this.tableOf(hash)?.get(hash) ?? 0;
    return number === 0 ? undefined : number - 1;
  }

  set(key: string, number: number): void {
    const hash = hashOf(key);
    this.tableOf(hash)?.add(hash, number);
  }

  private tableOf(hash: number): HashTable | undefined {
    return this.tables[Math.floor(hash / HASHES_A_TABLE)];
  }
}
