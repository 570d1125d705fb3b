/** Lightning web components: what js-meta.xml says fits the code, and everything the code names exists. */
import { join } from 'node:path';
import type { Check, CheckContext } from '../check.ts';
import type { DeclaredProperty } from '../declaredProperties.ts';
import type { BundleModel } from '../packageModel.ts';
import { child, children, textOf, type XmlElement } from '../parseXml.ts';
import { ACTIVITY_OBJECTS } from '../standardFields.ts';

const TARGETS: ReadonlySet<string> = new Set([
  'lightning__AppPage',
  'lightning__HomePage',
  'lightning__RecordPage',
  'lightning__Tab',
  'lightning__UtilityBar',
  'lightning__FlowScreen',
  'lightning__RecordAction'
]);
/** Type of a design property and the TypeScript type its `@api` field has. */
const PROPERTY_TYPES: Readonly<Record<string, string>> = { String: 'string', Integer: 'number', Boolean: 'boolean', Color: 'string' };
/** Targets that take properties from the page's author. */
const DESIGN_ATTRIBUTES: ReadonlySet<string> = new Set([
  'name',
  'type',
  'label',
  'description',
  'default',
  'required',
  'datasource',
  'min',
  'max',
  'placeholder'
]);

/** Findings about a source file of a bundle name that file, not the meta file. */
function at(context: CheckContext, bundle: BundleModel, source: string, line: number, message: string, mend: string): void {
  const file = { ...bundle.meta, path: join(bundle.folder, source) };
  context.report(file, { ...bundle.meta.root, line }, 'reference', message, mend);
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

function importProblem({ model }: CheckContext, specifier: string): string | undefined {
  const [, kind = '', path = ''] = /^(c\/|@salesforce\/(?:schema|label|customPermission)\/)(.+)$/.exec(specifier) ?? [];
  if (kind === 'c/') return model.bundles.has(path) ? undefined : `The component '${path}' does not exist`;
  if (kind === '@salesforce/label/') return model.labels.has(path.replace(/^c\./, '')) ? undefined : `The label '${path}' does not exist`;
  if (kind === '@salesforce/customPermission/')
    return model.find('CustomPermission', path) ? undefined : `The custom permission '${path}' does not exist`;
  if (kind === '@salesforce/schema/') {
    const [object = '', field, ...further] = path.split('.');
    if (object === 'Activity') return `'${path}' names Activity: write Task or Event`;
    if (!model.hasObject(object) && !ACTIVITY_OBJECTS.has(object)) return `The object '${object}' does not exist`;
    return !field || further.length > 0 || model.hasField(object, field) ? undefined : `${object} has no field '${field}'`;
  }
  return undefined;
}

function checkImports(context: CheckContext, bundle: BundleModel): void {
  for (const [name, text] of bundle.sources) {
    if (name.endsWith('.ts') || name.endsWith('.css')) {
      for (const match of text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
        const problem = importProblem(context, match[1] ?? '');
        if (problem) at(context, bundle, name, lineOf(text, match.index), problem, 'Name one of the package');
      }
    } else if (name.endsWith('.html')) {
      for (const match of text.matchAll(/<c-([a-z0-9-]+)/g)) {
        const component = (match[1] ?? '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
        if (!context.model.bundles.has(component))
          at(
            context,
            bundle,
            name,
            lineOf(text, match.index),
            `The component '${component}' does not exist`,
            'Name a bundle of the package'
          );
      }
    }
  }
}

function checkProperty({ report }: CheckContext, bundle: BundleModel, element: XmlElement, declared: readonly DeclaredProperty[]): void {
  const { name = '', type = '', label = '' } = element.attributes;
  for (const attribute of Object.keys(element.attributes).filter((key) => !DESIGN_ATTRIBUTES.has(key))) {
    report(
      bundle.meta,
      element,
      'property',
      `The property '${name}' has the attribute ${attribute}`,
      `Use ${[...DESIGN_ATTRIBUTES].join(', ')}`
    );
  }
  if (label === '') report(bundle.meta, element, 'label', `The property '${name}' has no label`, 'Write what the page author sees');
  const property = declared.find((candidate) => candidate.name === name);
  if (!property) {
    report(
      bundle.meta,
      element,
      'property',
      `The component has no @api property '${name}'`,
      'Declare it in the class, or take it out here'
    );
    return;
  }
  const expected = PROPERTY_TYPES[type];
  if (!expected)
    report(
      bundle.meta,
      element,
      'property',
      `The property '${name}' is of type '${type}'`,
      `Use ${Object.keys(PROPERTY_TYPES).join(', ')}`
    );
  const stated =
    property.initial ??
    property.type
      ?.split('|')
      .map((part) => part.trim())
      .find((part) => part !== 'undefined');
  if (expected && stated && ['string', 'number', 'boolean'].includes(stated) && stated !== expected) {
    report(bundle.meta, element, 'property', `The property '${name}' is ${type} here and ${stated} in the class`, `Let both be ${stated}`);
  }
}

function checkTargets(context: CheckContext, bundle: BundleModel, declared: readonly DeclaredProperty[]): void {
  const { model, report } = context;
  const { meta, targets } = bundle;
  for (const target of children(child(meta.root, 'targets'), 'target')) {
    if (!TARGETS.has(target.text.trim()))
      report(meta, target, 'wrongValue', `'${target.text.trim()}' is no target`, `Use one of ${[...TARGETS].join(', ')}`);
  }
  if (bundle.isExposed && targets.size === 0)
    report(
      meta,
      child(meta.root, 'isExposed'),
      'combination',
      'The component is exposed and names no target',
      'Add <targets>, or set isExposed to false'
    );
  if (!bundle.isExposed && targets.size > 0)
    report(
      meta,
      child(meta.root, 'isExposed'),
      'combination',
      'The component has targets and is not exposed',
      'Set isExposed to true, or take the targets out'
    );
  for (const config of children(child(meta.root, 'targetConfigs'), 'targetConfig')) {
    for (const target of (config.attributes['targets'] ?? '').split(',').map((name) => name.trim())) {
      if (!targets.has(target))
        report(meta, config, 'property', `The target '${target}' is not among the component's targets`, 'Add it to <targets>');
    }
    for (const property of children(config, 'property')) checkProperty(context, bundle, property, declared);
    for (const object of children(child(config, 'objects'), 'object')) {
      if (!model.hasObject(object.text.trim()))
        report(meta, object, 'reference', `The object '${object.text.trim()}' does not exist`, 'Name an object');
    }
    for (const part of config.children.filter(
      ({ name }) => !['property', 'objects', 'supportedFormFactors', 'hasStep', 'event'].includes(name)
    )) {
      report(
        meta,
        part,
        'unknownElement',
        `<${part.name}> is not an element of targetConfig`,
        'Use property, objects, supportedFormFactors'
      );
    }
  }
}

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
  for (const bundle of model.bundles.values()) {
    const hasScript = bundle.sources.has(`${bundle.name}.ts`);
    // A bundle of styles alone has no script: others import it with @import.
    if (!hasScript && !bundle.sources.has(`${bundle.name}.css`))
      report(bundle.meta, undefined, 'missingElement', `The bundle has no ${bundle.name}.ts`, 'Write it: the file is called as its folder');
    if (!textOf(bundle.meta.root, 'apiVersion'))
      report(bundle.meta, undefined, 'missingElement', 'The bundle has no <apiVersion>', 'Add the version of sfdx-project.json');
    checkTargets(context, bundle, bundle.declared);
    checkImports(context, bundle);
    if (!isUsed(context, bundle))
      report(bundle.meta, undefined, 'unreachable', `Nothing uses the bundle ${bundle.name}`, 'Expose it, import it, or take it out');
  }
  for (const [label, { file, line }] of model.labels) {
    const isNamed = [...model.bundles.values()].some(({ words }) => words.has(label));
    if (!isNamed) report(file, { ...file.root, line }, 'unreachable', `No component uses the label ${label}`, 'Use it, or take it out');
  }
};
