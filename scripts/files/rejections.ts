import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { csvText } from './csvText.ts';
import { GroupWriter, type GroupedPart } from './gathering/groupedFile.ts';

/** A row of an input file that can't be used, and where it stands. */
export interface Rejection {
  /** The file's name as it was given. */
  readonly file: string;
  readonly line: number;
  /** A character of the line, from 1, or the name of a column. */
  readonly column: number | string;
  readonly reason: string;
}

/** @example describeRejection({ file: 'calls.csv', line: 7, column: 'CreatedDate', reason: '"noon" is no time' }) // 'calls.csv, line 7, column CreatedDate: "noon" is no time' */
export function describeRejection({ file, line, column, reason }: Rejection): string {
  return `${file}, line ${line}, column ${column}: ${reason}`;
}

/** The rejected rows of a file in the order of its lines. They lie in temporary files: there may be more than memory holds. */
export interface RejectedRows {
  readonly file: string;
  readonly parts: readonly RejectedPart[];
}

/** Rejected rows of a part of a file, each with its line in that part and, as CSV, its column, reason and row. */
export interface RejectedPart extends GroupedPart {
  readonly linesBefore: number;
}

let files = 0;

/** Takes the rejected rows of a part of a file to a temporary file, as they come; where none come, there is no file. */
export class RejectionWriter {
  private writer: GroupWriter | undefined;
  private path = '';

  /** @param folder of the run */
  constructor(private readonly folder: string) {}

  /** @param row the row as it stands in the file */
  add(line: number, column: number | string, reason: string, row: string): void {
    this.writer ??= this.open();
    this.writer.add(0, line, Buffer.from([String(column), reason, row].map(csvText).join(',')));
  }

  /** What was added, if anything was. */
  finish(): GroupedPart | undefined {
    return this.writer && { path: this.path, groups: this.writer.finish() };
  }

  close(): void {
    this.writer?.close();
  }

  private open(): GroupWriter {
    this.path = join(this.folder, `rejected-${threadId}-${++files}`);
    return new GroupWriter(this.path, 1);
  }
}
