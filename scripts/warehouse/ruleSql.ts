/**
 * R7 to R9 and the neighbours of R14 as one statement, for sessions that stay where they are. It answers for every call:
 * how many candidates there are, the session that matches and its age, and the nearest other sessions before and after.
 * The conformance suite holds it against the engine, call by call.
 */
import type { MatchWindow } from 'c/attributionEngine';
import { activitySql } from './activitySql.ts';
import { dialectOf, timeSql, type Dialect, type Engine } from './dialects.ts';
import { startSql } from './startSql.ts';
import type { CallTable, SessionTable } from './warehouseTables.ts';

/** Columns of the answer, in this order. */
export const ANSWER_COLUMNS = ['call_id', 'candidates', 'session_key', 'session_age_ms', 'before_key', 'after_key'] as const;

/**
 * The rule as a statement of an engine: its native ASOF JOIN where it has one and the basis is the session's start.
 *
 * @example
 * ruleSql('duckdb', DEFAULT_CALL_TABLE, DEFAULT_SESSION_TABLE, { windowMinutes: 30, windowBasis: 'sessionStart' })
 * // with calls as (…), … select call_id, candidates, session_key, … asof left join …
 */
export function ruleSql(engine: Engine, calls: CallTable, sessions: SessionTable, window: MatchWindow): string {
  const dialect = dialectOf(engine);
  const windowMs = window.windowMinutes * 60_000;
  const byActivity = window.windowBasis === 'lastActivity';
  const { steps, answer } = byActivity ? activitySql(windowMs) : startSql(dialect, windowMs);
  const read = [...callSteps(dialect, calls), ...sessionSteps(dialect, sessions, byActivity ? [basisColumn(dialect, sessions)] : [])];
  return writeStatement([...read, ...steps], answer) + dialect.ending;
}

/** A statement of named steps. */
export function writeStatement(steps: readonly Step[], answer: string): string {
  const written = steps.map(({ name, query }) => `${name} as (\n${query.replace(/^/gm, '  ')}\n)`);
  return `with ${written.join(',\n')}\n${answer}`;
}

/** A named step of a statement. */
export interface Step {
  readonly name: string;
  readonly query: string;
}

/** An expression and the name its value goes by. */
export interface NamedColumn {
  readonly name: string;
  readonly sql: string;
}

/** `asked`: the calls, with `call_id`, `t` and `v`. */
export function callSteps(dialect: Dialect, { table, id, visitorId, callTime, createdAt, times }: CallTable): Step[] {
  const column = (name: string): string => timeSql(dialect, dialect.name(name), times);
  const time = callTime === undefined ? column(createdAt) : `coalesce(${column(callTime)}, ${column(createdAt)})`;
  const columns = [
    { name: 'call_id', sql: dialect.name(id) },
    { name: 't', sql: time }
  ];
  return canonicalSteps(dialect, 'asked', table, visitorId, columns);
}

/** `visits`: the sessions, with `k`, `t`, `v` and whatever is asked for beside. */
export function sessionSteps(dialect: Dialect, session: SessionTable, others: readonly NamedColumn[]): Step[] {
  const { table, visitorId, sessionKey, startedAt, times } = session;
  const columns = [
    { name: 'k', sql: dialect.bytewise(dialect.name(sessionKey)) },
    { name: 't', sql: timeSql(dialect, dialect.name(startedAt), times) }
  ];
  return canonicalSteps(dialect, 'visits', table, visitorId, [...columns, ...others]);
}

/** R8: a last activity that is blank or before the start is the start. */
function basisColumn(dialect: Dialect, { startedAt, lastActivityAt, times }: SessionTable): NamedColumn {
  const start = timeSql(dialect, dialect.name(startedAt), times);
  const last = lastActivityAt === undefined ? start : timeSql(dialect, dialect.name(lastActivityAt), times);
  return { name: 'basis', sql: `greatest(${start}, coalesce(${last}, ${start}))` };
}

/** R3: what is 32 hexadecimal digits in another spelling is compared without it, all else as it is; a blank id is null. */
function canonicalSteps(dialect: Dialect, name: string, table: string, visitorId: string, columns: readonly NamedColumn[]): Step[] {
  const id = dialect.trimmed(dialect.name(visitorId));
  const names = columns.map((column) => column.name).join(', ');
  const read = columns.map((column) => `${column.sql} as ${column.name}`).join(', ');
  return [
    { name: `${name}_read`, query: `select ${read}, ${id} as id\nfrom ${dialect.name(table)}` },
    { name: `${name}_spelled`, query: `select ${names}, id, ${dialect.bare('lower(id)')} as bare\nfrom ${name}_read` },
    { name, query: `select ${names}, case when ${dialect.isHexId('bare')} then bare when id <> '' then id end as v\nfrom ${name}_spelled` }
  ];
}
