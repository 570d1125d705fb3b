import { ratio, type Measure } from '../measure.ts';

/** What a figure needs to be measured. */
export interface BenchSetup {
  /** For generated files and outputs; gone at the end. */
  readonly folder: string;
  /** Where the built peers are. */
  readonly built: string;
  readonly runs: number;
  /** 1 for the sizes the claims name, less for a quick look. */
  readonly scale: number;
  /** Says what is running now. */
  readonly tell: (what: string) => void;
}

/** One line of a table: what was measured, or why it was not. */
export interface FigureRow {
  readonly name: string;
  readonly measure?: Measure;
  /** Time as a multiple of the table's first row. */
  readonly ratio?: number;
  readonly failure?: string;
}

/** Something issue 9 promises, and what came out. */
export interface Claim {
  readonly claim: string;
  readonly measured: number;
  readonly atMost?: number;
  readonly atLeast?: number;
}

export interface Figure {
  readonly title: string;
  readonly rows: readonly FigureRow[];
  readonly claims: readonly Claim[];
}

/** Rows with their time as a multiple of the first one's. */
export function besideFirst(results: readonly FigureRow[]): FigureRow[] {
  const first = results[0]?.measure;
  return results.map((row) => (row.measure && first ? { ...row, ratio: ratio(row.measure.ms, first.ms) } : row));
}

export function holds({ measured, atMost = Infinity, atLeast = -Infinity }: Claim): boolean {
  return measured <= atMost && measured >= atLeast;
}
