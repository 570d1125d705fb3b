/** A watcher whose org refuses: for a while, for good, its requests or only its events. What it goes on from, it says. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { API_VERSION, OrgHttp } from '../salesforce/orgHttp.ts';
import { LIMIT_TRIES } from '../salesforce/retryable.ts';
import { insertCall, outcomeOf } from '../testing/incomingCall.ts';
import { TestOrg } from '../testing/testOrg.ts';
import { LEASE_KEY } from './lease.ts';
import { until, watch, type Watcher } from './test-fixtures/watching.ts';

const LIMIT = { status: 403, body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' }] };
/** So often that a request has been tried again as often as it is, though another one is struck as well. */
const LIMIT_FOR_LONG = Array.from({ length: 2 * LIMIT_TRIES }, () => LIMIT);
const EXPIRED = { status: 401, body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }] };
const NO_FIELD = { status: 400, body: [{ errorCode: 'INVALID_FIELD', message: "No such column 'Visitor__c' on entity 'Task'" }] };
/** As the streaming endpoint refuses: in an answer that succeeds. */
const refusedBy = (error: string, more: object = {}) => ({
  status: 200,
  body: [{ channel: '/meta/connect', successful: false, error, ...more }]
});
const UNKNOWN = refusedBy('403::Unknown client');
const DENIED = refusedBy('403::Handshake denied', { ext: { sfdc: { failureReason: '401::Authentication invalid' } } });
const NO_CHANNEL = refusedBy('400::The channel you requested to subscribe to does not exist');

let org: TestOrg;
let watcher: Watcher;
const releases: (() => void)[] = [];

before(async () => {
  org = await TestOrg.start({ changeEvents: { objects: ['Task'], holdFor: 300 } });
});
after(() => org.stop());
afterEach(async () => {
  for (const release of releases.splice(0)) release();
  await watcher.stop();
});

interface Refusal {
  readonly status: number;
  readonly body: unknown;
}

/** Refuses requests to a path, one by one as told, whichever they are. */
function refuse(path: string, ...answers: readonly Refusal[]): void {
  const left = [...answers];
  releases.push(org.local.intercept({ before: (request) => (request.path.includes(path) ? left.shift() : undefined) }));
}

function refuseAlways(path: string, answer: Refusal): void {
  releases.push(org.local.intercept({ before: (request) => (request.path.includes(path) ? answer : undefined) }));
}

async function listening(): Promise<void> {
  watcher = watch(org, { heartbeatMs: 60_000, firstPauseMs: 100 });
  await watcher.until('listening');
  await watcher.until('reconciled');
}

test('waits while its requests are refused for want of more', async () => {
  await listening();
  refuse('/composite', ...LIMIT_FOR_LONG);
  const taskId = await insertCall(org);
  await watcher.until('failed {"errorCode":"REQUEST_LIMIT_EXCEEDED"');
  await until('the call', async () => (await outcomeOf(org, taskId)) === 'standalone');
});

test('lets go of the org when the requests it may make are used up', async () => {
  const { instanceUrl, accessToken, requests } = org.local;
  const http = new OrgHttp({ instanceUrl, accessToken, apiVersion: API_VERSION, label: 'test-org', budget: { requests: 7 } });
  const before = requests.total;
  watcher = watch(org, { http, heartbeatMs: 60_000 });
  assert.equal((await watcher.result).ended, 'outOfRequests');
  assert.ok(requests.total - before <= 7);
  await http.close();
  assert.deepEqual(await org.query(`SELECT Id FROM Resolution_Run__c WHERE Run_Key__c = '${LEASE_KEY}'`), []);
});

test('reads fields, settings and rules anew when the org knows a field no more', async () => {
  await listening();
  let isAnew = false;
  releases.push(
    org.local.intercept({
      before: ({ path, body }) => {
        isAnew ||= String(body).includes('/describe');
        return path.includes('/composite') && !isAnew ? NO_FIELD : undefined;
      }
    })
  );
  const taskId = await insertCall(org);
  await watcher.until('failed {"errorCode":"INVALID_FIELD"');
  await until('the call', async () => (await outcomeOf(org, taskId)) === 'standalone');
});

test('ends when its token is good for nothing', async () => {
  await listening();
  refuseAlways('/composite', EXPIRED);
  await insertCall(org);
  const { ended } = await watcher.result;
  assert.equal(ended, 'signedOut');
  assert.equal(watcher.events.filter((event) => event.startsWith('failed {"errorCode":"INVALID_SESSION_ID"')).length, 5);
});

test('says that its events broke off, and hears on', async () => {
  await listening();
  refuse('/cometd', UNKNOWN, ...LIMIT_FOR_LONG);
  await watcher.until('reconnecting {"errorCode":"STREAM_REFUSED","message":"403::Unknown client"}');
  await watcher.until('reconnecting {"errorCode":"REQUEST_LIMIT_EXCEEDED"');
  const taskId = await insertCall(org);
  await until('the call', async () => (await outcomeOf(org, taskId)) === 'standalone');
});

test('ends when its events refuse the token, though it asks for nothing else', async () => {
  await listening();
  refuseAlways('/cometd', DENIED);
  assert.equal((await watcher.result).ended, 'signedOut');
});

test('looks for another channel when its own is refused', async () => {
  await listening();
  releases.push(
    org.local.intercept({
      after: ({ path, body }) =>
        path.includes('/cometd') && String(body).includes('"subscription":"/data/TaskChangeEvent"') ? NO_CHANNEL : undefined
    })
  );
  refuse('/cometd', UNKNOWN);
  await watcher.until('listening {"channel":"/data/Tracked_Call__ChangeEvent"}');
});
