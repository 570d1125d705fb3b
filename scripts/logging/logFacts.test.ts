import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OrgError } from '../salesforce/orgError.ts';
import { BayeuxError } from '../salesforce/streaming/bayeux.ts';
import { factsOfError, factsOfSetAside } from './logFacts.ts';

test("says codes, not Salesforce's words, which may quote a person", () => {
  const quoted = new OrgError('MALFORMED_QUERY', "Email = 'ann@example.com'", 400);
  assert.deepEqual(factsOfError(quoted), { errorCode: 'MALFORMED_QUERY', status: 400 });
  const broken = new OrgError('NO_CONNECTION', 'POST https://acme.my.salesforce.com: reset', 0);
  assert.equal(factsOfError(broken)['message'], broken.message);
  const refused = new BayeuxError({ channel: '/meta/connect', successful: false, error: '403::Unknown client' });
  assert.deepEqual(factsOfError(refused), { errorCode: 'STREAM_REFUSED', message: '403::Unknown client' });
});

test('says where an error of our own was thrown, not what of', () => {
  const facts = JSON.stringify(factsOfError(new TypeError('ann@example.com is no number')));
  assert.doesNotMatch(facts, /ann@/);
  assert.match(facts, /TypeError.*logFacts\.test/);
});

test('names the Task of a row that was set aside, but no session', () => {
  const task = '00T000000000001AAA';
  const error = 'FIELD_CUSTOM_VALIDATION_EXCEPTION: Ann Example has no budget';
  const code = { action: 'create', errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' } as const;
  assert.deepEqual(factsOfSetAside({ kind: 'touchpoint', key: `call:${task}`, action: 'create', error }), {
    kind: 'touchpoint',
    ...code,
    taskId: task
  });
  assert.deepEqual(factsOfSetAside({ kind: 'touchpoint', key: 'session:visitor-of-ann-1', action: 'create', error }), {
    kind: 'touchpoint',
    ...code
  });
});
