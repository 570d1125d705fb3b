import type { Dialect } from './dialects.ts';
import type { Step } from './ruleSql.ts';

/**
 * Basis `sessionStart`: the latest start is the youngest, so one nearest row before and one after each call say all. Starts
 * are told apart once: of sessions that start at one instant the smaller key wins (R9), and the one that would be next is
 * kept beside it.
 */
export function startSql(dialect: Dialect, windowMs: number): { readonly steps: readonly Step[]; readonly answer: string } {
  const matches = `t - earlier_t < ${windowMs}`;
  return {
    steps: [...STARTS, ...(dialect.asofJoin ? asofSteps(dialect.asofJoin) : EVENT_STEPS)],
    answer: `select call_id, coalesce(earlier_n, 0) as candidates,
  case when ${matches} then earlier_k end as session_key,
  case when ${matches} then t - earlier_t end as session_age_ms,
  case when ${matches} then next_k else earlier_k end as before_key,
  later_k as after_key
from answers`
  };
}

const STARTS: readonly Step[] = [
  {
    name: 'placed',
    query: `select v, t, k, row_number() over (partition by v, t order by k) as place
from visits
where v is not null`
  },
  {
    name: 'instants',
    query: `select v, t, max(case when place = 1 then k end) as first_k, max(case when place = 2 then k end) as second_k, count(*) as n
from placed
group by v, t`
  },
  {
    name: 'starts',
    query: `select v, t, first_k,
  coalesce(second_k, max(first_k) over (partition by v order by t rows between 1 preceding and 1 preceding)) as next_k,
  sum(n) over (partition by v order by t rows between unbounded preceding and current row) as up_to_here
from instants`
  }
];

function asofSteps(asofJoin: NonNullable<Dialect['asofJoin']>): Step[] {
  return [
    {
      name: 'with_earlier',
      query: `select c.call_id as call_id, c.v as v, c.t as t, s.t as earlier_t, s.first_k as earlier_k, s.next_k as next_k, s.up_to_here as earlier_n
from ${asofJoin('asked', 'starts', 'c.t >= s.t')}`
    },
    {
      name: 'answers',
      query: `select c.call_id as call_id, c.t as t, c.earlier_t as earlier_t, c.earlier_k as earlier_k, c.next_k as next_k, c.earlier_n as earlier_n,
  s.first_k as later_k
from ${asofJoin('with_earlier', 'starts', 'c.t < s.t')}`
    }
  ];
}

/** Without a native join: calls and starts in one line, each visitor's walked through once in either direction. */
const EVENT_STEPS: readonly Step[] = [
  {
    name: 'line',
    query: `select v, t, 0 as is_call, t as start_t, null as call_id
from starts
union all
select v, t, 1 as is_call, null as start_t, call_id
from asked`
  },
  {
    name: 'walked',
    query: `select call_id, v, t, is_call,
  max(start_t) over (partition by v order by t, is_call rows between unbounded preceding and current row) as earlier_t,
  min(start_t) over (partition by v order by t desc, is_call desc rows between unbounded preceding and current row) as later_t
from line`
  },
  {
    name: 'answers',
    query: `select c.call_id, c.t, c.earlier_t, e.first_k as earlier_k, e.next_k, e.up_to_here as earlier_n, l.first_k as later_k
from walked c
left join starts e on e.v = c.v and e.t = c.earlier_t
left join starts l on l.v = c.v and l.t = c.later_t
where c.is_call = 1`
  }
];
