import { DuckDBInstance } from '@duckdb/node-api';
import type { PairsTask } from './peer.ts';

/** Runs a query over the two files, read once each, and writes its rows. */
export async function runDuckDb({ calls, sessions, out }: PairsTask, query: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run('set preserve_insertion_order = false');
  await connection.run(`create view calls as select Id, BizibleId__c, Touchpoint_Date__c from read_csv('${calls}', header = true)`);
  await connection.run(
    `create view sessions as select Session_Key__c, BizibleId__c, Started_At__c from read_csv('${sessions}', header = true)`
  );
  await connection.run(`copy (${query}) to '${out}' (format csv, header true)`);
  connection.closeSync();
}
