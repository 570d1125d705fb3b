/**
 * Rows in their plainest form, many at a time: most rows of most files are looked at and passed over. Plain is a row on one
 * line, of as many values as there are columns, without doubled quotes; its times are in Salesforce's own spelling or blank,
 * its keys without blanks, its numbers digits. Every other row is for `RecordSplitter`, which says the same of plain ones,
 * only slower.
 *
 * The rows are read by WebAssembly (kernel/plainRows.ts): a million of them in a third of the time that TypeScript took, and
 * without the tenth of a second until V8 has made its best code of it.
 */
import type { WindowMemory } from './byteWindow.ts';
import type { TypedColumn } from './checkValues.ts';
import { PLAIN_ROWS_CODE } from './plainRowsCode.ts';

/** Columns whose values are read while a row is split; -1 for one that the file lacks. */
export interface ReadColumns {
  /** Columns of the file. */
  readonly count: number;
  readonly times: readonly number[];
  readonly keys: readonly number[];
  /** Columns that a plain row has only values of their kind in, or none. */
  readonly typed?: readonly TypedColumn[];
}

/** What is read of each column, in the kernel's numbers. */
const KINDS = { text: 0, dateTime: 1, key: 2, number: 3, boolean: 4 } as const;

/** Cells the kernel has room for: rows of more columns are split the other way. */
const MOST_CELLS = 4096;
const MOST_COLUMNS = 1024;
/** No block has more. */
export const MOST_ROWS = 512;
const PAGE = 1 << 16;

/** `forms` of a key that needs no further look: digits, lower-case letters and the like alone; no blanks around it. */
export const IS_WORD = 1;
export const IS_TRIMMED = 2;

interface Kernel {
  readonly memory: WebAssembly.Memory;
  readRows(from: number, end: number, columns: number, separator: number): number;
}

/** Where the kernel's arrays begin in its memory. */
type Places = Readonly<
  Record<'kinds' | 'rowStarts' | 'starts' | 'ends' | 'times' | 'lows' | 'highs' | 'quoting' | 'forms' | 'text', number>
>;

let compiled: WebAssembly.Module | undefined;

/**
 * A block of plain rows. Its arrays have an entry for every cell: that of row `r` and column `c` is `r * columns + c`. They
 * are valid until the next block is read or room is made.
 *
 * @example
 * const rows = PlainRows.open({ count: 3, times: [2], keys: [0, 1] }, 44);
 * rows.text.write('S-1,4f2a,2026-05-04T12:30:00Z\n');
 * rows.read(0, 30);    // 1
 * rows.times[2]        // 1777897800000; lows[1] is the hash of the visitor
 */
export class PlainRows implements WindowMemory {
  /** The bytes that rows are read from, and some more; whoever fills it sees to it that 32 bytes may follow the last. */
  text!: Buffer<ArrayBuffer>;
  /** Where the rows begin in `text`, and behind the last one where the next record does. */
  rowStarts!: Int32Array;
  /** Where the fields begin and end without their quotes, and whether they have any. */
  starts!: Int32Array;
  ends!: Int32Array;
  quoting!: Uint8Array;
  /** Epoch milliseconds; `-Infinity` where the value is blank. */
  times!: Float64Array;
  /** The two hashes of keys (keyHash.ts), and what they look like: `IS_WORD`, `IS_TRIMMED`. */
  lows!: Int32Array;
  highs!: Int32Array;
  forms!: Uint8Array;
  /** How many rows the block has. */
  count = 0;

  private constructor(
    private readonly kernel: Kernel,
    private readonly places: Places,
    readonly columns: number,
    private readonly separator: number
  ) {
    this.show();
  }

  /** `undefined` where no row can be plain: too many columns or one, or one that is two things. */
  static open(read: ReadColumns, separator: number): PlainRows | undefined {
    const kinds = kindsOf(read);
    if (!kinds) return undefined;
    compiled ??= new WebAssembly.Module(Buffer.from(PLAIN_ROWS_CODE, 'base64'));
    const { exports } = new WebAssembly.Instance(compiled);
    const kernel = exports as unknown as Kernel;
    const places = Object.fromEntries(
      Object.entries(exports).map(([name, value]) => [name, value instanceof WebAssembly.Global ? value.value : 0])
    ) as Places;
    new Uint8Array(kernel.memory.buffer).set(kinds, places.kinds);
    return new PlainRows(kernel, places, read.count, separator);
  }

  /** Reads the rows that begin at `from` and before `end`, in front of which a line feed stands, as far as they are plain. */
  read(from: number, end: number): number {
    this.count = this.kernel.readRows(from, end, this.columns, this.separator);
    return this.count;
  }

  /** Makes `text` at least so long; what stands in it stays. */
  makeRoom(length: number): void {
    const missing = length - this.text.length;
    if (missing <= 0) return;
    this.kernel.memory.grow(Math.ceil(missing / PAGE));
    this.show();
  }

  private show(): void {
    const { places } = this;
    const { buffer } = this.kernel.memory;
    this.text = Buffer.from(buffer, places.text);
    this.rowStarts = new Int32Array(buffer, places.rowStarts, MOST_ROWS + 1);
    this.starts = new Int32Array(buffer, places.starts, MOST_CELLS);
    this.ends = new Int32Array(buffer, places.ends, MOST_CELLS);
    this.times = new Float64Array(buffer, places.times, MOST_CELLS);
    this.lows = new Int32Array(buffer, places.lows, MOST_CELLS);
    this.highs = new Int32Array(buffer, places.highs, MOST_CELLS);
    this.quoting = new Uint8Array(buffer, places.quoting, MOST_CELLS);
    this.forms = new Uint8Array(buffer, places.forms, MOST_CELLS);
  }
}

function kindsOf({ count, times, keys, typed = [] }: ReadColumns): Uint8Array | undefined {
  const wanted = [
    ...times.map((column) => ({ column, kind: KINDS.dateTime })),
    ...keys.map((column) => ({ column, kind: KINDS.key })),
    ...typed.map(({ column, kind }) => ({ column, kind: KINDS[kind] }))
  ].filter(({ column }) => column >= 0);
  if (count > MOST_COLUMNS || count < 2) return undefined;
  const kinds = new Uint8Array(count);
  for (const { column, kind } of wanted) {
    if (kinds[column] !== KINDS.text && kinds[column] !== kind) return undefined;
    kinds[column] = kind;
  }
  return kinds;
}
