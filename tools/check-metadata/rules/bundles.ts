/** Lightning web components: the files a bundle has, and that somebody uses it. */
import type { Check, CheckContext } from '../check.ts';
import type { BundleModel } from '../packageModel.ts';
import { textOf } from '../parseXml.ts';
import { checkFieldNames, checkImports, knownNames } from './bundleImports.ts';
import { checkTargets } from './bundleMeta.ts';
import { checkTemplates, offeredProperties } from './bundleTemplates.ts';

function isUsed({ model }: CheckContext, bundle: BundleModel): boolean {
  if (bundle.isExposed) return true;
  const tag = `<c-${bundle.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return [...model.bundles.values()].some(
    (other) => other !== bundle && [...other.sources.values()].some((text) => text.includes(`'c/${bundle.name}'`) || text.includes(tag))
  );
}

/** Bundles, from meta file to imports. The compiler's own word is `compileBundles`. */
export const checkBundles: Check = (context) => {
  const { model, report } = context;
  const known = knownNames(model);
  for (const bundle of model.bundles.values()) {
    const hasScript = bundle.sources.has(`${bundle.name}.ts`);
    // A bundle of styles alone has no script: others import it with @import.
    if (!hasScript && !bundle.sources.has(`${bundle.name}.css`))
      report(bundle.meta, undefined, 'missingElement', `The bundle has no ${bundle.name}.ts`, 'Write it: the file is called as its folder');
    if (!textOf(bundle.meta.root, 'apiVersion'))
      report(bundle.meta, undefined, 'missingElement', 'The bundle has no <apiVersion>', 'Add the version of sfdx-project.json');
    checkTargets(context, bundle, offeredProperties(model, bundle));
    checkImports(context, bundle);
    checkFieldNames(context, bundle, known);
    checkTemplates(context, bundle);
    if (!isUsed(context, bundle))
      report(bundle.meta, undefined, 'unreachable', `Nothing uses the bundle ${bundle.name}`, 'Expose it, import it, or take it out');
  }
};
