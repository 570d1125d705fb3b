/** How a job's CSV is written, as the Bulk API names it (Create a Job: columnDelimiter, lineEnding). */
export const COLUMN_DELIMITERS = { BACKQUOTE: '`', CARET: '^', COMMA: ',', PIPE: '|', SEMICOLON: ';', TAB: '\t' } as const;
export const LINE_ENDINGS = { LF: '\n', CRLF: '\r\n' } as const;

export type ColumnDelimiter = keyof typeof COLUMN_DELIMITERS;
export type LineEnding = keyof typeof LINE_ENDINGS;

export interface CsvFormat {
  readonly columnDelimiter: ColumnDelimiter;
  readonly lineEnding: LineEnding;
}

export function isColumnDelimiter(text: string): text is ColumnDelimiter {
  return text in COLUMN_DELIMITERS;
}

export function isLineEnding(text: string): text is LineEnding {
  return text in LINE_ENDINGS;
}

export function quote(cell: string): string {
  return `"${cell.includes('"') ? cell.replaceAll('"', '""') : cell}"`;
}

/**
 * One row of an answer: every cell in quotes.
 *
 *     writeRow(['001…', 'Say "hi"'], { columnDelimiter: 'COMMA', lineEnding: 'LF' })   // '"001…","Say ""hi"""\n'
 */
export function writeRow(cells: readonly string[], format: CsvFormat): string {
  return cells.map(quote).join(COLUMN_DELIMITERS[format.columnDelimiter]) + LINE_ENDINGS[format.lineEnding];
}

/** The header of ingest results: the platform's own columns in quotes, those of the upload as they came. */
export function writeResultHeader(own: readonly string[], uploaded: readonly string[], format: CsvFormat): string {
  const delimiter = COLUMN_DELIMITERS[format.columnDelimiter];
  const plain = uploaded.map((name) => (/["\r\n]/.test(name) || name.includes(delimiter) ? quote(name) : name));
  return [...own.map(quote), ...plain].join(delimiter) + LINE_ENDINGS[format.lineEnding];
}
