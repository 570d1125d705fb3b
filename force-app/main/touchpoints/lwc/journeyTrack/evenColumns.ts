/** Pixels a touch takes at least: a date, a channel and its share stay on lines of their own. */
const NARROWEST = 120;

/**
 * Columns that fill the rows evenly, so that no touch stands alone in a last row of its own.
 *
 *     evenColumns(6, 766) // 6
 *     evenColumns(7, 766) // 4, in two rows, where six in a row would leave one over
 *
 * @param width pixels there are
 */
export function evenColumns(items: number, width: number): number {
  const most = Math.max(1, Math.floor(width / NARROWEST));
  const rows = Math.max(1, Math.ceil(items / most));
  return Math.max(1, Math.ceil(items / rows));
}
