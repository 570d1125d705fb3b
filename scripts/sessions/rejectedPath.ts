/** Where rejected rows may be written: never over the input, never over the rejected rows of another file. */
import { constants, existsSync } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { FileError } from '../files/fileError.ts';
import { isBadRow, readRows } from '../files/readRows.ts';

const OUTPUT = { subject: 'output' } as const;

/** One file under two names counts: a link, or another case on a disk that ignores case. */
async function isSameFile(left: string, right: string): Promise<boolean> {
  if (resolve(left) === resolve(right)) return true;
  const [a, b] = await Promise.all([left, right].map((path) => stat(path).catch(() => undefined)));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** No such file, or one that holds nothing but what an earlier run rejected of the same input. */
async function isFree(path: string, input: string): Promise<boolean> {
  if (!existsSync(path)) return true;
  try {
    for await (const row of readRows(path, { required: ['line', 'reason'] })) {
      const file = isBadRow(row) ? undefined : row.values['file'];
      if (file === undefined || resolve(file) !== resolve(input)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** Throws `FileError` where no file can be written under a name: said before anything is asked of an org or read. */
export async function refuseUnwritable(path: string): Promise<void> {
  if ((await stat(path).catch(() => undefined))?.isDirectory()) throw new FileError(path, 'is a folder; name a file in it', OUTPUT);
  // Folders that are not there yet are made when the first line is written.
  let folder = dirname(resolve(path));
  while (!existsSync(folder)) folder = dirname(folder);
  if (!(await stat(folder)).isDirectory()) throw new FileError(path, `can't be written: ${folder} is no folder`, OUTPUT);
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new FileError(path, `can't be written: this user may not write to ${folder}`, { ...OUTPUT, cause: error });
  }
}

/**
 * The path itself where it is free, else the next number that is. Throws `FileError` where the path is
 * the input, a folder, or where no file can be made.
 *
 * @example await chooseRejectedPath('rejected.csv', 'b.csv') // 'rejected-2.csv', where rejected.csv holds rows of a.csv
 */
export async function chooseRejectedPath(path: string, input: string): Promise<string> {
  await refuseUnwritable(path);
  if (await isSameFile(path, input)) throw new FileError(input, 'would be overwritten: name another file to write to', OUTPUT);
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? path : path.replace(/(\.[^./\\]+(?:\.gz)?)?$/, `-${String(n)}$1`);
    if (!(await isSameFile(candidate, input)) && (await isFree(candidate, input))) return candidate;
  }
}
