/** Lightning pages (P17): their regions, and that an app, a tab or an object activates them. */
import type { Check, CheckContext } from '../check.ts';
import { child, children, descendants, textOf } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';
import { checkComponents } from './pageComponents.ts';

interface Template {
  readonly pages: readonly string[];
  readonly regions: readonly string[];
}

/** Regions of the templates in use; the platform refuses a page with others. */
const TEMPLATES: Readonly<Record<string, Template>> = {
  'flexipage:recordHomeTemplateDesktop': { pages: ['RecordPage'], regions: ['header', 'main', 'sidebar'] },
  'flexipage:recordHomeSimpleViewTemplate': {
    pages: ['RecordPage'],
    regions: ['header', 'subheader', 'leftsidebar', 'main', 'rightsidebar']
  },
  'flexipage:defaultAppHomeTemplate': { pages: ['AppPage'], regions: ['main'] },
  'flexipage:appHomeTemplateHeaderTwoColumns': { pages: ['AppPage'], regions: ['header', 'left', 'right'] },
  'home:desktopTemplate': { pages: ['HomePage'], regions: ['top', 'bottomLeft', 'bottomRight', 'sidebar'] },
  'one:utilityBarTemplateDesktop': { pages: ['UtilityBar'], regions: ['utilityItems', 'backgroundComponents'] }
};

function checkRegions({ report }: CheckContext, file: MetadataFile): void {
  const template = child(child(file.root, 'template'), 'name');
  const name = template?.text.trim() ?? '';
  const known = TEMPLATES[name];
  if (!known) {
    report(
      file,
      template,
      'wrongValue',
      `The template '${name}' is not one this package uses`,
      `Use one of ${Object.keys(TEMPLATES).join(', ')}`
    );
    return;
  }
  const type = child(file.root, 'type');
  if (type && template && !known.pages.includes(type.text.trim()))
    report(
      file,
      type,
      'combination',
      `The template is none for a page of type ${type.text.trim()}`,
      `Set ${known.pages.join(' or ')}, or change the template`
    );
  const regions = children(file.root, 'flexiPageRegions').filter((region) => textOf(region, 'type') === 'Region');
  for (const region of regions.filter((candidate) => !known.regions.includes(textOf(candidate, 'name') ?? ''))) {
    report(
      file,
      child(region, 'name'),
      'reference',
      `The template has no region '${textOf(region, 'name') ?? ''}'`,
      `Use ${known.regions.join(', ')}`
    );
  }
  const names = regions.map((region) => textOf(region, 'name') ?? '');
  names.forEach((region, i) => {
    if (names.indexOf(region) < i)
      report(file, regions[i], 'repeatedElement', `The region '${region}' stands twice`, 'Put its components together');
  });
  // Retrieved record and app pages hold every region, also without components; home pages and utility bars need not.
  const wanted = known.pages.some((page) => page === 'RecordPage' || page === 'AppPage') ? known.regions : [];
  for (const region of wanted.filter((candidate) => !names.includes(candidate)))
    report(
      file,
      undefined,
      'missingElement',
      `The page lacks the region '${region}' of its template`,
      'Add it, without components where it is empty'
    );
}

function isActivated({ model }: CheckContext, file: MetadataFile): boolean {
  const apps = model.ofType('CustomApplication');
  const named = (element: string) =>
    [...apps, ...model.ofType('CustomTab'), ...model.ofType('CustomObject')].some((owner) =>
      [...descendants(owner.root)].some((candidate) => candidate.name === element && candidate.text.trim() === file.fullName)
    );
  return named('content') || named('utilityBar') || named('flexiPage');
}

/** Lightning pages of the package. */
export const checkPages: Check = (context) => {
  const { model, report } = context;
  for (const file of model.ofType('FlexiPage')) {
    const object = child(file.root, 'sobjectType');
    if (object && !model.hasObject(object.text.trim()))
      report(file, object, 'reference', `The object '${object.text.trim()}' does not exist`, 'Name an object');
    if (!object && textOf(file.root, 'type') === 'RecordPage')
      report(file, undefined, 'missingElement', 'A record page has no <sobjectType>', 'Add the object whose records it shows');
    checkRegions(context, file);
    checkComponents(context, file);
    if (!isActivated(context, file))
      report(
        file,
        undefined,
        'unreachable',
        `The page ${file.fullName} is never activated`,
        'Name it in the app: actionOverrides, utilityBar or a tab'
      );
  }
};
