import { dialectOf, timeSql, type Dialect, type Engine } from './dialects.ts';
import { callSteps, sessionSteps, writeStatement, type NamedColumn, type Step } from './ruleSql.ts';
import type { CallTable, SessionTable } from './warehouseTables.ts';

/** Names of the temporary tables of a run. */
export const TEMPORARY = {
  calls: 'touchline_calls',
  answers: 'touchline_answers',
  emails: 'touchline_emails',
  needed: 'touchline_needed'
} as const;

/** Columns that make a session more than a visit, where the table has them. */
export interface SpeakingColumns {
  readonly email?: string;
  readonly formUrl?: string;
  readonly formSubmittedAt?: string;
  readonly chatStartedAt?: string;
}

export interface Needs {
  /** There is a table of the known people's e-mails: their sessions tell of further visitors. */
  readonly withEmails: boolean;
  readonly withOpportunities: boolean;
}

/**
 * Keys of the sessions that may be touches of the calls' people: matched ones and their neighbours, those with an e-mail,
 * form or chat, and the first bare visits between any two moments that may change an owner (R39). No other session of the
 * warehouse makes a difference to any row, so no other has to leave it. With opportunities a bare visit may also be OC or
 * Closed (R33): then all sessions of these visitors come.
 */
export function neededSql(
  engine: Engine,
  calls: CallTable,
  sessions: SessionTable,
  speaking: SpeakingColumns,
  { withEmails, withOpportunities }: Needs
): string {
  const dialect = dialectOf(engine);
  const steps = [
    ...callSteps(dialect, calls),
    ...sessionSteps(dialect, sessions, speakingColumns(dialect, sessions, speaking)),
    ...nearSteps(withEmails)
  ];
  const { answers, emails } = TEMPORARY;
  const answered = ['session_key', 'before_key', 'after_key'].map(
    (column) => `select ${column} as k from ${answers} where ${column} is not null`
  );
  const parts = [
    ...answered,
    ...(withOpportunities ? ['select k from near'] : ['select k from near where speaks = 1', 'select k from firsts where place = 1']),
    ...(withEmails ? [`select k from visits where email in (select email from ${emails})`] : [])
  ];
  return writeStatement(steps, parts.join('\nunion\n'));
}

function speakingColumns(dialect: Dialect, { times }: SessionTable, speaking: SpeakingColumns): NamedColumn[] {
  const { email, formUrl, formSubmittedAt, chatStartedAt } = speaking;
  const time = (column: string | undefined): string =>
    column === undefined ? 'cast(null as bigint)' : timeSql(dialect, dialect.name(column), times);
  const texts = [email, formUrl].filter((column) => column !== undefined).map((column) => `${dialect.trimmed(dialect.name(column))} <> ''`);
  const moments = [formSubmittedAt, chatStartedAt]
    .filter((column) => column !== undefined)
    .map((column) => `${dialect.name(column)} is not null`);
  const speaks = [...texts, ...moments];
  return [
    { name: 'email', sql: email === undefined ? "''" : `lower(${dialect.trimmed(dialect.name(email))})` },
    { name: 'form_t', sql: time(formSubmittedAt) },
    { name: 'chat_t', sql: time(chatStartedAt) },
    { name: 'speaks', sql: speaks.length === 0 ? '0' : `case when ${speaks.join(' or ')} then 1 else 0 end` }
  ];
}

function nearSteps(withEmails: boolean): Step[] {
  const byEmail = withEmails
    ? `\nunion\nselect v from visits where v is not null and email in (select email from ${TEMPORARY.emails})`
    : '';
  return [
    { name: 'known', query: `select v from asked where v is not null${byEmail}` },
    { name: 'near', query: `select * from visits where v in (select v from known)` },
    {
      name: 'moments',
      query: `select v, t from asked where v is not null
union all
select v, t from near where speaks = 1
union all
select v, form_t as t from near where form_t is not null
union all
select v, chat_t as t from near where chat_t is not null`
    },
    {
      name: 'line',
      query: `select v, t, 0 as is_visit, null as k from moments
union all
select v, t, 1 as is_visit, k from near
where speaks = 0 and k not in (select session_key from ${TEMPORARY.answers} where session_key is not null)`
    },
    {
      name: 'intervals',
      query: `select v, t, k, is_visit,
  sum(1 - is_visit) over (partition by v order by t, is_visit rows between unbounded preceding and current row) as interval_no
from line`
    },
    {
      name: 'firsts',
      query: `select k, row_number() over (partition by v, interval_no order by t, k) as place\nfrom intervals\nwhere is_visit = 1`
    }
  ];
}
