/** The rows a flow reads and writes: objects and fields exist, may be written, and take the values given. */
import type { CheckContext } from '../check.ts';
import { fieldKind, type FieldKind } from '../fieldKind.ts';
import { child, children, type XmlElement } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';

const RECORD_NODES = ['recordCreates', 'recordLookups', 'recordUpdates', 'recordDeletes'];
/** The platform fills these itself. */
const READ_ONLY: ReadonlySet<string> = new Set([
  'Id',
  'CreatedById',
  'CreatedDate',
  'LastModifiedById',
  'LastModifiedDate',
  'SystemModstamp',
  'IsDeleted'
]);
/** Which written-out values a kind of field takes; references may be anything. */
const TAKES: Readonly<Record<FieldKind, readonly string[]>> = {
  number: ['numberValue'],
  date: ['dateValue', 'dateTimeValue'],
  boolean: ['booleanValue'],
  text: ['stringValue', 'numberValue', 'booleanValue'],
  longText: ['stringValue', 'numberValue', 'booleanValue'],
  reference: ['stringValue']
};

function checkWritten({ model, report }: CheckContext, file: MetadataFile, object: string, entries: readonly XmlElement[]): void {
  const seen = new Set<string>();
  for (const entry of entries) {
    const field = child(entry, 'field');
    const name = field?.text.trim() ?? '';
    if (seen.has(name)) report(file, field, 'repeatedElement', `${name} is written twice`, 'Keep one');
    seen.add(name);
    if (model.field(object, name)?.isFormula || READ_ONLY.has(name))
      report(file, field, 'combination', `${name} can not be written`, 'Take it out: the platform fills it');
  }
}

function checkValue({ model, report }: CheckContext, file: MetadataFile, object: string, entry: XmlElement): void {
  const name = child(entry, 'field')?.text.trim() ?? '';
  const kind = fieldKind(model, object, name);
  const [value] = child(entry, 'value')?.children ?? [];
  const isNullTest = child(entry, 'operator')?.text.trim() === 'IsNull';
  if (isNullTest && value?.name !== 'booleanValue')
    report(file, value ?? entry, 'combination', 'IsNull is compared with something else than true or false', 'Use <booleanValue>');
  if (!value || !kind || isNullTest || value.name === 'elementReference') return;
  if (!TAKES[kind].includes(value.name))
    report(file, value, 'combination', `${name} takes no <${value.name}>`, `Use <${TAKES[kind].join('>, <')}>`);
}

/** Creates, lookups, updates and the entry conditions. */
export function checkRecordNodes(context: CheckContext, file: MetadataFile): void {
  const { model, report } = context;
  for (const node of file.root.children.filter(({ name }) => RECORD_NODES.includes(name) || name === 'start')) {
    const at = child(node, 'object');
    const object = at?.text.trim();
    if (!object) continue;
    if (!model.hasObject(object)) {
      report(file, at, 'reference', `The object '${object}' does not exist`, 'Name an object');
      continue;
    }
    const written = children(node, 'inputAssignments');
    const filters = children(node, 'filters');
    for (const field of [...written, ...filters].map((entry) => child(entry, 'field')).concat(children(node, 'queriedFields'))) {
      if (field && !model.hasField(object, field.text.trim()))
        report(file, field, 'reference', `${object} has no field '${field.text.trim()}'`, 'Name a field of the object');
    }
    for (const field of filters.map((entry) => child(entry, 'field')))
      if (field && fieldKind(model, object, field.text.trim()) === 'longText')
        report(file, field, 'combination', `${field.text.trim()} is a long text area and can't be filtered`, 'Filter on its short form');
    checkWritten(context, file, object, written);
    for (const entry of [...written, ...filters]) checkValue(context, file, object, entry);
  }
}
