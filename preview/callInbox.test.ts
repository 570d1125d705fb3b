import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { findViolations, openPages, type OpenPages, type ShowOptions } from './testing/openPages.ts';
import { makeCaller, Vendor } from './testing/vendor.ts';

const HOME = '/lightning/page/home';
const WITHIN = { timeout: 20_000 };

interface Drawn {
  readonly scrollWidth: number;
  readonly clientWidth: number;
}

const inbox = (page: Page) => page.locator('c-call-inbox');
const call = (page: Page, name: string) => inbox(page).locator('li').filter({ hasText: name });

/** The home page with the inbox open in the utility bar. */
async function openInbox(pages: OpenPages, options: ShowOptions = {}, hears = true): Promise<Page> {
  const page = await pages.openWindow(options);
  const subscribed = page.waitForResponse((answer) => (answer.request().postData() ?? '').includes('/meta/subscribe'), WITHIN);
  await page.goto(pages.address(HOME, { ...options, hasUtilities: true }));
  if (hears) await subscribed;
  else subscribed.catch(() => undefined);
  await page.getByRole('button', { name: /^Calls/ }).click();
  return page;
}

describe('the inbox in the utility bar', () => {
  let pages: OpenPages;
  let vendor: Vendor;
  before(async () => {
    pages = await openPages({
      flows: true,
      users: { sales: { username: 'sales@local.example', profile: 'Standard User', permissionSets: ['Touchline_Sales'] } }
    });
    vendor = new Vendor(pages.org);
  });
  after(() => pages.stop());

  it('decides a call of an outside client and shows it, without reload', async (t) => {
    const caller = await makeCaller(pages, 'Ada Quick');
    const page = await openInbox(pages);
    await page.evaluate('globalThis.isSamePage = true');
    const started = performance.now();
    const task = await vendor.log(caller);
    await call(page, 'Ada Quick').getByText('Tied to a visit').waitFor(WITHIN);
    t.diagnostic(`captured, decided and shown ${(performance.now() - started).toFixed(0)} ms after the Task's insert`);
    assert.equal(await call(page, 'Ada Quick').locator('.origin').textContent(), 'Paid Search · Google Ads');
    assert.equal(await page.evaluate('globalThis.isSamePage'), true);
    const [stored] = await pages.query(
      `SELECT Outcome__c, Touchpoint__r.Touchpoint_Key__c FROM Tracked_Call__c WHERE Task_Id__c = '${task}'`
    );
    assert.equal(stored?.['Outcome__c'], 'merged');
    await page.context().close();
  });

  it('makes one touchpoint a visit however many browsers are open', async () => {
    const callers = await Promise.all(['Ben One', 'Cleo Two', 'Dan Three', 'Eve Four'].map((name) => makeCaller(pages, name)));
    const windows = await Promise.all([openInbox(pages), openInbox(pages)]);
    await Promise.all(callers.map((caller) => vendor.log(caller)));
    for (const page of windows) {
      for (const { name } of callers) await call(page, name).getByText('Tied to a visit').waitFor(WITHIN);
    }
    const visits = callers.map(({ name }) => `'session:visit-of-${name}'`).join();
    const touchpoints = await pages.query(`SELECT Touchpoint_Key__c FROM Touchpoint__c WHERE Touchpoint_Key__c IN (${visits})`);
    assert.equal(touchpoints.length, callers.length);
    assert.deepEqual(await pages.query("SELECT Id FROM Tracked_Call__c WHERE Write_Error__c != NULL OR Outcome__c = 'pending'"), []);
    for (const page of windows) await page.context().close();
  });

  it('only shows while the automation is alive, and takes over when it has gone', async () => {
    const run = await pages.insert('Resolution_Run__c', {
      Run_Key__c: 'lease',
      Status__c: 'held',
      Heartbeat_At__c: new Date().toISOString()
    });
    const page = await openInbox(pages);
    await inbox(page).getByText('The automation decides new calls.').waitFor(WITHIN);
    await vendor.log(await makeCaller(pages, 'Finn Five'));
    await call(page, 'Finn Five').getByText('Not decided yet').waitFor(WITHIN);
    await pages.update('Resolution_Run__c', run, { Heartbeat_At__c: new Date(Date.now() - 600_000).toISOString() });
    await vendor.log(await makeCaller(pages, 'Gus Six'));
    for (const name of ['Finn Five', 'Gus Six']) await call(page, name).getByText('Tied to a visit').waitFor(WITHIN);
    await page.context().close();
  });

  it('asks every half minute where events are refused', async (t) => {
    t.after(pages.org.intercept({ before: ({ path }) => (path.startsWith('/cometd') ? { status: 403 } : undefined) }));
    const page = await openInbox(pages, { clock: Date.now() }, false);
    await inbox(page).getByText('This list looks every 30 seconds.').waitFor(WITHIN);
    await vendor.log(await makeCaller(pages, 'Hal Seven'));
    assert.equal(await call(page, 'Hal Seven').count(), 0);
    await page.clock.fastForward(30_000);
    await call(page, 'Hal Seven').getByText('Tied to a visit').waitFor(WITHIN);
    await page.context().close();
  });

  it('shows script and very long words as what they are', async () => {
    const name = `<img src=x onerror=document.title=1>${'x'.repeat(44)}`;
    await vendor.log(await makeCaller(pages, name));
    const page = await openInbox(pages);
    await call(page, name).waitFor(WITHIN);
    assert.equal(await page.title(), 'Touchline');
    assert.equal(
      await inbox(page).evaluate((element) => (element as unknown as Drawn).scrollWidth > (element as unknown as Drawn).clientWidth),
      false
    );
    await page.context().close();
  });

  it('shows calls to who may not decide them', async () => {
    const page = await openInbox(pages, { user: 'sales' }, false);
    await inbox(page).getByText('New calls show up here, also before they are decided.').waitFor(WITHIN);
    await call(page, 'Hal Seven').waitFor(WITHIN);
    await page.context().close();
  });

  for (const theme of ['slds1', 'slds2'] as const) {
    it(`is accessible in ${theme}`, async () => {
      const page = await openInbox(pages, { theme, isRightToLeft: theme === 'slds1' });
      await call(page, 'Hal Seven').waitFor(WITHIN);
      assert.deepEqual(await findViolations(page, pages.preview), []);
      await page.context().close();
    });
  }
});
