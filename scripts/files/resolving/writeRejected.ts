import { CsvScanner } from '../bytes/csvScanner.ts';
import { csvText } from '../csvText.ts';
import { readRejections, type ReadRejection } from '../readRejections.ts';
import { describeRejection, type RejectedRows } from '../rejections.ts';
import type { OutputFolder } from './outputFolder.ts';

/** Bytes that are written at once. */
const PIECE = 1 << 16;
const SHOWN = 20;

/** What is told of the rows in rejected.csv. */
export interface WrittenRejections {
  readonly count: number;
  readonly byFile: ReadonlyMap<string, number>;
  /** The first of them in words. */
  readonly first: readonly string[];
}

/** Writes rejected.csv, where there is anything to be in it. */
export function writeRejected(output: Pick<OutputFolder, 'write'>, rejected: readonly RejectedRows[]): WrittenRejections {
  const byFile = new Map<string, number>();
  const first: string[] = [];
  let count = 0;
  let pieces: Buffer[] = [Buffer.from('file,line,column,reason,row\n')];
  let length = 0;
  const flush = (): void => {
    output.write('rejected', Buffer.concat(pieces));
    pieces = [];
    length = 0;
  };
  for (const rejection of readRejections(rejected)) {
    const { file, line, row } = rejection;
    if (count++ < SHOWN) first.push(describe(rejection));
    byFile.set(file, (byFile.get(file) ?? 0) + 1);
    pieces.push(Buffer.from(`${csvText(file)},${line},`), row);
    length += row.length;
    if (length >= PIECE) flush();
  }
  if (count > 0) flush();
  return { count, byFile, first };
}

function describe({ file, line, row }: ReadRejection): string {
  const values = new CsvScanner();
  values.append(row);
  values.finish();
  values.next();
  return describeRejection({ file, line, column: values.text(0), reason: values.text(1) });
}
