/**
 * Writes what other code knows of the package: the field table of our objects, the `paths` of `c/…` bundles and the
 * ambient declarations of `@salesforce/schema` and `@salesforce/label`; and the WebAssembly of the CSV reader.
 *
 *     tsx tools/generate-types.ts            writes the files
 *     tsx tools/generate-types.ts --check    exits 1 and names the files that are stale
 */
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { fieldTable } from './generate-types/fieldTable.ts';
import { bundlePaths } from './generate-types/bundlePaths.ts';
import { plainRowsCode } from './generate-types/plainRowsCode.ts';
import { ambientDeclarations } from './generate-types/ambientDeclarations.ts';
import { readPackage } from './generate-types/readPackage.ts';

const ROOT = join(import.meta.dirname, '..');

async function generate(): Promise<Map<string, string>> {
  const source = readPackage(join(ROOT, 'force-app'));
  const files = new Map<string, string>([
    ['force-app/main/engine/lwc/salesforceRecords/objectFields.ts', fieldTable(source)],
    ['tsconfig.bundles.json', bundlePaths(source, ROOT)],
    ['types/generated/salesforce.d.ts', ambientDeclarations(source)],
    ['scripts/files/bytes/plainRowsCode.ts', await plainRowsCode(ROOT)]
  ]);
  for (const [path, text] of files) {
    const options = await resolveConfig(join(ROOT, path));
    files.set(path, await format(text, { ...options, filepath: path }));
  }
  return files;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const files = await generate();
const stale = [...files].filter(([path, text]) => read(join(ROOT, path)) !== text);
if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is stale: run npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
    console.log(`wrote ${relative(process.cwd(), join(ROOT, path))}`);
  }
}
