/** What the guide to the setup wizard shows. */
import type { Page } from 'playwright-core';
import type { Screenshot } from './screenshots.ts';

const path = (): string => '/lightning/n/Touchline_Setup';

/** Goes to a step and waits until it is drawn and has read what it shows. */
async function goTo(page: Page, name: string, text: string | RegExp): Promise<void> {
  const steps = page.locator('c-setup-path li button');
  await steps.first().waitFor({ state: 'attached' });
  if (!(await steps.first().isVisible())) await page.getByRole('button', { name: /^Step \d/ }).click();
  await steps.filter({ hasText: name }).click();
  await page.getByText(text).first().waitFor();
  await page.locator('c-loading-state').waitFor({ state: 'detached' });
}

export const SETUP_SCREENSHOTS: readonly Screenshot[] = [
  { name: 'setup-access', path, height: 1_000, arrange: (page) => goTo(page, 'Access', 'You can decide calls') },
  { name: 'setup-calls', path, height: 1_000, arrange: (page) => goTo(page, 'Your calls', 'Found: BizibleId__c') },
  {
    name: 'setup-sessions',
    path,
    height: 1_000,
    arrange: async (page) => {
      await goTo(page, 'Your sessions', 'Visits are kept');
      await page.getByRole('textbox', { name: 'Window, in minutes' }).fill('45');
      await page.getByText('inside the window of 45 minutes').waitFor();
    }
  },
  { name: 'setup-credit', path, height: 1_200, arrange: (page) => goTo(page, 'Credit', 'They sum to 100') },
  { name: 'setup-health', path, height: 800, arrange: (page) => goTo(page, 'Health', 'Checked') },
  { name: 'setup-phone', path, options: { width: 390 }, height: 1_000, arrange: (page) => goTo(page, 'Your sessions', 'Visits are kept') }
];
