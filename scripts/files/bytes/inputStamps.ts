import { statSync } from 'node:fs';
import { FileError } from '../fileError.ts';

/** What every change of a file leaves on it. */
interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
}

/**
 * What files were like before the first of them was read. A file is read several times in a run, and single rows of it by
 * their place: a change meanwhile makes other rows of them.
 */
export class InputStamps {
  private readonly stamps: readonly (readonly [path: string, stamp: Stamp | undefined])[];

  /** @param paths what is no file has no stamp: that is for whoever reads it to say */
  constructor(paths: readonly string[]) {
    this.stamps = paths.map((path) => [path, stampOf(path)]);
  }

  /**
   * Throws `FileError` for a file that is not what it was.
   *
   * @param cause what came of it, where that ended the run
   */
  refuseChanges(cause?: unknown): void {
    for (const [path, before] of this.stamps) {
      const now = stampOf(path);
      if (before && (now?.size !== before.size || now.mtimeMs !== before.mtimeMs))
        throw new FileError(path, 'was changed while it was read; run again once it is complete', { cause });
    }
  }
}

function stampOf(path: string): Stamp | undefined {
  try {
    const stats = statSync(path);
    return stats.isFile() ? stats : undefined;
  } catch {
    return undefined;
  }
}
