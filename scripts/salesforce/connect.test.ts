import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { inspect } from 'node:util';
import { connect } from './connect.ts';
import { OrgHttp } from './orgHttp.ts';

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

  it('never sends, quotes or retries a stored token that no header can hold', async () => {
    const http = new OrgHttp({ instanceUrl, accessToken: 'secret\nsecret', apiVersion: '67.0', label: 'acme' });
    const { message, whole } = await refusal(http.request({ method: 'GET', path: '/limits', purpose: 'test' }));
    await http.close();
    assert.match(message, /no header can hold/);
    assert.ok(!whole.includes('secretsecret') && !whole.includes('Bearer'));
    assert.equal(http.requests, 0);
  });
});
