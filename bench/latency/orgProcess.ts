/**
 * The local org in a process of its own, so that it shares no thread with what is measured. Prints its URL and token, then a
 * line for each touchpoint as it is committed: the Task it came from, and when.
 */
import { join } from 'node:path';
import { startLocalOrg } from '../../local-org/localOrg.ts';
import { PACKAGE_ROOT } from '../../scripts/packageRoot.ts';

const org = await startLocalOrg({
  forceApp: join(PACKAGE_ROOT, 'force-app'),
  changeEvents: { objects: ['Task'], dailyDeliveries: 10_000_000 },
  dailyApiRequests: 10_000_000
});
console.log(JSON.stringify({ instanceUrl: org.instanceUrl, accessToken: org.accessToken }));
for await (const { object, operation, fields } of org.changes()) {
  if (object === 'Touchpoint__c' && operation === 'create' && typeof fields['Task_Id__c'] === 'string') {
    console.log(`${fields['Task_Id__c']} ${String(Date.now())}`);
  }
}
