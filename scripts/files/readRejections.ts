import { rowsOfGroup } from './gathering/groupedFile.ts';
import type { RejectedRows } from './rejections.ts';

/** A rejected row; `row` is its column, its reason and itself as CSV, with a line feed. */
export interface ReadRejection {
  readonly file: string;
  readonly line: number;
  readonly row: Buffer;
}

/** Rejected rows of several files in the order of the files' names, then of their lines. A file may be there twice. */
export function* readRejections(all: readonly RejectedRows[]): Generator<ReadRejection> {
  const open = all.map(rowsOf);
  try {
    const heads = open.map((rows) => rows.next().value);
    for (;;) {
      let first: ReadRejection | undefined;
      for (const head of heads) if (head && (!first || isBefore(head, first))) first = head;
      if (!first) return;
      yield first;
      const from = heads.indexOf(first);
      heads[from] = open[from]?.next().value;
    }
  } finally {
    for (const rows of open) rows.return(undefined);
  }
}

function* rowsOf({ file, parts }: RejectedRows): Generator<ReadRejection, undefined> {
  for (const { linesBefore, ...part } of parts) {
    for (const { place, row } of rowsOfGroup(part, 0)) yield { file, line: place + linesBefore, row };
  }
}

function isBefore(left: ReadRejection, right: ReadRejection): boolean {
  return left.file === right.file ? left.line < right.line : left.file < right.file;
}
