/** Bundles the oclif commands into dist/: ES modules, code shared between commands split out, npm packages left where they are. */
import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Entry points keep their path, since the path of a command is its name. */
export async function buildCommands(root: string): Promise<void> {
  const sources = join(root, 'scripts');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: globSync('{commands,workers,hooks}/**/*.ts', { cwd: sources, exclude: (name) => String(name).endsWith('.test.ts') }).map(
      (path) => join('scripts', path)
    ),
    outdir: 'dist',
    outbase: 'scripts',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    packages: 'external',
    tsconfig: 'tsconfig.json',
    sourcemap: true,
    logLevel: 'warning'
  });
}
