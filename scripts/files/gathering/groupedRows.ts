/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a piece or a row */
import { closeSync, openSync } from 'node:fs';
import { firstAtOrAfter } from 'c/attributionEngine';
import { CsvScanner } from '../bytes/csvScanner.ts';
import type { ReadColumns } from '../bytes/plainRows.ts';
import { readPiece, ROW_HEAD, type GroupPieces, type GroupedFile, type OpenPart } from './groupedFile.ts';

/** Bytes that stand together in one of the parts. */
interface Piece {
  readonly part: number;
  readonly place: number;
  readonly length: number;
}

function piecesOf(pieces: GroupPieces, part: number): Piece[] {
  return Array.from({ length: pieces.length / 2 }, (_, at) => ({ part, place: pieces[at * 2]!, length: pieces[at * 2 + 1]! }));
}

/** Reads rows that were gathered by groups, one group at a time. */
export class GroupedRows {
  private readonly files: readonly OpenPart[];
  private readonly scanner: CsvScanner;
  private group = -1;
  /** Of every row of the group its place in the file it came from, and in the group; in the order of both. */
  private places = new Float64Array(0);
  private starts = new Int32Array(0);
  private count = 0;

  /** @param read columns whose values are read along */
  constructor(
    private readonly grouped: GroupedFile,
    read: ReadColumns
  ) {
    this.files = grouped.parts.map(({ path }) => ({ path, file: openSync(path, 'r') }));
    this.scanner = new CsvScanner(grouped.separator, 0, read);
  }

  /** The record of a group that starts at `place` of the file it came from; valid until the next call. */
  read(group: number, place: number): CsvScanner {
    if (group !== this.group) this.load(group);
    const row = firstAtOrAfter(this.places, place, 0, this.count);
    const { scanner } = this;
    if (this.places[row] === place && scanner.readAt(this.starts[row]!)) return scanner;
    throw new Error(`No row from byte ${place} is in group ${group}.`);
  }

  close(): void {
    for (const { file } of this.files) closeSync(file);
  }

  private load(group: number): void {
    const pieces = this.grouped.parts.flatMap(({ groups }, part) => piecesOf(groups[group] ?? [], part));
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const { scanner } = this;
    scanner.reset(0);
    const room = scanner.roomFor(length);
    let done = 0;
    for (const piece of pieces) {
      readPiece(this.files[piece.part]!, room.subarray(done, done + piece.length), piece.place);
      done += piece.length;
    }
    scanner.append(room);
    scanner.finish();
    this.findRows(scanner, length);
    this.group = group;
  }

  private findRows({ view }: CsvScanner, end: number): void {
    this.count = 0;
    for (let at = 0; at < end; at += ROW_HEAD + view.getUint32(at + 8, true)) {
      if (this.count === this.places.length) this.makeRoom();
      this.places[this.count] = view.getFloat64(at, true);
      this.starts[this.count++] = at + ROW_HEAD;
    }
  }

  private makeRoom(): void {
    const { places, starts } = this;
    const room = Math.max(4096, places.length * 2);
    this.places = new Float64Array(room);
    this.places.set(places);
    this.starts = new Int32Array(room);
    this.starts.set(starts);
  }
}
