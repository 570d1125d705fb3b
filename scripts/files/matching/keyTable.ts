/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a cell, a key or a place, in range by construction */
/** A table as arrays, so that another thread can look up the same keys. */
export interface KeyTableParts {
  readonly places: Uint32Array;
  readonly hashes: Uint32Array;
  readonly ends: Float64Array;
  readonly bytes: Uint8Array;
  readonly count: number;
}

/**
 * Numbers distinct keys 0, 1, 2, … in the order of their first appearance. Keys are bytes: the CSV reader looks a visitor
 * id up where it stands in the file, without making a string of it. Typed arrays and open addressing instead of a Map,
 * because a Map holds at most 16.7 million keys and costs four times the memory.
 */
export class KeyTable {
  /** Number of the key + 1; 0 is a free place. At most half full. */
  private places: Uint32Array;
  private hashes: Uint32Array;
  private ends: Float64Array;
  private bytes: Uint8Array;
  private view: DataView;
  private count = 0;
  /** A bit for each hash, sixteen times as many bits as keys: most unknown keys end here, in the processor's cache. */
  private seen: Uint8Array;

  /** @param expected how many keys will come, where that is known: it only saves growing. */
  constructor(expected = 16) {
    this.places = new Uint32Array(placesFor(expected));
    this.hashes = new Uint32Array(expected);
    this.ends = new Float64Array(expected);
    this.bytes = new Uint8Array(expected * 32);
    this.view = viewOf(this.bytes);
    this.seen = new Uint8Array(this.places.length);
  }

  static of(parts: KeyTableParts): KeyTable {
    const table = new KeyTable(0);
    table.places = parts.places;
    table.hashes = parts.hashes;
    table.ends = parts.ends;
    table.hold(parts.bytes);
    table.count = parts.count;
    table.markSeen();
    return table;
  }

  parts(): KeyTableParts {
    const { places, hashes, ends, bytes, count } = this;
    return { places, hashes, ends, bytes, count };
  }

  get size(): number {
    return this.count;
  }

  /** The number of a key; -1 when it is unknown. */
  find(source: DataView, from: number, to: number): number {
    const hash = hashBytes(source, from, to);
    const bit = Math.imul(hash, SPREAD) >>> 0;
    const at = bit & (this.seen.length - 1);
    if ((this.seen[at]! & (1 << (bit >>> 29))) === 0) return -1;
    return this.places[this.placeOf(source, from, to, hash)]! - 1;
  }

  /** The number of a key, a new one when it is unknown. */
  add(source: DataView, from: number, to: number): number {
    const hash = hashBytes(source, from, to);
    const place = this.placeOf(source, from, to, hash);
    const known = this.places[place]!;
    if (known > 0) return known - 1;
    this.append(source, from, to, hash);
    this.mark(hash);
    this.places[place] = this.count;
    if (this.count * 2 > this.places.length) this.spread();
    return this.count - 1;
  }

  /** Where a key stands in `keyBytes`: from here to `keyEnd`. */
  keyStart(key: number): number {
    return key === 0 ? 0 : this.ends[key - 1]!;
  }

  keyEnd(key: number): number {
    return this.ends[key]!;
  }

  get keyBytes(): Uint8Array {
    return this.bytes;
  }

  private placeOf(source: DataView, from: number, to: number, hash: number): number {
    const mask = this.places.length - 1;
    let place = hash & mask;
    for (;;) {
      const key = this.places[place]! - 1;
      if (key < 0 || (this.hashes[key] === hash && this.holds(key, source, from, to))) return place;
      place = (place + 1) & mask;
    }
  }

  private holds(key: number, source: DataView, from: number, to: number): boolean {
    let at = this.keyStart(key);
    if (this.ends[key]! - at !== to - from) return false;
    let other = from;
    for (; other + 4 <= to; other += 4, at += 4) if (this.view.getInt32(at, true) !== source.getInt32(other, true)) return false;
    for (; other < to; other++, at++) if (this.bytes[at] !== source.getUint8(other)) return false;
    return true;
  }

  private append(source: DataView, from: number, to: number, hash: number): void {
    const start = this.count === 0 ? 0 : this.ends[this.count - 1]!;
    const end = start + to - from;
    if (end > this.bytes.length) this.hold(grown(this.bytes, new Uint8Array(Math.ceil(end * 1.5) + 64)));
    if (this.count === this.ends.length) {
      const room = Math.ceil(this.count * 1.5) + 16;
      this.ends = grown(this.ends, new Float64Array(room));
      this.hashes = grown(this.hashes, new Uint32Array(room));
    }
    for (let at = start, other = from; other < to; at++, other++) this.bytes[at] = source.getUint8(other);
    this.ends[this.count] = end;
    this.hashes[this.count] = hash;
    this.count++;
  }

  private hold(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.view = viewOf(bytes);
  }

  private spread(): void {
    const places = new Uint32Array(this.places.length * 2);
    const mask = places.length - 1;
    for (let key = 0; key < this.count; key++) {
      let place = this.hashes[key]! & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = key + 1;
    }
    this.places = places;
    this.markSeen();
  }

  private markSeen(): void {
    this.seen = new Uint8Array(this.places.length);
    for (let key = 0; key < this.count; key++) this.mark(this.hashes[key]!);
  }

  private mark(hash: number): void {
    const bit = Math.imul(hash, SPREAD) >>> 0;
    this.seen[bit & (this.seen.length - 1)]! |= 1 << (bit >>> 29);
  }
}

const SPREAD = 0x9e3779b1;

/** The bytes of an array, to be read four at a time. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function placesFor(keys: number): number {
  let places = 16;
  while (places < keys * 2) places *= 2;
  return places;
}

function grown<T extends Uint8Array | Uint32Array | Float64Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

/** Bits that every digit and lower-case letter has: 32, and of 16 and 64 at least one. */
const LOWER = 0x20202020;
const WORDLY = 0x10101010;
let isPlain = false;

/**
 * Whether the key that was looked up last has only digits, lower-case letters and the like: no capitals, no blanks, no
 * dashes, no underscores. It comes for nothing with the hash; a false no costs the caller a closer look.
 */
export function wasPlain(): boolean {
  return isPlain;
}

/** A 32-bit hash, four bytes at a time; the last mixing spreads ids that differ in a single byte. */
function hashBytes(source: DataView, from: number, to: number): number {
  let hash = to - from;
  let lower = -1;
  let wordly = -1;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    const word = source.getInt32(at, true);
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) ^ Math.imul(word, SPREAD);
    lower &= word;
    wordly &= word | (word >>> 2);
  }
  // Ids of 32 digits have no rest; one of another length gets the closer look.
  isPlain = at === to && (lower & LOWER) === LOWER && (wordly & WORDLY) === WORDLY;
  for (; at < to; at++) hash = Math.imul(hash ^ source.getUint8(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
