/* eslint-disable @typescript-eslint/no-non-null-assertion -- columns are those of the record */
import type { CsvScanner } from '../bytes/csvScanner.ts';
import { DOUBLED } from '../bytes/recordSplitter.ts';

/** The values of one record as text. A record in ASCII is decoded once, its values are parts of that text. */
export class RowTexts {
  private readonly text: string;
  private readonly isAscii: boolean;

  constructor(private readonly record: CsvScanner) {
    const { bytes, recordStart, recordEnd } = record;
    this.text = bytes.toString('utf8', recordStart, recordEnd);
    this.isAscii = this.text.length === recordEnd - recordStart;
  }

  /** The value without blanks around it, as Salesforce saves it (P32); `undefined` when it is blank or the column is -1. */
  at(column: number): string | undefined {
    if (column < 0) return undefined;
    const { starts, ends, quoting, recordStart } = this.record;
    const from = starts[column]!;
    const to = ends[column]!;
    if (from === to) return undefined;
    const isPart = this.isAscii && quoting[column] !== DOUBLED;
    const value = isPart ? this.text.slice(from - recordStart, to - recordStart) : this.record.text(column);
    const isTrimmed = value.charCodeAt(0) > 32 && value.charCodeAt(value.length - 1) > 32;
    return (isTrimmed && isPart ? value : value.trim()) || undefined;
  }

  number(column: number): number | undefined {
    const text = this.at(column);
    return text === undefined ? undefined : Number(text);
  }

  boolean(column: number): boolean | undefined {
    const text = this.at(column);
    return text === undefined ? undefined : text === '1' || text.toLowerCase() === 'true';
  }
}
