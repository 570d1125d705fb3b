/** List views, compact layouts and the columns they may name (P17). */
import type { Check, CheckContext } from '../check.ts';
import { filterLogicProblem } from '../filterLogic.ts';
import { child, children, textOf, type XmlElement } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';

/** Columns every custom object's list view may name beside its own fields. */
const LIST_COLUMNS: ReadonlySet<string> = new Set([
  'NAME',
  'CREATED_DATE',
  'CREATEDBY_USER',
  'CREATEDBY_USER.ALIAS',
  'LAST_UPDATE',
  'UPDATEDBY_USER',
  'UPDATEDBY_USER.ALIAS',
  'OWNER.ALIAS',
  'OWNER.FIRST_NAME',
  'OWNER.LAST_NAME',
  'RECORDTYPE',
  'CURRENCY_ISO_CODE'
]);
const SYSTEM_FIELDS: ReadonlySet<string> = new Set([
  'Name',
  'OwnerId',
  'CreatedById',
  'CreatedDate',
  'LastModifiedById',
  'LastModifiedDate',
  'SystemModstamp'
]);

/** The object whose folder a file lies in. */
export const objectOf = (file: MetadataFile): string => /(?:^|\/)objects\/([^/]+)\//.exec(file.path)?.[1] ?? '';

/** A column of a list view or a search layout. */
export function checkColumn({ model, report }: CheckContext, file: MetadataFile, element: XmlElement, object: string): void {
  const name = element.text.trim();
  const field = model.field(object, name);
  if (!field && !LIST_COLUMNS.has(name)) {
    report(
      file,
      element,
      'reference',
      `${object} has no field or column '${name}'`,
      'Name a field of the object, NAME, CREATED_DATE or another standard column'
    );
  } else if (field?.type === 'LongTextArea' && element.name === 'field') {
    report(file, element, 'combination', `${name} is a long text area and can't be filtered`, 'Filter on its short form');
  }
}

function checkListView(context: CheckContext, file: MetadataFile): void {
  const seen = new Set<string>();
  for (const column of children(file.root, 'columns')) {
    checkColumn(context, file, column, objectOf(file));
    const name = column.text.trim();
    if (seen.has(name)) context.report(file, column, 'repeatedElement', `The column ${name} stands twice`, 'Keep one');
    seen.add(name);
  }
  const logic = child(file.root, 'booleanFilter');
  const problem = logic && filterLogicProblem(logic.text, children(file.root, 'filters').length);
  if (problem) context.report(file, logic, 'reference', `The filter logic is refused: ${problem}`, 'Name each condition once, from 1');
  for (const filter of children(file.root, 'filters')) {
    const field = child(filter, 'field');
    if (field) checkColumn(context, file, field, objectOf(file));
  }
}

function checkCompactLayout({ model, report }: CheckContext, file: MetadataFile): void {
  const fields = children(file.root, 'fields');
  if (fields.length > 10) report(file, fields[10], 'combination', `A compact layout with ${fields.length} fields`, 'At most 10');
  for (const element of fields) {
    const name = element.text.trim();
    const field = model.field(objectOf(file), name);
    if (!field && !SYSTEM_FIELDS.has(name))
      report(file, element, 'reference', `${objectOf(file)} has no field '${name}'`, 'Name a field of the object');
    if (field?.type === 'LongTextArea') report(file, element, 'combination', `${name} is a long text area`, 'Compact layouts refuse them');
  }
  const object = model.objects.get(objectOf(file))?.file;
  if (textOf(object?.root, 'compactLayoutAssignment') !== file.fullName) {
    report(
      file,
      undefined,
      'unreachable',
      `The compact layout ${file.fullName} is not assigned`,
      'Name it in <compactLayoutAssignment> of the object'
    );
  }
}

/** What people see of an object in lists and at the top of its page. */
export const checkLists: Check = (context) => {
  for (const file of context.model.ofType('ListView')) checkListView(context, file);
  for (const file of context.model.ofType('CompactLayout')) checkCompactLayout(context, file);
};
