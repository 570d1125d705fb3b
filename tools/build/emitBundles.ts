/**
 * Emits the JavaScript an org receives beside each bundle's TypeScript (P25), tests and declarations left out.
 *
 *     tsx tools/build/emitBundles.ts
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../..');

/** `ESNext` and nothing lower: with an older target tsc writes helpers for decorators and LWC refuses them (LWC1104). */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  useDefineForClassFields: true,
  removeComments: true
};

/** Paths of the TypeScript sources that ship, relative to `root`. */
export function bundleSources(root: string): string[] {
  return globSync('force-app/**/lwc/*/**/*.ts', { cwd: root })
    .filter((path) => !path.includes('__tests__') && !path.endsWith('.d.ts'))
    .sort();
}

/** The JavaScript of one source, as an org receives it. */
export function emitScript(text: string, fileName: string): string {
  return ts.transpileModule(text, { compilerOptions: OPTIONS, fileName }).outputText;
}

/** Writes `x.js` beside each `x.ts` whose output changed; returns how many files there are. */
export function emitBundles(root: string): number {
  const sources = bundleSources(root);
  for (const path of sources) {
    const file = join(root, path);
    writeFileSync(file.replace(/\.ts$/, '.js'), emitScript(readFileSync(file, 'utf8'), file));
  }
  return sources.length;
}

if (process.argv[1] === import.meta.filename) console.log(`emitted ${emitBundles(ROOT)} files`);
