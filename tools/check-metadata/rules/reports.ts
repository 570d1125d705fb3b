/** Reports and the folders they lie in (P18). */
import { basename, dirname } from 'node:path';
import type { Check, CheckContext } from '../check.ts';
import { fieldKind, type FieldKind } from '../fieldKind.ts';
import { filterLogicProblem } from '../filterLogic.ts';
import { child, children, descendants, textOf } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';
import { tableObject } from './reportTypes.ts';

/** Columns a report may name: `Lead.Touchpoints__r$Channel__c`, as its report type offers them. */
export function reportColumns({ model }: CheckContext, file: MetadataFile): ReadonlySet<string> | undefined {
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

/** Scopes of reports on custom report types. */
const SCOPES: ReadonlySet<string> = new Set(['organization', 'user', 'team']);

/** A sum needs a number, the time frame a date, and no column stands in a report twice. */
function checkColumnKinds(context: CheckContext, file: MetadataFile): void {
  const { model, report } = context;
  const kind = (column: string): FieldKind | undefined => {
    const [table = '', path = ''] = column.split('$');
    const object = tableObject({ model }, table);
    return object === undefined ? undefined : fieldKind(model, object, path);
  };
  const seen = new Set<string>();
  for (const element of ['groupingsDown', 'groupingsAcross', 'columns'].flatMap((name) => children(file.root, name))) {
    const at = child(element, 'field');
    const column = at?.text.trim() ?? '';
    if (seen.has(column)) report(file, at, 'repeatedElement', `${column} stands twice in the report`, 'Group by it or show it, once');
    seen.add(column);
    const sum = children(element, 'aggregateTypes').find(({ text }) => text.trim() !== 'Unique' && kind(column) !== 'number');
    if (sum && kind(column)) report(file, sum, 'combination', `${column} is no number`, 'Take <aggregateTypes> out');
  }
  const date = child(child(file.root, 'timeFrameFilter'), 'dateColumn');
  const found = kind(date?.text.trim() ?? '');
  if (date && found && found !== 'date')
    report(file, date, 'combination', `${date.text.trim()} is no date`, 'Name a date of the report type');
}

function checkCrossFilters({ model, report }: CheckContext, file: MetadataFile, columns: ReadonlySet<string>): void {
  for (const filter of children(file.root, 'crossFilters')) {
    const primary = child(filter, 'primaryTableColumn');
    const table = child(filter, 'relatedTable');
    const join = child(filter, 'relatedTableJoinColumn');
    const [object = '', path] = primary?.text.trim().split('$') ?? [];
    if (!columns.has(primary?.text.trim() ?? '') && path !== 'Id')
      report(file, primary ?? filter, 'reference', `The report type has no column '${primary?.text.trim() ?? ''}'`, 'Write Object$Id');
    const related = table?.text.trim() ?? '';
    if (!model.hasObject(related)) report(file, table ?? filter, 'reference', `The object '${related}' does not exist`, 'Name an object');
    else if (
      !model.hasField(related, join?.text.trim() ?? '') ||
      (model.field(related, join?.text.trim() ?? '') && model.field(related, join?.text.trim() ?? '')?.referenceTo !== object)
    )
      report(
        file,
        join ?? filter,
        'reference',
        `${related} has no lookup '${join?.text.trim() ?? ''}' to ${object}`,
        'Name its lookup to the object of the report'
      );
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
  checkColumnKinds(context, file);
  checkCrossFilters(context, file, columns);
  checkShape(context, file);
}

function checkShape({ report }: CheckContext, file: MetadataFile): void {
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
  const problem = logic && filterLogicProblem(logic, criteria);
  if (problem)
    report(
      file,
      child(child(file.root, 'filter'), 'booleanFilter'),
      'reference',
      `The filter logic is refused: ${problem}`,
      'Name each condition once, from 1'
    );
  const scope = child(file.root, 'scope');
  if (scope && !SCOPES.has(scope.text.trim()))
    report(file, scope, 'wrongValue', `'${scope.text.trim()}' is no scope`, `Use ${[...SCOPES].join(', ')}`);
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
}

/** Reports of the package. */
export const checkReports: Check = (context) => {
  for (const file of context.model.ofType('Report')) checkReport(context, file);
  checkFolders(context);
};
