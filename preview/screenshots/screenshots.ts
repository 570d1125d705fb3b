/** What the pictures in `docs/images` show: pages of the sample company on one day, so that two runs draw the same. */
import type { Page } from 'playwright-core';
import type { OpenPages, ShowOptions } from '../testing/openPages.ts';
import { SETUP_SCREENSHOTS } from './setupScreenshots.ts';

export interface Screenshot {
  /** Of the file, without `.png`. */
  readonly name: string;
  readonly path: (sample: Sample) => Promise<string> | string;
  readonly options?: ShowOptions;
  readonly height: number;
  /** Brings the page to where it is worth a picture; rejects while it isn't. */
  readonly arrange: (page: Page) => Promise<void>;
}

export interface Sample {
  readonly pages: OpenPages;
  /** Task Ids of the notable calls, by story. */
  readonly calls: Readonly<Record<string, string>>;
}

async function idOf({ pages }: Sample, soql: string): Promise<string> {
  const [row] = await pages.query(soql);
  if (!row) throw new Error(`The sample has nothing for ${soql}`);
  return String(row['Id']);
}

const taskPath =
  (story: string) =>
  ({ calls }: Sample): string =>
    `/lightning/r/Task/${calls[story] ?? ''}/view`;

const opportunityPath = async (sample: Sample): Promise<string> =>
  `/lightning/r/Opportunity/${await idOf(sample, "SELECT Id FROM Opportunity WHERE Name = 'Harrow Creek: keg cellar'")}/view`;

const says = (page: Page, text: string): Promise<void> => page.getByText(text).first().waitFor();

async function showQuarter(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Period' }).click();
  await page.getByRole('option', { name: 'Last 90 days' }).click();
  await says(page, 'All others');
  await says(page, 'What first brought the callers');
  await page.locator('c-dashboard-card[data-kind="firstTouches"] c-bar-chart').waitFor();
  await page.locator('.content_old, c-loading-state').waitFor({ state: 'detached' });
}

export const SCREENSHOTS: readonly Screenshot[] = [
  { name: 'dashboard', path: () => '/lightning/page/home', height: 790, arrange: showQuarter },
  {
    name: 'call',
    path: taskPath('twelve-seventeen'),
    height: 820,
    arrange: async (page) => {
      await page.getByRole('button', { name: 'Why this decision' }).click();
      await says(page, 'inside the window of 30 minutes');
    }
  },
  {
    name: 'call-too-late',
    path: taskPath('too-late'),
    options: { theme: 'slds1' },
    height: 840,
    arrange: (page) => says(page, '18 minutes too late')
  },
  {
    name: 'call-without-visitor-id',
    path: taskPath('no-visitor-id'),
    height: 780,
    arrange: (page) => says(page, 'Text for the vendor')
  },
  { name: 'journey', path: opportunityPath, options: { width: 1_440 }, height: 780, arrange: (page) => says(page, '6 touches in 48 days') },
  {
    name: 'journey-phone',
    path: opportunityPath,
    options: { width: 390 },
    height: 1_000,
    arrange: (page) => says(page, '6 touches in 48 days')
  },
  {
    name: 'inbox',
    path: taskPath('form-then-call'),
    // Minutes after the sample's last call.
    options: { hasUtilities: true, clock: Date.UTC(2026, 9, 19, 18, 45) },
    height: 780,
    arrange: async (page) => {
      await says(page, 'Counted on');
      await page.getByRole('button', { name: /^Calls/ }).click();
      await says(page, 'Open the call');
    }
  },
  ...SETUP_SCREENSHOTS
];
