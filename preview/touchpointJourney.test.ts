import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { findViolations, openPages, type OpenPages, type ShowOptions } from './testing/openPages.ts';
import { loadDecidedSample } from './testing/sampleCompany.ts';
import { tabTo } from './testing/tabTo.ts';

/** A record's page, in the window of the test before. */
const show = (pages: OpenPages, object: string, id: string, options: ShowOptions = {}): Promise<Page> =>
  pages.show(object, id, { keepsWindow: true, ...options });

const touches = (page: Page) => page.locator('c-journey-track li');

async function says(page: Page, text: string): Promise<void> {
  await page.getByText(text, { exact: false }).first().waitFor({ timeout: 10_000 });
}

describe('the journey of a record in a browser', () => {
  let pages: OpenPages;
  let opportunity: string;
  let account: string;
  before(async () => {
    pages = await openPages({
      users: { sales: { username: 'sales@local.example', profile: 'Standard User', permissionSets: ['Touchline_Sales'] } }
    });
    await loadDecidedSample(pages);
    const [deal] = await pages.query("SELECT Id FROM Opportunity WHERE Name = 'Harrow Creek: keg cellar'");
    opportunity = String(deal?.['Id']);
    const [company] = await pages.query("SELECT Id FROM Account WHERE Name = 'Pemberly Hospital Kitchens'");
    account = String(company?.['Id']);
  });
  after(() => pages.stop());

  it('of an opportunity credits each touch under a model of choice', async () => {
    const page = await show(pages, 'Opportunity', opportunity);
    await says(page, '6 touches in 48 days. 4 of them are calls. It began with Organic Search.');
    assert.deepEqual(await page.locator('c-journey-track .revenue').allTextContents(), [
      '$2,250',
      '$2,250',
      '$500',
      '$2,250',
      '$500',
      '$2,250'
    ]);
    await page.getByRole('combobox', { name: 'Credit by model' }).click();
    await page.getByRole('option', { name: 'First Touch' }).click();
    await page.locator('c-journey-track').getByText('$10,000').waitFor();
    assert.equal(await page.locator('c-journey-track .revenue').first().textContent(), '$10,000');
  });

  for (const [width, inRows] of [
    [1280, [6]],
    [700, [3, 3]]
  ] as const) {
    it(`leaves no touch alone in a row of its own at ${width} pixels`, async () => {
      const page = await show(pages, 'Opportunity', opportunity, { width });
      await says(page, '6 touches in 48 days');
      const boxes = await Promise.all((await touches(page).all()).map((each) => each.boundingBox()));
      const tops = boxes.map((box) => Math.round(box?.y ?? NaN));
      assert.deepEqual(
        [...new Set(tops)].map((top) => tops.filter((other) => other === top).length),
        inRows
      );
    });
  }

  it('leads to a touch by a click beside its name', async () => {
    const page = await show(pages, 'Opportunity', opportunity);
    await touches(page).nth(1).locator('.channel').click();
    await page.waitForURL(/Touchpoint__c/);
  });

  it('leads to a touch by keyboard alone', async () => {
    const page = await show(pages, 'Opportunity', opportunity);
    const link = touches(page).first().getByRole('link');
    await tabTo(link);
    await page.keyboard.press('Enter');
    await page.waitForURL(/Touchpoint__c/);
  });

  it('of an account names its people', async () => {
    const page = await show(pages, 'Account', account);
    await says(page, '8 touches');
    for (const name of ['Della Pemberly', 'Boris Hatchmere', 'Ines Calloway']) await says(page, name);
  });

  it('is for sales to read', async () => {
    const page = await show(pages, 'Account', account, { user: 'sales' });
    await says(page, '8 touches');
    await page.goto(pages.address(`/lightning/r/Opportunity/${opportunity}/view`, { user: 'sales' }));
    await says(page, 'You have no access to Attribution Touchpoints');
  });

  it('of nobody known yet says when it will begin', async () => {
    const lead = await pages.insert('Lead', { LastName: 'New', Company: 'Acme' });
    const page = await show(pages, 'Lead', lead);
    await says(page, 'No touchpoints yet');
    assert.deepEqual(await findViolations(page, pages.preview), []);
  });

  it('of 500 touches is folded, and shows script as text', async () => {
    const lead = await pages.insert('Lead', { LastName: 'Busy', Company: 'Acme' });
    const busy = Array.from({ length: 500 }, (_, i) => ({
      Touchpoint_Key__c: `busy-${i}`,
      Touchpoint_Date__c: new Date(Date.UTC(2026, 0, 1, i)).toISOString(),
      Kind__c: i % 3 === 0 ? 'call' : 'form',
      Touchpoint_Type__c: i === 499 ? '<img src=x onerror="document.title=1">' : 'Web Form',
      Position__c: i === 0 ? 'FT' : i === 200 ? 'LC, Form' : 'PostLC, Form',
      Channel__c: 'x'.repeat(200),
      Lead__c: lead,
      Person_Key__c: lead
    }));
    await pages.insertAll('Touchpoint__c', busy);
    const page = await show(pages, 'Lead', lead);
    await says(page, '500 touches in 21 days');
    assert.equal(await touches(page).count(), 14);
    assert.deepEqual(await page.locator('c-journey-track .more').allTextContents(), ['199 more', '289 more']);
    assert.equal(await page.title(), 'Touchline');
    const overflow = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
    assert.equal(overflow, false);
  });

  for (const [theme, width, isRightToLeft] of [
    ['slds2', 1280, false],
    ['slds1', 400, true]
  ] as const) {
    it(`is accessible in ${theme} at ${width} pixels${isRightToLeft ? ', right to left' : ''}`, async () => {
      const page = await show(pages, 'Opportunity', opportunity, { theme, width, isRightToLeft });
      await says(page, '6 touches in 48 days');
      assert.deepEqual(await findViolations(page, pages.preview), []);
    });
  }

  it('says what failed when the org does not answer, and reads again', async () => {
    const restore = pages.org.intercept({
      before: ({ path }) =>
        path.endsWith('/graphql') ? { status: 503, body: [{ message: 'down for a moment', errorCode: 'SERVER_UNAVAILABLE' }] } : undefined
    });
    const page = await show(pages, 'Account', account);
    await says(page, 'down for a moment');
    restore();
    await page.getByRole('button', { name: 'Try again' }).click();
    await says(page, '8 touches');
  });
});
