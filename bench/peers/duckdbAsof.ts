import { runPeer } from './peer.ts';
import { runDuckDb } from './runDuckDb.ts';

await runPeer((task) =>
  runDuckDb(
    task,
    `with s as (select BizibleId__c v, epoch_ms(Started_At__c) t, min(Session_Key__c) k
      from sessions where BizibleId__c in (select BizibleId__c from calls) group by all)
    select c.Id, s.k from (select Id, BizibleId__c v, epoch_ms(Touchpoint_Date__c) t from calls) c
    asof join s on c.v = s.v and c.t >= s.t
    where c.t - s.t < 1800000`
  )
);
