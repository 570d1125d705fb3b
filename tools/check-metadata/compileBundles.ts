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

function compile(bundle: BundleModel, name: string, text: string): Finding | undefined {
  const isScript = name.endsWith('.ts');
  const fileName = isScript ? name.replace(/\.ts$/, '.js') : name;
  try {
    transformSync(isScript ? emitScript(text, name) : text, fileName, {
      name: bundle.name,
      namespace: 'c',
      outputConfig: { sourcemap: false },
      enableDynamicComponents: true
    });
    return undefined;
  } catch (error) {
    if (!isCompilerError(error)) throw error;
    return {
      file: join(bundle.folder, name),
      line: error.location?.line ?? 1,
      code: 'compile',
      message: `The LWC compiler refuses it: ${error.message.split('\n')[0] ?? ''}`,
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
