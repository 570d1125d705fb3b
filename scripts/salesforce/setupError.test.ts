/** What to do about an org that can't be worked on depends on where it is; the name that scripts know the error by doesn't. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SfError } from '@salesforce/core';
import { OrgError, toOrgError } from './orgError.ts';
import { explainOrgError } from './setupError.ts';

const CASES = [
  ['NO_CONNECTION', 'https://acme.my.salesforce.com', 'NoConnectionError', /HTTPS_PROXY/],
  ['NO_CONNECTION', 'acme', 'NoConnectionError', /HTTPS_PROXY/],
  ['NO_CONNECTION', 'http://127.0.0.1:7357', 'NoConnectionError', /start it with "npm start"/],
  ['INVALID_SESSION_ID', 'https://acme.my.salesforce.com', 'TokenExpiredError', /sf org display/],
  ['INVALID_SESSION_ID', 'acme', 'TokenExpiredError', /sf org login web --alias acme/],
  ['INVALID_SESSION_ID', 'http://localhost:7357', 'TokenExpiredError', /a new token at each start/],
  ['UNEXPECTED_ANSWER', 'https://www.example.com', 'UnexpectedAnswerError', /the org's own address/],
  ['SOME_OTHER_CODE', 'acme', 'RefusedError', /Salesforce's own/]
] as const;

for (const [code, org, name, advice] of CASES) {
  test(`${code} of ${org}: ${name}`, () => {
    const explained = explainOrgError(new OrgError(code, 'as it is said', 0), org);
    assert.ok(explained instanceof SfError);
    assert.equal(explained.name, name);
    assert.match(explained.actions?.join('\n') ?? '', advice);
    assert.match(explained.message, /as it is said/);
  });
}

test('a web server is told from an org that refuses', () => {
  const explained = explainOrgError(toOrgError(404, '<html>Not here</html>'), 'https://www.example.com');
  assert.ok(explained instanceof SfError);
  assert.equal(explained.name, 'UnexpectedAnswerError');
});
