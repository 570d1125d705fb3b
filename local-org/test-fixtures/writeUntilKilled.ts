/**
 * A program of its own, for `killedWriter.ts`: writes collections of one record, in which `#` is another number each time, as
 * fast as it can until it is killed. Says "writing" when the first collection is there.
 *
 *     node writeUntilKilled.mjs force-app org.db '{"size":200,"allOrNone":true,"record":{…,"Key__c":"#"}}'
 */
import { startLocalOrg } from '../localOrg.ts';

const [forceApp = '', file = '', asked = '{}'] = process.argv.slice(2);
const { size, allOrNone, record } = JSON.parse(asked) as { size: number; allOrNone: boolean; record: object };

async function write(): Promise<never> {
  const { instanceUrl, accessToken } = await startLocalOrg({ forceApp, file });
  const text = JSON.stringify(record);
  for (let batch = 0; ; batch++) {
    const records = Array.from({ length: size }, (_, at) => text.replace('#', `${process.pid}-${batch}-${at}`));
    const answer = await fetch(`${instanceUrl}/services/data/v67.0/composite/sobjects`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' },
      body: `{"allOrNone":${allOrNone},"records":[${records.join(',')}]}`
    });
    const results = (await answer.json()) as { success?: boolean }[];
    if (!results.every(({ success }) => success)) throw new Error(JSON.stringify(results));
    if (batch === 0) process.stdout.write('writing');
  }
}

void write();
