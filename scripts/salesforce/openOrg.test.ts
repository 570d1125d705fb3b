import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { TestOrg } from '../testing/testOrg.ts';
import { openOrg } from './openOrg.ts';

interface Composite {
  readonly compositeResponse: readonly { readonly body: unknown; readonly httpStatusCode: number; readonly referenceId: string }[];
}

const REFUSED = {
  body: [{ errorCode: 'INVALID_TYPE', message: "sObject type 'UserPermissionAccess' is not supported." }],
  httpStatusCode: 400
};

describe('an org that does not say whether its user sees everything', () => {
  let org: TestOrg;
  before(async () => {
    org = await TestOrg.start();
    org.local.intercept({
      after: ({ path, body }, answer) => {
        if (!path.endsWith('/composite') || !String(body).includes('UserPermissionAccess')) return undefined;
        const { compositeResponse } = JSON.parse(JSON.stringify(answer.body)) as Composite;
        return { ...answer, body: { compositeResponse: compositeResponse.map((part, i) => (i === 1 ? { ...part, ...REFUSED } : part)) } };
      }
    });
  });
  after(() => org.stop());

  test('is not written to', async () => {
    await assert.rejects(openOrg(org.connect()), { name: 'SightUnknownError', message: /does not say whether this user sees all records/ });
  });

  test('may be read for a dry run', async () => {
    assert.equal((await openOrg(org.connect(), [])).description.seesAll, undefined);
  });
});

test('an org that says its user sees everything is opened, and one whose user does not is refused', async () => {
  const org = await TestOrg.start({
    users: [
      { username: 'admin@local.example' },
      { username: 'sales@local.example', profile: 'Standard User', permissionSets: ['Touchline_Automation'] },
      { username: 'new@local.example', profile: 'Minimum Access - Salesforce', permissionSets: ['Touchline_Automation'] }
    ]
  });
  assert.equal((await org.open()).description.seesAll, true);
  await assert.rejects(openOrg(org.connect(org.local.sessions[1]?.token)), { name: 'SightMissingError' });
  const lacks = /\n {2}read Task\n {2}read Lead\n {2}read Contact\n {2}read Opportunity\n {2}View All Data\n/;
  await assert.rejects(openOrg(org.connect(org.local.sessions[2]?.token)), { name: 'AccessMissingError', message: lacks });
  await org.stop();
});
