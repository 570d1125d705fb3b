import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { findViolations, openPages, type OpenPages, type ShowOptions } from './testing/openPages.ts';
import { runAutomation } from './testing/sampleCompany.ts';
import { tabTo } from './testing/tabTo.ts';

const CALL_AT = '2026-05-04T12:30:00.000+0000';
const TIED = 'Tied to a visit from Google Ads, 13 minutes before the call.';

let calls = 0;

interface Scene {
  readonly visitorId?: string | null;
  readonly visitAt?: string;
  readonly lead?: string;
  readonly subject?: string;
}

/** A call as a vendor and the capture flow leave it: a Task, its pending tracked call, the visit before it. */
async function makeCall(pages: OpenPages, { visitAt = '2026-05-04T12:17:00.000+0000', subject = 'Call', ...given }: Scene = {}) {
  const n = ++calls;
  const visitorId = given.visitorId === undefined ? `visitor-${n}` : given.visitorId;
  const lead = given.lead ?? (await pages.insert('Lead', { LastName: `Caller ${n}`, Company: 'Acme', Email: `caller${n}@example.com` }));
  const task = await pages.insert('Task', {
    Subject: subject,
    Type: 'Call',
    CallType: 'Inbound',
    TaskSubtype: 'Call',
    CallDurationInSeconds: 120,
    WhoId: lead,
    BizibleId__c: visitorId,
    Touchpoint_Date__c: CALL_AT
  });
  if (visitorId !== null) {
    await pages.insert('Web_Session__c', {
      Session_Key__c: `S-${n}`,
      BizibleId__c: visitorId,
      Visitor_Key__c: visitorId,
      Started_At__c: visitAt,
      Last_Activity_At__c: visitAt,
      Page_Views__c: 4,
      Source__c: 'google',
      Medium__c: 'cpc',
      Click_Id__c: 'x',
      Click_Id_Type__c: 'gclid'
    });
  }
  const [known] = await pages.query(`SELECT Id FROM Tracked_Call__c WHERE Task_Id__c = '${task}'`);
  const captured = known
    ? String(known['Id'])
    : await pages.insert('Tracked_Call__c', {
        Task_Id__c: task,
        BizibleId__c: visitorId,
        Visitor_Key__c: visitorId,
        Task_Type__c: 'Call',
        Subject__c: subject,
        Direction__c: 'Inbound',
        Duration_Seconds__c: 120,
        Lead__c: lead,
        Task_Created_At__c: '2026-05-04T12:31:00.000+0000',
        Vendor_Call_Time__c: CALL_AT,
        Outcome__c: 'pending'
      });
  return { task, captured, lead, session: `S-${n}`, visitorId };
}

/** The page of a call, in the window of the test before. */
const show = (pages: OpenPages, object: string, id: string, options: ShowOptions = {}): Promise<Page> =>
  pages.show(object, id, { keepsWindow: true, ...options });

const sentence = (page: Page) => page.locator('c-call-outcome .sentence');
const resolveNow = (page: Page) => page.getByRole('button', { name: 'Resolve now' });

async function says(page: Page, text: string): Promise<void> {
  await page.getByText(text, { exact: false }).first().waitFor({ timeout: 15_000 });
}

/** Pixels around letters that keep lines away from them; a browser counts them in. */
const HALO = 5;

/** From where to where each of them is drawn. */
async function spansOf(drawn: Locator): Promise<{ left: number; right: number }[]> {
  const boxes = await Promise.all((await drawn.all()).map((each) => each.boundingBox()));
  return boxes.map((box) => ({ left: box?.x ?? NaN, right: (box?.x ?? NaN) + (box?.width ?? NaN) }));
}

describe('a call’s story in a browser', () => {
  let pages: OpenPages;
  /** Ends with the test, if not before. */
  const intercept = (t: TestContext, interceptor: Parameters<OpenPages['org']['intercept']>[0]): (() => void) => {
    const restore = pages.org.intercept(interceptor);
    t.after(restore);
    return restore;
  };
  before(async () => {
    pages = await openPages({
      users: {
        sales: { username: 'sales@local.example', profile: 'Standard User', permissionSets: ['Touchline_Sales'] },
        stranger: { username: 'stranger@local.example', profile: 'Standard User' }
      }
    });
  });
  after(() => pages.stop());

  it('is decided by a click, and stands in the org', async () => {
    const { task, session } = await makeCall(pages);
    const page = await show(pages, 'Task', task);
    await says(page, 'This call is recorded and not decided yet.');
    await resolveNow(page).click();
    await says(page, TIED);
    const [call] = await pages.query(
      `SELECT Outcome__c, Reason__c, Touchpoint__r.Touchpoint_Key__c, Web_Session__r.Session_Key__c FROM Tracked_Call__c WHERE Task_Id__c = '${task}'`
    );
    assert.equal(call?.['Outcome__c'], 'merged');
    assert.equal((call['Touchpoint__r'] as { Touchpoint_Key__c: string }).Touchpoint_Key__c, `session:${session}`);
    await resolveNow(page).click();
    await says(page, 'Decided again just now: nothing had to change.');
  });

  it('is left to the automation where that knows the visit by the address of a lead merged into the caller', async () => {
    const former = await pages.insert('Lead', { LastName: 'Before', Company: 'Acme', Email: 'before@example.com' });
    const { task, lead, session } = await makeCall(pages);
    const [visit] = await pages.query(`SELECT Id FROM Web_Session__c WHERE Session_Key__c = '${session}'`);
    const form = { Email__c: 'before@example.com', Form_Submitted_At__c: '2026-05-04T12:20:00.000+0000' };
    await pages.update('Web_Session__c', String(visit?.['Id']), form);
    pages.org.actions.merge(lead, [former]);
    await runAutomation(pages, Date.parse('2026-05-04T13:00:00Z'));
    const stored = () =>
      pages.query(
        `SELECT Outcome__c, Reason__c, Touchpoint__r.Touchpoint_Key__c, Touchpoint__r.Person_Key__c, Web_Session__r.Owner_Person_Key__c FROM Tracked_Call__c WHERE Task_Id__c = '${task}'`
      );
    const before = await stored();
    assert.equal(before[0]?.['Outcome__c'], 'repeat');
    const page = await show(pages, 'Task', task);
    await resolveNow(page).click();
    await says(page, 'The automation decides this call: it can see records and fields that a page can’t');
    assert.deepEqual(await stored(), before);
  });

  it('makes one touchpoint however many browsers resolve at once', async () => {
    const { task, session } = await makeCall(pages);
    const windows = await Promise.all([1, 2, 3].map(() => pages.show('Task', task)));
    await Promise.all(windows.map((page) => says(page, 'not decided yet')));
    await Promise.all(windows.map((page) => resolveNow(page).click()));
    await Promise.all(windows.map((page) => says(page, TIED)));
    const touchpoints = await pages.query(`SELECT Id FROM Touchpoint__c WHERE Touchpoint_Key__c = 'session:${session}'`);
    assert.equal(touchpoints.length, 1);
    for (const page of windows) await page.context().close();
    const stored = await pages.query(`SELECT Id, Write_Error__c FROM Tracked_Call__c WHERE Task_Id__c = '${task}'`);
    assert.deepEqual(
      stored.map((call) => call['Write_Error__c']),
      [null]
    );
  });

  it('shows a call by itself once it is captured', async () => {
    const task = await pages.insert('Task', { Subject: 'Call', TaskSubtype: 'Call' });
    const page = await show(pages, 'Task', task);
    await says(page, 'No call recorded for this Task yet');
    await pages.insert('Tracked_Call__c', { Task_Id__c: task, Outcome__c: 'skipped', Reason__c: 'noVisitorId' });
    await says(page, 'This call has no visitor id, so it can');
  });

  it('stands on the tracked call’s own page too', async () => {
    const { captured } = await makeCall(pages);
    const page = await show(pages, 'Tracked_Call__c', captured);
    await says(page, 'not decided yet');
    await says(page, 'Open the Task');
  });

  it('is for sales to read, and not to resolve', async () => {
    const { task } = await makeCall(pages);
    const admin = await show(pages, 'Task', task);
    await resolveNow(admin).click();
    await says(admin, TIED);
    const page = await show(pages, 'Task', task, { user: 'sales' });
    await says(page, TIED);
    assert.equal(await resolveNow(page).count(), 0);
  });

  it('says who gives access to somebody without a permission set', async () => {
    const { task } = await makeCall(pages);
    const page = await show(pages, 'Task', task, { user: 'stranger' });
    await says(page, 'You have no access to Tracked Call. Ask your administrator for a Touchline permission set.');
  });

  it('makes up for a touchpoint that somebody edited, then deleted', async () => {
    const { task, session } = await makeCall(pages);
    const page = await show(pages, 'Task', task);
    await resolveNow(page).click();
    await says(page, TIED);
    const ofSession = `FROM Touchpoint__c WHERE Touchpoint_Key__c = 'session:${session}'`;
    const [made] = await pages.query(`SELECT Id ${ofSession}`);
    await pages.update('Touchpoint__c', String(made?.['Id']), { Channel__c: 'Edited' });
    await resolveNow(page).click();
    await says(page, 'Decided just now: 1 record written.');
    assert.equal((await pages.query(`SELECT Channel__c ${ofSession}`))[0]?.['Channel__c'], 'Paid Search');
    await pages.remove('Touchpoint__c', String(made?.['Id']));
    await page.reload();
    await says(page, TIED);
    await resolveNow(page).click();
    await says(page, 'Decided just now: 2 records written.');
    assert.equal((await pages.query(`SELECT Channel__c ${ofSession}`))[0]?.['Channel__c'], 'Paid Search');
  });

  it('outlives its Task', async () => {
    const { task, captured } = await makeCall(pages);
    await pages.update('Tracked_Call__c', captured, { Outcome__c: 'skipped', Reason__c: 'taskDeleted' });
    await pages.remove('Task', task);
    const page = await show(pages, 'Tracked_Call__c', captured);
    await says(page, 'No touchpoint: the Task of this call was deleted.');
  });

  it('is done by keyboard alone', async () => {
    const { task } = await makeCall(pages);
    const page = await show(pages, 'Task', task);
    await resolveNow(page).focus();
    await page.keyboard.press('Enter');
    await says(page, TIED);
    const why = page.getByRole('button', { name: 'Why this decision' });
    await tabTo(why);
    assert.equal(await why.getAttribute('aria-expanded'), 'false');
    await page.keyboard.press('Space');
    await says(page, 'inside the window of 30 minutes');
  });

  it('shows script and very long words as what they are', async () => {
    const subject = '<img src=x onerror="document.title=1">';
    const { task, session } = await makeCall(pages, { subject });
    const [visit] = await pages.query(`SELECT Id FROM Web_Session__c WHERE Session_Key__c = '${session}'`);
    const campaign = `<script>alert(1)</script>${'x'.repeat(200)}`;
    await pages.update('Web_Session__c', String(visit?.['Id']), {
      Campaign_Name__c: campaign,
      Landing_Page_Raw__c: `https://example.com/?q=${'y'.repeat(10_000)}`
    });
    const page = await show(pages, 'Task', task, { width: 400 });
    await resolveNow(page).click();
    await says(page, '<script>alert(1)</script>');
    assert.equal(await page.title(), 'Touchline');
    const overflow = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
    assert.equal(overflow, false);
  });

  it('keeps the words of the time line in the drawing on a phone, and apart', async () => {
    const { task, session } = await makeCall(pages);
    const [visit] = await pages.query(`SELECT Id FROM Web_Session__c WHERE Session_Key__c = '${session}'`);
    const partner = { Source__c: 'kitchenbuilders.example', Medium__c: 'referral', Click_Id__c: null, Click_Id_Type__c: null };
    await pages.update('Web_Session__c', String(visit?.['Id']), partner);
    const page = await show(pages, 'Task', task, { width: 390 });
    await resolveNow(page).click();
    await says(page, '13 minutes before the call');
    const drawing = page.locator('c-call-timeline svg.timeline');
    const [room] = await spansOf(drawing);
    const outside = (await spansOf(drawing.locator('text'))).filter(
      ({ left, right }) => left < (room?.left ?? 0) - HALO || right > (room?.right ?? 0) + HALO
    );
    assert.deepEqual(outside, []);
    const ticks = await spansOf(drawing.locator('.tick'));
    assert.ok(ticks.length > 1 && ticks.every(({ left }, i) => i === 0 || left - (ticks[i - 1]?.right ?? 0) >= 4));
  });

  for (const [theme, width, isRightToLeft] of [
    ['slds2', 1280, false],
    ['slds1', 400, true]
  ] as const) {
    it(`is accessible in ${theme} at ${width} pixels${isRightToLeft ? ', right to left' : ''}`, async () => {
      const { task } = await makeCall(pages, { visitAt: '2026-05-04T11:42:00.000+0000' });
      const page = await show(pages, 'Task', task, { theme, width, isRightToLeft });
      await resolveNow(page).click();
      await says(page, 'the nearest visit began 48 minutes before the call');
      for (const name of ['Why this decision', 'Where each value comes from']) await page.getByRole('button', { name }).click();
      assert.deepEqual(await findViolations(page, pages.preview), []);
    });
  }

  describe('when the org', () => {
    it('refuses to be read, says so and can be asked again', async (t) => {
      const { task } = await makeCall(pages);
      const restore = intercept(t, {
        before: ({ path }) =>
          path.endsWith('/graphql') ? { status: 503, body: [{ message: 'down for a moment', errorCode: 'SERVER_UNAVAILABLE' }] } : undefined
      });
      const page = await show(pages, 'Task', task);
      await says(page, 'down for a moment');
      restore();
      await page.getByRole('button', { name: 'Try again' }).click();
      await says(page, 'not decided yet');
    });

    it('is slow, says what is going on', async (t) => {
      const { task } = await makeCall(pages);
      const page = await show(pages, 'Task', task);
      await says(page, 'not decided yet');
      const restore = intercept(t, {
        before: async ({ path }) => {
          if (path.endsWith('/graphql')) await new Promise((resolve) => setTimeout(resolve, 300));
          return undefined;
        }
      });
      await resolveNow(page).click();
      await says(page, 'Reading everything that hangs together with this call');
      assert.equal(await resolveNow(page).isDisabled(), true);
      await page.getByText(TIED).waitFor({ timeout: 15_000 });
      restore();
    });

    it('cuts the connection, keeps the story and says why', async (t) => {
      const { task } = await makeCall(pages);
      const page = await show(pages, 'Task', task);
      await says(page, 'not decided yet');
      const restore = intercept(t, { before: ({ path }) => (path.endsWith('/graphql') ? 'reset' : undefined) });
      await resolveNow(page).click();
      await says(page, 'The call could not be resolved as it should be.');
      restore();
      assert.equal(await sentence(page).textContent(), 'This call is recorded and not decided yet.');
    });

    it('refuses a write, says which and leaves the rest', async (t) => {
      const { task } = await makeCall(pages);
      const page = await show(pages, 'Task', task);
      await says(page, 'not decided yet');
      const restore = intercept(t, {
        before: ({ path, body }) => {
          const text = JSON.stringify(body ?? '');
          return path.endsWith('/graphql') && text.includes('Touchpoint__cCreate')
            ? {
                status: 200,
                body: { data: { uiapi: { change0: null } }, errors: [{ message: 'storage limit exceeded', path: ['uiapi', 'change0'] }] }
              }
            : undefined;
        }
      });
      await resolveNow(page).click();
      await says(page, 'storage limit exceeded');
      restore();
      const [call] = await pages.query(`SELECT Outcome__c, Write_Error__c, Attempts__c FROM Tracked_Call__c WHERE Task_Id__c = '${task}'`);
      assert.deepEqual([call?.['Write_Error__c'], call?.['Attempts__c']], ['storage limit exceeded', 1]);
    });
  });
});

describe('installed with a namespace', () => {
  let pages: OpenPages;
  before(async () => {
    pages = await openPages({ namespace: 'touchline' });
  });
  after(() => pages.stop());

  it('a call is decided by a click all the same', async () => {
    const { task } = await makeCall(pages);
    const page = await show(pages, 'Task', task);
    await resolveNow(page).click();
    await says(page, TIED);
    const [call] = await pages.query(`SELECT Outcome__c, Touchpoint__r.Channel__c FROM Tracked_Call__c WHERE Task_Id__c = '${task}'`);
    assert.equal(call?.['touchline__Outcome__c'], 'merged');
  });

  it('the vendor is told the field’s whole name', async () => {
    const { task, captured } = await makeCall(pages);
    await pages.update('Tracked_Call__c', captured, { Outcome__c: 'skipped', Reason__c: 'noVisitorId' });
    const page = await show(pages, 'Task', task);
    await says(page, 'to send the visitor id to touchline__BizibleId__c');
    assert.match(await page.locator('c-call-next-step .message').innerText(), /^Hello,\n\n/);
  });
});
