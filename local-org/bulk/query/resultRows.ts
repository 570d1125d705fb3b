import type { Org } from '../../org.ts';
import type { CompiledQuery } from '../../soql/compileQuery.ts';
import { rowsByNumber, takeSnapshot } from '../../soql/runQuery.ts';
import type { Columns } from '../../soql/selectList.ts';

/** Portions in the order of the records' creation, each beginning where the last one ended. */
function* byRowNumber(org: Org, query: CompiledQuery, size: number): Generator<Columns[]> {
  const last = `?${query.values.length + 1}`;
  const after = `${query.body}${query.body.includes(' WHERE ') ? ' AND' : ' WHERE'} ${query.rowAlias}._row > ${last}`;
  const sql = `SELECT ${[`${query.rowAlias}._row`, ...query.columns].join(', ')} ${after} ORDER BY ${query.rowAlias}._row LIMIT ${size}`;
  let from = 0;
  for (;;) {
    const rows = org.db.rows(sql, [...query.values, from]);
    if (rows.length > 0) yield rows.map((row) => row.slice(1));
    if (rows.length < size) return;
    from = Number(rows.at(-1)?.[0]);
  }
}

/**
 * Rows of a query in portions, so that other requests can be answered in between. A query that orders or limits is run
 * at once and keeps the rows it found; any other goes through the table from end to end.
 */
export function* resultRows(org: Org, query: CompiledQuery, size: number): Generator<Columns[]> {
  const isUnordered = query.orderBy === ` ORDER BY ${query.rowAlias}._row`;
  if (isUnordered && query.limit === undefined) return yield* byRowNumber(org, query, size);
  const snapshot = takeSnapshot(org, query);
  for (let from = 0; from < snapshot.length; from += size) yield rowsByNumber(org, query, snapshot.slice(from, from + size));
}
