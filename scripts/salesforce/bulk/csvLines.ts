/** Lines of CSV as bytes: as text, a hundred megabytes of them would be in memory several times. */
import { csvText } from '../../files/csvText.ts';

/** @example csvLine(['a', 'b,c']) // 'a,"b,c"\n' */
export function csvLine(cells: readonly string[]): string {
  let line = '';
  for (let at = 0; at < cells.length; at++) line += at > 0 ? `,${csvText(cells[at] ?? '')}` : csvText(cells[at] ?? '');
  return `${line}\n`;
}

const PIECE_CHARACTERS = 1 << 16;

export class CsvLines {
  private readonly pieces: Buffer[] = [];
  private text = '';
  private textBytes = 0;
  private pieceBytes = 0;

  /** In bytes. */
  get size(): number {
    return this.pieceBytes + this.textBytes;
  }

  add(line: string): void {
    this.text += line;
    this.textBytes += Buffer.byteLength(line);
    if (this.text.length >= PIECE_CHARACTERS) this.keep();
  }

  private keep(): void {
    this.pieces.push(Buffer.from(this.text));
    this.pieceBytes += this.textBytes;
    this.text = '';
    this.textBytes = 0;
  }

  /** All of it; afterwards there is nothing left here. */
  toBuffer(): Buffer {
    this.keep();
    const all = Buffer.concat(this.pieces.splice(0));
    this.pieceBytes = 0;
    return all;
  }
}
