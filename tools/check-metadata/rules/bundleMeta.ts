/** js-meta.xml: targets and properties fit what the class declares with `@api` (part 5). */
import type { CheckContext } from '../check.ts';
import type { DeclaredProperty } from '../declaredProperties.ts';
import type { BundleModel } from '../packageModel.ts';
import { child, children, type XmlElement } from '../parseXml.ts';

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
/** Targets whose place has no author who could set any. */
const NO_PROPERTIES: ReadonlySet<string> = new Set(['lightning__Tab', 'lightning__RecordAction']);

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

function checkPreset({ report }: CheckContext, bundle: BundleModel, element: XmlElement): void {
  const { name = '', type = '' } = element.attributes;
  const fits = (value: string) => (type === 'Integer' ? /^-?\d+$/.test(value) : type === 'Boolean' ? /^(true|false)$/.test(value) : true);
  for (const attribute of ['default', 'min', 'max']) {
    const value = element.attributes[attribute];
    if (value === undefined) continue;
    if (attribute !== 'default' && type !== 'Integer')
      report(bundle.meta, element, 'property', `The ${type} property '${name}' has the attribute ${attribute}`, 'Only an Integer has it');
    else if (!fits(value)) report(bundle.meta, element, 'property', `${attribute}="${value}" is no ${type}`, `Write a ${type}`);
  }
}

function checkConfig(context: CheckContext, bundle: BundleModel, config: XmlElement): void {
  const { meta } = bundle;
  const named = (config.attributes['targets'] ?? '').split(',').map((name) => name.trim());
  const properties = children(config, 'property');
  const bare = named.find((target) => NO_PROPERTIES.has(target));
  if (bare && properties.length > 0)
    context.report(meta, properties[0], 'property', `The target ${bare} takes no properties`, 'Take them out');
  const objects = child(config, 'objects');
  const other = named.find((target) => !['lightning__RecordPage', 'lightning__RecordAction'].includes(target));
  if (objects && other)
    context.report(meta, objects, 'combination', `The target ${other} has no <objects>`, 'They belong to lightning__RecordPage');
  for (const factor of children(child(config, 'supportedFormFactors'), 'supportedFormFactor')) {
    const type = factor.attributes['type'] ?? '';
    if (!['Large', 'Small'].includes(type)) context.report(meta, factor, 'wrongValue', `'${type}' is no form factor`, 'Use Large or Small');
  }
  for (const property of properties) checkPreset(context, bundle, property);
}

/** Targets and what each is configured with. */
export function checkTargets(context: CheckContext, bundle: BundleModel, declared: readonly DeclaredProperty[]): void {
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
    checkConfig(context, bundle, config);
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
