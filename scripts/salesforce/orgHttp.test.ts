import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, test } from 'node:test';
import type { OrgError } from './orgError.ts';
import { API_VERSION, OrgHttp } from './orgHttp.ts';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
}

function orgAt(instanceUrl: string, refresh?: () => Promise<string>): OrgHttp {
  return new OrgHttp({
    instanceUrl,
    accessToken: 'old',
    apiVersion: API_VERSION,
    label: 'test',
    refresh,
    retries: { tries: 2, firstWaitMs: 1 }
  });
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const LIMITS = { method: 'GET', path: '/limits', purpose: 'test' } as const;

test('sends token and version, and collapses the slash the sf CLI stores', async () => {
  const seen: string[] = [];
  const org = orgAt(
    await serve((request, response) => {
      seen.push(`${String(request.url)} ${String(request.headers.authorization)}`);
      json(response, 200, { ok: true });
    })
  );
  assert.deepEqual(await org.request(LIMITS), { ok: true });
  await org.request({ ...LIMITS, path: '/services/oauth2/userinfo' });
  assert.deepEqual(seen, ['/services/data/v67.0/limits Bearer old', '/services/oauth2/userinfo Bearer old']);
  await org.close();
});

test('renews an expired token once, and counts every request of it', async () => {
  const url = await serve((request, response) => {
    if (request.headers.authorization === 'Bearer new') json(response, 200, 'fine');
    else json(response, 401, [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }]);
  });
  const org = orgAt(url, () => Promise.resolve('new'));
  assert.equal(await org.request(LIMITS), 'fine');
  assert.deepEqual(
    [...org.requestCounts],
    [
      ['test', 1],
      ['sign-in', 1],
      ['retry', 1]
    ]
  );
  const hopeless = orgAt(url, () => Promise.resolve('newer'));
  await assert.rejects(hopeless.request(LIMITS), { errorCode: 'INVALID_SESSION_ID', status: 401 });
  await Promise.all([org.close(), hopeless.close()]);
});

const errors: readonly [string, number, string, Partial<OrgError>][] = [
  [
    "Salesforce's list",
    403,
    '[{"errorCode":"REQUEST_LIMIT_EXCEEDED","message":"TotalRequests Limit exceeded."}]',
    { errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' }
  ],
  [
    'the fields of a refused record',
    400,
    '[{"statusCode":"REQUIRED_FIELD_MISSING","message":"m","fields":["Name"]}]',
    { errorCode: 'REQUIRED_FIELD_MISSING', fields: ['Name'] }
  ],
  ["OAuth's", 400, '{"error":"invalid_grant","error_description":"expired"}', { errorCode: 'invalid_grant', message: 'expired' }],
  ["a proxy's page", 502, '<html>Bad Gateway</html>', { errorCode: 'HTTP_502' }],
  ['nothing', 500, '', { errorCode: 'HTTP_500' }],
  ['a redirect to a login page', 302, '', { errorCode: 'NO_CONNECTION' }]
];
for (const [name, status, body, expected] of errors) {
  test(`states ${name} as an error`, async () => {
    const org = orgAt(await serve((_, response) => response.writeHead(status, { location: '/login' }).end(body)));
    await assert.rejects(org.request(LIMITS), expected);
    await org.close();
  });
}

test('says that an org can not be reached, or hung up', async () => {
  const nobody = orgAt('http://127.0.0.1:9');
  await assert.rejects(nobody.request(LIMITS), { errorCode: 'NO_CONNECTION' });
  const rude = orgAt(await serve((request) => request.socket.destroy()));
  await assert.rejects(rude.request(LIMITS), { errorCode: 'NO_CONNECTION' });
  await Promise.all([nobody.close(), rude.close()]);
});
