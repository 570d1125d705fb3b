/** A watcher against the real endpoints of a local org: CometD, REST, a lease in the org. */
import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { scopeOfAll } from '../resolve/scopes.ts';
import { runResolve } from '../resolve/runResolve.ts';
import { finalRows } from '../testing/finalRows.ts';
import { insertCall, insertSession, outcomeOf } from '../testing/incomingCall.ts';
import { TestOrg } from '../testing/testOrg.ts';
import { LEASE_KEY } from './lease.ts';
import { holdAnswer, readsSessions } from './test-fixtures/requests.ts';
import { until, watch, type Watcher } from './test-fixtures/watching.ts';
import type { WatchOptions } from './watchOrg.ts';

for (const namespace of [undefined, 'touchline']) {
  describe(`touchline watch, ${namespace ? 'with the namespace' : 'without a namespace'}`, () => {
    const orgs: TestOrg[] = [];
    const watchers: Watcher[] = [];
    afterEach(async () => {
      await Promise.all(watchers.splice(0).map((watcher) => watcher.stop()));
      await Promise.all(orgs.splice(0).map((org) => org.stop()));
    });
    async function start(objects: string[] = ['Task']): Promise<TestOrg> {
      const org = await TestOrg.start({ namespace, changeEvents: { objects, holdFor: 5_000 } });
      orgs.push(org);
      return org;
    }
    function started(org: TestOrg, options?: Partial<WatchOptions>): Watcher {
      const watcher = watch(org, options);
      watchers.push(watcher);
      return watcher;
    }

    test('resolves a call as it comes, by its event alone', async () => {
      const org = await start();
      await insertSession(org);
      const watcher = started(org);
      await watcher.until('listening {"channel":"/data/TaskChangeEvent"}');
      await watcher.until('reconciled');
      const taskId = await insertCall(org);
      await until('the touchpoint', async () => (await outcomeOf(org, taskId)) === 'merged');
      await org.remove('Task', taskId);
      await until('its end', async () => (await outcomeOf(org, taskId)) === 'skipped');
      const { ended, requests } = await watcher.stop();
      assert.equal(ended, 'stopped');
      const [run] = await org.query("SELECT Status__c, Requests__c, Replay_Id__c FROM Resolution_Run__c WHERE Kind__c = 'watch'");
      assert.equal(run?.['Status__c'], 'complete');
      assert.equal(run['Requests__c'], requests);
      assert.match(String(run['Replay_Id__c']), /^\/data\/TaskChangeEvent \d+$/);
      assert.deepEqual(await org.query(`SELECT Id FROM Resolution_Run__c WHERE Run_Key__c = '${LEASE_KEY}'`), []);
    });

    test("listens to the package's own event where Task's is not selected", async () => {
      const org = await start([]);
      await insertSession(org);
      const watcher = started(org);
      await watcher.until(`listening {"channel":"/data/${namespace ? 'touchline__' : ''}Tracked_Call__ChangeEvent"}`);
      await watcher.until('reconciled');
      const taskId = await insertCall(org);
      await org.insert('Tracked_Call__c', { Task_Id__c: taskId, Outcome__c: 'pending' });
      await until('the touchpoint', async () => (await outcomeOf(org, taskId)) === 'merged');
    });

    // Names are all that a namespace changes, and the tests above use them all.
    if (namespace !== undefined) return;

    test('sees a late session and a call whose event was lost when the timer looks', async () => {
      const org = await start();
      const watcher = started(org, { reconcileMs: 300 });
      await watcher.until('listening');
      const release = org.local.changeEvents.disturb({ generate: () => 'lost' });
      const taskId = await insertCall(org);
      await until('the call', async () => (await outcomeOf(org, taskId)) === 'standalone');
      await insertSession(org);
      await until('the session', async () => (await outcomeOf(org, taskId)) === 'merged');
      release();
    });

    test('looks at everything in time though calls never cease to come', async () => {
      const org = await start();
      const watcher = started(org, { reconcileMs: 200 });
      await watcher.until('reconciled');
      // With each look at calls comes the next one, before it is answered.
      const release = org.local.intercept({
        after: async ({ path }) => {
          if (path.endsWith('/composite')) await insertCall(org);
          return undefined;
        }
      });
      await until('the look', () => watcher.events.filter((event) => event.startsWith('reconciled')).length > 2);
      release();
    });

    test('resolves a call while everything is read and decided at once, and that says nothing else of it in the end', async () => {
      const org = await start();
      await insertSession(org);
      // Before the first look there is no watermark, so it is at everything: it reads the session, which is nobody's yet, and has to wait.
      const look = holdAnswer(org, readsSessions);
      const watcher = started(org);
      await watcher.until('listening');
      await look.reached();
      const taskId = await insertCall(org);
      await until('the touchpoint', async () => (await outcomeOf(org, taskId)) === 'merged');
      assert.ok(!watcher.events.some((event) => event.startsWith('reconciled')), 'the look still goes on');
      const expected = await finalRows(org);
      look.goOn();
      await watcher.until('reconciled');
      assert.deepEqual(await finalRows(org), expected);
    });

    test('looks for what changed after a gap, though no timer says so', async () => {
      const org = await start();
      await insertSession(org);
      const watcher = started(org);
      await watcher.until('reconciled');
      const before = watcher.events.filter((event) => event.startsWith('reconciled')).length;
      const release = org.local.changeEvents.disturb({ generate: () => 'gap' });
      const taskId = await insertCall(org);
      await until('the call', async () => (await outcomeOf(org, taskId)) === 'merged');
      await until('the look', () => watcher.events.filter((event) => event.startsWith('reconciled')).length > before);
      release();
    });

    test('is alone in its org; the second waits or says so; one that fell silent is replaced', async () => {
      const org = await start();
      const first = started(org);
      await first.until('listening');
      const second = await started(org).result;
      assert.equal(second.ended, 'taken');
      const third = started(org, { wait: true });
      await third.until('waiting');
      const taskId = await insertCall(org);
      await until('the call', async () => (await outcomeOf(org, taskId)) === 'standalone');
      const decided = async (): Promise<unknown> =>
        (await org.query(`SELECT Decided__c FROM Resolution_Run__c WHERE Run_Key__c = '${LEASE_KEY}'`))[0]?.['Decided__c'];
      await until('what it did, with its next heartbeat', async () => Number(await decided()) > 0);
      assert.equal((await first.stop()).ended, 'stopped');
      await third.until('listening');
      await third.until('reconciled');
      assert.ok(!third.events.some((event) => event.startsWith('resolved')), 'it goes on where the other one was');
      await third.stop();
      const silent = new Date(Date.now() - 60_000).toISOString();
      await org.insert('Resolution_Run__c', { Run_Key__c: LEASE_KEY, Kind__c: 'lease', Heartbeat_At__c: silent, Message__c: 'killed' });
      const fourth = started(org);
      await fourth.until('listening');
      const [lease] = await org.query(`SELECT Id, Message__c FROM Resolution_Run__c WHERE Run_Key__c = '${LEASE_KEY}'`);
      assert.notEqual(lease?.['Message__c'], 'killed');
      await org.remove('Resolution_Run__c', String(lease?.['Id']));
      assert.equal((await fourth.result).ended, 'leaseLost');
    });

    test('leaves the lease to one that beats less often than itself', async () => {
      const org = await start();
      const fiveSecondsAgo = new Date(Date.now() - 5_000).toISOString();
      const holder = 'web1 4711 5f0c, every 60 s';
      await org.insert('Resolution_Run__c', {
        Run_Key__c: LEASE_KEY,
        Kind__c: 'lease',
        Heartbeat_At__c: fiveSecondsAgo,
        Message__c: holder
      });
      const { ended, message } = await started(org, { heartbeatMs: 1000 }).result;
      assert.deepEqual([ended, message], ['taken', holder]);
    });

    test('is held by whoever inserted the lease, though the org said 503 of it', async () => {
      const org = await start();
      const path = 'sobjects/*Resolution_Run__c';
      org.local.faults.set([{ fault: { kind: 'serverError', status: 503, happened: true }, method: 'POST', path, times: 1 }]);
      await started(org).until('listening');
      assert.equal(org.local.faults.rules[0]?.struck, 1);
    });

    test('goes on after its session ended, and ends as a run over everything would', async () => {
      const org = await start();
      await insertSession(org);
      const watcher = started(org);
      await watcher.until('reconciled');
      org.local.changeEvents.forgetClients();
      const taskId = await insertCall(org);
      await until('the touchpoint', async () => (await outcomeOf(org, taskId)) === 'merged');
      await watcher.stop();
      const expected = await finalRows(org);
      const { written } = await runResolve(await org.open(), scopeOfAll, { dryRun: false, now: Date.now });
      assert.doesNotMatch(JSON.stringify(written), /[1-9]/);
      assert.deepEqual(await finalRows(org), expected);
    });
  });
}
