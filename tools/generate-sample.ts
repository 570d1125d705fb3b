/**
 * Writes the sample company's files to data/sample.
 *
 *     tsx tools/generate-sample.ts            writes the files
 *     tsx tools/generate-sample.ts --check    exits 1 and names the files that are stale
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSample, sampleFiles } from './generate-sample/sampleFiles.ts';

const FOLDER = join(import.meta.dirname, '..', 'data', 'sample');

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const stale = [...sampleFiles(buildSample())].filter(([name, text]) => read(join(FOLDER, name)) !== text);
if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`data/sample/${name} is stale: run tsx tools/generate-sample.ts`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [name, text] of stale) {
    writeFileSync(join(FOLDER, name), text);
    console.log(`wrote data/sample/${name}`);
  }
}
