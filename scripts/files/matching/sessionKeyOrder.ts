import { compareByteOrder, type KeyOrder } from 'c/attributionEngine';
import type { InputFile } from '../bytes/inputFile.ts';
import type { RowReader } from '../bytes/rowReader.ts';

/** Orders sessions by the keys in their rows. It is asked only for ties, so the file is opened for the first of them. */
export function sessionKeyOrder(file: InputFile, keyColumn: number): KeyOrder {
  let rows: RowReader | undefined;
  const keyAt = (ref: number): string => (rows ??= file.openRows()).read(ref).text(keyColumn).trim();
  return (left, right) => compareByteOrder(keyAt(left), keyAt(right));
}
