import { basename, join, relative } from 'node:path';
import type { PackageSource } from './readPackage.ts';

/** One `paths` entry a bundle: `c/*` can't be mapped (TS5062). */
export function bundlePaths(source: PackageSource, root: string): string {
  const paths = Object.fromEntries(
    [...source.bundles].map(([name, folder]) => [`c/${name}`, [`./${join(relative(root, folder), `${basename(folder)}.ts`)}`]])
  );
  return JSON.stringify({ compilerOptions: { paths } });
}
