/** Part 5: Salesforce's own compiler on what an org receives, the emitted JavaScript and the templates. */
import { join } from 'node:path';
import { transformSync } from '@lwc/compiler';
import { emitScript } from '../build/emitBundles.ts';
import type { Finding } from './finding.ts';
import type { BundleModel } from './packageModel.ts';

interface CompilerError {
  readonly message: string;
  readonly location?: { readonly line?: number };
}

function isCompilerError(error: unknown): error is CompilerError {
  return typeof error === 'object' && error !== null && 'message' in error;
}

/** The compiler counts lines of the emitted script: here is the line of the source that reads the same, or nearly. */
function sourceLine(source: string, emitted: string, line: number): number {
  const text = emitted.split('\n')[line - 1]?.trim().replace(/;$/, '') ?? '';
  const found = source.split('\n').findIndex((candidate, i) => i + 1 >= line && candidate.trim().startsWith(text.slice(0, 20)));
  return text === '' || found < 0 ? line : found + 1;
}

function compile(bundle: BundleModel, name: string, text: string): Finding | undefined {
  const isScript = name.endsWith('.ts');
  const fileName = isScript ? name.replace(/\.ts$/, '.js') : name;
  const shipped = isScript ? emitScript(text, name) : text;
  try {
    transformSync(shipped, fileName, {
      name: bundle.name,
      namespace: 'c',
      outputConfig: { sourcemap: false },
      enableDynamicComponents: true
    });
    return undefined;
  } catch (error) {
    if (!isCompilerError(error)) throw error;
    const line = error.location?.line ?? 1;
    return {
      file: join(bundle.folder, name),
      line: isScript ? sourceLine(text, shipped, line) : line,
      code: 'compile',
      message: `The LWC compiler refuses it: ${(error.message.split('\n')[0] ?? '').replace(/\/\S*\/(\w+\.\w+: )/, '$1').replace(/\.$/, '')}`,
      mend: 'Mend what it names'
    };
  }
}

/** What the compiler refuses, file by file. */
export function compileBundles(bundles: Iterable<BundleModel>): Finding[] {
  return [...bundles].flatMap((bundle) =>
    [...bundle.sources].map(([name, text]) => compile(bundle, name, text)).filter((finding) => finding !== undefined)
  );
}
