/** Report types (P18): their chain of objects and the columns they offer. */
import type { Check, CheckContext } from '../check.ts';
import { childObject, reportColumnExists } from '../fieldPath.ts';
import { child, children, descendants, textOf, type XmlElement } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';

/** `Lead.Touchpoints__r` → the object at its end, by the joins of the report type. */
export function tableObject({ model }: Pick<CheckContext, 'model'>, table: string): string | undefined {
  const [base = '', ...relationships] = table.split('.');
  let object: string | undefined = model.hasObject(base) ? base : undefined;
  for (const relationship of relationships) object = object && childObject(model, object, relationship);
  return object;
}

function joinsOf(file: MetadataFile): XmlElement[] {
  return [...descendants(file.root)].filter((element) => element.name === 'join');
}

function tablesOf(file: MetadataFile): string[] {
  const base = textOf(file.root, 'baseObject') ?? '';
  const tables = [base];
  for (let join = child(file.root, 'join'); join; join = child(join, 'join'))
    tables.push(`${tables.at(-1) ?? ''}.${textOf(join, 'relationship') ?? ''}`);
  return tables;
}

function checkReportType(context: CheckContext, file: MetadataFile): void {
  const { model, report } = context;
  const base = child(file.root, 'baseObject');
  if (!model.hasObject(base?.text.trim() ?? ''))
    report(file, base, 'reference', `The object '${base?.text.trim() ?? ''}' does not exist`, 'Name an object');
  if (textOf(file.root, 'deployed') !== 'true')
    report(file, child(file.root, 'deployed'), 'wrongValue', 'The report type is not deployed', 'Set <deployed>true</deployed>');
  const tables = tablesOf(file);
  if (tables.length > 4) report(file, joinsOf(file).at(-1), 'combination', `A chain of ${tables.length} objects`, 'At most 4 (P18)');
  tables.slice(1).forEach((table, i) => {
    if (!tableObject(context, table))
      report(
        file,
        child(joinsOf(file)[i], 'relationship'),
        'reference',
        `${tables[i] ?? ''} has no child relationship '${table.split('.').at(-1) ?? ''}'`,
        'Write the relationship name with __r'
      );
  });
  const sections = children(file.root, 'sections');
  if (sections.length === 0)
    report(file, undefined, 'missingElement', 'The report type shows no fields', 'Add one <sections> an object (P18)');
  for (const section of sections) {
    if (!textOf(section, 'masterLabel')) report(file, section, 'missingElement', 'A section has no <masterLabel>', 'Add it');
    for (const column of children(section, 'columns')) checkTypeColumn(context, file, column, tables);
  }
  checkTwice(context, file);
}

function checkTwice({ report }: CheckContext, file: MetadataFile): void {
  const seen = new Set<string>();
  for (const column of children(file.root, 'sections').flatMap((section) => children(section, 'columns'))) {
    const name = `${textOf(column, 'table') ?? ''}$${textOf(column, 'field') ?? ''}`;
    if (seen.has(name)) report(file, child(column, 'field') ?? column, 'repeatedElement', `The column ${name} stands twice`, 'Keep one');
    seen.add(name);
  }
}

function checkTypeColumn(context: CheckContext, file: MetadataFile, column: XmlElement, tables: readonly string[]): void {
  const { model, report } = context;
  const field = child(column, 'field');
  const table = child(column, 'table');
  const path = table?.text.trim() ?? '';
  const object = tables.includes(path) ? tableObject(context, path) : undefined;
  if (!object) report(file, table ?? column, 'reference', `'${path}' is no table of the report type`, `Use ${tables.join(', ')}`);
  else if (!reportColumnExists(model, object, field?.text.trim() ?? ''))
    report(file, field ?? column, 'reference', `${object} has no field '${field?.text.trim() ?? ''}'`, 'Name a field of the table');
}

/** Report types of the package. */
export const checkReportTypes: Check = (context) => {
  const { model, report } = context;
  const shown = new Set(model.ofType('Report').map((file) => (textOf(file.root, 'reportType') ?? '').replace(/__c$/, '')));
  for (const file of model.ofType('ReportType')) {
    checkReportType(context, file);
    if (!shown.has(file.fullName))
      report(file, undefined, 'unreachable', `No report uses the type ${file.fullName}`, 'Ship a report that does');
  }
};
