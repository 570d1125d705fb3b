import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CaptureOrg } from '../flows/test-fixtures/captureOrg.ts';
import { BayeuxClient } from './test-fixtures/bayeuxClient.ts';
import { subscribeWithCometd } from './test-fixtures/cometdSubscriber.ts';

for (const namespace of [undefined, 'touchline']) {
  describe(`events of the package, ${namespace ?? 'no namespace'}`, () => {
    const channel = `/data/${namespace === undefined ? '' : `${namespace}__`}Tracked_Call__ChangeEvent`;

    test('a vendor’s Task reaches a page as the event of a tracked call', async () => {
      const org = await CaptureOrg.start({ namespace, changeEvents: { holdFor: 500 } });
      const subscriber = await subscribeWithCometd(org.local, channel, -1);
      await org.create('Task', { Subject: 'Call', BizibleId__c: 'v1' });
      await subscriber.log.reaches(1);
      const payload = subscriber.log.events[0]?.payload;
      const header = payload?.ChangeEventHeader;
      const [row] = await org.trackedCalls();
      assert.deepEqual(
        [header?.entityName, header?.changeType, header?.recordIds, header?.changeOrigin, header?.commitUser],
        [org.name('Tracked_Call__c'), 'CREATE', [row?.['Id']], '', row?.['CreatedById']]
      );
      assert.equal(payload?.[org.name('Outcome__c')], 'pending');
      assert.match(String(payload?.[org.name('Call__c')]), /^_HL_ENCODED_/);
      await subscriber.stop();
      await org.stop();
    });

    test('Task is on no channel unless the org selects it', async () => {
      const without = await CaptureOrg.start({ namespace, changeEvents: { holdFor: 100 } });
      const client = new BayeuxClient(without.local);
      assert.equal(
        (await client.listen('/data/TaskChangeEvent')).error,
        '403::User not allowed to subscribe CDC without required permissions'
      );
      await without.stop();
      const with_ = await CaptureOrg.start({ namespace, flows: false, changeEvents: { objects: ['Task'], holdFor: 100 } });
      const other = new BayeuxClient(with_.local);
      await other.listen('/data/ChangeEvents');
      const task = await with_.create('Task', { Subject: 'Call', BizibleId__c: 'v1' });
      const [event] = await other.events();
      assert.deepEqual(event?.payload.ChangeEventHeader.recordIds, [task]);
      assert.equal(event?.payload[with_.name('BizibleId__c')], 'v1');
      await with_.stop();
    });
  });
}

test('the admin of a package sees tracked calls by its permission set alone, where the standard user does not', async () => {
  const org = await CaptureOrg.start({
    changeEvents: { holdFor: 100 },
    users: [
      { username: 'admin@local.example' },
      { username: 'marketer@local.example', profile: 'Standard User', permissionSets: ['Touchline_Marketer'] },
      { username: 'nobody@local.example', profile: 'Standard User' }
    ]
  });
  const [, marketer, nobody] = org.local.sessions;
  assert.equal((await new BayeuxClient(org.local, marketer?.token).listen('/data/Tracked_Call__ChangeEvent')).successful, true);
  assert.match(
    (await new BayeuxClient(org.local, nobody?.token).listen('/data/Tracked_Call__ChangeEvent')).error ?? '',
    /^403::User not allowed/
  );
  await org.stop();
});
