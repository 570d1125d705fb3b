import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'force-app/**/lwc/**/*.{ts,html,css,xml}',
  'force-app/**/*.labels-meta.xml',
  'preview/{build,shell,standIns}/**/*.{ts,html,css}'
];

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Whether the build in `folder` is newer than everything it is made of. */
export function isFresh(root: string, folder: string): boolean {
  const builtAt = changedAt(join(folder, 'main.js'));
  return (
    builtAt > 0 &&
    globSync(SOURCES, { cwd: root })
      .filter((path) => !path.includes('__tests__'))
      .every((path) => changedAt(join(root, path)) <= builtAt)
  );
}
