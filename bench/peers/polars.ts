import pl from 'nodejs-polars';
import { runPeer } from './peer.ts';

await runPeer(async ({ calls, sessions, out }) => {
  const times = (path: string, columns: string[], time: string) =>
    pl
      .scanCSV(path, { inferSchemaLength: 1000 })
      .select(...columns.map((column) => pl.col(column)))
      .withColumn(pl.col(time).str.strptime(pl.Datetime('ms'), '%Y-%m-%dT%H:%M:%S%.3f+0000').cast(pl.Int64).alias('t'));
  const c = (await times(calls, ['Id', 'BizibleId__c', 'Touchpoint_Date__c'], 'Touchpoint_Date__c').collect()).sort('t');
  const s = (await times(sessions, ['Session_Key__c', 'BizibleId__c', 'Started_At__c'], 'Started_At__c').collect())
    .groupBy('BizibleId__c', 't')
    .agg(pl.col('Session_Key__c').min())
    .sort('t')
    .withColumn(pl.col('t').alias('s_t'));
  const joined = c.joinAsof(s, { on: 't', by: 'BizibleId__c', strategy: 'backward' });
  const found = joined.filter(
    pl
      .col('s_t')
      .isNotNull()
      .and(pl.col('t').sub(pl.col('s_t')).lessThan(1_800_000))
  );
  found.select('Id', 'Session_Key__c').writeCSV(out);
});
