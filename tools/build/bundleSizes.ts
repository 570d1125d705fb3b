/**
 * Prints what each bundle weighs in a browser: minified, uncompressed, its own files only; exits 1 over a limit.
 *
 *     tsx tools/build/bundleSizes.ts [--json]
 */
import { existsSync, globSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '../..');
const COMPONENT_LIMIT = 60 * 1024;
const LIMITS: Readonly<Record<string, number>> = { attributionEngine: 40 * 1024 };

interface BundleSize {
  readonly bundle: string;
  readonly bytes: number;
  readonly limit: number;
}

async function minifiedBytes(entry: string): Promise<number> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'esnext',
    external: ['lwc', 'lightning/*', '@salesforce/*', 'c/*'],
    tsconfigRaw: {},
    logLevel: 'error'
  });
  return result.outputFiles.reduce((sum, file) => sum + file.contents.byteLength, 0);
}

/** Size of every bundle: scripts minified, templates and styles as they are. */
export async function bundleSizes(root: string): Promise<BundleSize[]> {
  const metas = globSync('force-app/**/lwc/*/*.js-meta.xml', { cwd: root }).sort();
  return Promise.all(
    metas.map(async (meta) => {
      const folder = join(root, dirname(meta));
      const bundle = basename(folder);
      const markup = globSync('*.{html,css}', { cwd: folder }).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
      const script = join(folder, `${bundle}.ts`);
      const bytes = (existsSync(script) ? await minifiedBytes(script) : 0) + markup;
      return { bundle, bytes, limit: LIMITS[bundle] ?? COMPONENT_LIMIT };
    })
  );
}

if (process.argv[1] === import.meta.filename) {
  const sizes = await bundleSizes(ROOT);
  if (process.argv.includes('--json')) console.log(JSON.stringify(sizes, undefined, 2));
  else
    for (const { bundle, bytes, limit } of sizes) console.log(`${(bytes / 1024).toFixed(1).padStart(7)} KB of ${limit / 1024}  ${bundle}`);
  for (const { bundle, bytes, limit } of sizes.filter((size) => size.bytes > size.limit)) {
    console.error(`${bundle} is ${bytes} bytes, over its limit of ${limit}: split it or load less`);
    process.exitCode = 1;
  }
}
