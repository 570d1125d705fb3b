import { runPeer } from './peer.ts';
import { runDuckDb } from './runDuckDb.ts';

await runPeer((task) =>
  runDuckDb(
    task,
    `with c as (select Id k, BizibleId__c v, epoch_ms(Touchpoint_Date__c) t from calls),
    s as (select Session_Key__c k, BizibleId__c v, epoch_ms(Started_At__c) t from sessions),
    c2 as (select k, v, t, t // 1800000 b from c where v <> '' union all select k, v, t, t // 1800000 - 1 b from c where v <> ''),
    m as (select c2.k ck, s.k sk, row_number() over (partition by c2.k order by s.t desc, s.k) rn
      from c2 join s on s.v = c2.v and s.t // 1800000 = c2.b and s.t <= c2.t and s.t > c2.t - 1800000)
    select ck, sk from m where rn = 1`
  )
);
