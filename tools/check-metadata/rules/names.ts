/** API names, labels and descriptions (P13, P32, how-we-write 29 and 30). */
import type { Check, CheckContext } from '../check.ts';
import { child, textOf, type XmlElement } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';

/** Letters, digits and single underscores, begun by a letter. */
export const API_NAME = /^[A-Za-z](?:_?[A-Za-z0-9])*$/;
const MOST_NAME = 40;

/** Types whose files carry an API name of ours, with how the name is found. */
const NAMED: ReadonlySet<string> = new Set([
  'CustomApplication',
  'CustomField',
  'CustomObject',
  'CustomPermission',
  'CompactLayout',
  'Dashboard',
  'FlexiPage',
  'Flow',
  'ListView',
  'PermissionSet',
  'Report',
  'ReportType'
]);
/** Where the label of a type stands and how long the platform lets it be. */
const LABELS: Readonly<Record<string, readonly [element: string, most: number]>> = {
  CustomApplication: ['label', 80],
  CompactLayout: ['label', 40],
  CustomObject: ['label', 40],
  CustomPermission: ['label', 80],
  CustomField: ['label', 40],
  Dashboard: ['title', 80],
  DashboardFolder: ['name', 80],
  FlexiPage: ['masterLabel', 80],
  Flow: ['label', 255],
  LightningComponentBundle: ['masterLabel', 80],
  ListView: ['label', 40],
  PermissionSet: ['label', 80],
  Report: ['name', 40],
  ReportFolder: ['name', 80],
  ReportType: ['label', 50]
};
/** Types that have a description, and its limit. */
const DESCRIBED: Readonly<Record<string, number>> = {
  CustomApplication: 1000,
  CustomField: 1000,
  CustomObject: 1000,
  CustomPermission: 1000,
  CustomTab: 1000,
  Dashboard: 255,
  FlexiPage: 255,
  Flow: 1000,
  LightningComponentBundle: 1000,
  PermissionSet: 255,
  Report: 255,
  ReportType: 255
};
/** Objects whose rows an admin edits: each of their fields explains itself. */
const ADMIN_EDITED: ReadonlySet<string> = new Set([
  'Activity',
  'Attribution_Model__c',
  'Channel_Rule__c',
  'Suppression_Rule__c',
  'Touchline_Setting__c',
  'Touchline_Switch__c',
  'Tracking_Number__c'
]);
const MOST_HELP = 510;

function checkName({ report }: CheckContext, file: MetadataFile): void {
  const stated = child(file.root, 'fullName');
  const name = stated?.text.trim() || file.fullName;
  if (stated && name !== file.fullName) {
    report(file, stated, 'name', `<fullName> is '${name}', the file says '${file.fullName}'`, 'Let both say the same');
  }
  const bare = name.replace(/__c$/, '');
  if (!API_NAME.test(bare))
    report(
      file,
      stated,
      'name',
      `'${name}' is no API name`,
      'Begin with a letter; letters, digits and single underscores, none at the end'
    );
  if (bare.length > MOST_NAME)
    report(file, stated, 'name', `'${bare}' has ${bare.length} characters`, `An API name has at most ${MOST_NAME}`);
  const needsSuffix = file.suffix === 'field' || (file.suffix === 'object' && file.fullName !== 'Activity');
  if (needsSuffix && !name.endsWith('__c')) report(file, stated, 'name', `'${name}' does not end in __c`, 'Custom objects and fields do');
}

/** A label people can read: not blank, not an API name, not shouted, no double blanks. */
function labelProblem(label: string, most: number): string | undefined {
  if (label.length > most) return `has ${label.length} characters, at most ${most} are allowed`;
  if (/_|__c$/.test(label)) return 'looks like an API name';
  if (/[a-z][A-Z][a-z]/.test(label) && !/\s/.test(label) && !/^[A-Z][a-z]+[A-Z]{2,}/.test(label)) return 'runs words together';
  if (label === label.toUpperCase() && /[A-Z]{5}/.test(label)) return 'is all capitals';
  if (/\s{2,}|^\s|\s$/.test(label)) return 'has stray blanks';
  return undefined;
}

function checkLabelElement({ report }: CheckContext, file: MetadataFile, parent: XmlElement, element: string, most: number): void {
  const label = child(parent, element);
  const text = label?.text.trim() ?? '';
  if (text === '') {
    report(file, label ?? parent, 'label', `<${element}> is missing or blank`, 'Write the name people see');
    return;
  }
  const problem = labelProblem(label?.text ?? '', most);
  if (problem) report(file, label, 'label', `<${element}> '${text}' ${problem}`, 'Write the words people know it by');
}

function checkDescription({ report }: CheckContext, file: MetadataFile, most: number): void {
  const description = child(file.root, 'description');
  const text = description?.text.trim() ?? '';
  if (text === '') report(file, description, 'description', `${file.fullName} has no description`, 'Say who fills it and who reads it');
  else if (text.length > most)
    report(file, description, 'description', `The description has ${text.length} characters`, `At most ${most} are kept`);
}

function checkHelp({ report }: CheckContext, file: MetadataFile): void {
  const object = /(?:^|\/)objects\/([^/]+)\//.exec(file.path)?.[1] ?? '';
  const help = textOf(file.root, 'inlineHelpText');
  if (!help) {
    if (ADMIN_EDITED.has(object) && !child(file.root, 'formula')) {
      report(
        file,
        undefined,
        'description',
        `${object}.${file.fullName} is edited by an admin and has no help text`,
        'Add <inlineHelpText> that adds to the label'
      );
    }
    return;
  }
  const at = child(file.root, 'inlineHelpText');
  if (help.length > MOST_HELP)
    report(file, at, 'description', `The help text has ${help.length} characters`, `At most ${MOST_HELP} are kept`);
  if (help.replace(/\.$/, '').toLowerCase() === (textOf(file.root, 'label') ?? '').toLowerCase()) {
    report(file, at, 'description', 'The help text repeats the label', 'Say what the label does not');
  }
}

/** Names, labels, descriptions and help of every file. */
export const checkNames: Check = (context) => {
  for (const file of context.model.files) {
    const type = file.root.name;
    const isStandardObject = file.suffix === 'object' && !file.fullName.endsWith('__c');
    if (NAMED.has(type) && !isStandardObject) checkName(context, file);
    const label = LABELS[type];
    if (label && !isStandardObject) checkLabelElement(context, file, file.root, ...label);
    if (type === 'CustomObject' && !isStandardObject && !child(file.root, 'customSettingsType')) {
      checkLabelElement(context, file, file.root, 'pluralLabel', 40);
    }
    const most = DESCRIBED[type];
    if (most !== undefined && !isStandardObject) checkDescription(context, file, most);
    if (type === 'CustomField') checkHelp(context, file);
  }
};
