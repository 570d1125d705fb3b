import type { Org } from '../org.ts';
import type { Stored } from '../storage/database.ts';
import type { ChildQuery } from './childQuery.ts';
import type { CompiledQuery } from './compileQuery.ts';
import type { Columns, JsonObject } from './selectList.ts';

/** Rows of a snapshot: its members stay, their values are read when a page is asked for. */
export type Snapshot = readonly number[];

type ChildrenByParent = ReadonlyMap<ChildQuery, ReadonlyMap<string, JsonObject>>;
/** Makes the answer of one subquery for one parent from its rows. */
export type ChildAnswer = (child: ChildQuery, rows: readonly Columns[], snapshot: Snapshot) => JsonObject;

function selectSql(query: CompiledQuery, body: string): string {
  return `SELECT ${[`${query.rowAlias}._row`, ...query.columns].join(', ')} ${body}`;
}

/** Rows carry their number in front of the selected columns. */
function split(rows: readonly Columns[]): { row: number; columns: Columns }[] {
  return rows.map((row) => ({ row: Number(row[0]), columns: row.slice(1) }));
}

function limits(query: CompiledQuery, atMost?: number): string {
  const limit = Math.min(query.limit ?? Number.MAX_SAFE_INTEGER, atMost ?? Number.MAX_SAFE_INTEGER);
  const hasLimit = query.limit !== undefined || atMost !== undefined || query.offset > 0;
  return hasLimit ? ` LIMIT ${limit}${query.offset > 0 ? ` OFFSET ${query.offset}` : ''}` : '';
}

/** COUNT() of a query. */
export function countRows(org: Org, query: CompiledQuery): number {
  const [row] = org.db.rows(`SELECT COUNT(*) ${query.body}`, query.values);
  const count = Number(row?.[0] ?? 0);
  return query.limit === undefined ? count : Math.min(count, query.limit);
}

/** Records of GROUP BY or aggregates, at most one more than `atMost`. */
export function aggregateRows(org: Org, query: CompiledQuery, atMost: number): JsonObject[] {
  const sql = `SELECT ${query.columns.join(', ')} ${query.body}${query.orderBy}${limits(query, atMost + 1)}`;
  return org.db.rows(sql, query.values).map((row) => query.read(row, new Map()));
}

/** Numbers of all rows a query finds, in its order. */
export function takeSnapshot(org: Org, query: CompiledQuery): Snapshot {
  return org.db
    .rows(`SELECT ${query.rowAlias}._row ${query.body}${query.orderBy}${limits(query)}`, query.values)
    .map((row) => Number(row[0]));
}

/** The first rows of a query, at most `atMost`. */
export function firstRows(org: Org, query: CompiledQuery, atMost: number): { row: number; columns: Columns }[] {
  return split(org.db.rows(selectSql(query, query.body) + query.orderBy + limits(query, atMost), query.values));
}

/** Rows by their numbers, in that order; a row that has gone meanwhile is left out. */
export function rowsByNumber(org: Org, query: CompiledQuery, numbers: Snapshot): Columns[] {
  const sql = selectSql(query, `FROM ${query.from} WHERE ${query.rowAlias}._row IN (SELECT value FROM json_each(?1))`);
  const found = new Map(split(org.db.rows(sql, [JSON.stringify(numbers)])).map(({ row, columns }) => [row, columns]));
  return numbers.map((number) => found.get(number)).filter((row) => row !== undefined);
}

/** Children of many parents by one statement, each parent's in the subquery's order. */
function childrenOf(org: Org, child: ChildQuery, parentIds: readonly string[], answer: ChildAnswer): Map<string, JsonObject> {
  const { compiled, parentColumn } = child;
  const values: Stored[] = [...compiled.values, JSON.stringify(parentIds)];
  const body = `${compiled.body}${compiled.body.includes(' WHERE ') ? ' AND' : ' WHERE'} ${parentColumn} IN (SELECT value FROM json_each(?${values.length}))`;
  const sql = `SELECT ${[parentColumn, `${compiled.rowAlias}._row`, ...compiled.columns].join(', ')} ${body}${compiled.orderBy}`;
  const byParent = new Map<string, { row: number; columns: Columns }[]>();
  for (const row of org.db.rows(sql, values)) {
    const rows = byParent.get(String(row[0])) ?? [];
    rows.push({ row: Number(row[1]), columns: row.slice(2) });
    byParent.set(String(row[0]), rows);
  }
  const answers = new Map<string, JsonObject>();
  for (const [parent, all] of byParent) {
    const rows = all.slice(compiled.offset, compiled.limit === undefined ? undefined : compiled.offset + compiled.limit);
    if (rows.length > 0)
      answers.set(
        parent,
        answer(
          child,
          rows.map(({ columns }) => columns),
          rows.map(({ row }) => row)
        )
      );
  }
  return answers;
}

/** Turns rows into records, with the children of its subqueries. */
export function readRecords(org: Org, query: CompiledQuery, rows: readonly Columns[], answer: ChildAnswer): JsonObject[] {
  const idAt = query.columns.indexOf(`${query.rowAlias}.Id`);
  const ids = query.children.length === 0 ? [] : rows.map((row) => String(row[idAt]));
  const children: ChildrenByParent = new Map(query.children.map((child) => [child, childrenOf(org, child, ids, answer)]));
  return rows.map((row) => query.read(row, children));
}
