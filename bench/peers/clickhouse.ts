import { query } from 'chdb';
import { writeFileSync } from 'node:fs';
import { runPeer } from './peer.ts';

await runPeer(({ calls, sessions, out }) => {
  const time = (column: string): string => `toUnixTimestamp64Milli(parseDateTime64BestEffort(${column}, 3, 'UTC'))`;
  const pairs = query(
    `with c as (select Id, BizibleId__c v, ${time('Touchpoint_Date__c')} t from file('${calls}', 'CSVWithNames', 'Id String, BizibleId__c String, Touchpoint_Date__c String')),
    s as (select BizibleId__c v, ${time('Started_At__c')} t, min(Session_Key__c) k
      from file('${sessions}', 'CSVWithNames', 'Session_Key__c String, BizibleId__c String, Started_At__c String')
      where v in (select v from c) group by v, t)
    select c.Id, s.k from c asof join s on c.v = s.v and c.t >= s.t where c.t - s.t < 1800000
    settings input_format_skip_unknown_fields = 1`,
    'CSV'
  );
  writeFileSync(out, `Id,Session_Key__c\n${pairs.replaceAll('"', '')}`);
});
