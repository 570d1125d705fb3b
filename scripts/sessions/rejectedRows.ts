/** Collects rows that can't be used: all of them in a CSV file with the reason, the first ones for the report. */
import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BadRow } from '../files/readRows.ts';
import { openOutput, type OutputFile } from './outputFile.ts';
import { csvValue } from './sessionFormat.ts';

export interface RejectedRow {
  readonly line: number;
  readonly column?: number | string;
  readonly error: string;
}

export interface RejectedRows {
  readonly count: number;
  readonly first: readonly RejectedRow[];
  add(row: BadRow): Promise<void> | undefined;
  /** Completes the file; without rejected rows there is none, and one of an earlier run goes. */
  commit(): Promise<void>;
  discard(): Promise<void>;
}

const SHOWN = 20;

/** @example collectRejected('rejected.csv', 'views.csv').add({ line: 7, column: 'time', error: '"noon" is no time', values }) */
export function collectRejected(path: string, input: string): RejectedRows {
  const first: RejectedRow[] = [];
  let count = 0;
  let file: OutputFile | undefined;
  return {
    get count() {
      return count;
    },
    first,
    add({ line, column, error, text, values }) {
      count++;
      if (first.length < SHOWN) first.push({ line, column, error });
      if (!file) mkdirSync(dirname(path), { recursive: true });
      const begun = file ?? openOutput(path);
      const header = file ? '' : 'file,line,column,reason,row\n';
      file = begun;
      return begun.write(`${header}${[input, line, column, error, text ?? JSON.stringify(values)].map(csvValue).join(',')}\n`);
    },
    commit: () => (file ? file.commit() : rm(path, { force: true })),
    async discard() {
      await file?.discard();
    }
  };
}
