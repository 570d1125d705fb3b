import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { PACKAGE_ROOT } from '../packageRoot.ts';

/** Bundles a program that tests start often, or whose memory they measure; whoever asked for it deletes it. */
export async function bundleProgram(source: string): Promise<string> {
  const program = join(PACKAGE_ROOT, `.cache/tests/${basename(source, '.ts')}-${String(process.pid)}.mjs`);
  await build({
    entryPoints: [join(PACKAGE_ROOT, source)],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    tsconfig: join(PACKAGE_ROOT, 'tsconfig.json'),
    logLevel: 'warning'
  });
  return program;
}
