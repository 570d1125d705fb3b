import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { findViolations, openPages, type OpenPages, type ShowOptions } from './testing/openPages.ts';
import { loadDecidedSample, SAMPLE_DAY } from './testing/sampleCompany.ts';
import { tabTo } from './testing/tabTo.ts';

const HOME = '/lightning/page/home';
const TITLE = 'Which channels make the phone ring, and what do they earn?';

const card = (page: Page, kind: string) => page.locator(`c-dashboard-card[data-kind="${kind}"]`);
const figure = (page: Page, n: number) => page.locator('c-figure-tile .value').nth(n);

async function says(page: Page, text: string): Promise<void> {
  await page.getByText(text, { exact: false }).first().waitFor({ timeout: 15_000 });
}

async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

describe('the app’s home in a browser', () => {
  let pages: OpenPages;
  const open = (options: ShowOptions = {}): Promise<Page> => pages.visit(HOME, { clock: SAMPLE_DAY, keepsWindow: true, ...options });
  /** The last 90 days, drawn. */
  async function openDrawn(options: ShowOptions = {}): Promise<Page> {
    const page = await open(options);
    await says(page, TITLE);
    await choose(page, 'Period', 'Last 90 days');
    await card(page, 'origins').getByRole('button', { name: 'Paid Search' }).waitFor({ timeout: 15_000 });
    return page;
  }

  before(async () => {
    pages = await openPages({
      users: { sales: { username: 'sales@local.example', profile: 'Standard User', permissionSets: ['Touchline_Sales'] } }
    });
  });
  after(() => pages.stop());

  it('of an org without calls says when it will fill', async () => {
    const page = await open();
    await says(page, 'No calls yet');
    assert.deepEqual(await findViolations(page, pages.preview), []);
    await loadDecidedSample(pages);
  });

  it('counts what the org holds, and a bar leads to the calls behind it', async () => {
    const page = await openDrawn();
    const [counted] = await pages.query(
      "SELECT COUNT(Id) n FROM Tracked_Call__c WHERE Call_Time__c >= 2026-05-04T00:00:00Z AND Call_Time__c < 2026-08-02T00:00:00Z AND (Reason__c = NULL OR Reason__c NOT IN ('taskDeleted', 'excludedByFilter', 'suppressed'))"
    );
    await says(page, String(counted?.['n']));
    assert.equal(await figure(page, 0).textContent(), String(counted?.['n']));
    const bar = card(page, 'origins').getByRole('button', { name: 'Paid Search' });
    const total = await card(page, 'origins').locator('li').filter({ hasText: 'Paid Search' }).locator('.total').textContent();
    await tabTo(bar);
    await page.keyboard.press('Enter');
    await says(page, `of ${String(total)}`);
    assert.equal(await card(page, 'origins').locator('tbody tr').count(), Number(total));
    await card(page, 'origins').getByRole('link').first().click();
    await page.waitForURL(/\/lightning\/r\/(Tracked_Call__c|Lead|Contact)\//);
  });

  it('narrows every card by a filter, and gives its figures as CSV', async () => {
    const page = await openDrawn();
    const before = Number(await figure(page, 0).textContent());
    await choose(page, 'Channel', 'Paid Search');
    await card(page, 'origins').getByRole('button', { name: 'Other', exact: true }).waitFor({ state: 'detached' });
    const shown = Number(await figure(page, 0).textContent());
    assert.ok(shown > 0 && shown < before, `${shown} of ${before}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      card(page, 'origins').getByRole('button', { name: 'Download as CSV: Where calls come from' }).click()
    ]);
    const [head, row] = readFileSync(await download.path(), 'utf8')
      .replace('\uFEFF', '')
      .split('\r\n');
    assert.match(head ?? '', /^"Channel","Calls","Tied to a visit"/);
    assert.match(row ?? '', new RegExp(`^"Paid Search",${shown},`));
  });

  it('says what failed when the org does not answer, and reads again', async () => {
    const restore = pages.org.intercept({
      before: ({ path }) =>
        path.endsWith('/graphql') ? { status: 503, body: [{ message: 'down for a moment', errorCode: 'SERVER_UNAVAILABLE' }] } : undefined
    });
    const page = await open();
    await says(page, 'The dashboard could not be read');
    restore();
    await page.getByRole('button', { name: 'Try again' }).click();
    await figure(page, 0).waitFor();
  });

  it('leaves revenue out for sales, who may not see what touches earned', async () => {
    const page = await openDrawn({ user: 'sales' });
    assert.match((await figure(page, 0).textContent()) ?? '', /^\d+$/);
    assert.equal(await figure(page, 2).textContent(), '–');
    assert.equal(await card(page, 'revenue').count(), 0);
  });

  it('shows script and very long words as what they are, on a phone too', async () => {
    const channel = `<img src=x onerror=document.title=1>${'x'.repeat(120)}`;
    const touchpoint = await pages.insert('Touchpoint__c', { Touchpoint_Key__c: 'odd', Channel__c: channel, Kind__c: 'call' });
    const task = await pages.insert('Task', { Subject: 'Odd' });
    const at = new Date(SAMPLE_DAY - 86_400_000).toISOString();
    await pages.insert('Tracked_Call__c', { Task_Id__c: task, Call_Time__c: at, Outcome__c: 'merged', Touchpoint__c: touchpoint });
    const page = await open({ width: 400 });
    await says(page, channel);
    assert.equal(await page.title(), 'Touchline');
    assert.equal(await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth'), false);
  });

  for (const [theme, width, isRightToLeft] of [
    ['slds2', 1280, false],
    ['slds1', 400, true]
  ] as const) {
    it(`is accessible in ${theme} at ${width} pixels${isRightToLeft ? ', right to left' : ''}`, async () => {
      const page = await openDrawn({ theme, width, isRightToLeft });
      await card(page, 'untied')
        .getByText('What to do', { exact: false })
        .first()
        .waitFor({ timeout: 1_000 })
        .catch(() => undefined);
      assert.deepEqual(await findViolations(page, pages.preview), []);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth'), false);
    });
  }
});
