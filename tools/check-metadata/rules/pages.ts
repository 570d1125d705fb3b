/** The app, its tabs and its Lightning pages (P17): all exist, all are reached. */
import type { Check, CheckContext } from '../check.ts';
import { fieldPathExists } from '../fieldPath.ts';
import { child, children, descendants, textOf, type XmlElement } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';
import { STANDARD_OBJECTS } from '../standardFields.ts';

/** The target an LWC must offer to stand on a kind of page. */
const TARGETS: Readonly<Record<string, string>> = {
  AppPage: 'lightning__AppPage',
  HomePage: 'lightning__HomePage',
  RecordPage: 'lightning__RecordPage',
  UtilityBar: 'lightning__UtilityBar'
};
/** Regions of the templates in use; the platform refuses a page without its regions or with others. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  'flexipage:recordHomeTemplateDesktop': ['header', 'main', 'sidebar'],
  'flexipage:recordHomeSimpleViewTemplate': ['header', 'subheader', 'leftsidebar', 'main', 'rightsidebar'],
  'flexipage:defaultAppHomeTemplate': ['main'],
  'flexipage:appHomeTemplateHeaderTwoColumns': ['header', 'left', 'right'],
  'home:desktopTemplate': ['top', 'bottomLeft', 'bottomRight', 'sidebar'],
  'one:utilityBarTemplateDesktop': ['utilityItems', 'backgroundComponents']
};
/** Tabs of the platform's own that are no object's. */
const OTHER_TABS: ReadonlySet<string> = new Set([
  'standard-home',
  'standard-report',
  'standard-Dashboard',
  'standard-File',
  'standard-Feed'
]);

/** `standard-Lead` of an object the platform has a tab for, or one of its other tabs. */
function isStandardTab(name: string): boolean {
  return OTHER_TABS.has(name) || (name.startsWith('standard-') && STANDARD_OBJECTS.has(name.slice('standard-'.length)));
}

function checkTab({ model, report }: CheckContext, file: MetadataFile): void {
  const kinds = ['customObject', 'lwcComponent', 'flexiPage', 'url', 'page', 'auraComponent'].filter((name) => child(file.root, name));
  if (kinds.length !== 1)
    report(
      file,
      undefined,
      'combination',
      `The tab shows ${kinds.length === 0 ? 'nothing' : kinds.join(' and ')}`,
      'Name exactly one of customObject, lwcComponent, flexiPage'
    );
  if (!textOf(file.root, 'motif')) report(file, undefined, 'missingElement', 'The tab has no <motif>', 'Add one such as Custom53: Bell');
  if (child(file.root, 'customObject')) {
    if (!model.objects.get(file.fullName)?.file)
      report(file, undefined, 'reference', `The tab's object '${file.fullName}' does not exist`, 'Call the tab as its object');
    if (child(file.root, 'label'))
      report(file, child(file.root, 'label'), 'combination', "An object's tab takes its label from the object", 'Take <label> out');
  } else if (!textOf(file.root, 'label')) report(file, undefined, 'missingElement', 'The tab has no <label>', 'Write the name people see');
  const lwc = child(file.root, 'lwcComponent');
  if (lwc) checkBundle({ model, report }, file, lwc, lwc.text.trim(), 'lightning__Tab');
  const page = child(file.root, 'flexiPage');
  if (page && textOf(model.find('FlexiPage', page.text.trim())?.root, 'type') !== 'AppPage') {
    report(file, page, 'reference', `'${page.text.trim()}' is no app page of the package`, 'Name a FlexiPage of type AppPage');
  }
  const inApp = model
    .ofType('CustomApplication')
    .some((app) => children(app.root, 'tabs').some((tab) => tab.text.trim() === file.fullName));
  if (!inApp && !child(file.root, 'customObject'))
    report(file, undefined, 'unreachable', `No app shows the tab ${file.fullName}`, 'Name it in the app');
}

function checkBundle({ model, report }: CheckContext, file: MetadataFile, at: XmlElement, name: string, target: string | undefined): void {
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

function checkApp({ model, report }: CheckContext, file: MetadataFile): void {
  for (const tab of children(file.root, 'tabs')) {
    const name = tab.text.trim();
    if (!model.find('CustomTab', name) && !isStandardTab(name))
      report(file, tab, 'reference', `The tab '${name}' does not exist`, 'Name a tab of the package or a standard one (standard-Lead)');
  }
  for (const element of ['uiType', 'navType'].filter((name) => !textOf(file.root, name))) {
    report(
      file,
      undefined,
      'missingElement',
      `The app has no <${element}>`,
      'Set uiType Lightning and navType Standard: else it is a Classic app'
    );
  }
  const bar = child(file.root, 'utilityBar');
  if (bar && textOf(model.find('FlexiPage', bar.text.trim())?.root, 'type') !== 'UtilityBar') {
    report(file, bar, 'reference', `'${bar.text.trim()}' is no utility bar of the package`, 'Name a FlexiPage of type UtilityBar');
  }
  for (const override of children(file.root, 'actionOverrides')) {
    const content = child(override, 'content');
    const page = model.find('FlexiPage', content?.text.trim() ?? '');
    const object = textOf(override, 'pageOrSobjectType') ?? '';
    if (!page)
      report(
        file,
        content ?? override,
        'reference',
        `The page '${content?.text.trim() ?? ''}' does not exist`,
        'Name a FlexiPage of the package'
      );
    else if (textOf(page.root, 'sobjectType') !== object && object !== 'standard-home') {
      report(
        file,
        content,
        'combination',
        `${page.fullName} is not a page of ${object}`,
        'Let pageOrSobjectType be the sobjectType of the page'
      );
    }
    if (object !== 'standard-home' && !model.hasObject(object))
      report(file, child(override, 'pageOrSobjectType'), 'reference', `The object '${object}' does not exist`, 'Name an object');
  }
}

function checkRegions({ report }: CheckContext, file: MetadataFile): void {
  const template = child(child(file.root, 'template'), 'name');
  const name = template?.text.trim() ?? '';
  const known = REGIONS[name];
  if (!known) {
    report(
      file,
      template,
      'wrongValue',
      `The template '${name}' is not one this package uses`,
      `Use one of ${Object.keys(REGIONS).join(', ')}`
    );
    return;
  }
  const regions = children(file.root, 'flexiPageRegions').filter((region) => textOf(region, 'type') === 'Region');
  for (const region of regions.filter((candidate) => !known.includes(textOf(candidate, 'name') ?? ''))) {
    report(file, region, 'reference', `The template has no region '${textOf(region, 'name') ?? ''}'`, `Use ${known.join(', ')}`);
  }
}

function checkComponents(context: CheckContext, file: MetadataFile): void {
  const { model, report } = context;
  const target = TARGETS[textOf(file.root, 'type') ?? ''];
  const object = textOf(file.root, 'sobjectType');
  const identifiers = new Set<string>();
  for (const element of descendants(file.root)) {
    if (element.name === 'identifier') {
      const name = element.text.trim();
      if (identifiers.has(name))
        report(file, element, 'repeatedElement', `The identifier '${name}' stands twice`, 'Give each component its own (P17)');
      identifiers.add(name);
    }
    if (element.name === 'componentInstance' || element.name === 'fieldInstance') {
      if (!child(element, 'identifier'))
        report(file, element, 'missingElement', 'A component has no <identifier>', 'Give it one of its own (P17)');
    }
    if (element.name === 'componentName' && !element.text.includes(':')) checkBundle(context, file, element, element.text.trim(), target);
    if (element.name === 'fieldItem') {
      const path = element.text.trim().replace(/^Record\./, '');
      if (!object || !fieldPathExists(model, object, path))
        report(file, element, 'reference', `${object ?? 'The page'} has no field '${path}'`, 'Name a field of the page');
    }
  }
}

function isActivated({ model }: CheckContext, file: MetadataFile): boolean {
  const apps = model.ofType('CustomApplication');
  const named = (element: string) =>
    [...apps, ...model.ofType('CustomTab'), ...model.ofType('CustomObject')].some((owner) =>
      [...descendants(owner.root)].some((candidate) => candidate.name === element && candidate.text.trim() === file.fullName)
    );
  return named('content') || named('utilityBar') || named('flexiPage');
}

/** Apps, tabs and Lightning pages. */
export const checkPages: Check = (context) => {
  for (const file of context.model.ofType('CustomTab')) checkTab(context, file);
  for (const file of context.model.ofType('CustomApplication')) checkApp(context, file);
  for (const file of context.model.ofType('FlexiPage')) {
    const object = child(file.root, 'sobjectType');
    if (object && !context.model.hasObject(object.text.trim()))
      context.report(file, object, 'reference', `The object '${object.text.trim()}' does not exist`, 'Name an object');
    checkRegions(context, file);
    checkComponents(context, file);
    if (!isActivated(context, file))
      context.report(
        file,
        undefined,
        'unreachable',
        `The page ${file.fullName} is never activated`,
        'Name it in the app: actionOverrides, utilityBar or a tab'
      );
  }
};
