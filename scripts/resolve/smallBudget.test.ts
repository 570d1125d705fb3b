/** However few requests a run may make, the runs together come to where one run without a limit comes. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { loadSample } from '../../data/sample/load.ts';
import type { OrgSession } from '../salesforce/orgHttp.ts';
import { finalRows } from '../testing/finalRows.ts';
import { runToGoOn } from '../testing/runToGoOn.ts';
import { stirSample } from '../testing/stirSample.ts';
import { TestOrg } from '../testing/testOrg.ts';
import type { ResolveResult } from './runResult.ts';

const HOUR = 3_600_000;
/** How far the orgs' clock is behind ours; an hour passes between two runs, longer than their overlap. */
let age = 200 * HOUR;
const MOST_RUNS = 40;

function resolve(org: TestOrg, requests?: number, session: Partial<OrgSession> = {}): Promise<ResolveResult> {
  age -= HOUR;
  return runToGoOn(org, { budget: { requests }, ...session });
}

/** Runs of so many requests until one comes to the end. */
async function resolveBit(org: TestOrg, requests: number, session: Partial<OrgSession> = {}): Promise<number> {
  for (let runs = 1; runs <= MOST_RUNS; runs++) {
    const before = org.local.requests.total;
    const { stopped, watermark } = await resolve(org, requests, session);
    const made = org.local.requests.total - before;
    assert.ok(made <= requests, `${String(made)} of ${String(requests)}`);
    assert.equal(watermark === undefined, stopped !== undefined);
    if (stopped === undefined) return runs;
  }
  return assert.fail(`no run of ${String(requests)} requests came to the end`);
}

describe('runs with a small budget', () => {
  let limited: TestOrg;
  let unlimited: TestOrg;
  const start = async (): Promise<TestOrg> => {
    const org = await TestOrg.start({ now: () => Date.now() - age, bulk: { resultPageRows: 20 } });
    org.local.intercept({
      after: (_, answer) => ({ ...answer, headers: { ...answer.headers, Date: new Date(Date.now() - age).toUTCString() } })
    });
    await loadSample(org.local);
    return org;
  };
  before(async () => {
    [limited, unlimited] = await Promise.all([start(), start()]);
    await resolve(unlimited);
  });
  after(() => Promise.all([limited.stop(), unlimited.stop()]));

  test('go through a whole org that takes more requests to read than one may make', async () => {
    const runs = await resolveBit(limited, 30, { bulkAbove: { rowsRead: 10, rowsWritten: 60 }, firstPollMs: 1 });
    assert.ok(runs > 2, String(runs));
    assert.deepEqual(await finalRows(limited), await finalRows(unlimited));
  });

  test('go through what was changed, and say when a record takes more than they may make', async () => {
    await Promise.all([stirSample(limited), stirSample(unlimited)]);
    await resolve(unlimited);
    let stopped: string | undefined;
    for (let runs = 1; runs <= MOST_RUNS && !/at least 20/.test(stopped ?? ''); runs++) ({ stopped } = await resolve(limited, 10));
    assert.match(stopped ?? '', /^10 requests .* allow at least 20 with --api-budget$/);
    const runs = await resolveBit(limited, 20);
    assert.ok(runs > 1, String(runs));
    assert.deepEqual(await finalRows(limited), await finalRows(unlimited));
  });
});
