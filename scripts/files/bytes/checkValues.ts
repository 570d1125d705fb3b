/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index lies inside a field */
import type { CsvScanner } from './csvScanner.ts';
import { parseTimeBytes } from './parseTimeBytes.ts';

export type ValueKind = 'dateTime' | 'number' | 'boolean';

/** A column whose values must be of a kind, or blank. */
export interface TypedColumn {
  readonly column: number;
  readonly name: string;
  readonly kind: ValueKind;
}

/** How a file spells its columns. */
export interface ColumnNames {
  nameOf(column: number): string;
}

/** What is wrong with a record: the name of a column and a sentence without the place. */
export interface ValueProblem {
  readonly column: string;
  readonly error: string;
}

/** Characters of a value that a message shows. */
const SHOWN = 60;

const TRUE = 0x65757274;
const FALS = 0x736c6166;

const EXPECTED: Readonly<Record<ValueKind | 'date', string>> = {
  dateTime: 'is no time with a date, such as 2026-05-04T12:30:00.000Z',
  date: 'is no date, such as 2026-05-04',
  number: 'is no number',
  boolean: 'is neither true nor false'
};

/**
 * The first typed value of a record that can't be read; blank ones pass.
 *
 * @example
 * checkValues(record, [{ column: 3, name: 'Page_Views__c', kind: 'number' }]) // { column: 'Page_Views__c', error: '"many" is no number' }
 */
export function checkValues(record: CsvScanner, columns: readonly TypedColumn[]): ValueProblem | undefined {
  for (let at = 0; at < columns.length; at++) {
    const { column, name, kind } = columns[at]!;
    if (record.isBlank(column) || isOfKind(record, column, kind)) continue;
    const text = record.text(column);
    if (text.trim() !== '') return { column: name, error: notOfKind(text, kind) };
  }
  return undefined;
}

/** The time in a column: `-Infinity` when it is blank, `NaN` when it is no time. */
export function readTime(record: CsvScanner, column: number): number {
  const from = record.starts[column]!;
  const to = record.ends[column]!;
  if (from === to) return -Infinity;
  const time = parseTimeBytes(record.bytes, record.view, from, to);
  return Number.isNaN(time) && record.text(column).trim() === '' ? -Infinity : time;
}

/** As `readTime`, for a column that the scanner was asked to read. */
export function timeOf(record: CsvScanner, column: number): number {
  return record.isPlain ? record.plain!.times[record.cell + column]! : readTime(record, column);
}

/** What to say of a time that is none. */
export function refuseTime(record: CsvScanner, column: number, names: ColumnNames): ValueProblem {
  const text = record.text(column).trim();
  return { column: names.nameOf(column), error: text === '' ? 'is blank' : notOfKind(text, 'dateTime') };
}

/** A problem when the column is blank. */
export function refuseBlank(record: CsvScanner, column: number, names: ColumnNames): ValueProblem | undefined {
  const from = record.starts[column]!;
  if (from < record.ends[column]! && record.bytes[from]! > 32) return undefined;
  return record.text(column).trim() === '' ? { column: names.nameOf(column), error: 'is blank' } : undefined;
}

/** @example notOfKind('many', 'number') // '"many" is no number' */
export function notOfKind(text: string, kind: keyof typeof EXPECTED): string {
  return `${quoted(text)} ${EXPECTED[kind]}`;
}

/** A value as a message shows it: of a long one the start. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
}

function isOfKind(record: CsvScanner, column: number, kind: ValueKind): boolean {
  const from = record.starts[column]!;
  const to = record.ends[column]!;
  if (kind === 'dateTime') return !Number.isNaN(parseTimeBytes(record.bytes, record.view, from, to));
  if (kind === 'boolean') return isPlainBoolean(record, from, to) || /^\s*(true|false|1|0)\s*$/i.test(record.text(column));
  for (let at = from; at < to; at++) {
    const byte = record.bytes[at]!;
    if (byte < 48 || byte > 57) return isNumber(record.text(column));
  }
  return true;
}

/** `true` or `false`, which no text has to be made of. */
function isPlainBoolean({ view, bytes }: CsvScanner, from: number, to: number): boolean {
  if (to - from === 4) return view.getInt32(from, true) === TRUE;
  return to - from === 5 && view.getInt32(from, true) === FALS && bytes[from + 4] === 101;
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}
