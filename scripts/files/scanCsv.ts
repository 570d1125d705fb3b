import { LONG_LINE, LONGEST_RECORD, START_OF_LONG } from './longLine.ts';
import { separatorOf } from './separatorOf.ts';

/**
 * Splits CSV text into records by RFC 4180, and goes on after a broken quote.
 *
 * Not csv-parse: after a broken quote it either stops or drops everything up to the next quote that happens to fit, good
 * rows included, and it counts a CRLF inside a field as two lines (docs/decisions/csv-scanner.md). Here the line with the
 * broken quote is given back as bad and reading goes on with the very next line.
 */
export interface CsvRecord {
  /** Line the record begins on; the first line of a file is 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

export interface BrokenCsvLine {
  readonly line: number;
  /** Character of the line, from 1, where the trouble was noticed or the open quote stands. */
  readonly column: number;
  readonly error: string;
  readonly text: string;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

type Scan =
  | { readonly fields: string[]; readonly end: number }
  | { readonly error: string; readonly at: number; readonly opened: number }
  | 'needsMore';

/** Index of the first line break at or after `from`, or the text's length. */
function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || code === CR) return i;
  }
  return text.length;
}

function afterLineBreak(text: string, at: number): number {
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}

function quotedEnd(text: string, from: number): number {
  for (let i = text.indexOf('"', from); i !== -1; i = text.indexOf('"', i + 2)) {
    if (text.charCodeAt(i + 1) !== QUOTE) return i;
  }
  return -1;
}

/** One record from `start`; `last` says that no more text follows. */
function scanRecord(text: string, start: number, separator: number, last: boolean): Scan {
  const fields: string[] = [];
  let at = start;
  for (;;) {
    let end: number;
    if (text.charCodeAt(at) === QUOTE) {
      const close = quotedEnd(text, at + 1);
      if (close === -1) return last ? { error: 'a quote is opened here and never closed', at, opened: at } : 'needsMore';
      if (close + 2 >= text.length && !last) return 'needsMore';
      fields.push(text.slice(at + 1, close).replaceAll('""', '"'));
      end = close + 1;
      const code = text.charCodeAt(end);
      if (end < text.length && code !== separator && code !== LF && code !== CR) {
        return { error: 'a quote is closed here, but the value goes on', at: close, opened: at };
      }
    } else {
      end = at;
      let code = text.charCodeAt(end);
      while (end < text.length && code !== separator && code !== LF && code !== CR) {
        if (code === QUOTE) return { error: 'a quote stands inside a value that is not quoted', at: end, opened: end };
        code = text.charCodeAt(++end);
      }
      fields.push(text.slice(at, end));
    }
    if (end >= text.length) return last ? { fields, end } : 'needsMore';
    if (text.charCodeAt(end) === separator) at = end + 1;
    else if (end + 1 >= text.length && !last) return 'needsMore';
    else return { fields, end: afterLineBreak(text, end) };
  }
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let i = lineEnd(text, from); i < to; i = lineEnd(text, afterLineBreak(text, i))) lines++;
  return lines;
}

/**
 * @example
 * scanCsv(['a,b\n1,"x', 'y"\n'])   // { line: 1, fields: ['a','b'] }, { line: 2, fields: ['1','xy'] }
 * scanCsv(['a,b\n1,"x\n2,y\n'])    // …, { line: 2, column: 3, error: 'a quote is opened …' }, { line: 3, fields: ['2','y'] }
 */
export async function* scanCsv(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<CsvRecord | BrokenCsvLine> {
  let text = '';
  let line = 1;
  let separator: number | undefined;
  /** Inside a line too long to be held, given back already. */
  let isInLongLine = false;

  function* scanAll(last: boolean): Generator<CsvRecord | BrokenCsvLine> {
    let start = 0;
    while (start < text.length) {
      if (isInLongLine) {
        start = lineEnd(text, start);
        if (start + 1 >= text.length && !last) break;
        start = afterLineBreak(text, start);
        line++;
        isInLongLine = false;
        continue;
      }
      const firstLine = lineEnd(text, start);
      const isTooLong = !last && text.length - start > LONGEST_RECORD;
      if (separator === undefined && firstLine === text.length && !last && !isTooLong) break;
      separator ??= separatorOf(text.slice(start, firstLine));
      let scan = scanRecord(text, start, separator, last || isTooLong);
      if (isTooLong && scan !== 'needsMore' && 'end' in scan && scan.end >= text.length) {
        scan = { error: 'the line never ends', at: start, opened: start };
      }
      if (scan === 'needsMore') break;
      if ('error' in scan) {
        const onThisLine = [scan.at, scan.opened].find((at) => at < firstLine) ?? start;
        const column = onThisLine - start + 1;
        if (firstLine + 1 >= text.length && !last) {
          if (firstLine - start <= LONGEST_RECORD) break;
          yield { line, column, error: LONG_LINE, text: `${text.slice(start, start + START_OF_LONG)}…` };
          isInLongLine = true;
          start = firstLine;
          continue;
        }
        yield { line, column, error: scan.error, text: text.slice(start, firstLine) };
        start = afterLineBreak(text, firstLine);
        line++;
        continue;
      }
      if (scan.fields.length > 1 || scan.fields[0] !== '') yield { line, fields: scan.fields };
      line += countLines(text, start, scan.end);
      start = scan.end;
    }
    text = text.slice(start);
  }

  for await (const chunk of chunks) {
    text += chunk;
    yield* scanAll(false);
  }
  yield* scanAll(true);
}
