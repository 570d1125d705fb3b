/* eslint-disable @typescript-eslint/no-non-null-assertion -- parts and places are in range by construction */
import { closeSync, openSync } from 'node:fs';
import { GrowingNumbers } from './growingNumbers.ts';
import { roomyFloats, roomyWords } from './roomyMemory.ts';
import { sortedOnce } from './sortedNumbers.ts';
import { readNumbers, writeNumbers } from './spilledNumbers.ts';

const PARTS = 256;
/** Hashes of one part that are kept in memory: 12 MB in all; what is beyond goes to a file. */
const IN_MEMORY = 8192;
/** Parts that began at a power of two would drive one another out of the processor's cache. */
const STRIDE = IN_MEMORY + 8;
/** Words of 16 bits for each hash: the part it is in says the rest of its 53 bits. */
const WORDS = 3;
const TWO_TO_32 = 4_294_967_296;

/** Room for the hashes of a part, as they are kept and as numbers. */
interface Block {
  readonly words: Uint16Array;
  readonly hashes: Float64Array<ArrayBuffer>;
}

/** Remembered keys as arrays, so that they can come from another thread. */
export interface DuplicateKeysParts {
  readonly words: Uint16Array;
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
  private words: Uint16Array = roomyWords(PARTS * STRIDE * WORDS);
  private counts: Uint32Array = new Uint32Array(PARTS);
  /** Where in the file the full blocks of each part begin. */
  private blocks: number[][] = Array.from({ length: PARTS }, () => []);
  private file: number | undefined;
  private written = 0;

  /** @param spillPath a file of this name is made when there are more than two million keys */
  constructor(private readonly spillPath: string) {}

  static of({ words, counts, blocks, spillPath }: DuplicateKeysParts): DuplicateKeys {
    const keys = new DuplicateKeys(spillPath);
    keys.words = words;
    keys.counts = counts;
    keys.blocks = blocks.map((starts) => [...starts]);
    if (keys.blocks.some((starts) => starts.length > 0)) keys.file = openSync(spillPath, 'r');
    return keys;
  }

  /** What was added so far; no more may be added after it. */
  share(): DuplicateKeysParts {
    const { words, counts, blocks, spillPath } = this;
    this.close();
    return { words, counts, blocks, spillPath };
  }

  add(hash: number): void {
    this.addHalves(hash | 0, Math.floor(hash / TWO_TO_32));
  }

  /** Adds the hash of two halves (`wholeHash`). */
  addHalves(low: number, high: number): void {
    const { words } = this;
    const part = low & (PARTS - 1);
    const count = this.counts[part]!;
    const at = (part * STRIDE + count) * WORDS;
    words[at] = low >>> 8;
    words[at + 1] = (low >>> 24) | (high << 8);
    words[at + 2] = (high >>> 8) & 0x1fff;
    this.counts[part] = count + 1;
    if (count + 1 === IN_MEMORY) this.spill(part);
  }

  /** Hashes that were added more than once, in one or in several, in ascending order. */
  static suspectsOf(all: readonly DuplicateKeys[]): Float64Array {
    const counts = Array.from({ length: PARTS }, (_, part) => all.reduce((sum, keys) => sum + keys.countOf(part), 0));
    const found = new GrowingNumbers();
    const room = roomyFloats(placesFor(Math.max(...counts)));
    const block = { words: new Uint16Array(IN_MEMORY * WORDS), hashes: new Float64Array(IN_MEMORY) };
    counts.forEach((count, part) => {
      const places = room.subarray(0, placesFor(count)).fill(-1);
      for (const keys of all) keys.eachBlock(part, block, (hashes) => collectTwice(hashes, places, found));
    });
    for (const keys of all) keys.close();
    return sortedOnce(found.view());
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }

  private spill(part: number): void {
    const full = this.wordsOf(part, IN_MEMORY);
    this.file ??= openSync(this.spillPath, 'w+');
    this.blocks[part]!.push(this.written);
    writeNumbers(this.file, full, this.written);
    this.written += full.byteLength;
    this.counts[part] = 0;
  }

  private countOf(part: number): number {
    return this.blocks[part]!.length * IN_MEMORY + this.counts[part]!;
  }

  /** Shows the hashes of a part, those of the file one block after the other in one place: a hundred million make no garbage. */
  private eachBlock(part: number, { words, hashes }: Block, show: (hashes: Float64Array) => void): void {
    for (const at of this.blocks[part]!) {
      readNumbers(this.file!, words, at);
      show(unpack(words, part, hashes));
    }
    show(unpack(this.wordsOf(part, this.counts[part]!), part, hashes));
  }

  private wordsOf(part: number, count: number): Uint16Array {
    return this.words.subarray(part * STRIDE * WORDS, (part * STRIDE + count) * WORDS);
  }
}

/** The hashes of a part. */
function unpack(words: Uint16Array, part: number, into: Float64Array<ArrayBuffer>): Float64Array {
  const count = words.length / WORDS;
  for (let hash = 0, at = 0; hash < count; hash++, at += WORDS) {
    const middle = words[at + 1]!;
    const low = part | (words[at]! << 8) | (middle << 24);
    into[hash] = ((middle >>> 8) | (words[at + 2]! << 8)) * TWO_TO_32 + (low >>> 0);
  }
  return into.subarray(0, count);
}

/** Twice as many places as there are hashes, a power of two of them. */
function placesFor(count: number): number {
  let places = 16;
  while (places < count * 2) places *= 2;
  return places;
}

/** Open addressing over one part at a time, which fits into the processor's cache. */
function collectTwice(hashes: Float64Array, places: Float64Array, found: GrowingNumbers): void {
  const mask = places.length - 1;
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at]!;
    let place = (hash >>> 8) & mask;
    while (places[place] !== -1 && places[place] !== hash) place = (place + 1) & mask;
    if (places[place] === hash) found.push(hash);
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
