/** The whole path over the sample: loaded into an org, resolved, and every story told by what the org then holds. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { NOTHING_WRITTEN } from 'c/resolutionPath';
import { startLocalOrg, type LocalOrg } from '../../local-org/localOrg.ts';
import { runResolve } from '../../scripts/resolve/runResolve.ts';
import type { ResolveResult } from '../../scripts/resolve/runResult.ts';
import { scopeOfAll } from '../../scripts/resolve/scopes.ts';
import { openOrg } from '../../scripts/salesforce/openOrg.ts';
import { OrgHttp } from '../../scripts/salesforce/orgHttp.ts';
import { loadSample, type LoadedSample } from './load.ts';
import { readStories } from './readSample.ts';
import { query } from './testing/query.ts';

const stories = readStories();

for (const namespace of [undefined, 'touchline']) {
  const prefix = namespace ? `${namespace}__` : '';

  describe(`the stories, ${namespace ? `with the namespace ${namespace}` : 'without a namespace'}`, () => {
    let org: LocalOrg;
    let sample: LoadedSample;
    let http: OrgHttp;
    let first: ResolveResult;
    const stored = new Map<string, Record<string, unknown>>();

    const resolveAll = async () => runResolve(await openOrg(http), scopeOfAll, { dryRun: false, now: Date.now });

    async function readCalls(): Promise<void> {
      const touchpoint = `${prefix}Touchpoint__r.${prefix}Channel_Path__c`;
      const { records } = await query(
        org,
        `SELECT ${prefix}Task_Id__c, ${prefix}Outcome__c, ${prefix}Reason__c, ${touchpoint} FROM ${prefix}Tracked_Call__c`
      );
      stored.clear();
      for (const record of records) stored.set(String(record[`${prefix}Task_Id__c`]), record);
    }

    const outcomeOf = (story: string) => stored.get(sample.calls[story] ?? '')?.[`${prefix}Outcome__c`];

    before(async () => {
      org = await startLocalOrg({ forceApp: 'force-app', namespace, auditFields: true, flows: false });
      sample = await loadSample({ instanceUrl: org.instanceUrl, accessToken: org.accessToken, namespace });
      http = new OrgHttp({ instanceUrl: org.instanceUrl, accessToken: org.accessToken, apiVersion: '67.0', label: 'sample' });
    });
    after(async () => {
      await http.close();
      await org.stop();
    });

    test('what was captured waits', async () => {
      await readCalls();
      for (const { name, before: outcome } of stories) assert.equal(outcomeOf(name), outcome, name);
      first = await resolveAll();
      assert.deepEqual([first.problems, first.setAside], [[], []]);
      await readCalls();
    });

    for (const { name, outcome, reason, channel } of stories) {
      test(`${name}: ${[outcome, reason, channel].filter(Boolean).join(', ')}`, () => {
        const record = stored.get(sample.calls[name] ?? '');
        const touchpoint = record?.[`${prefix}Touchpoint__r`] as Record<string, unknown> | null | undefined;
        assert.deepEqual(
          [record?.[`${prefix}Outcome__c`] ?? 'none', record?.[`${prefix}Reason__c`], touchpoint?.[`${prefix}Channel_Path__c`]],
          [outcome, reason, channel]
        );
      });
    }

    test('a second run writes nothing', async () => {
      const { written } = await resolveAll();
      assert.notDeepEqual(first.written, NOTHING_WRITTEN);
      assert.deepEqual(written, NOTHING_WRITTEN);
    });
  });
}
