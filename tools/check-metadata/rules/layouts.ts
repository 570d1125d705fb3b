/** Page layouts: what they name exists, and every field of ours is in one (P13, P17). */
import type { Check, CheckContext } from '../check.ts';
import { child, children, descendants, textOf } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';

/** Related lists of the platform's own that a custom object may show. */
const STANDARD_LISTS: ReadonlySet<string> = new Set([
  'RelatedEntityHistoryList',
  'RelatedActivityList',
  'RelatedHistoryList',
  'RelatedNoteList',
  'RelatedFileList',
  'RelatedContentNoteList'
]);

/** `Tracked_Call__c-Tracked Call Layout` lays out Tracked_Call__c. */
const objectOf = (file: MetadataFile): string => file.fullName.split('-')[0] ?? '';

/** How many columns a section of a style has. */
const COLUMNS: Readonly<Record<string, number>> = { OneColumn: 1, TwoColumnsLeftToRight: 2, TwoColumnsTopToBottom: 2, CustomLinks: 3 };
/** Actions every org has. */
const STANDARD_ACTIONS: ReadonlySet<string> = new Set([
  ...[
    'NewTask',
    'NewEvent',
    'NewContact',
    'NewOpportunity',
    'NewCase',
    'NewLead',
    'NewNote',
    'NewAccount',
    'NewGroup',
    'LogACall',
    'SendEmail'
  ],
  ...['TextPost', 'ContentPost', 'LinkPost', 'PollPost', 'QuestionPost', 'RypplePost', 'MobileSmartActions'].map(
    (name) => `FeedItem.${name}`
  )
]);

function itemFields(file: MetadataFile): Set<string> {
  return new Set(
    [...descendants(file.root)].filter((element) => element.name === 'layoutItems').map((item) => textOf(item, 'field') ?? '')
  );
}

function checkItems({ model, report }: CheckContext, file: MetadataFile): void {
  const object = objectOf(file);
  const seen = new Set<string>();
  for (const item of [...descendants(file.root)].filter((element) => element.name === 'layoutItems')) {
    const at = child(item, 'field');
    const name = at?.text.trim();
    if (!name) continue;
    if (!model.hasField(object, name)) report(file, at, 'reference', `${object} has no field '${name}'`, 'Name a field of the object');
    if (seen.has(name)) report(file, at, 'repeatedElement', `${name} stands twice in the layout`, 'Keep one');
    seen.add(name);
    const field = model.field(object, name);
    const behavior = textOf(item, 'behavior');
    if (!behavior) report(file, item, 'missingElement', `${name} has no <behavior>`, 'Add Edit, Required or Readonly');
    if (field?.isFormula && behavior !== 'Readonly')
      report(file, item, 'combination', `${name} is a formula`, 'Set <behavior>Readonly</behavior>');
    if ((field?.isRequired || field?.type === 'MasterDetail') && behavior !== 'Required') {
      report(file, item, 'combination', `${name} is always required`, 'Set <behavior>Required</behavior>');
    }
  }
}

function checkRequiredItems({ model, report }: CheckContext, file: MetadataFile): void {
  const object = model.objects.get(objectOf(file));
  const fields = itemFields(file);
  if (object?.hasTextName && !fields.has('Name'))
    report(file, undefined, 'missingElement', `The layout of ${object.name} lacks Name`, 'Add it with <behavior>Required</behavior>');
  for (const field of object?.fields.values() ?? []) {
    if ((field.isRequired || field.type === 'MasterDetail') && !fields.has(field.name)) {
      report(
        file,
        undefined,
        'missingElement',
        `The layout lacks the required field ${field.name}`,
        'Add it with <behavior>Required</behavior>'
      );
    }
  }
}

function checkRelatedLists({ model, report }: CheckContext, file: MetadataFile): void {
  const object = objectOf(file);
  for (const list of children(file.root, 'relatedLists')) {
    const at = child(list, 'relatedList');
    const [childName = '', fieldName = ''] = at?.text.trim().split('.') ?? [];
    if (!childName.endsWith('__c')) {
      if (!STANDARD_LISTS.has(childName))
        report(
          file,
          at,
          'reference',
          `'${childName}' is no related list`,
          `Write Object__c.Lookup__c or one of ${[...STANDARD_LISTS].join(', ')}`
        );
      continue;
    }
    const field = model.field(childName, fieldName);
    if (field?.referenceTo !== object) {
      report(file, at, 'reference', `'${at?.text.trim() ?? ''}' is no lookup to ${object}`, 'Write Object__c.Lookup__c');
      continue;
    }
    for (const column of children(list, 'fields')) {
      const name = column.text.trim();
      const isColumn = /^(NAME|[A-Z_]+\.[A-Z_]+|[A-Z_]+)$/.test(name) && !name.endsWith('__c');
      if (!isColumn && !model.hasField(childName, name))
        report(file, column, 'reference', `${childName} has no field '${name}'`, 'Name a field of the listed object');
    }
    const sort = child(list, 'sortField');
    if (sort && sort.text.trim().endsWith('__c') && !model.hasField(childName, sort.text.trim())) {
      report(file, sort, 'reference', `${childName} has no field '${sort.text.trim()}'`, 'Sort by a field of the listed object');
    }
  }
}

function checkSections({ report }: CheckContext, file: MetadataFile): void {
  for (const section of children(file.root, 'layoutSections')) {
    const style = child(section, 'style');
    const wanted = COLUMNS[style?.text.trim() ?? ''];
    const columns = children(section, 'layoutColumns').length;
    if (wanted !== undefined && columns !== wanted)
      report(
        file,
        style,
        'combination',
        `A section of style ${style?.text.trim() ?? ''} has ${columns} of ${wanted} <layoutColumns>`,
        'Write one <layoutColumns> a column, empty ones too'
      );
    if (!textOf(section, 'label'))
      report(file, child(section, 'label') ?? section, 'label', 'A section has no <label>', 'Write its heading; <detailHeading> hides it');
  }
}

function checkActions({ model, report }: CheckContext, file: MetadataFile): void {
  for (const element of descendants(file.root)) {
    const name = element.text.trim();
    if (element.name === 'quickActionName' && !STANDARD_ACTIONS.has(name) && !model.find('QuickAction', name))
      report(file, element, 'reference', `The quick action '${name}' does not exist`, `Use one of ${[...STANDARD_ACTIONS].join(', ')}`);
    if (element.name === 'customButtons' && !model.find('WebLink', name))
      report(file, element, 'reference', `The button '${name}' does not exist`, 'Take it out, or ship the button');
  }
}

/** Layouts, and that no field of ours is in none. */
export const checkLayouts: Check = (context) => {
  const { model, report } = context;
  for (const file of model.ofType('Layout')) {
    if (!model.hasObject(objectOf(file))) {
      report(
        file,
        undefined,
        'reference',
        `The layout's object '${objectOf(file)}' does not exist`,
        'Call the file Object__c-Label.layout-meta.xml'
      );
      continue;
    }
    checkSections(context, file);
    checkActions(context, file);
    checkItems(context, file);
    checkRequiredItems(context, file);
    checkRelatedLists(context, file);
  }
  for (const object of model.objects.values()) {
    if (!object.file || !object.name.endsWith('__c') || object.isCustomSetting) continue;
    const layouts = model.ofType('Layout').filter((file) => objectOf(file) === object.name);
    if (layouts.length === 0) {
      report(object.file, undefined, 'unreachable', `${object.name} has no layout`, 'Write one under layouts');
      continue;
    }
    for (const field of object.fields.values()) {
      if (!layouts.some((file) => itemFields(file).has(field.name)))
        report(field.file, undefined, 'unreachable', `${object.name}.${field.name} is in no layout`, 'Add it to one');
    }
  }
};
