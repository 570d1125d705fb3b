/** What stands on Lightning pages: components, fields, the properties they are given and when they show (P17). */
import type { CheckContext } from '../check.ts';
import { fieldPathExists } from '../fieldPath.ts';
import type { BundleModel } from '../packageModel.ts';
import { child, children, descendants, textOf, type XmlElement } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';
import { nearest } from '../nearest.ts';
import { isStandardTab } from './apps.ts';
import { checkOfferedComponent } from './offeredComponent.ts';

/** The target an LWC must offer to stand on a kind of page. */
const TARGETS: Readonly<Record<string, string>> = {
  AppPage: 'lightning__AppPage',
  HomePage: 'lightning__HomePage',
  RecordPage: 'lightning__RecordPage',
  UtilityBar: 'lightning__UtilityBar'
};
/** Components of the platform's own that pages like ours are made of. */
const STANDARD_COMPONENTS: ReadonlySet<string> = new Set([
  ...['highlightsPanel', 'detailPanel', 'relatedListContainer', 'relatedListSingleContainer', 'relatedListQuickLinksContainer'].map(
    (name) => `force:${name}`
  ),
  ...[
    'tabset',
    'tab',
    'column',
    'fieldSection',
    'richText',
    'filterListCard',
    'reportChart',
    'accordion',
    'accordionSection',
    'visualforcePage'
  ].map((name) => `flexipage:${name}`),
  ...['recentRecordContainer', 'assistant', 'eventContainer', 'performanceChart', 'topDealsContainer'].map((name) => `home:${name}`),
  ...['activityPanel', 'todayTaskContainer', 'pathAssistant'].map((name) => `runtime_sales_activities:${name}`),
  ...['recordFeedContainer', 'publisher', 'feed'].map((name) => `forceChatter:${name}`),
  ...['lst:dynamicRelatedList', 'record_flexipage:dynamicHighlights', 'runtime_sales_pathassistant:pathAssistant', 'flowruntime:interview'],
  ...['desktopDashboards:embeddedDashboard', 'console:relatedRecord', 'runtime_sales_merge:mergeCandidatesPreviewCard']
]);
/** How a utility item stands in its bar. */
const DECORATORS: ReadonlySet<string> = new Set(['eager', 'height', 'icon', 'label', 'scrollable', 'width']);
/** Properties of the platform's containers that name a facet of the page. */
const FACETS: ReadonlySet<string> = new Set(['body', 'tabs', 'columns', 'sections']);

function checkOwnProperty(
  { model, report }: CheckContext,
  file: MetadataFile,
  bundle: BundleModel,
  target: string,
  property: XmlElement
): void {
  const name = textOf(property, 'name') ?? '';
  const value = textOf(property, 'value') ?? '';
  const offered = children(child(bundle.meta.root, 'targetConfigs'), 'targetConfig')
    .filter((config) => (config.attributes['targets'] ?? '').split(',').some((each) => each.trim() === target))
    .flatMap((config) => children(config, 'property'));
  const design = offered.find((candidate) => candidate.attributes['name'] === name);
  const type = design?.attributes['type'];
  if (!design)
    report(
      file,
      child(property, 'name'),
      'property',
      `${bundle.name} offers no property '${name}' on ${target}`,
      `Declare it in ${bundle.name}.js-meta.xml, or take it out`
    );
  else if ((type === 'Integer' && !/^-?\d+$/.test(value)) || (type === 'Boolean' && !/^(true|false)$/.test(value)))
    report(
      file,
      child(property, 'value') ?? property,
      'property',
      `'${value}' is no ${type} for the property '${name}'`,
      `Write a ${type}`
    );
  else if (/Tab$/.test(name) && value !== '' && !model.find('CustomTab', value) && !isStandardTab(value))
    report(file, child(property, 'value'), 'reference', `The tab '${value}' does not exist`, 'Name a tab of the package or a standard one');
}

function checkProperties(context: CheckContext, file: MetadataFile, component: XmlElement, target: string): void {
  const { model, report } = context;
  const name = textOf(component, 'componentName') ?? '';
  const bundle = model.bundles.get(name);
  const facets = children(file.root, 'flexiPageRegions')
    .filter((region) => textOf(region, 'type') === 'Facet')
    .map((region) => textOf(region, 'name'));
  for (const property of children(component, 'componentInstanceProperties')) {
    const at = child(property, 'name');
    const stated = at?.text.trim() ?? '';
    const value = child(property, 'value');
    if (textOf(property, 'type') === 'decorator') {
      if (!DECORATORS.has(stated)) report(file, at, 'property', `A utility item has no '${stated}'`, `Use ${[...DECORATORS].join(', ')}`);
    } else if (bundle) checkOwnProperty(context, file, bundle, target, property);
    else if (FACETS.has(stated) && !facets.includes(value?.text.trim()))
      report(
        file,
        value ?? property,
        'reference',
        `The page has no facet '${value?.text.trim() ?? ''}'`,
        'Write a <flexiPageRegions> of type Facet with that name'
      );
  }
}

function checkOwnComponent(context: CheckContext, file: MetadataFile, element: XmlElement): void {
  const { model, report } = context;
  const name = element.text.trim();
  const object = textOf(file.root, 'sobjectType');
  const target = TARGETS[textOf(file.root, 'type') ?? ''];
  checkOfferedComponent(context, file, element, name, target);
  const objects = children(child(model.bundles.get(name)?.meta.root, 'targetConfigs'), 'targetConfig').flatMap((config) =>
    children(child(config, 'objects'), 'object').map((each) => each.text.trim())
  );
  if (object && objects.length > 0 && !objects.includes(object))
    report(
      file,
      element,
      'combination',
      `The component '${name}' is not for pages of ${object}`,
      `Add the object to ${name}.js-meta.xml, or take it out`
    );
}

function checkVisibility({ model, report }: CheckContext, file: MetadataFile, element: XmlElement): void {
  const [, path = ''] = /^\{!(.*)\}$/.exec(element.text.trim()) ?? [];
  const object = textOf(file.root, 'sobjectType') ?? '';
  const [head = '', ...rest] = path.split('.');
  if (head === 'Record' && !fieldPathExists(model, object, rest.join('.')))
    report(file, element, 'reference', `${object} has no field '${rest.join('.')}'`, 'Name a field of the page');
  if (path.startsWith('$Permission.CustomPermission.') && !model.find('CustomPermission', rest[1] ?? ''))
    report(file, element, 'reference', `The custom permission '${rest[1] ?? ''}' does not exist`, 'Name one of the package');
}

function checkIdentifiers({ report }: CheckContext, file: MetadataFile, components: readonly XmlElement[]): void {
  const seen = new Set<string>();
  for (const component of components) {
    const at = child(component, 'identifier');
    if (!at) report(file, component, 'missingElement', 'A component has no <identifier>', 'Give it one of its own (P17)');
    else if (seen.has(at.text.trim()))
      report(file, at, 'repeatedElement', `The identifier '${at.text.trim()}' stands twice`, 'Give each component its own (P17)');
    seen.add(at?.text.trim() ?? '');
  }
}

/** Every component and field of a page. */
export function checkComponents(context: CheckContext, file: MetadataFile): void {
  const { model, report } = context;
  const object = textOf(file.root, 'sobjectType');
  const elements = [...descendants(file.root)];
  checkIdentifiers(
    context,
    file,
    elements.filter(({ name }) => name === 'componentInstance' || name === 'fieldInstance')
  );
  for (const element of elements) {
    const text = element.text.trim();
    if (element.name === 'componentInstance') checkProperties(context, file, element, TARGETS[textOf(file.root, 'type') ?? ''] ?? '');
    if (element.name === 'leftValue') checkVisibility(context, file, element);
    if (element.name === 'componentName' && !text.includes(':')) checkOwnComponent(context, file, element);
    if (element.name === 'componentName' && text.includes(':') && !STANDARD_COMPONENTS.has(text))
      report(
        file,
        element,
        'reference',
        `The component '${text}' is none this package knows`,
        `Use ${nearest(text, STANDARD_COMPONENTS, 3)}`
      );
    if (element.name === 'fieldItem') {
      const path = text.replace(/^Record\./, '');
      if (!object || !fieldPathExists(model, object, path))
        report(file, element, 'reference', `${object ?? 'The page'} has no field '${path}'`, 'Name a field of the page');
    }
  }
}
