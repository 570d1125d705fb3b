import type { Step } from './ruleSql.ts';

/**
 * Basis `lastActivity`: a session that started earlier may still be in reach when a later one is not, so each call looks at
 * the sessions of its visitor. On a visitor with very many of both that is slow in any engine; files mode is not.
 */
export function activitySql(windowMs: number): { readonly steps: readonly Step[]; readonly answer: string } {
  return {
    steps: [
      {
        name: 'pairs',
        query: `select c.call_id as call_id, c.t as call_t, s.k as k, s.t as t, s.basis as basis, greatest(c.t - s.basis, 0) as age
from asked c
join visits s on s.v = c.v`
      },
      {
        name: 'reached',
        query: `select call_id, k, age, row_number() over (partition by call_id order by t desc, k) as place
from pairs
where t <= call_t and age < ${windowMs}`
      },
      { name: 'matched', query: `select call_id, k, age\nfrom reached\nwhere place = 1` },
      {
        name: 'others',
        query: `select p.call_id as call_id, p.k as k, row_number() over (partition by p.call_id order by p.age, p.t, p.k) as place
from pairs p
left join matched m on m.call_id = p.call_id
where p.t <= p.call_t and (m.k is null or p.k <> m.k)`
      },
      {
        name: 'later',
        query: `select call_id, k, row_number() over (partition by call_id order by basis, t, k) as place
from pairs
where t > call_t`
      },
      { name: 'counted', query: `select call_id, count(*) as n\nfrom pairs\nwhere t <= call_t\ngroup by call_id` },
      { name: 'before_call', query: `select call_id, k\nfrom others\nwhere place = 1` },
      { name: 'after_call', query: `select call_id, k\nfrom later\nwhere place = 1` }
    ],
    answer: `select c.call_id as call_id, coalesce(n.n, 0) as candidates, m.k as session_key, m.age as session_age_ms, b.k as before_key, a.k as after_key
from asked c
left join counted n on n.call_id = c.call_id
left join matched m on m.call_id = c.call_id
left join before_call b on b.call_id = c.call_id
left join after_call a on a.call_id = c.call_id`
  };
}
