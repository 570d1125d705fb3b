import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createTemporaryFolder, type TemporaryFolder } from '../../sessions/temporaryFolder.ts';
import { FileError } from '../fileError.ts';
import { asidePrefix, removeLeftovers } from './removeLeftovers.ts';

export const OUTPUT_NAMES = {
  touchpoints: 'touchpoints.csv',
  trackedCalls: 'tracked_calls.csv',
  attributionTouchpoints: 'attribution_touchpoints.csv',
  rejected: 'rejected.csv'
} as const;

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: 'it is a file; name a folder',
  ENOTDIR: 'a part of its path is a file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'that disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota on that disk is used up',
  EFBIG: 'that disk takes no file so large'
};
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
    const outputs = new Set(Object.values(OUTPUT_NAMES).map((name) => resolve(path, name)));
    const overwritten = inputs.find((input) => outputs.has(resolve(input)));
    if (overwritten !== undefined)
      throw new FileError(overwritten, `would be written over: name another folder than ${path}`, { subject: 'output' });
    try {
      mkdirSync(path, { recursive: true });
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
    const written: string[] = [];
    for (const name of Object.keys(OUTPUT_NAMES) as OutputName[]) {
      const path = join(this.path, OUTPUT_NAMES[name]);
      const file = this.open.get(name);
      if (file === undefined) await rm(path, { force: true });
      else {
        closeSync(file);
        await rename(join(this.aside.path, OUTPUT_NAMES[name]), path);
        written.push(path);
      }
    }
    this.open.clear();
    return written;
  }

  /** Takes away what was written aside. */
  async close(): Promise<void> {
    for (const file of this.open.values()) closeSync(file);
    this.open.clear();
    await this.aside.remove();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function unwritable(path: string, error: unknown): FileError {
  const reason = REASONS[codeOf(error)] ?? (error as Error).message;
  return new FileError(path, `can't be written to: ${reason}`, { cause: error, subject: 'output' });
}
