/** What of a table `sf` draws. */
export interface Table {
  readonly title: string;
  readonly data: readonly Readonly<Record<string, string | number>>[];
  /** One word each. */
  readonly columns: readonly string[];
}

/** How somebody may have asked for another look. */
const LOOKS = ['SF_TABLE_BORDER_STYLE', 'SF_TABLE_OVERFLOW', 'SF_NO_TABLE_STYLE', 'FORCE_COLOR'];
const PLAIN = /^[ -~]*$/;
/** `sf` gives a wider one less room. */
const WIDEST = 100;

/**
 * A table as `sf` draws it where nobody watches: into a file, a pipe, a log. Its own way of drawing one lays pages out, and takes half
 * a second to load, which may be a tenth of a run.
 *
 * @returns `undefined` where it takes more: colours, wide characters, a look of one's own
 * @example
 * plainTable({ title: 'Outcomes', data: [{ outcome: 'Held', calls: 3 }], columns: ['outcome', 'calls'] })
 * // Outcomes
 * // ┌─────────┬───────┐
 * // │ Outcome │ Calls │
 * // ├─────────┼───────┤
 * // │ Held    │ 3     │
 * // └─────────┴───────┘
 */
export function plainTable({ title, data, columns }: Table): string | undefined {
  const header = columns.map((column) => column.charAt(0).toUpperCase() + column.slice(1));
  const rows = [header, ...data.map((row) => columns.map((column) => String(row[column] ?? '')))];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)) + 2);
  const isPlain = rows.every((row) => row.every((cell) => PLAIN.test(cell))) && widths.reduce((sum, width) => sum + width + 1, 1) <= WIDEST;
  if (!isPlain || process.stdout.isTTY || LOOKS.some((name) => process.env[name] !== undefined)) return undefined;
  const rule = (left: string, middle: string, right: string): string =>
    left + widths.map((width) => '─'.repeat(width)).join(middle) + right;
  const [first = '', ...others] = rows.map((row) => `│${row.map((cell, at) => ` ${cell}`.padEnd(widths[at] ?? 0)).join('│')}│`);
  return [title, rule('┌', '┬', '┐'), first, rule('├', '┼', '┤'), ...others, rule('└', '┴', '┘'), ''].join('\n');
}
