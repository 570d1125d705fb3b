/** A row of an input file that can't be used, and where it stands. */
export interface Rejection {
  /** The file's name as it was given. */
  readonly file: string;
  readonly line: number;
  /** A character of the line, from 1, or the name of a column. */
  readonly column: number | string;
  readonly reason: string;
  /** The row as it stands in the file. */
  readonly row: string;
}

/** @example describeRejection({ file: 'calls.csv', line: 7, column: 'CreatedDate', reason: '"noon" is no time', row: '…' }) // 'calls.csv, line 7, column CreatedDate: "noon" is no time' */
export function describeRejection({ file, line, column, reason }: Rejection): string {
  return `${file}, line ${line}, column ${column}: ${reason}`;
}

/** In the order of the files, then of their lines. */
export function compareRejections(left: Rejection, right: Rejection): number {
  if (left.file !== right.file) return left.file < right.file ? -1 : 1;
  return left.line - right.line;
}
