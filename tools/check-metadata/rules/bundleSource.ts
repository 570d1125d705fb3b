import { join } from 'node:path';
import type { CheckContext } from '../check.ts';
import type { BundleModel } from '../packageModel.ts';

/** Reports what stands in a source file of a bundle, at the character `index` of its text. */
export function reportInSource(
  context: CheckContext,
  bundle: BundleModel,
  source: string,
  index: number,
  message: string,
  mend: string
): void {
  const line = (bundle.sources.get(source) ?? '').slice(0, index).split('\n').length;
  const file = { ...bundle.meta, path: join(bundle.folder, source) };
  context.report(file, { ...bundle.meta.root, line }, 'reference', message, mend);
}
