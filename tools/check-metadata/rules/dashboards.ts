/** Dashboards (P18): what each component draws, its report offers; and they fit on the grid. */
import type { Check, CheckContext } from '../check.ts';
import { child, children, descendants, textOf, type XmlElement } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';
import { reportColumns } from './reports.ts';

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
    checkDrawn(context, file, component, source);
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

/** A component groups as its report groups and shows what its report sums up. */
function checkDrawn({ report }: CheckContext, file: MetadataFile, component: XmlElement, source: MetadataFile): void {
  const named = (list: string) => children(source.root, list);
  const groupings = [...named('groupingsDown'), ...named('groupingsAcross')].map((element) => textOf(element, 'field') ?? '');
  const sums = named('columns')
    .filter((element) => child(element, 'aggregateTypes'))
    .map((element) => textOf(element, 'field') ?? '')
    .concat('RowCount', ...named('aggregates').map((element) => textOf(element, 'developerName') ?? ''));
  for (const element of children(component, 'groupingColumn').filter(({ text }) => text.trim() !== '' && !groupings.includes(text.trim())))
    report(file, element, 'reference', `${source.fullName} is not grouped by '${element.text.trim()}'`, `Use ${groupings.join(', ')}`);
  for (const summary of children(component, 'chartSummary')) {
    const column = child(summary, 'column');
    if (column && !sums.includes(column.text.trim()))
      report(file, column, 'reference', `${source.fullName} does not sum up '${column.text.trim()}'`, `Use ${sums.join(', ')}`);
  }
}

interface Cell {
  readonly element: XmlElement;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function cellOf(element: XmlElement): Cell {
  const number = (name: string) => Number(textOf(element, name));
  const [left, top] = [number('columnIndex'), number('rowIndex')];
  return { element, left, right: left + number('colSpan'), top, bottom: top + number('rowSpan') };
}

function checkGrid({ report }: CheckContext, file: MetadataFile): void {
  const grid = child(file.root, 'dashboardGridLayout');
  const columns = Number(textOf(grid, 'numberOfColumns'));
  const cells = children(grid, 'dashboardGridComponents').map(cellOf);
  const filters = children(file.root, 'dashboardFilters').length;
  cells.forEach((cell, i) => {
    const at = child(cell.element, 'columnIndex') ?? cell.element;
    if (cell.right > columns)
      report(file, at, 'combination', `A component ends in column ${cell.right} of ${columns}`, 'Make it narrower, or move it');
    const other = cells
      .slice(0, i)
      .find((each) => each.left < cell.right && cell.left < each.right && each.top < cell.bottom && cell.top < each.bottom);
    if (other) report(file, at, 'combination', `A component lies over the one in line ${other.element.line}`, 'Move one of them');
    const component = child(cell.element, 'dashboardComponent');
    const filtered = children(component, 'dashboardFilterColumns').length;
    if (component && filtered !== filters)
      report(
        file,
        component,
        'combination',
        `A component has ${filtered} <dashboardFilterColumns> for ${filters} filters`,
        'Write one a filter, in their order'
      );
  });
}

/** Dashboards of the package. */
export const checkDashboards: Check = (context) => {
  for (const file of context.model.ofType('Dashboard')) {
    checkDashboard(context, file);
    checkGrid(context, file);
  }
};
