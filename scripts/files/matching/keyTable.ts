/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a cell, a key or a place, in range by construction */
import { hashBytes } from '../bytes/keyHash.ts';
import { roomFor } from './roomyMemory.ts';

/** A table as arrays, so that another thread can look up the same keys. */
export interface KeyTableParts {
  readonly places: Int32Array;
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
  readonly seen: Uint8Array;
  readonly count: number;
}

/**
 * Numbers distinct keys 0, 1, 2, … in the order of their first appearance. Keys are bytes: the CSV reader looks a visitor
 * id up where it stands in the file, without making a string of it. Typed arrays and open addressing instead of a Map,
 * because a Map holds at most 16.7 million keys and costs four times the memory. Up to 4 GB of keys.
 */
export class KeyTable {
  /** By turns the number of the key + 1, 0 for a free place, and its hash. At most half full. */
  private places: Int32Array;
  /** Where each key begins in `bytes`, and behind the last one where the next will. */
  private starts: Uint32Array;
  private bytes: Uint8Array;
  private view: DataView;
  /** A bit for each hash, sixteen times as many bits as keys: most unknown keys end here, in the processor's cache. */
  private seen: Uint8Array;
  private count = 0;

  /**
   * @param expected how many keys may come at most, where that is known: it only saves growing. Half as many distinct ones
   *   have their places at once.
   */
  constructor(expected = 16) {
    const places = placesFor(expected / 2);
    this.places = new Int32Array(shared(places * 8), 0, places * 2);
    this.seen = new Uint8Array(shared(places), 0, places);
    this.starts = new Uint32Array(shared((expected + 1) * 4), 0, expected + 1);
    this.bytes = new Uint8Array(shared(expected * 32));
    this.view = viewOf(this.bytes);
  }

  static of({ places, starts, bytes, seen, count }: KeyTableParts): KeyTable {
    const table = new KeyTable(0);
    table.places = places;
    table.starts = starts;
    table.seen = seen;
    table.hold(bytes);
    table.count = count;
    return table;
  }

  parts(): KeyTableParts {
    const { places, starts, bytes, seen, count } = this;
    return { places, starts, bytes, seen, count };
  }

  get size(): number {
    return this.count;
  }

  /** The number of a key; -1 when it is unknown. */
  find(source: DataView, from: number, to: number): number {
    return this.findHashed(hashBytes(source, from, to), source, from, to);
  }

  /** The number of a key whose hash is known. */
  findHashed(hash: number, source: DataView, from: number, to: number): number {
    if (!this.mayKnow(hash)) return -1;
    return this.places[this.placeOf(source, from, to, hash)]! - 1;
  }

  /** False for most keys that are unknown: the processor has what says it at hand. */
  mayKnow(hash: number): boolean {
    const bit = Math.imul(hash, SPREAD) >>> 0;
    return (this.seen[bit & (this.seen.length - 1)]! & (1 << (bit >>> 29))) !== 0;
  }

  /**
   * Has the processor fetch what `findHashed` will look at for the first `count` of some hashes, one step for all of them
   * after the other: then it waits for their memory at the same time. `scratch` has room for as many numbers.
   */
  fetch(hashes: Int32Array, count: number, scratch: Int32Array): void {
    const { places, starts, bytes } = this;
    const mask = places.length - 1;
    for (let at = 0; at < count; at++) scratch[at] = places[(hashes[at]! << 1) & mask]!;
    for (let at = 0; at < count; at++) scratch[at] = starts[scratch[at]!]!;
    for (let at = 0; at < count; at++) scratch[at] = bytes[scratch[at]!]!;
  }

  /** The number of a key, a new one when it is unknown. */
  add(source: DataView, from: number, to: number): number {
    return this.addHashed(hashBytes(source, from, to), source, from, to);
  }

  addHashed(hash: number, source: DataView, from: number, to: number): number {
    const place = this.placeOf(source, from, to, hash);
    const known = this.places[place]!;
    if (known > 0) return known - 1;
    this.append(source, from, to);
    this.places[place] = this.count;
    this.places[place + 1] = hash;
    this.mark(hash);
    if (this.count * 4 > this.places.length) this.spread();
    return this.count - 1;
  }

  /** Where a key stands in `keyBytes`: from here to `keyEnd`. */
  keyStart(key: number): number {
    return this.starts[key]!;
  }

  keyEnd(key: number): number {
    return this.starts[key + 1]!;
  }

  get keyBytes(): Uint8Array {
    return this.bytes;
  }

  private placeOf(source: DataView, from: number, to: number, hash: number): number {
    const { places } = this;
    const mask = places.length - 1;
    let place = (hash << 1) & mask;
    for (;;) {
      const key = places[place]! - 1;
      if (key < 0 || (places[place + 1] === hash && this.holds(key, source, from, to))) return place;
      place = (place + 2) & mask;
    }
  }

  private holds(key: number, source: DataView, from: number, to: number): boolean {
    let at = this.starts[key]!;
    if (this.starts[key + 1]! - at !== to - from) return false;
    let other = from;
    for (; other + 4 <= to; other += 4, at += 4) if (this.view.getInt32(at, true) !== source.getInt32(other, true)) return false;
    for (; other < to; other++, at++) if (this.bytes[at] !== source.getUint8(other)) return false;
    return true;
  }

  private append(source: DataView, from: number, to: number): void {
    const start = this.starts[this.count]!;
    const end = start + to - from;
    if (end > this.bytes.length) this.hold(grown(this.bytes, new Uint8Array(shared(Math.ceil(end * 1.5) + 64))));
    if (this.count + 1 === this.starts.length)
      this.starts = grown(this.starts, new Uint32Array(shared((Math.ceil(this.count * 1.5) + 16) * 4)));
    for (let at = start, other = from; other < to; at++, other++) this.bytes[at] = source.getUint8(other);
    this.starts[++this.count] = end;
  }

  private hold(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.view = viewOf(bytes);
  }

  private spread(): void {
    const former = this.places;
    this.places = new Int32Array(shared(former.length * 8), 0, former.length * 2);
    this.seen = new Uint8Array(shared(former.length), 0, former.length);
    const mask = this.places.length - 1;
    for (let at = 0; at < former.length; at += 2) {
      if (former[at] === 0) continue;
      const hash = former[at + 1]!;
      let place = (hash << 1) & mask;
      while (this.places[place] !== 0) place = (place + 2) & mask;
      this.places[place] = former[at]!;
      this.places[place + 1] = hash;
      this.mark(hash);
    }
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

/** Memory that other threads see as it is, without a copy of their own. */
function shared(bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(roomFor(bytes));
}

function placesFor(keys: number): number {
  let places = 16;
  while (places < keys * 2) places *= 2;
  return places;
}

function grown<T extends Uint8Array | Uint32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
