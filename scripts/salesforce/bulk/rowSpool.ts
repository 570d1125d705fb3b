/** Rows on disk, for work that is more than a process should hold. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LineFile } from './lineFile.ts';

/** A folder of files of lines, taken away with `remove`. Nobody but this user may read it. */
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
