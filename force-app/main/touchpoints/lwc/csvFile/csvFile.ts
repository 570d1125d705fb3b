/** Tables as CSV (RFC 4180), handed to the reader as a file. */

/** Numbers stay numbers; whatever is absent is an empty cell. */
export type CsvCell = string | number | undefined;

/** Spreadsheets run what begins so as a formula, in whatever file it comes. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;
const BYTE_ORDER_MARK = '\uFEFF';

function cellText(cell: CsvCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell.trimStart()) || FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * A table as CSV. A text that a spreadsheet would run as a formula gets an apostrophe before it.
 *
 * @example toCsv(['Channel', 'Calls'], [['Paid "Search"', 3], ['=1+1', -2]])
 * // '"Channel","Calls"\r\n"Paid ""Search""",3\r\n"\'=1+1",-2\r\n'
 */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

/** A name no file system objects to. */
function fileName(name: string): string {
  return `${name.replace(/[^\p{L}\p{N} ._-]+/gu, '-').trim()}.csv`;
}

/** Lets the reader save a table. A data URL, since Lightning Web Security lets every page make one. */
export function downloadCsv(name: string, header: readonly string[], rows: readonly (readonly CsvCell[])[]): void {
  const link = document.createElement('a');
  link.href = `data:text/csv;charset=utf-8,${encodeURIComponent(BYTE_ORDER_MARK + toCsv(header, rows))}`;
  link.download = fileName(name);
  link.click();
}
