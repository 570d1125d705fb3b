/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a group */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Rows of a file, those of a group together. */
export interface GroupedFile {
  readonly separator: number;
  /** Parts of the file, one after the other. */
  readonly parts: readonly GroupedPart[];
}

/** Rows of a part, each group in as many pieces as it took to write it. */
export interface GroupedPart {
  readonly path: string;
  readonly groups: readonly GroupPieces[];
}

/** Where each piece of a group begins in the file and how long it is, by turns. */
export type GroupPieces = readonly number[];

/** In front of each row: its place in the file it came from, then its length with the line feed behind it. */
export const ROW_HEAD = 12;
const LF = 10;
/** Bytes of a group that are written at once. */
const PIECE = 1 << 15;

/** Writes rows group by group. Those of a group keep their order. */
export class GroupWriter {
  private readonly file: number;
  private readonly pieces: number[][];
  private readonly buffers: (Buffer | undefined)[];
  private readonly used: Int32Array;
  private end = 0;

  constructor(path: string, groups: number) {
    this.file = openSync(path, 'w');
    this.pieces = Array.from({ length: groups }, () => []);
    this.buffers = Array.from({ length: groups }, () => undefined);
    this.used = new Int32Array(groups);
  }

  /** @param row the record without its line break */
  add(group: number, place: number, row: Uint8Array): void {
    const length = ROW_HEAD + row.length + 1;
    const buffer = this.roomIn(group, length);
    const at = this.used[group]!;
    buffer.writeDoubleLE(place, at);
    buffer.writeUInt32LE(row.length + 1, at + 8);
    buffer.set(row, at + ROW_HEAD);
    buffer[at + length - 1] = LF;
    this.used[group] = at + length;
  }

  /** Writes what is left. */
  finish(): readonly GroupPieces[] {
    for (let group = 0; group < this.pieces.length; group++) this.flush(group);
    return this.pieces;
  }

  close(): void {
    closeSync(this.file);
  }

  private roomIn(group: number, length: number): Buffer {
    let buffer = this.buffers[group];
    if (buffer && this.used[group]! + length <= buffer.length) return buffer;
    this.flush(group);
    if (!buffer || length > buffer.length) this.buffers[group] = buffer = Buffer.allocUnsafeSlow(Math.max(length, PIECE));
    return buffer;
  }

  private flush(group: number): void {
    const length = this.used[group]!;
    if (length === 0) return;
    const bytes = this.buffers[group]!.subarray(0, length);
    for (let at = 0; at < length;) at += writeSync(this.file, bytes, at, length - at, this.end + at);
    this.pieces[group]!.push(this.end, length);
    this.end += length;
    this.used[group] = 0;
  }
}

/** A part whose file is open. */
export interface OpenPart {
  readonly path: string;
  readonly file: number;
}

/** A row of a group, with the line feed behind it. */
export interface GroupedRow {
  readonly place: number;
  readonly row: Buffer;
}

/** The rows of a group in the order they were added. Memory holds a piece of the file at a time. */
export function* rowsOfGroup({ path, groups }: GroupedPart, group: number): Generator<GroupedRow> {
  const pieces = groups[group] ?? [];
  const file = openSync(path, 'r');
  try {
    for (let piece = 0; piece < pieces.length; piece += 2) {
      const bytes = Buffer.allocUnsafeSlow(pieces[piece + 1]!);
      readPiece({ file, path }, bytes, pieces[piece]!);
      for (let at = 0; at < bytes.length;) {
        const end = at + ROW_HEAD + bytes.readUInt32LE(at + 8);
        yield { place: bytes.readDoubleLE(at), row: bytes.subarray(at + ROW_HEAD, end) };
        at = end;
      }
    }
  } finally {
    closeSync(file);
  }
}

/** Fills `into` from a place of an open file; throws where the file ends before. */
export function readPiece({ file, path }: OpenPart, into: Uint8Array, place: number): void {
  for (let done = 0; done < into.length;) {
    const read = readSync(file, into, done, into.length - done, place + done);
    if (read === 0) throw new Error(`${path} was cut short at byte ${place + done}`);
    done += read;
  }
}
