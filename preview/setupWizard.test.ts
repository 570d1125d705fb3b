import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { findViolations, openPages, type OpenPages } from './testing/openPages.ts';
import { tabTo } from './testing/tabTo.ts';

const WIZARD = '/lightning/n/Touchline_Setup';

async function says(page: Page, text: string): Promise<void> {
  await page.getByText(text, { exact: false }).first().waitFor({ timeout: 15_000 });
}

const step = (page: Page, name: string): Locator => page.locator('c-setup-path li').getByRole('button', { name });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const mainButton = (page: Page): Locator => page.getByRole('button', { name: /^Save and (continue|finish)$/ });
const goOn = (page: Page): Promise<void> => mainButton(page).click();

/** Waits until the step shown has this heading. */
async function isAt(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 2, name: heading }).waitFor({ timeout: 15_000 });
}

const isSaved = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .getByText(/^Saved\./)
    .waitFor({ timeout: 15_000 });

const HEADINGS = {
  Access: 'What you and the automation may see',
  'Your calls': 'Your calls',
  'Your sessions': 'Which visit led to a call',
  Channels: 'Channels',
  Credit: 'Credit',
  Automation: 'Who decides calls, and when',
  'Prove it': 'Prove it',
  Health: 'Health of this installation'
} as const;
type StepName = keyof typeof HEADINGS;
const KEYS: Readonly<Record<StepName, string>> = {
  Access: 'access',
  'Your calls': 'calls',
  'Your sessions': 'sessions',
  Channels: 'channels',
  Credit: 'credit',
  Automation: 'automation',
  'Prove it': 'proof',
  Health: 'health'
};

/** Presses what is given as an admin does who has a mouse, or only a keyboard. */
type Press = (page: Page, target: Locator) => Promise<void>;

/** Where a mouse hits a radio button: its label covers it. */
const byMouse: Press = async (page, target) => {
  const label = page.locator(`label[for="${(await target.getAttribute('id')) ?? ''}"]`);
  await ((await target.getAttribute('type')) === 'radio' ? label : target).click();
};

/** A column of rules has four buttons a row. */
const MOST_TABS = 250;

const byKeyboard: Press = async (page, target) => {
  await tabTo(target, MOST_TABS);
  const isRadio = (await target.getAttribute('type')) === 'radio';
  await page.keyboard.press(isRadio ? 'Space' : 'Enter');
};

interface Trial {
  readonly name: StepName;
  /** Types what can't be saved. */
  readonly fail: (page: Page) => Promise<void>;
  /** What the step says of it when it is to be saved. */
  readonly refusal: string;
  /** Still there after a reload. */
  readonly isKept: (page: Page) => Promise<boolean>;
  readonly mend: (page: Page) => Promise<void>;
}

/** Waits until the step says that it can't be saved, and why. */
async function isRefused(page: Page, refusal: string): Promise<void> {
  const problems = page.locator('.problems[role=alert]').filter({ hasText: "This step can't be saved yet" });
  await problems.filter({ hasText: refusal }).waitFor();
}

const holds = async (page: Page, name: string, value: string): Promise<boolean> => (await field(page, name).inputValue()) === value;

/** What each step refuses, keeps over a reload, and takes once it is mended. */
const TRIALS: readonly Trial[] = [
  {
    name: 'Your calls',
    fail: (page) => field(page, 'Number dialled').fill('No_Such__c'),
    refusal: 'No_Such__c',
    isKept: (page) => holds(page, 'Number dialled', 'No_Such__c'),
    mend: (page) => field(page, 'Number dialled').fill('')
  },
  {
    name: 'Your sessions',
    fail: async (page) => {
      await field(page, 'Look-back, in days').fill('380');
      await field(page, 'Window, in minutes').fill('100000');
    },
    refusal: 'Window, in minutes: "100000" must be a whole number from 1 to 99,999.',
    isKept: async (page) => (await holds(page, 'Window, in minutes', '100000')) && holds(page, 'Look-back, in days', '380'),
    mend: (page) => field(page, 'Window, in minutes').fill('45')
  },
  {
    name: 'Channels',
    fail: async (page) => {
      await button(page, 'Add a rule').click();
      await field(page, 'Channel').fill('Radio');
    },
    refusal: 'rule',
    isKept: (page) => holds(page, 'Channel', 'Radio'),
    mend: (page) => button(page, 'Cancel').click()
  },
  {
    name: 'Credit',
    fail: (page) => field(page, 'First touch').fill('30'),
    refusal: '107.5',
    isKept: (page) => holds(page, 'First touch', '30'),
    mend: (page) => field(page, 'Closed').fill('15')
  },
  {
    name: 'Automation',
    fail: async (page) => page.getByText('Round the clock', { exact: true }).click(),
    refusal: 'No run has been seen yet.',
    isKept: (page) => page.getByRole('radio', { name: 'Round the clock' }).isChecked(),
    mend: async (page) => page.getByText('In the app only', { exact: true }).click()
  }
];

/** The permission set that only an admin can make (P31). */
const COMPANION = {
  name: 'Touchline_Companion',
  objects: { Attribution_Touchpoint__c: { read: true, create: true, edit: true, delete: true, viewAll: true, modifyAll: true } }
};

describe('the setup wizard in a browser', () => {
  let pages: OpenPages;
  let lead: string;
  const settings = async (): Promise<Record<string, unknown>> => {
    const [row] = await pages.query(
      'SELECT Window_Minutes__c, Window_Basis__c, Lookback_Days__c, Retention_Days__c, Rules_Version__c, Wizard_Progress__c FROM Touchline_Setting__c'
    );
    return row ?? {};
  };
  /** Windows of the tests: one for each admin who is there at the same time. */
  const windows: Page[] = [];
  const addressOf = (name: StepName, user?: string): string => `${pages.address(WIZARD, { user })}&c__step=${KEYS[name]}`;
  /** The wizard at a step, without a draft of another test. */
  const open = async (name: StepName, { user, admin = 0 }: { readonly user?: string; readonly admin?: number } = {}): Promise<Page> => {
    const page = (windows[admin] ??= await pages.openWindow());
    if (page.url() !== 'about:blank') await page.evaluate('localStorage.clear()');
    await page.goto(addressOf(name, user));
    await isAt(page, HEADINGS[name]);
    return page;
  };

  before(async () => {
    pages = await openPages({
      flows: true,
      users: {
        sales: { username: 'sales@local.example', profile: 'Standard User', permissionSets: ['Touchline_Sales'] },
        marketer: { username: 'marketer@local.example', profile: 'Standard User', permissionSets: ['Touchline_Marketer'] },
        newcomer: { username: 'newcomer@local.example', profile: 'Standard User', permissionSets: ['Touchline_Admin'] },
        granted: { username: 'granted@local.example', profile: 'Standard User', permissionSets: ['Touchline_Admin', COMPANION] }
      },
      customPermissions: { newcomer: ['Resolve_Calls'] }
    });
  });
  before(async () => {
    lead = await pages.insert('Lead', { LastName: 'Test', Company: 'Test', Email: 'test@example.com' });
  });
  after(() => pages.stop());

  const countCalls = async (): Promise<number> => (await pages.query('SELECT Id FROM Tracked_Call__c')).length;

  /** On the New Task page, as the preview draws it: somebody is chosen under Name, the rest is filled in. */
  const saveTask = async (page: Page, press: Press): Promise<void> => {
    await press(page, page.getByRole('combobox', { name: 'Name' }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const calls = await countCalls();
    await press(page, button(page, 'Save'));
    await page.waitForURL(/\/r\/Task\//);
    // The flow runs after the save: who comes back a moment later finds the call at the first look.
    for (let tries = 0; tries < 100 && (await countCalls()) === calls; tries++) await pause(50);
    await page.goBack();
    await page.goBack();
    await isAt(page, 'Prove it');
  };

  for (const [means, press] of [
    ['mouse', byMouse],
    ['keyboard alone', byKeyboard]
  ] as const) {
    it(`leads from an empty home page to a proven call, by ${means}`, async () => {
      const isEmpty = (await countCalls()) === 0;
      const page = await pages.visit(isEmpty ? '/lightning/page/home' : WIZARD);
      if (isEmpty) await press(page, button(page, 'Set up call attribution'));
      else await press(page, step(page, 'Access'));
      for (const [name, heading] of Object.entries(HEADINGS)) {
        await isAt(page, heading);
        if (name === 'Automation') await press(page, page.getByRole('radio', { name: 'In the app only' }));
        if (name === 'Prove it') {
          await press(page, button(page, 'Make the test visit').or(button(page, 'Prove it once more')));
          await press(page, button(page, 'Open the New Task page'));
          await saveTask(page, press);
          await says(page, 'It works. This is how each call will look on its page:');
          await press(page, button(page, 'Remove the test'));
          await press(page, button(page, 'I deleted it'));
        }
        await press(page, mainButton(page));
        await isSaved(page);
      }
      assert.match(String((await settings())['Wizard_Progress__c']), /"proof":"done","health":"done"/);
      assert.notEqual((await pages.query('SELECT Id FROM Channel_Rule__c')).length, 0);
      assert.deepEqual(await pages.query('SELECT Id FROM Web_Session__c'), []);
    });
  }

  for (const { name, fail, refusal, isKept, mend } of TRIALS) {
    it(`${name}: refuses what can’t hold, keeps it over a reload, and saves it mended`, async () => {
      const page = await open(name);
      const before = await settings();
      await fail(page);
      await goOn(page);
      await isRefused(page, refusal);
      assert.deepEqual(await settings(), before);
      await page.reload();
      await isAt(page, HEADINGS[name]);
      assert.equal(await isKept(page), true);
      await mend(page);
      await goOn(page);
      await isSaved(page);
      assert.match(String((await settings())['Wizard_Progress__c']), /"done"/);
    });
  }

  it('Access: names the right that is missing, again after a reload, and takes it once it is given', async () => {
    const page = await open('Access', { user: 'newcomer' });
    await says(page, "You can't: read Attribution Touchpoints");
    await goOn(page);
    await isRefused(page, 'The permission set below gives this.');
    await page.reload();
    await isAt(page, HEADINGS.Access);
    await says(page, "You can't: read Attribution Touchpoints");
    const [, , , newcomer, granted] = pages.org.sessions;
    assert.ok(newcomer && granted);
    Object.assign(newcomer, { access: granted.access });
    await button(page, 'Look again').click();
    await says(page, 'You can write what each touch earned.');
    await goOn(page);
    await isSaved(page);
  });

  it('Prove it: wants the proof, goes on with it after a reload, and takes it once it is made', async () => {
    const page = await open('Prove it');
    await goOn(page);
    await isRefused(page, "The test call isn't a touchpoint yet.");
    await button(page, 'Make the test visit').click();
    await says(page, 'The test visit is there.');
    await page.reload();
    await isAt(page, HEADINGS['Prove it']);
    await says(page, 'The test visit is there.');
    const [visit] = await pages.query('SELECT BizibleId__c FROM Web_Session__c');
    const called = { Type: 'Call', TaskSubtype: 'Call', Subject: 'Call', WhoId: lead, Touchpoint_Date__c: new Date().toISOString() };
    const task = await pages.insert('Task', { ...called, BizibleId__c: visit?.['BizibleId__c'] });
    await button(page, 'Look now').click();
    await says(page, 'It works. This is how each call will look on its page:');
    await button(page, 'Remove the test').click();
    await says(page, 'One thing is left');
    await pages.remove('Task', task);
    await goOn(page);
    await isSaved(page);
  });

  it('Health: shows what is broken, again after a reload, and no more once it is mended', async () => {
    const number = await pages.insert('Tracking_Number__c', { Phone_E164__c: '555 0101' });
    const page = await open('Health');
    const wrong = page.getByText('Tracking numbers that are not written as +12025550101 and are left out: 1');
    await wrong.waitFor();
    await page.reload();
    await wrong.waitFor();
    await pages.remove('Tracking_Number__c', number);
    await button(page, 'Check again').click();
    await wrong.waitFor({ state: 'detached' });
    await goOn(page);
    await says(page, 'Saved. That was the last step.');
  });

  it('goes back and forward from step to step by the browser’s buttons, with what was typed', async () => {
    const page = await open('Your sessions');
    await field(page, 'Window, in minutes').fill('77');
    await step(page, 'Credit').click();
    await isAt(page, HEADINGS.Credit);
    await page.goBack();
    await isAt(page, HEADINGS['Your sessions']);
    assert.equal(await holds(page, 'Window, in minutes', '77'), true);
    await page.goForward();
    await isAt(page, HEADINGS.Credit);
    assert.match(page.url(), /c__step=credit/);
  });

  it('tells the later of two admins what changed, and loses neither’s work', async () => {
    const [early, late] = [await open('Your sessions'), await open('Your sessions', { admin: 1 })];
    await field(early, 'Window, in minutes').fill('20');
    await field(late, 'Window, in minutes').fill('90');
    await field(late, 'Keep visits, in days').fill('800');
    await goOn(early);
    await isSaved(early);
    await goOn(late);
    await says(late, 'Somebody else changed the same');
    assert.equal((await settings())['Window_Minutes__c'], 20);
    await button(late, 'Save as chosen').click();
    await says(late, 'Choose for each of them.');
    await late.getByText('Keep mine: 90').click();
    await button(late, 'Save as chosen').click();
    await isSaved(late);
    const { Window_Minutes__c: minutes, Retention_Days__c: kept } = await settings();
    assert.deepEqual([minutes, kept], [90, 800]);
  });

  it('tells of what somebody else saved beside it', async () => {
    const [early, late] = [await open('Your sessions'), await open('Your sessions', { admin: 1 })];
    await field(early, 'Look-back, in days').fill('500');
    await field(late, 'Window, in minutes').fill('60');
    await goOn(early);
    await isSaved(early);
    await goOn(late);
    await says(late, '→ 500');
    const { Window_Minutes__c: minutes, Lookback_Days__c: days } = await settings();
    assert.deepEqual([minutes, days], [60, 500]);
  });

  it('wants to hear of an automation that should run', async () => {
    const page = await open('Automation');
    await page.getByText('Round the clock', { exact: true }).click();
    await goOn(page);
    await says(page, 'No run has been seen yet.');
    const now = new Date().toISOString().replace('Z', '+0000');
    await pages.insert('Resolution_Run__c', {
      Run_Key__c: 'resolve 1',
      Kind__c: 'resolve',
      Status__c: 'complete',
      Started_At__c: now,
      Heartbeat_At__c: now,
      Ended_At__c: now,
      Decided__c: 12,
      Requests__c: 8,
      Message__c: 'Two calls were set aside.\nRun it again.'
    });
    await button(page, 'Look again').click();
    await says(page, 'Last heard of');
    assert.equal(await page.locator('c-run-heartbeat .message').innerText(), 'Two calls were set aside.\nRun it again.');
    await goOn(page);
    await step(page, 'Automation Done').or(step(page, 'Automation Now, Done')).waitFor();
  });

  it('says which permission set is missing', async () => {
    const page = await pages.visit(WIZARD, { user: 'sales' });
    await says(page, 'It needs the permission set Touchline Admin');
    const looking = await pages.visit(WIZARD, { user: 'marketer' });
    await says(looking, 'You can look at everything here and save nothing');
    await step(looking, 'Access').click();
    await says(looking, "You can't decide calls");
  });

  it('keeps what was entered when the org refuses or does not answer', async (t) => {
    const page = await open('Your sessions');
    await field(page, 'Window, in minutes').fill('33');
    const restore = pages.org.intercept({
      before: ({ path, body }) => (path.endsWith('/graphql') && JSON.stringify(body ?? '').includes('mutation') ? 'reset' : undefined)
    });
    t.after(restore);
    await goOn(page);
    await says(page, 'Not everything could be saved. What you entered is kept.');
    assert.equal(await field(page, 'Window, in minutes').inputValue(), '33');
    restore();
    await button(page, 'Try again').click();
    await isSaved(page);
    assert.equal((await settings())['Window_Minutes__c'], 33);
  });

  for (const [theme, width, isRightToLeft] of [
    ['slds2', 1280, false],
    ['slds1', 400, true]
  ] as const) {
    it(`is accessible in ${theme} at ${width} pixels${isRightToLeft ? ', right to left' : ''}, at each step`, async () => {
      const page = await pages.visit(WIZARD, { theme, width, isRightToLeft });
      for (const [name, heading] of Object.entries(HEADINGS)) {
        if (width < 768) await page.getByRole('button', { name: /^Step \d of \d/ }).click();
        await step(page, name).click();
        await isAt(page, heading);
        const closed = page.locator('c-disclosure button[aria-expanded=false]');
        while ((await closed.count()) > 0) await closed.first().click();
        assert.deepEqual(await findViolations(page, pages.preview), [], name);
        const overflow = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
        assert.equal(overflow, false, `${name} is wider than the page`);
      }
    });
  }
});
