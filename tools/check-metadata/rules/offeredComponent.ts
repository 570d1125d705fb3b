import type { CheckContext } from '../check.ts';
import type { XmlElement } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';

/** A tab or page names one of our components: it exists and offers itself for that place (P17). */
export function checkOfferedComponent(
  { model, report }: CheckContext,
  file: MetadataFile,
  at: XmlElement,
  name: string,
  target: string | undefined
): void {
  const bundle = model.bundles.get(name);
  if (!bundle) report(file, at, 'reference', `The component '${name}' does not exist`, 'Name a bundle of the package, bare');
  else if (!bundle.isExposed || (target && !bundle.targets.has(target))) {
    report(
      file,
      at,
      'reference',
      `The component '${name}' does not offer ${target ?? 'this page'}`,
      `Expose it and add the target to ${name}.js-meta.xml`
    );
  }
}
