import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { inspect } from 'node:util';
import { connect } from './connect.ts';
import { OrgError } from './orgError.ts';
import { OrgHttp } from './orgHttp.ts';
import { explainOrgError } from './setupError.ts';

/** Everything an error could print, its cause and stack included. */
async function refusal(work: Promise<unknown>): Promise<{ name: string; message: string; whole: string }> {
  try {
    await work;
  } catch (error) {
    const { name, message } = error as Error;
    return { name, message, whole: inspect(error, { depth: 10 }) };
  }
  return assert.fail('it was not refused');
}

it('advises no login where the org was named by its address', () => {
  const expired = new OrgError('INVALID_SESSION_ID', 'Session expired or invalid', 401);
  const advice = (org: string): string => String((explainOrgError(expired, org) as { actions?: string[] }).actions);
  assert.doesNotMatch(advice('https://acme.my.salesforce.com'), /login web/);
  assert.match(advice('acme'), /login web --alias acme/);
});

describe('connect with a token', () => {
  const before = process.env['SF_ACCESS_TOKEN'];
  const instanceUrl = 'http://127.0.0.1:9';

  beforeEach(() => {
    process.env['SF_ACCESS_TOKEN'] = '00D!secret';
  });
  afterEach(() => {
    if (before === undefined) delete process.env['SF_ACCESS_TOKEN'];
    else process.env['SF_ACCESS_TOKEN'] = before;
  });

  for (const token of ['secret\nsecret', 'secret ', 'secrét']) {
    it(`refuses ${JSON.stringify(token)} by name, never by value`, async () => {
      process.env['SF_ACCESS_TOKEN'] = token;
      const { name, message, whole } = await refusal(connect({ instanceUrl }));
      assert.equal(name, 'BrokenAccessTokenError');
      assert.match(message, /^SF_ACCESS_TOKEN /);
      assert.ok(!whole.includes('secr'));
    });
  }

  // prettier-ignore
  const wrong: readonly (readonly [url: string, name: string])[] = [
    ['acme', 'BadInstanceUrlError'],
    ['ftp://acme.my.salesforce.com', 'BadInstanceUrlError'],
    ['javascript:alert(1)', 'BadInstanceUrlError'],
    ['http://acme.my.salesforce.com', 'PlainInstanceUrlError'],
    ['http://127.0.0.1.evil.example', 'PlainInstanceUrlError'],
    ['https://ann:secret@acme.my.salesforce.com', 'LoginInInstanceUrlError']
  ];
  for (const [url, expected] of wrong) {
    it(`refuses the address ${url}`, async () => {
      const { name, whole } = await refusal(connect({ instanceUrl: url }));
      assert.equal(name, expected);
      assert.ok(!whole.includes('secret'));
    });
  }

  for (const [url, label] of [
    ['https://acme.my.salesforce.com/lightning/page/home', 'https://acme.my.salesforce.com'],
    ['http://localhost:7357/', 'http://localhost:7357'],
    ['http://[::1]:7357', 'http://[::1]:7357']
  ] as const) {
    it(`takes ${url}`, async () => {
      const http = await connect({ instanceUrl: url });
      await http.close();
      assert.equal(http.label, label);
    });
  }

  it('never sends, quotes or retries a stored token that no header can hold', async () => {
    const http = new OrgHttp({ instanceUrl, accessToken: 'secret\nsecret', apiVersion: '67.0', label: 'acme' });
    const { message, whole } = await refusal(http.request({ method: 'GET', path: '/limits', purpose: 'test' }));
    await http.close();
    assert.match(message, /no header can hold/);
    assert.ok(!whole.includes('secretsecret') && !whole.includes('Bearer'));
    assert.equal(http.requests, 0);
  });
});
