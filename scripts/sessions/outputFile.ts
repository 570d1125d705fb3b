/** A file that is written aside and takes its name only when it is complete, so that nobody ever reads half of it. */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { FileError } from '../files/fileError.ts';
import { removeAtEnd } from './removeAtEnd.ts';

export interface OutputFile {
  /** Wait for it where it is a promise: the disk is slower than we are. */
  write(text: string): Promise<void> | undefined;
  /** Completes the file and gives it its name. */
  commit(): Promise<void>;
  /** Leaves whatever bears the name as it was. */
  discard(): Promise<void>;
}

const BLOCK = 65_536;

/**
 * Begins a file; gzipped where its name ends in `.gz`. The folder must exist.
 *
 * @example
 * const file = openOutput('out/sessions.csv.gz');
 * try { await file.write('…'); await file.commit(); } catch (error) { await file.discard(); throw error; }
 */
export function openOutput(path: string): OutputFile {
  const aside = `${path}.${process.pid}.part`;
  const forget = removeAtEnd(aside);
  const disk = createWriteStream(aside);
  const gzip = /\.gz$/i.test(path) ? createGzip() : undefined;
  gzip?.pipe(disk);
  const stream = gzip ?? disk;
  const done = finished(disk).catch((error: unknown) => {
    throw new FileError(path, `can't be written: ${error instanceof Error ? error.message : String(error)}`, {
      subject: 'output',
      cause: error
    });
  });
  done.catch(() => undefined);
  let block = '';

  async function flush(): Promise<void> {
    const text = block;
    block = '';
    if (stream.write(text)) return;
    await Promise.race([new Promise<void>((resolve) => stream.once('drain', resolve)), done]);
  }

  return {
    write(text) {
      block += text;
      return block.length < BLOCK ? undefined : flush();
    },
    async commit() {
      if (block !== '') await flush();
      stream.end();
      await done;
      await rename(aside, path);
      forget();
    },
    async discard() {
      stream.destroy();
      disk.destroy();
      await done.catch(() => undefined);
      await rm(aside, { force: true });
      forget();
    }
  };
}
