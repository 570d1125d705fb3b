/** Channel rules as a table for spreadsheets: columns under the names their fields have, so that `touchline sessions build` reads the file too. */
import { readRow, type Row } from 'c/salesforceRecords';
import { completeRow } from './completeRow';
import { withRuleKeys } from './newKey';
import { readCsv } from './readCsv';
import { SETUP_PARTS } from './setupParts';

type RuleRow = Row<'Channel_Rule__c'>;

const { fields: FIELDS, mostRows: MOST_ROWS } = SETUP_PARTS.channelRules;

/** As a reader goes through them. */
const COLUMNS = [
  'order',
  'channel',
  'subchannel',
  'campaign',
  'medium',
  'source',
  'landingPage',
  'referringWebsite',
  'clickId',
  'active',
  'name',
  'ruleKey'
] as const satisfies readonly (keyof RuleRow)[];

const REQUIRED = ['order', 'channel'] as const;
const NAMESPACE = /^[a-z][a-z\d]*__(?=\w+__c$)/i;
/** What the writer of CSV puts before a text that a spreadsheet would run as a formula. */
const GUARDED = /^'(?='*\s*[=+\-@＝＋－＠\t\r\n])/;

/**
 * - `column`: no such column; `value` is its header; `duplicateColumn`: it comes twice
 * - `missing`: a column that has to be there isn't
 * - `cells`: a line has more cells than there are columns
 * - `quote`: a quote that is never closed, or text after one
 * - `number`, `boolean`: a cell is neither
 * - `rows`: more rules than an org may have (`value` of them)
 * - `empty`: no rule at all
 */
export interface RuleRowProblem {
  readonly line: number;
  readonly code: 'column' | 'duplicateColumn' | 'missing' | 'cells' | 'quote' | 'number' | 'boolean' | 'rows' | 'empty';
  /** Header of the column, where one is meant. */
  readonly column?: string;
  readonly value?: string;
}

export interface ParsedRules {
  readonly rows: readonly RuleRow[];
  readonly problems: readonly RuleRowProblem[];
}

function headerOf(property: string): string {
  return FIELDS.get(property)?.field ?? property;
}

/** `Landing Page`, `landing_page__c`, `touchline__Landing_Page__c` → `landingPage` */
function propertyOf(header: string): string | undefined {
  const bare = (text: string): string =>
    text
      .trim()
      .replace(NAMESPACE, '')
      .replace(/__c$/i, '')
      .replace(/[\s_]+/g, '')
      .toLowerCase();
  return COLUMNS.find((property) => bare(headerOf(property)) === bare(header));
}

/**
 * Header and rows for `downloadCsv` of c/csvFile; read back, they are the same rules.
 *
 * @example writeRuleRows([{ order: 10, channel: 'Radio', source: 'radio*' }]).rows // [[10, 'Radio', undefined, …]]
 */
export function writeRuleRows(rules: readonly RuleRow[]): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
} {
  return {
    header: COLUMNS.map(headerOf),
    rows: rules.map((rule) =>
      COLUMNS.map((property) => {
        const value = rule[property];
        if (typeof value === 'boolean') return String(value);
        // A text that looks guarded already would lose its own apostrophe when it is read.
        return typeof value === 'string' && GUARDED.test(value) ? `'${value}` : value;
      })
    )
  };
}

function readHeader(cells: readonly string[], line: number): { columns: (string | undefined)[]; problems: RuleRowProblem[] } {
  const problems: RuleRowProblem[] = [];
  const columns = cells.map((header) => propertyOf(header));
  cells.forEach((header, i) => {
    const property = columns[i];
    if (property === undefined && header.trim() !== '')
      problems.push({ line, code: 'column', column: header.trim(), value: header.trim() });
    if (property !== undefined && columns.indexOf(property) < i) problems.push({ line, code: 'duplicateColumn', column: header.trim() });
  });
  for (const property of REQUIRED) if (!columns.includes(property)) problems.push({ line, code: 'missing', column: headerOf(property) });
  return { columns, problems };
}

/** One line as a rule; what is wrong with a cell leaves it out. */
function readRule(columns: readonly (string | undefined)[], cells: readonly string[], line: number) {
  const named = columns.flatMap((property, i) =>
    property === undefined ? [] : [[headerOf(property), (cells[i] ?? '').replace(GUARDED, '')] as const]
  );
  const { row, problems } = readRow('Channel_Rule__c', Object.fromEntries(named));
  const wrong = problems.map(({ field, value, expected }): RuleRowProblem => ({
    line,
    code: expected === 'boolean' ? 'boolean' : 'number',
    column: field,
    value
  }));
  const tooMany: RuleRowProblem[] = cells.slice(columns.length).some((cell) => cell.trim() !== '') ? [{ line, code: 'cells' }] : [];
  return { row, problems: [...wrong, ...tooMany] };
}

/**
 * Rules of a CSV text. A rule without a key gets one made of its channel, the same each time the file is read. What a rule means
 * is checked by `checkSetup`, as for rules made by hand.
 *
 * @example
 * parseRuleRows('Order__c,Channel__c,Source__c\n10,Radio,radio*') // { rows: [{ ruleKey: 'radio', order: 10, channel: 'Radio', … }], problems: [] }
 * parseRuleRows('Channel__c\nRadio').problems                     // [{ line: 1, code: 'missing', column: 'Order__c' }]
 */
export function parseRuleRows(text: string): ParsedRules {
  const { lines, trouble } = readCsv(text);
  const problems: RuleRowProblem[] = trouble ? [{ line: trouble.line, code: 'quote' }] : [];
  const [header, ...rest] = lines;
  if (!header) return { rows: [], problems: problems.length > 0 ? problems : [{ line: 1, code: 'empty' }] };
  const { columns, problems: wrongHeader } = readHeader(header.cells, header.line);
  problems.push(...wrongHeader);
  if (wrongHeader.length > 0) return { rows: [], problems };
  if (rest.length > MOST_ROWS)
    return { rows: [], problems: [{ line: rest[MOST_ROWS]?.line ?? 0, code: 'rows', value: String(rest.length) }, ...problems] };
  if (rest.length === 0 && problems.length === 0) problems.push({ line: header.line, code: 'empty' });
  const read = rest.map(({ line, cells }) => readRule(columns, cells, line));
  problems.push(...read.flatMap(({ problems: found }) => found));
  return { rows: withRuleKeys(read.map(({ row }) => row)).map((row) => completeRow('channelRules', row)), problems };
}
