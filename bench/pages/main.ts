/**
 * How soon the pages show what they are for, in an org with 100,000 touchpoints and 500 of them on a record; and how soon an open
 * page has captured, decided and shown a call that a vendor's client inserted.
 *
 *     npm run bench:pages                     about two minutes on two quiet cores
 *     npm run bench:pages -- --rounds 9 --json
 *
 * Shown is counted from when the platform's own bundle is loaded and its frame known, until the page's sentence stands there.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openPages, type OpenPages } from '../../preview/testing/openPages.ts';
import { makeCaller, Vendor } from '../../preview/testing/vendor.ts';
import { fillPages } from './fillPages.ts';

const { values } = parseArgs({
  options: {
    touchpoints: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    calls: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false }
  }
});
const rounds = Number(values.rounds);
const TARGET_PAINT_MS = 1_000;
const TARGET_LIVE_MS = 2_000;
const FRAME = "performance.getEntriesByType('resource').find(({ name }) => name.endsWith('app.json')).responseEnd";

interface Measured {
  readonly page: string;
  readonly median: number;
  readonly worst: number;
  readonly target: number;
  /** Requests for data until the page was quiet. */
  readonly requests?: number;
}

function summarise(page: string, times: readonly number[], target: number, requests?: number): Measured {
  const sorted = times.map(Math.round).sort((a, b) => a - b);
  return { page, median: sorted[Math.floor(sorted.length / 2)] ?? NaN, worst: sorted.at(-1) ?? NaN, target, requests };
}

async function measurePaint(pages: OpenPages, name: string, path: string, selector: string): Promise<Measured> {
  const times: number[] = [];
  let requests = 0;
  // The first visit warms the browser's caches, as a day's first page does.
  const page = await pages.visit(path);
  page.on('request', (request) => (requests += request.url().includes('/graphql') ? 1 : 0));
  for (let round = 0; round <= rounds; round++) {
    requests = 0;
    if (round > 0) await page.reload();
    await page.locator(selector).first().waitFor();
    const shown = Number(await page.evaluate('performance.now()'));
    if (round > 0) times.push(shown - Number(await page.evaluate(FRAME)));
    await page.waitForLoadState('networkidle');
  }
  await page.context().close();
  return summarise(name, times, TARGET_PAINT_MS, requests);
}

async function measureCalls(pages: OpenPages, page: Page): Promise<Measured> {
  const vendor = new Vendor(pages.org);
  const times: number[] = [];
  for (let n = 0; n <= Number(values.calls); n++) {
    const caller = await makeCaller(pages, `Caller ${String(n)}`);
    const started = performance.now();
    await vendor.log(caller);
    await page.locator('c-call-inbox li').filter({ hasText: caller.name }).getByText('Tied to a visit').waitFor();
    if (n > 0) times.push(performance.now() - started);
  }
  return summarise('call shown in the inbox', times, TARGET_LIVE_MS);
}

const pages = await openPages({ flows: true });
const { lead, account, opportunity, task, trackedCall } = await fillPages(pages, Number(values.touchpoints), Date.now());
const record = (object: string, id: string): string => `/lightning/r/${object}/${id}/view`;
const measured = [
  await measurePaint(pages, 'Task', record('Task', task), 'c-call-outcome .sentence'),
  await measurePaint(pages, 'Tracked Call', record('Tracked_Call__c', trackedCall), 'c-call-outcome .sentence'),
  await measurePaint(pages, 'Lead, 500 touches', record('Lead', lead), 'c-journey-track li'),
  await measurePaint(pages, 'Account, 500 touches', record('Account', account), 'c-journey-track li'),
  await measurePaint(pages, 'Opportunity, 500 touches', record('Opportunity', opportunity), 'c-journey-track li'),
  await measurePaint(pages, 'Home, the figures', '/lightning/page/home', 'c-figure-tile .value'),
  await measurePaint(pages, 'Home, a chart', '/lightning/page/home', 'c-bar-chart li')
];
const page = await pages.openWindow();
const subscribed = page.waitForResponse((answer) => (answer.request().postData() ?? '').includes('/meta/subscribe'));
await page.goto(pages.address(record('Lead', lead), { hasUtilities: true }));
await subscribed;
await page.getByRole('button', { name: /^Calls/ }).click();
measured.push(await measureCalls(pages, page));
await pages.stop();

if (values.json) console.log(JSON.stringify({ touchpoints: Number(values.touchpoints), measured }, undefined, 2));
else {
  console.log('page                       median   worst  target  requests');
  for (const { page: name, median, worst, target, requests = '' } of measured) {
    const figures = [median, worst, target].map((ms) => `${String(ms)} ms`.padStart(8)).join('');
    console.log(`${name.padEnd(25)}${figures}${String(requests).padStart(10)}`);
  }
}
process.exitCode = measured.every(({ median, target }) => median < target) ? 0 : 1;
