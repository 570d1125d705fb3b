import { COLUMN_DELIMITERS, type CsvFormat } from './csvFormat.ts';

export interface CsvRow {
  readonly cells: readonly string[];
  /** Why the row can't be read: it fails alone, as the Bulk API fails it. */
  readonly problem?: string;
}

/** The upload ends its lines otherwise than the job says: the whole job fails. */
export class WrongLineEnding extends Error {}

const UNESCAPED = 'Found unescaped quote. A value with quote should be within a quote';
const TEXT_AFTER_QUOTE = 'Not expecting more text after end quote';
const NEVER_CLOSED = 'EOF reached before closing an opened quote';

/**
 * Splits CSV text into rows as it arrives. Of our own because of what the Bulk API does and csv-parse can't: one row with
 * a bad quote fails alone, line endings are held to the job's, a byte order mark stays part of the first column's name.
 *
 *     const scanner = new RowScanner({ columnDelimiter: 'COMMA', lineEnding: 'LF' });
 *     scanner.push('Id,Na')        // []
 *     scanner.push('me\n1,"a,b"')  // [{ cells: ['Id', 'Name'] }]
 *     scanner.end()                // [{ cells: ['1', 'a,b'] }]
 */
export class RowScanner {
  readonly #format: CsvFormat;
  readonly #strict: boolean;
  readonly #delimiter: string;
  #text = '';
  #at = 0;

  /** `strict`: line ends other than the format's are refused. */
  constructor(format: CsvFormat, strict = true) {
    this.#format = format;
    this.#strict = strict;
    this.#delimiter = COLUMN_DELIMITERS[format.columnDelimiter];
  }

  push(text: string): CsvRow[] {
    this.#text = this.#text.slice(this.#at) + text;
    this.#at = 0;
    return this.#rows(false);
  }

  end(): CsvRow[] {
    return this.#rows(true);
  }

  #rows(isEnd: boolean): CsvRow[] {
    const rows: CsvRow[] = [];
    while (this.#at < this.#text.length) {
      const start = this.#at;
      const row = this.#row(isEnd);
      if (row === undefined) {
        this.#at = start;
        break;
      }
      if (row.cells.length !== 1 || row.cells[0] !== '') rows.push(row);
    }
    return rows;
  }

  /** The row at the current place; undefined while its end hasn't arrived. */
  #row(isEnd: boolean): CsvRow | undefined {
    const lineEnd = this.#text.indexOf('\n', this.#at);
    if (lineEnd < 0 && !isEnd) return undefined;
    const line = this.#text.slice(this.#at, lineEnd < 0 ? undefined : lineEnd);
    if (line.includes('"')) return this.#quotedRow(isEnd);
    this.#at = lineEnd < 0 ? this.#text.length : lineEnd + 1;
    return { cells: this.#withoutReturn(line, lineEnd >= 0).split(this.#delimiter) };
  }

  /** Drops the carriage return of a CRLF, and refuses a line that ends otherwise than the job says. */
  #withoutReturn(line: string, isComplete: boolean): string {
    const { lineEnding } = this.#format;
    const hasReturn = line.endsWith('\r');
    if (this.#strict && isComplete && hasReturn !== (lineEnding === 'CRLF'))
      throw new WrongLineEnding(`LineEnding is invalid on user data. Current LineEnding setting is ${lineEnding}`);
    return hasReturn ? line.slice(0, -1) : line;
  }

  #quotedRow(isEnd: boolean): CsvRow | undefined {
    const text = this.#text;
    const cells: string[] = [];
    for (;;) {
      const cell = text[this.#at] === '"' ? this.#quotedCell() : this.#plainCell();
      if (cell === undefined) return isEnd ? this.#broken(cells, NEVER_CLOSED, text.length) : undefined;
      cells.push(cell);
      const next = text[this.#at];
      if (next === this.#delimiter) this.#at++;
      else if (next === undefined) return isEnd ? { cells } : undefined;
      else if (next === '\n' || text.startsWith('\r\n', this.#at)) {
        this.#withoutReturn(next === '\n' ? '' : '\r', true);
        this.#at += next === '\n' ? 1 : 2;
        return { cells };
      } else {
        const lineEnd = text.indexOf('\n', this.#at);
        if (lineEnd < 0 && !isEnd) return undefined;
        return this.#broken(cells, next === '"' ? UNESCAPED : TEXT_AFTER_QUOTE, lineEnd < 0 ? text.length : lineEnd + 1);
      }
    }
  }

  #broken(cells: readonly string[], problem: string, end: number): CsvRow {
    this.#at = end;
    return { cells, problem };
  }

  #quotedCell(): string | undefined {
    let cell = '';
    let from = this.#at + 1;
    for (;;) {
      const close = this.#text.indexOf('"', from);
      if (close < 0) return undefined;
      cell += this.#text.slice(from, close);
      if (this.#text[close + 1] !== '"') {
        this.#at = close + 1;
        return cell;
      }
      cell += '"';
      from = close + 2;
    }
  }

  /** Up to the delimiter or the end of the line; stops before a quote, which has no place in it. */
  #plainCell(): string {
    const start = this.#at;
    const text = this.#text;
    let end = start;
    while (end < text.length) {
      const next = text[end];
      if (next === this.#delimiter || next === '\n' || next === '"') break;
      if (next === '\r' && text[end + 1] === '\n') break;
      end++;
    }
    this.#at = end;
    return text.slice(start, end);
  }
}
