/* eslint-disable @typescript-eslint/no-non-null-assertion -- parts and places are in range by construction */
import { closeSync, openSync } from 'node:fs';
import { roomyFloats } from './roomyMemory.ts';
import { readNumbers, writeNumbers } from './spilledNumbers.ts';

const PARTS = 256;
/** Hashes of one part that are kept in memory: 16 MB in all; what is beyond goes to a file. */
const IN_MEMORY = 8192;
/** Parts that began at a power of two would drive one another out of the processor's cache. */
const STRIDE = IN_MEMORY + 8;

/** Remembered keys as arrays, so that they can come from another thread. */
export interface DuplicateKeysParts {
  readonly hashes: Float64Array;
  readonly counts: Uint32Array;
  readonly blocks: readonly (readonly number[])[];
  readonly spillPath: string;
}

/**
 * Finds keys that occur more than once among any number of rows, in bounded memory. A key is remembered as 53 bits of
 * hash, so what is found is a suspicion; the few suspected rows are then compared by their real keys.
 */
export class DuplicateKeys {
  /** Part by part. The system gives memory to what is written to, so a few keys cost little. */
  private hashes: Float64Array = roomyFloats(PARTS * STRIDE);
  private counts: Uint32Array = new Uint32Array(PARTS);
  /** Where in the file the full blocks of each part begin. */
  private blocks: number[][] = Array.from({ length: PARTS }, () => []);
  private file: number | undefined;
  private written = 0;

  /** @param spillPath a file of this name is made when there are more than two million keys */
  constructor(private readonly spillPath: string) {}

  static of({ hashes, counts, blocks, spillPath }: DuplicateKeysParts): DuplicateKeys {
    const keys = new DuplicateKeys(spillPath);
    keys.hashes = hashes;
    keys.counts = counts;
    keys.blocks = blocks.map((starts) => [...starts]);
    if (keys.blocks.some((starts) => starts.length > 0)) keys.file = openSync(spillPath, 'r');
    return keys;
  }

  /** What was added so far; no more may be added after it. */
  share(): DuplicateKeysParts {
    const { hashes, counts, blocks, spillPath } = this;
    this.close();
    return { hashes, counts, blocks, spillPath };
  }

  add(hash: number): void {
    const part = hash & (PARTS - 1);
    const count = this.counts[part]!;
    this.hashes[part * STRIDE + count] = hash;
    this.counts[part] = count + 1;
    if (count + 1 === IN_MEMORY) this.spill(part);
  }

  /** Hashes that were added more than once, in one or in several. */
  static suspectsOf(all: readonly DuplicateKeys[]): Set<number> {
    const counts = Array.from({ length: PARTS }, (_, part) => all.reduce((sum, keys) => sum + keys.countOf(part), 0));
    const found = new Set<number>();
    const room = roomyFloats(placesFor(Math.max(...counts)));
    const block = new Float64Array(IN_MEMORY);
    counts.forEach((count, part) => {
      const places = room.subarray(0, placesFor(count)).fill(-1);
      for (const keys of all) keys.eachBlock(part, block, (hashes) => collectTwice(hashes, places, found));
    });
    for (const keys of all) keys.close();
    return found;
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }

  private spill(part: number): void {
    const full = this.hashes.subarray(part * STRIDE, part * STRIDE + IN_MEMORY);
    this.file ??= openSync(this.spillPath, 'w+');
    this.blocks[part]!.push(this.written);
    writeNumbers(this.file, full, this.written);
    this.written += full.byteLength;
    this.counts[part] = 0;
  }

  private countOf(part: number): number {
    return this.blocks[part]!.length * IN_MEMORY + this.counts[part]!;
  }

  /** Shows the hashes of a part, those of the file one block after the other in `block`: a hundred million make no garbage. */
  private eachBlock(part: number, block: Float64Array<ArrayBuffer>, show: (hashes: Float64Array) => void): void {
    for (const at of this.blocks[part]!) {
      readNumbers(this.file!, block, at);
      show(block);
    }
    show(this.hashes.subarray(part * STRIDE, part * STRIDE + this.counts[part]!));
  }
}

/** Twice as many places as there are hashes, a power of two of them. */
function placesFor(count: number): number {
  let places = 16;
  while (places < count * 2) places *= 2;
  return places;
}

/** Open addressing over one part at a time, which fits into the processor's cache. */
function collectTwice(hashes: Float64Array, places: Float64Array, found: Set<number>): void {
  const mask = places.length - 1;
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at]!;
    let place = (hash >>> 8) & mask;
    while (places[place] !== -1 && places[place] !== hash) place = (place + 1) & mask;
    if (places[place] === hash) found.add(hash);
    places[place] = hash;
  }
}

/** 53 bits of hash of the bytes from `from` to `to`: two multiplicative hashes, mixed. */
export function hashKey(bytes: DataView, from: number, to: number): number {
  let low = 0x9e3779b9 ^ (to - from);
  let high = 0x85ebca6b;
  let at = from;
  for (; at + 4 <= to; at += 4) {
    const word = bytes.getInt32(at, true);
    low = Math.imul(low ^ word, 0x9e3779b1);
    low ^= low >>> 15;
    high = Math.imul(high + word, 0x5bd1e995) ^ (high >>> 15);
  }
  for (; at < to; at++) {
    const byte = bytes.getUint8(at);
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high + byte, 0x5bd1e995) ^ (high >>> 15);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b);
  high = Math.imul(high ^ (high >>> 13), 0xc2b2ae35) ^ low;
  return (high & 0x1fffff) * 4_294_967_296 + ((low ^ (low >>> 15)) >>> 0);
}
