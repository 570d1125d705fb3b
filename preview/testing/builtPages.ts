import { globSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildPages } from '../build/buildPages.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.tmp/pages');
const SOURCES = [
  'force-app/**/lwc/**/*.{ts,html,css,xml}',
  'force-app/**/*.labels-meta.xml',
  'preview/{build,shell,standIns}/**/*.{ts,html,css}'
];
const LOCK = join(ROOT, '.tmp/pages.lock');
/** A build takes half a minute; whoever left a lock that is older is gone. */
const LOCK_LIFE_MS = 180_000;

function changedAt(path: string): number {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function isFresh(): boolean {
  const built = changedAt(join(FOLDER, 'main.js'));
  const sources = globSync(SOURCES, { cwd: ROOT }).filter((path) => !path.includes('__tests__'));
  return sources.every((path) => changedAt(join(ROOT, path)) < built);
}

function takeLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    if (Date.now() - changedAt(LOCK) > LOCK_LIFE_MS) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}

/** The folder with the pages as the sources are now: built once, however many test files ask. */
export async function builtPages(): Promise<string> {
  mkdirSync(dirname(FOLDER), { recursive: true });
  while (!takeLock()) await new Promise((resolve) => setTimeout(resolve, 500));
  try {
    if (!isFresh()) {
      rmSync(FOLDER, { recursive: true, force: true });
      await buildPages(FOLDER);
    }
    return FOLDER;
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}
