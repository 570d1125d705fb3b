/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a row or cell of the block */
import type { CallCells } from 'c/attributionEngine';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import { IS_TRIMMED, IS_WORD, MOST_ROWS, type PlainRows } from '../bytes/plainRows.ts';
import type { DuplicateKeys } from './duplicateKeys.ts';
import type { KeyTable } from './keyTable.ts';
import { isSpeaking, type SessionListener } from './offerSessionRow.ts';
import { mayBeTooLong } from './refuseSessionKey.ts';
import type { SessionColumns } from './sessionColumns.ts';

/**
 * Offers plain rows of a file of sessions to the calls, as `offerSessionRow` does one by one. Here each step is done for all
 * rows of a block before the next: most of the time goes by waiting for memory, of the tables of visitors and of calls, and
 * so the processor waits for that of many rows at once.
 */
export class PlainRowOffer {
  /** The rows whose visitor may be known, then those whose visitor is; entry by entry what is said of them. */
  private readonly rows = new Int32Array(MOST_ROWS);
  private readonly hashes = new Int32Array(MOST_ROWS);
  private readonly visitorOf = new Int32Array(MOST_ROWS);
  private readonly startedAt = new Float64Array(MOST_ROWS);
  private readonly lastActivityAt = new Float64Array(MOST_ROWS).fill(-Infinity);
  private readonly refs = new Float64Array(MOST_ROWS);
  private taken = 0;

  constructor(
    private readonly columns: SessionColumns,
    private readonly visitors: KeyTable,
    private readonly cells: CallCells,
    private readonly listener: SessionListener | undefined
  ) {}

  /**
   * Takes in a block of rows and remembers their keys.
   *
   * @param takeRow takes a row that needs a closer look: its key or start is blank, its key long, its visitor in another spelling
   * @returns how many rows did not
   */
  take(rows: PlainRows, records: CsvScanner, keys: DuplicateKeys, takeRow: (row: number) => void): number {
    const maybe = this.passKeys(rows, keys, takeRow);
    const known = this.findVisitors(rows, records, maybe);
    this.offer(rows, records.offset, known);
    if (this.listener) this.tell(this.listener, rows, records, known);
    return this.taken;
  }

  private passKeys(plain: PlainRows, keys: DuplicateKeys, takeRow: (row: number) => void): number {
    const { forms, lows, highs, times, columns, count } = plain;
    const { sessionKey, visitorId, startedAt } = this.columns;
    const { visitors, rows, hashes } = this;
    let maybe = 0;
    let passed = 0;
    for (let row = 0, cell = 0; row < count; row++, cell += columns) {
      const isPlainKey = (forms[cell + sessionKey]! & IS_TRIMMED) !== 0 && !mayBeTooLong(plain, cell, sessionKey);
      if (!isPlainKey || forms[cell + visitorId] !== (IS_WORD | IS_TRIMMED) || times[cell + startedAt] === -Infinity) {
        takeRow(row);
        passed++;
        continue;
      }
      keys.addHalves(lows[cell + sessionKey]!, highs[cell + sessionKey]!);
      const hash = lows[cell + visitorId]!;
      rows[maybe] = row;
      hashes[maybe] = hash;
      maybe += visitors.mayKnow(hash) ? 1 : 0;
    }
    this.taken = count - passed;
    return maybe;
  }

  private findVisitors({ starts, ends, columns }: PlainRows, { view }: CsvScanner, maybe: number): number {
    const { visitorId } = this.columns;
    const { visitors, visitorOf, rows, hashes } = this;
    visitors.fetch(hashes, maybe, visitorOf);
    let known = 0;
    for (let at = 0; at < maybe; at++) {
      const row = rows[at]!;
      const cell = row * columns + visitorId;
      const visitor = visitors.findHashed(hashes[at]!, view, starts[cell]!, ends[cell]!);
      rows[known] = row;
      visitorOf[known] = visitor;
      known += visitor < 0 ? 0 : 1;
    }
    return known;
  }

  private offer({ times, columns, rowStarts }: PlainRows, offset: number, known: number): void {
    const { startedAt, lastActivityAt } = this.columns;
    for (let at = 0; at < known; at++) {
      const row = this.rows[at]!;
      this.startedAt[at] = times[row * columns + startedAt]!;
      if (lastActivityAt >= 0) this.lastActivityAt[at] = times[row * columns + lastActivityAt]!;
      this.refs[at] = offset + rowStarts[row]!;
    }
    this.cells.offerAll(known, this.visitorOf, this.startedAt, this.lastActivityAt, this.refs);
  }

  private tell(listener: SessionListener, rows: PlainRows, records: CsvScanner, known: number): void {
    const { speaking } = this.columns;
    for (let at = 0; at < known; at++) {
      const row = this.rows[at]!;
      const speaks = isSpeaking(rows, row * rows.columns, speaking);
      if (speaks) records.showRow(row);
      listener.onSession(this.visitorOf[at]!, this.startedAt[at]!, this.refs[at]!, speaks, records);
    }
  }
}
