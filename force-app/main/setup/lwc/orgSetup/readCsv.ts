/** A line of a CSV text: where it begins, from 1, and its cells. */
export interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What of the text could not be read; the line where the trouble begins. */
export interface CsvTrouble {
  readonly line: number;
  readonly trouble: 'quote';
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Spreadsheets of half of Europe separate by semicolons; whichever the first line has more of, outside quotes, is meant. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const bare = first.replace(/"[^"]*"/g, '');
  const count = (character: string): number => bare.split(character).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/**
 * CSV as spreadsheets write it (RFC 4180, with `,`, `;` or tabs). Lines without any text are passed over.
 *
 * @example readCsv('Order,Channel\r\n10,"Paid ""Search"""') // { lines: [{ line: 1, cells: ['Order', 'Channel'] }, { line: 2, cells: ['10', 'Paid "Search"'] }] }
 */
export function readCsv(given: string): { readonly lines: readonly CsvLine[]; readonly trouble?: CsvTrouble } {
  const text = given.startsWith(BYTE_ORDER_MARK) ? given.slice(1) : given;
  const separator = separatorOf(text);
  const lines: CsvLine[] = [];
  let line = 1;
  let begun = 1;
  let cells: string[] = [];
  let at = 0;

  function endLine(): void {
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ line: begun, cells });
    cells = [];
    begun = line;
  }

  while (at < text.length) {
    let cell: string;
    if (text.charAt(at) === '"') {
      const end = closingQuote(text, at);
      if (end < 0) return { lines, trouble: { line: begun, trouble: 'quote' } };
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      line += cell.split('\n').length - 1;
      at = end + 1;
      if (at < text.length && ![separator, '\r', '\n'].includes(text.charAt(at))) return { lines, trouble: { line, trouble: 'quote' } };
    } else {
      const from = at;
      while (at < text.length && ![separator, '\r', '\n'].includes(text.charAt(at))) at++;
      cell = text.slice(from, at);
    }
    cells.push(cell);
    if (text.charAt(at) === separator) {
      at++;
      if (at === text.length) cells.push('');
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line++;
    endLine();
  }
  endLine();
  return { lines };
}

/** The quote that ends a cell: doubled ones are part of it. */
function closingQuote(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    at = text.indexOf('"', at);
    if (at < 0 || text.charAt(at + 1) !== '"') return at;
    at += 2;
  }
}
