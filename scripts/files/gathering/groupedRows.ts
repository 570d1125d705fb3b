/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a piece or a row */
import { closeSync, openSync, readSync } from 'node:fs';
import { firstAtOrAfter } from 'c/attributionEngine';
import { CsvScanner } from '../bytes/csvScanner.ts';
import type { ReadColumns } from '../bytes/plainRows.ts';
import { ROW_HEAD, type GroupedFile } from './groupedFile.ts';

/** Reads rows that were gathered by groups, one group at a time. */
export class GroupedRows {
  private readonly file: number;
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
    this.file = openSync(grouped.path, 'r');
    this.scanner = new CsvScanner(grouped.separator, 0, read);
  }

  /** The record of a group that starts at `place` of the file it came from; valid until the next call. */
  read(group: number, place: number): CsvScanner {
    if (group !== this.group) this.load(group);
    const row = firstAtOrAfter(this.places, place, 0, this.count);
    const { scanner } = this;
    if (this.places[row] === place && scanner.readAt(this.starts[row]!)) return scanner;
    throw new Error(`No row from byte ${place} is in group ${group} of ${this.grouped.path}.`);
  }

  close(): void {
    closeSync(this.file);
  }

  private load(group: number): void {
    const pieces = this.grouped.groups[group] ?? [];
    let length = 0;
    for (let at = 1; at < pieces.length; at += 2) length += pieces[at]!;
    const { scanner } = this;
    scanner.reset(0);
    const room = scanner.roomFor(length);
    for (let at = 0, done = 0; at < pieces.length; at += 2) done += this.readPiece(room, done, pieces[at]!, pieces[at + 1]!);
    scanner.append(room);
    scanner.finish();
    this.findRows(scanner, length);
    this.group = group;
  }

  private readPiece(room: Uint8Array, from: number, place: number, length: number): number {
    for (let done = 0; done < length;) {
      const read = readSync(this.file, room, from + done, length - done, place + done);
      if (read === 0) throw new Error(`${this.grouped.path} was cut short at byte ${place + done}`);
      done += read;
    }
    return length;
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
