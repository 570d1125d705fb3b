/** Rows on disk, for work that is more than a process should hold: written one after the other, read back line by line. */
import { appendFileSync, closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BUFFERED_CHARACTERS = 1 << 20;
const READ_BYTES = 1 << 22;

/** A file of lines. Nobody but this user may read the folder it is in. */
export class LineFile {
  private readonly path: string;
  private lines: string[] = [];
  private characters = 0;

  constructor(path: string) {
    this.path = path;
  }

  add(line: string): void {
    this.lines.push(line);
    this.characters += line.length + 1;
    if (this.characters >= BUFFERED_CHARACTERS) this.flush();
  }

  private flush(): void {
    if (this.lines.length === 0) return;
    appendFileSync(this.path, `${this.lines.join('\n')}\n`);
    this.lines = [];
    this.characters = 0;
  }

  /** All lines in order; afterwards the file is gone. */
  *take(): Generator<string> {
    this.flush();
    const file = openSync(this.path, 'a+');
    try {
      yield* linesOf(file);
    } finally {
      closeSync(file);
      rmSync(this.path, { force: true });
    }
  }
}

function* linesOf(file: number): Generator<string> {
  const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for (let at = 0, read = 1; read > 0; at += read) {
    read = readSync(file, buffer, 0, READ_BYTES, at);
    const lines = (rest + decoder.write(buffer.subarray(0, read))).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** A folder of such files, taken away with `remove`. */
export class Spool {
  private readonly folder = mkdtempSync(join(tmpdir(), 'touchline-'));
  private readonly files = new Map<string, LineFile>();

  file(name: string): LineFile {
    const known = this.files.get(name);
    if (known) return known;
    const file = new LineFile(join(this.folder, name));
    this.files.set(name, file);
    return file;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
