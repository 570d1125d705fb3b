import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';

/** Bundles what is measured as the commands are bundled; packages stay where they are. Returns the folder. */
export async function buildBench(): Promise<string> {
  const root = join(import.meta.dirname, '..');
  const outdir = join(import.meta.dirname, 'node_modules/.built');
  const entries = [...globSync('bench/{peers,pipelines}/*.ts', { cwd: root }), ...globSync('scripts/workers/*.ts', { cwd: root })].map(
    (path): [string, string] => [join(path.startsWith('scripts') ? 'workers' : basename(dirname(path)), basename(path, '.ts')), path]
  );
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    packages: 'external',
    tsconfig: 'tsconfig.json',
    logLevel: 'warning'
  });
  return outdir;
}
