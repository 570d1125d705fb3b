import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isFresh } from '../build/isFresh.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.tmp/pages');
const LOCK = join(ROOT, '.tmp/pages.lock');
/** A build takes half a minute; whoever left a lock that is older is gone. */
const LOCK_LIFE_MS = 180_000;

function takeLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    const takenAt = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - takenAt > LOCK_LIFE_MS) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}

/** The folder with the pages as the sources are now: built once, however many test files ask. */
export async function builtPages(): Promise<string> {
  mkdirSync(dirname(FOLDER), { recursive: true });
  while (!takeLock()) await new Promise((resolve) => setTimeout(resolve, 500));
  try {
    if (!isFresh(ROOT, FOLDER)) {
      rmSync(FOLDER, { recursive: true, force: true });
      // Compilers are slow to load, and most of the time there is nothing to build.
      const { buildPages } = await import('../build/buildPages.ts');
      await buildPages(FOLDER);
    }
    return FOLDER;
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}
