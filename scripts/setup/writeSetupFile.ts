import { writeFile } from 'node:fs/promises';
import { FileError } from '../files/fileError.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'what should be its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'that disk is read-only',
  ENOSPC: 'the disk is full'
};

/** @throws FileError in words; where the disk is full, a part of the file may be there */
export async function writeSetupFile(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    const { code = '', message } = error as Error & { readonly code?: string };
    throw new FileError(path, `can't be written: ${REASONS[code] ?? message}`, { cause: error });
  }
}
