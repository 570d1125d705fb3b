/** Bundles the oclif commands into dist/: ES modules, code shared between commands split out, npm packages left where they are. */
import { existsSync, globSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The preview's pages are built by themselves and stay. */
function clearFolder(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (name !== 'preview') rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Entry points keep their path, since the path of a command is its name. */
export async function buildCommands(root: string): Promise<void> {
  const sources = join(root, 'scripts');
  clearFolder(join(root, 'dist'));
  await build({
    absWorkingDir: root,
    entryPoints: globSync('{commands,workers,entries}/**/*.ts', { cwd: sources, exclude: (name) => String(name).endsWith('.test.ts') }).map(
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
