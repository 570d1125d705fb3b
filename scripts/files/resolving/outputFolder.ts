import { closeSync, lstatSync, openSync, statSync, writeSync, type BigIntStats } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createTemporaryFolder, type TemporaryFolder } from '../../sessions/temporaryFolder.ts';
import { FileError, type FileSubject } from '../fileError.ts';
import { makeFolder } from './makeFolder.ts';
import { asidePrefix, removeLeftovers } from './removeLeftovers.ts';

export const OUTPUT_NAMES = {
  touchpoints: 'touchpoints.csv',
  trackedCalls: 'tracked_calls.csv',
  attributionTouchpoints: 'attribution_touchpoints.csv',
  rejected: 'rejected.csv'
} as const;

const IS_FOLDER = 'it is a folder; take it away, or name another folder';
const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'it is a file; name a folder',
  ENOENT: 'no folder can be made there',
  EISDIR: IS_FOLDER,
  ERR_FS_EISDIR: IS_FOLDER,
  ENOTDIR: 'a part of its path is a file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'that disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota on that disk is used up',
  EFBIG: 'that disk takes no file so large'
};
/** Of giving the files their names, when the folder was made long ago. */
const NAMING_REASONS = { ...REASONS, ENOENT: 'what was to be put there was taken away meanwhile' };
/** These come of writing alone, and a run writes nowhere else. */
const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EFBIG'];

export type OutputName = keyof typeof OUTPUT_NAMES;

/** The files of a run, written aside and given their names together at the end: nobody ever sees half of a run. */
export class OutputFolder {
  private readonly open = new Map<OutputName, number>();

  private constructor(
    private readonly path: string,
    private readonly aside: TemporaryFolder
  ) {}

  /** @param inputs files that must not be written over */
  static async create(path: string, inputs: readonly string[]): Promise<OutputFolder> {
    refuseInputs(path, inputs);
    try {
      makeFolder(path);
      refuseFolders(path);
      removeLeftovers(path);
      return new OutputFolder(path, await createTemporaryFolder(join(path, asidePrefix(process.pid))));
    } catch (error) {
      throw unwritable(path, error);
    }
  }

  /** What ended a run: in words where there was no room left for its output, else as it is. */
  explain(error: unknown): unknown {
    return NO_ROOM.includes(codeOf(error)) ? unwritable(this.path, error) : error;
  }

  /** For whatever does not fit into memory. */
  get temporary(): string {
    return this.aside.path;
  }

  write(name: OutputName, content: Uint8Array | string): void {
    const known = this.open.get(name);
    const file = known ?? openSync(join(this.aside.path, OUTPUT_NAMES[name]), 'w');
    if (known === undefined) this.open.set(name, file);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
  }

  /** Gives the files their names; those of an earlier run that this one has not go. Returns the paths written. */
  async commit(): Promise<string[]> {
    const names = new Set(this.open.keys());
    for (const [name, file] of this.open) {
      // A number that was closed may be another file's by now.
      this.open.delete(name);
      closeSync(file);
    }
    refuseFolders(this.path);
    let subject: FileSubject = 'output';
    for (const { name, path } of outputsIn(this.path)) {
      try {
        if (names.has(name)) await rename(join(this.aside.path, OUTPUT_NAMES[name]), path);
        else await rm(path, { force: true });
        subject = 'halfOutput';
      } catch (error) {
        throw unwritable(path, error, NAMING_REASONS, subject);
      }
    }
    return outputsIn(this.path).flatMap(({ name, path }) => (names.has(name) ? [path] : []));
  }

  /** Takes away what was written aside. */
  async close(): Promise<void> {
    for (const file of this.open.values()) closeSync(file);
    this.open.clear();
    await this.aside.remove();
  }
}

function outputsIn(folder: string): { readonly name: OutputName; readonly path: string }[] {
  return (Object.keys(OUTPUT_NAMES) as OutputName[]).map((name) => ({ name, path: join(folder, OUTPUT_NAMES[name]) }));
}

/** By what lies there, for one file has several names: by way of a link, or in capitals on some systems. */
function refuseInputs(folder: string, inputs: readonly string[]): void {
  const outputs = outputsIn(folder).map(({ path }) => statsOf(path, lstatSync));
  const isOutput = (stats: BigIntStats | undefined): boolean =>
    stats !== undefined && outputs.some((output) => output?.ino === stats.ino && output.dev === stats.dev);
  const overwritten = inputs.find((input) => isOutput(statsOf(input, statSync)) || isOutput(statsOf(input, lstatSync)));
  if (overwritten !== undefined)
    throw new FileError(overwritten, `would be written over: name another folder than ${folder}`, { subject: 'output' });
}

/** Before anything is written: half of the files of a run would be no run's. */
function refuseFolders(folder: string): void {
  const taken = outputsIn(folder).find(({ path }) => statsOf(path, lstatSync)?.isDirectory());
  if (taken) throw new FileError(taken.path, `can't be written to: ${IS_FOLDER}`, { subject: 'output' });
}

function statsOf(path: string, stat: (path: string, options: { bigint: true }) => BigIntStats): BigIntStats | undefined {
  try {
    return stat(path, { bigint: true });
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function unwritable(path: string, error: unknown, reasons = REASONS, subject: FileSubject = 'output'): FileError {
  if (error instanceof FileError) return error;
  const reason = reasons[codeOf(error)] ?? (error as Error).message;
  return new FileError(path, `can't be written to: ${reason}`, { cause: error, subject });
}
