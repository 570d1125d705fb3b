import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { TestOrg } from '../testing/testOrg.ts';
import { API_VERSION, OrgHttp, type OrgSession } from './orgHttp.ts';
import { BUDGET_SPENT, isStopped, RequestBudget } from './requestBudget.ts';

const LIMITS = { method: 'GET', path: '/limits', purpose: 'read' } as const;

function taken(budget: RequestBudget): number {
  for (let count = 0; ; count++) {
    try {
      budget.take();
    } catch {
      return count;
    }
  }
}

test('keeps two of its requests back for the record of the run', () => {
  const budget = new RequestBudget({ requests: 10 });
  assert.equal(taken(budget), 8);
  budget.close();
  assert.equal(taken(budget), 2);
});

test("stops at the share of the org's day, whoever used it", () => {
  const budget = new RequestBudget({ dailyShare: 50 });
  budget.take();
  budget.observe('api-usage=40/100');
  assert.equal(taken(budget), 8);
  budget.observe('api-usage=90/100');
  assert.equal(taken(budget), 0);
});

test('begins nothing once it is stopped, and lets be finished what is in hand, unless the org is another one’s', async () => {
  const budget = new RequestBudget();
  let goOn: () => void = () => undefined;
  const told = new Promise<void>((resolve) => (goOn = resolve));
  const finished = budget.finish(async () => {
    await told;
    budget.take();
    budget.stop({ atOnce: true });
    assert.throws(() => budget.take(), isStopped);
  });
  budget.stop();
  assert.throws(() => budget.take(), isStopped);
  await assert.rejects(
    budget.finish(() => Promise.resolve()),
    isStopped
  );
  goOn();
  await finished;
  budget.close();
  budget.take();
});

describe('requests to an org', () => {
  let org: TestOrg;
  before(async () => {
    org = await TestOrg.start({ dailyApiRequests: 1000 });
  });
  after(() => org.stop());

  async function using<T>(session: Partial<OrgSession>, work: (http: OrgHttp) => Promise<T>): Promise<T> {
    const { instanceUrl, accessToken } = org.local;
    const retries = { tries: 4, firstWaitMs: 1 };
    const http = new OrgHttp({ instanceUrl, accessToken, apiVersion: API_VERSION, label: 'test', retries, ...session });
    try {
      return await work(http);
    } finally {
      await http.close();
    }
  }

  test('end with the budget, and none is sent beyond it', async () => {
    await using({ budget: { requests: 4 } }, async (http) => {
      const before = org.local.requests.total;
      await http.request(LIMITS);
      await http.request(LIMITS);
      await assert.rejects(http.request(LIMITS), { errorCode: BUDGET_SPENT });
      assert.equal(org.local.requests.total - before, 2);
    });
  });

  for (const [name, outcome] of [
    ['a 503', { status: 503, body: [{ errorCode: 'SERVER_UNAVAILABLE', message: 'busy' }] }],
    ['a reset', 'reset']
  ] as const) {
    test(`are sent again after ${name}, and all counted as the org counts them`, async () => {
      let faults = 2;
      const release = org.local.intercept({ before: () => (faults-- > 0 ? outcome : undefined) });
      await using({}, async (http) => {
        const before = org.local.requests.total;
        await http.request(LIMITS);
        assert.deepEqual(
          [...http.requestCounts],
          [
            ['read', 1],
            ['retry', 2]
          ]
        );
        assert.equal(http.requests, org.local.requests.total - before);
      });
      release();
    });
  }

  test('that may not be made twice are not sent again after a lost answer', async () => {
    const release = org.local.intercept({ after: () => 'reset' });
    await using({}, async (http) => {
      await assert.rejects(
        http.request({ method: 'POST', path: '/sobjects/Lead', body: { LastName: 'L', Company: 'C' }, purpose: 'write' })
      );
      assert.equal(http.requests, 1);
    });
    release();
  });

  test('are made again where too many came at once, and not where the day is used up', async () => {
    for (const [used, sent] of [
      [10, 3],
      [1000, 1]
    ] as const) {
      let seen = 0;
      const body = [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'ConcurrentRequests Limit exceeded.' }];
      const headers = { 'Sforce-Limit-Info': `api-usage=${String(used)}/1000` };
      const release = org.local.intercept({
        before: () => {
          seen++;
          return { status: 403, body, headers };
        }
      });
      await using({ budget: { dailyShare: 100 } }, (http) => assert.rejects(http.request(LIMITS), { errorCode: 'REQUEST_LIMIT_EXCEEDED' }));
      release();
      assert.equal(seen, sent);
    }
  });
});
