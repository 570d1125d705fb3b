import { mkdtemp, rm } from 'node:fs/promises';
import { removeAtEnd } from './removeAtEnd.ts';

export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/**
 * A new folder whose name begins with `prefix`, for as long as the process lives at most.
 *
 * @example
 * const folder = await createTemporaryFolder('out/sessions.csv.parts-');
 * try { … } finally { await folder.remove(); }
 */
export async function createTemporaryFolder(prefix: string): Promise<TemporaryFolder> {
  const path = await mkdtemp(prefix);
  const forget = removeAtEnd(path);
  return {
    path,
    async remove() {
      await rm(path, { recursive: true, force: true });
      forget();
    }
  };
}
