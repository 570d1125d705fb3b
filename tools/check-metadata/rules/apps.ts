/** The app (P17): its tabs, its utility bar and the pages it activates. */
import type { Check, CheckContext } from '../check.ts';
import { child, children, textOf, type XmlElement } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';
import { STANDARD_OBJECTS } from '../standardFields.ts';

/** Actions of an object, or of Home, that an app may give a page of ours. */
const ACTIONS: ReadonlySet<string> = new Set(['View', 'Tab', 'New', 'Edit', 'List', 'Clone', 'Delete', 'Accept']);
/** Tabs of the platform's own that are no object's. */
const OTHER_TABS: ReadonlySet<string> = new Set([
  'standard-home',
  'standard-report',
  'standard-Dashboard',
  'standard-File',
  'standard-Feed'
]);

/** `standard-Lead` of an object the platform has a tab for, or one of its other tabs. */
export function isStandardTab(name: string): boolean {
  return OTHER_TABS.has(name) || (name.startsWith('standard-') && STANDARD_OBJECTS.has(name.slice('standard-'.length)));
}

function checkApp({ model, report }: CheckContext, file: MetadataFile): void {
  const seen = new Set<string>();
  for (const tab of children(file.root, 'tabs')) {
    const name = tab.text.trim();
    if (seen.has(name)) report(file, tab, 'repeatedElement', `The tab ${name} stands twice`, 'Keep one');
    seen.add(name);
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
  const colour = child(child(file.root, 'brand'), 'headerColor');
  if (colour && !/^#[0-9A-Fa-f]{6}$/.test(colour.text.trim()))
    report(file, colour, 'wrongValue', `'${colour.text.trim()}' is no colour`, 'Write # and six hexadecimal digits');
}

function checkOverride({ model, report }: CheckContext, file: MetadataFile, override: XmlElement): void {
  const content = child(override, 'content');
  const page = model.find('FlexiPage', content?.text.trim() ?? '');
  const object = textOf(override, 'pageOrSobjectType') ?? '';
  const action = child(override, 'actionName');
  const type = child(override, 'type');
  const isHome = object === 'standard-home';
  if (!page)
    report(
      file,
      content ?? override,
      'reference',
      `The page '${content?.text.trim() ?? ''}' does not exist`,
      'Name a FlexiPage of the package'
    );
  else if (textOf(page.root, 'sobjectType') !== object && !isHome) {
    report(
      file,
      content,
      'combination',
      `${page.fullName} is not a page of ${object}`,
      'Let pageOrSobjectType be the sobjectType of the page'
    );
  } else if (isHome && textOf(page.root, 'type') !== 'HomePage')
    report(file, content, 'combination', `${page.fullName} is no home page`, 'Name a FlexiPage of type HomePage');
  if (type?.text.trim() !== 'Flexipage')
    report(
      file,
      type ?? override,
      'combination',
      `A page is named, and <type> is '${type?.text.trim() ?? ''}'`,
      'Set <type>Flexipage</type>'
    );
  if (!ACTIONS.has(action?.text.trim() ?? '') || (isHome && action?.text.trim() !== 'Tab'))
    report(
      file,
      action ?? override,
      'wrongValue',
      `'${action?.text.trim() ?? ''}' is no action of ${object}`,
      isHome ? 'The action of Home is Tab' : `Use one of ${[...ACTIONS].join(', ')}`
    );
  if (!isHome && !model.hasObject(object))
    report(file, child(override, 'pageOrSobjectType'), 'reference', `The object '${object}' does not exist`, 'Name an object');
}

function checkOverrides(context: CheckContext, file: MetadataFile): void {
  const seen = new Set<string>();
  for (const override of children(file.root, 'actionOverrides')) {
    checkOverride(context, file, override);
    const key = ['pageOrSobjectType', 'actionName', 'formFactor'].map((name) => textOf(override, name) ?? '').join(' ');
    if (seen.has(key)) context.report(file, override, 'repeatedElement', `${key} is overridden twice`, 'Keep one');
    seen.add(key);
  }
}

/** Apps of the package. */
export const checkApps: Check = (context) => {
  for (const file of context.model.ofType('CustomApplication')) {
    checkApp(context, file);
    checkOverrides(context, file);
  }
};
