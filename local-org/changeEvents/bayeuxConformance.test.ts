import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LocalOrg } from '../localOrg.ts';
import { call, startTestOrg } from '../test-fixtures/testOrg.ts';
import { BayeuxClient, type Reply } from './test-fixtures/bayeuxClient.ts';

const CODES = 'Streaming API Developer Guide, Streaming API Error Codes';
const HANDLING = 'Streaming API Developer Guide, Handling Streaming API Errors';
const PERMISSIONS = 'Change Data Capture Developer Guide, Required Permissions for Change Event Subscribers';
const CHANNEL = '/data/Visit__ChangeEvent';

let org: LocalOrg;
before(async () => {
  org = await startTestOrg({
    changeEvents: { objects: ['Visit__c', 'Task', 'Secret__c'], holdFor: 150, reconnectWithin: 400 },
    users: [
      { username: 'admin@local.example' },
      { username: 'reader@local.example', profile: 'Standard User', permissionSets: ['Visit_Reader'] },
      {
        username: 'viewer@local.example',
        profile: 'Standard User',
        permissionSets: [
          { name: 'Sees_Visits', objects: { Visit__c: { read: true, viewAll: true } }, fields: { 'Visit__c.Visitor__c': 'read' } }
        ]
      }
    ]
  });
});
after(() => org.stop());

const token = (user: number): string => org.sessions[user]?.token ?? '';

async function listening(user = 0): Promise<BayeuxClient> {
  const client = new BayeuxClient(org, token(user));
  await client.handshake();
  await client.connect();
  return client;
}

interface Row {
  readonly does: string;
  readonly source: string;
  readonly ask: () => Promise<Reply | undefined>;
  readonly error?: string;
  /** Part of the reply. */
  readonly reply?: Readonly<Record<string, unknown>>;
}

const HANDSHAKE = { channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['long-polling'] };

async function post(path: string, body: unknown, status: number): Promise<Reply | undefined> {
  const answer = await new BayeuxClient(org).post(body, path);
  assert.equal(answer.status, status);
  return answer.replies[0];
}

const ROWS: Row[] = [
  {
    does: 'shakes hands',
    source: 'github.com/kdcllc/CometD.NetCore.Salesforce issue 43, recorded messages',
    ask: () => new BayeuxClient(org).handshake(),
    reply: {
      successful: true,
      version: '1.0',
      minimumVersion: '1.0',
      supportedConnectionTypes: ['long-polling'],
      ext: { replay: true, 'payload.format': true }
    }
  },
  {
    does: 'answers the first connect at once, with the advice',
    source: 'github.com/cometd/cometd issue 775, recorded messages',
    ask: async () => {
      const client = new BayeuxClient(org);
      await client.handshake();
      return (await client.connect())[0];
    },
    reply: { successful: true, advice: { reconnect: 'retry', interval: 0, timeout: 150 } }
  },
  {
    does: 'refuses a handshake with an invalid token, saying why in ext',
    source: HANDLING,
    ask: () => new BayeuxClient(org, 'wrong').handshake(),
    error: '403::Handshake denied',
    reply: {
      advice: { reconnect: 'none' },
      ext: { sfdc: { failureReason: '401::Authentication invalid' }, replay: true, 'payload.format': true }
    }
  },
  {
    does: 'refuses a handshake without a token',
    source: CODES,
    ask: async () => {
      const response = await fetch(`${org.instanceUrl}/cometd/67.0`, { method: 'POST', body: JSON.stringify([HANDSHAKE]) });
      return ((await response.json()) as Reply[])[0];
    },
    error: '403::Handshake denied',
    reply: { ext: { sfdc: { failureReason: '401::Request requires authentication' }, replay: true, 'payload.format': true } }
  },
  {
    does: 'wants a version in the URL',
    source: CODES,
    ask: () => post('/cometd/', [HANDSHAKE], 400),
    error: "400::API version in the URI is mandatory. URI format: '/cometd/67.0'"
  },
  {
    does: 'refuses versions before 37.0',
    source: CODES,
    ask: () => post('/cometd/36.0', [HANDSHAKE], 400),
    error: "400::Unsupported API version. Only API versions '37.0' and later are supported. URI format: '/cometd/67.0'"
  },
  {
    does: 'refuses requests of more than 32,768 bytes',
    source: CODES,
    ask: () => post('/cometd/67.0', [{ ...HANDSHAKE, ext: 'x'.repeat(33_000) }], 413),
    error: '413::Maximum Request Size Exceeded'
  },
  {
    does: 'takes the message type appended to the URL',
    source: 'cometd.org, JavaScript library, appendMessageTypeToURL',
    ask: () => post('/cometd/67.0/handshake', [HANDSHAKE], 200),
    reply: { successful: true }
  },
  {
    does: 'takes a message that is no list',
    source: 'The Bayeux Protocol Specification 1.0, Transports',
    ask: () => post('/cometd/67.0', HANDSHAKE, 200),
    reply: { successful: true }
  },
  {
    does: 'knows only long polling',
    source: CODES,
    ask: async () => (await (await listening()).connect({ connectionType: 'websocket' }))[0],
    error: '400::Invalid connection type websocket'
  },
  {
    does: 'sends an unknown client back to the handshake',
    source: HANDLING,
    ask: async () => (await new BayeuxClient(org).connect({ clientId: 'gone' }))[0],
    error: '403::Unknown client',
    reply: { advice: { reconnect: 'handshake', interval: 0 } }
  },
  {
    does: 'wants a handshake before a subscription',
    source: CODES,
    ask: async () => (await new BayeuxClient(org).send('/meta/subscribe', { clientId: undefined, subscription: CHANNEL }))[0],
    error: '403::Client has not completed handshake'
  },
  {
    does: 'forgets a client that does not connect in time',
    source: 'Streaming API Developer Guide, Streaming API Allocations (timeout to reconnect)',
    ask: async () => {
      const client = await listening();
      await new Promise((resolve) => setTimeout(resolve, 600));
      return (await client.connect())[0];
    },
    error: '403::Unknown client'
  },
  {
    does: 'tells a client whose token was revoked to give up',
    source: HANDLING,
    ask: async () => {
      const client = await listening();
      const { clientId } = client;
      return (await new BayeuxClient(org, 'revoked').connect({ clientId }))[0];
    },
    error: '401::Authentication invalid',
    reply: { advice: { reconnect: 'none', interval: 0 } }
  },
  {
    does: 'does not let another user use a client',
    source: CODES,
    ask: async () => {
      const { clientId } = await listening();
      return (await new BayeuxClient(org, token(1)).connect({ clientId }))[0];
    },
    error: "400::Authenticated user id does not match the session's user id"
  },
  {
    does: 'names a channel that is not there',
    source: 'github.com, a recorded reply for /topic/AccountUpdates',
    ask: async () => (await listening()).subscribe('/data/NothingChangeEvent'),
    error: '400::The channel you requested to subscribe to does not exist {/data/NothingChangeEvent}'
  },
  {
    does: 'reads channel names with case',
    source: 'Change Data Capture Developer Guide, Subscription Channels',
    ask: async () => (await listening()).subscribe('/data/visit__ChangeEvent'),
    error: '400::The channel you requested to subscribe to does not exist {/data/visit__ChangeEvent}'
  },
  {
    does: 'wants a channel name',
    source: CODES,
    ask: async () => (await (await listening()).send('/meta/subscribe'))[0],
    error: '400::Channel name not specified'
  },
  {
    does: 'wants a slash before a channel name',
    source: CODES,
    ask: async () => (await listening()).subscribe('data/Visit__ChangeEvent'),
    error: "400::Channel subscriptions must start with a leading '/'"
  },
  {
    does: 'refuses a replay id that is none of the channel, in braces',
    source: 'github.com/kdcllc/CometD.NetCore.Salesforce issue 20, recorded reply',
    ask: async () => (await listening()).subscribe(CHANNEL, 82),
    error:
      '400::The replayId {82} you provided was invalid. Please provide a valid ID, -2 to replay all events, or -1 to replay only new events.'
  },
  {
    does: 'refuses a replay map without the channel',
    source: 'github.com/forcedotcom/EMP-Connector issue 41, recorded reply',
    ask: async () => (await (await listening()).send('/meta/subscribe', { subscription: CHANNEL, ext: { replay: {} } }))[0],
    error: `400::The replayId for channel {${CHANNEL}} wasn't found using the provided replay ID map {{}}. Ensure that the channel name you provided in the replay map is valid and matches the channel name used for subscribing.`
  },
  {
    does: 'lets a user with View All on the object subscribe to it',
    source: PERMISSIONS,
    ask: async () => (await listening(2)).subscribe(CHANNEL),
    reply: { successful: true, subscription: CHANNEL }
  },
  {
    does: 'refuses a user without View All on the object, even with read',
    source: `${PERMISSIONS}; wording as orgs answer: public repositories quoting the reply`,
    ask: async () => (await listening(1)).subscribe(CHANNEL),
    error: '403::User not allowed to subscribe CDC without required permissions'
  },
  {
    does: 'refuses Task events to a user without View All Data',
    source: PERMISSIONS,
    ask: async () => (await listening(1)).subscribe('/data/TaskChangeEvent'),
    error: '403::User not allowed to subscribe CDC without required permissions'
  },
  {
    does: 'answers the same for an object that is not selected',
    source: 'public repositories quoting the reply for an unselected Account',
    ask: async () => (await listening()).subscribe('/data/AccountChangeEvent'),
    error: '403::User not allowed to subscribe CDC without required permissions'
  },
  {
    does: 'lets anyone subscribe to the channel of all',
    source: 'Summer 20 release notes, Subscribe to the /data/ChangeEvents Channel Even Without All Required Permissions',
    ask: async () => (await listening(1)).subscribe('/data/ChangeEvents'),
    reply: { successful: true }
  },
  {
    does: 'ends a subscription',
    source: 'The Bayeux Protocol Specification 1.0, Unsubscribe',
    ask: async () => {
      const client = await listening();
      await client.subscribe(CHANNEL);
      return (await client.send('/meta/unsubscribe', { subscription: CHANNEL }))[0];
    },
    reply: { successful: true, subscription: CHANNEL }
  },
  {
    does: 'forgets a client that disconnects',
    source: 'The Bayeux Protocol Specification 1.0, Disconnect',
    ask: async () => {
      const client = await listening();
      assert.equal((await client.send('/meta/disconnect'))[0]?.successful, true);
      return (await client.connect())[0];
    },
    error: '403::Unknown client'
  },
  {
    does: 'lets nobody publish',
    source: CODES,
    ask: async () => (await (await listening()).send(CHANNEL, { data: {} }))[0],
    error: `403::Cannot create channel {${CHANNEL}}`
  }
];

for (const { does, source, ask, error, reply } of ROWS) {
  test(`${does} (${source})`, async () => {
    const answer = await ask();
    assert.equal(answer?.successful, error === undefined, JSON.stringify(answer));
    assert.equal(answer?.error, error);
    for (const [name, value] of Object.entries(reply ?? {})) assert.deepEqual(answer?.[name], value, name);
  });
}

test('on the channel of all, each user receives what they may, field by field', async () => {
  const clients = await Promise.all([0, 1, 2].map((user) => listening(user)));
  for (const client of clients) await client.subscribe('/data/ChangeEvents');
  await call(org, 'POST', 'sobjects/Task', { Subject: 'Call' });
  await call(org, 'POST', 'sobjects/Visit__c', { Key__c: 'seen', Visitor__c: 'v', Note__c: 'n' });
  const [admin = [], reader = [], viewer = []] = await Promise.all(clients.map((client) => client.events()));
  assert.deepEqual(
    admin.map((event) => event.payload.ChangeEventHeader.entityName),
    ['Task', 'Visit__c']
  );
  assert.equal(admin[1]?.payload['Note__c'], 'n');
  assert.deepEqual(reader, []);
  assert.deepEqual(
    viewer.map((event) => [event.payload.ChangeEventHeader.entityName, event.payload['Visitor__c'], event.payload['Note__c']]),
    [['Visit__c', 'v', undefined]]
  );
});

test('a connect of its own is held until something happens; one among other messages is not', { timeout: 60_000 }, async () => {
  const hour = 3_600_000;
  const patient = await startTestOrg({ changeEvents: { objects: ['Task', 'Visit__c'], holdFor: hour } });
  try {
    const client = new BayeuxClient(patient);
    await client.listen('/data/TaskChangeEvent');
    const common = { clientId: client.clientId };
    const { replies } = await client.post([
      { channel: '/meta/subscribe', subscription: CHANNEL, id: 'a', ...common },
      { channel: '/meta/connect', connectionType: 'long-polling', id: 'b', ...common }
    ]);
    assert.deepEqual(
      replies.map((reply) => [reply['id'], reply.successful]),
      [
        ['a', true],
        ['b', true]
      ]
    );
    const held = client.events();
    await call(patient, 'POST', 'sobjects/Task', { Subject: 'Call' });
    assert.equal((await held).length, 1);
  } finally {
    await patient.stop();
  }
});

test('a connection that breaks while it is held loses no event', async () => {
  const client = await listening();
  await client.subscribe(CHANNEL);
  const leave = new AbortController();
  const held = client.post(
    [{ channel: '/meta/connect', clientId: client.clientId, connectionType: 'long-polling' }],
    undefined,
    leave.signal
  );
  setTimeout(() => leave.abort(), 50);
  await assert.rejects(held);
  await call(org, 'POST', 'sobjects/Visit__c', { Key__c: 'kept' });
  assert.equal((await client.events()).length, 1);
});
