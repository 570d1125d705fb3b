import { csvText } from '../csvText.ts';
import type { Rejection } from '../rejections.ts';
import type { OutputFolder } from './outputFolder.ts';

/** Characters that are written at once: a text can't hold the rows of a large file. */
const PIECE = 1 << 16;

/** Writes rejected.csv, where there is anything to be in it. */
export function writeRejected(output: Pick<OutputFolder, 'write'>, rejections: readonly Rejection[]): void {
  if (rejections.length === 0) return;
  let text = 'file,line,column,reason,row\n';
  for (const { file, line, column, reason, row } of rejections) {
    text += `${[file, String(line), String(column), reason, row].map(csvText).join(',')}\n`;
    if (text.length < PIECE) continue;
    output.write('rejected', text);
    text = '';
  }
  output.write('rejected', text);
}
