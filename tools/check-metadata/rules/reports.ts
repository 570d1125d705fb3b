/** Report types, reports, dashboards and their folders (P18). */
import type { Check, CheckContext } from '../check.ts';
import { childObject, reportColumnExists } from '../fieldPath.ts';
import { basename, dirname } from 'node:path';
import { child, children, descendants, textOf, type XmlElement } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';

/** `Lead.Touchpoints__r` → the object at its end, by the joins of the report type. */
function tableObject({ model }: CheckContext, table: string): string | undefined {
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

/** Columns a report may name: `Lead.Touchpoints__r$Channel__c`, as its report type offers them. */
function reportColumns({ model }: CheckContext, file: MetadataFile): ReadonlySet<string> | undefined {
  const type = model.find('ReportType', (textOf(file.root, 'reportType') ?? '').replace(/__c$/, ''));
  if (!type) return undefined;
  return new Set(
    [...descendants(type.root)]
      .filter((element) => element.name === 'columns')
      .map((column) => `${textOf(column, 'table') ?? ''}$${textOf(column, 'field') ?? ''}`)
  );
}

/** Where a report names columns, and in which element. */
const COLUMN_PLACES: readonly (readonly [string, string])[] = [
  ['columns', 'field'],
  ['groupingsDown', 'field'],
  ['groupingsAcross', 'field'],
  ['criteriaItems', 'column'],
  ['timeFrameFilter', 'dateColumn'],
  ['chartSummaries', 'column'],
  ['buckets', 'sourceColumnName']
];

function checkReportColumns(context: CheckContext, file: MetadataFile, columns: ReadonlySet<string>): void {
  const { report } = context;
  const buckets = new Set(children(file.root, 'buckets').map((bucket) => textOf(bucket, 'developerName') ?? ''));
  const formulas = new Set(children(file.root, 'aggregates').map((aggregate) => textOf(aggregate, 'developerName') ?? ''));
  for (const element of descendants(file.root)) {
    const place = COLUMN_PLACES.find(([parent]) => parent === element.name);
    const at = place && child(element, place[1]);
    const name = at?.text.trim();
    if (!name || name === 'RowCount' || buckets.has(name) || formulas.has(name)) continue;
    if (!columns.has(name))
      report(
        file,
        at,
        'reference',
        `The report type has no column '${name}'`,
        `Write Object$Field as the type offers it, such as ${[...columns][0] ?? ''}`
      );
  }
  const groupings = [...children(file.root, 'groupingsDown'), ...children(file.root, 'groupingsAcross')].map(
    (grouping) => textOf(grouping, 'field') ?? ''
  );
  const sort = child(file.root, 'sortColumn');
  if (sort && !columns.has(sort.text.trim()))
    report(file, sort, 'reference', `The report type has no column '${sort.text.trim()}'`, 'Sort by a column of the report');
  for (const element of [...descendants(file.root)].filter(({ name }) => name === 'groupingColumn')) {
    if (!groupings.includes(element.text.trim()))
      report(file, element, 'reference', `The report is not grouped by '${element.text.trim()}'`, 'Name one of its groupings');
  }
}

function checkReport(context: CheckContext, file: MetadataFile): void {
  const { report } = context;
  const type = child(file.root, 'reportType');
  const columns = reportColumns(context, file);
  if (!columns) {
    report(
      file,
      type,
      'reference',
      `The report type '${type?.text.trim() ?? ''}' does not exist`,
      'Name one of the package, with __c (P18)'
    );
    return;
  }
  checkReportColumns(context, file, columns);
  const format = textOf(file.root, 'format');
  const down = children(file.root, 'groupingsDown').length;
  const across = children(file.root, 'groupingsAcross').length;
  if (format === 'Tabular' && down + across > 0)
    report(file, child(file.root, 'format'), 'combination', 'A tabular report is grouped', 'Use Summary');
  if (format === 'Summary' && (down === 0 || down > 3 || across > 0))
    report(
      file,
      child(file.root, 'format'),
      'combination',
      `A summary report with ${down} groupings down, ${across} across`,
      'One to three down, none across'
    );
  if (format === 'Matrix' && (down === 0 || across === 0))
    report(file, child(file.root, 'format'), 'combination', 'A matrix needs groupings down and across', 'Use Summary, or add them');
  const logic = textOf(child(file.root, 'filter'), 'booleanFilter');
  const criteria = children(child(file.root, 'filter'), 'criteriaItems').length;
  const highest = Math.max(0, ...[...(logic?.matchAll(/\d+/g) ?? [])].map(([digits]) => Number(digits)));
  if (highest > criteria)
    report(
      file,
      child(child(file.root, 'filter'), 'booleanFilter'),
      'reference',
      `The filter logic names condition ${highest} of ${criteria}`,
      'Number the conditions from 1'
    );
}

function checkDashboard(context: CheckContext, file: MetadataFile): void {
  const { model, report } = context;
  for (const component of [...descendants(file.root)].filter((element) => child(element, 'report') !== undefined)) {
    const at = child(component, 'report');
    const source = model.findInFolder('Report', at?.text.trim() ?? '');
    if (!source) {
      report(file, at, 'reference', `The report '${at?.text.trim() ?? ''}' does not exist`, 'Write Folder/Report');
      continue;
    }
    const columns = reportColumns(context, source) ?? new Set();
    for (const element of descendants(component)) {
      if (!['groupingColumn', 'column', 'sortColumn'].includes(element.name) || element.children.length > 0) continue;
      const name = element.text.trim();
      if (name !== 'RowCount' && name !== '' && !columns.has(name))
        report(file, element, 'reference', `The report has no column '${name}'`, `Name a column of ${source.fullName}`);
    }
  }
  const type = textOf(file.root, 'dashboardType');
  if (type === 'SpecifiedUser' && child(file.root, 'runningUser')) {
    report(
      file,
      child(file.root, 'runningUser'),
      'reference',
      'The dashboard names a running user',
      'Take it out: no names of people in metadata; the installing user runs it'
    );
  }
}

function checkFolders({ model, report }: CheckContext): void {
  for (const [type, folderType] of [
    ['Report', 'ReportFolder'],
    ['Dashboard', 'DashboardFolder']
  ] as const) {
    for (const file of model.ofType(type)) {
      const folder = basename(dirname(file.path));
      if (!model.find(folderType, folder))
        report(
          file,
          undefined,
          'reference',
          `The folder '${folder}' has no metadata of its own`,
          `Write ${folder}.${folderType.charAt(0).toLowerCase()}${folderType.slice(1)}-meta.xml beside it (P18)`
        );
    }
  }
  const shown = new Set(model.ofType('Report').map((file) => (textOf(file.root, 'reportType') ?? '').replace(/__c$/, '')));
  for (const file of model.ofType('ReportType').filter((candidate) => !shown.has(candidate.fullName))) {
    report(file, undefined, 'unreachable', `No report uses the type ${file.fullName}`, 'Ship a report that does');
  }
}

/** Reporting, from type to dashboard. */
export const checkReports: Check = (context) => {
  for (const file of context.model.ofType('ReportType')) checkReportType(context, file);
  for (const file of context.model.ofType('Report')) checkReport(context, file);
  for (const file of context.model.ofType('Dashboard')) checkDashboard(context, file);
  checkFolders(context);
};
