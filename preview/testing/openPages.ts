/** The pages in a real browser against a real local org: what tests of pages start from. */
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startLocalOrg, type LocalOrg, type LocalOrgOptions } from '../../local-org/localOrg.ts';
import { startPreview, type Preview, type PreviewOptions } from '../server/startPreview.ts';
import { builtPages } from './builtPages.ts';

const ROOT = join(import.meta.dirname, '../..');
/** In one process the browser ends with the first window that is closed. */
const BROWSER_ARGS = [...sparticuz.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote'), '--no-sandbox'];
const COLLECTION = 200;
const ADMIN = { username: 'admin@local.example' };

export interface OpenPagesOptions {
  readonly namespace?: string;
  /** Further users by the name a page is opened as; the administrator is there always. */
  readonly users?: Readonly<Record<string, NonNullable<LocalOrgOptions['users']>[number]>>;
  /** Which of them hold custom permissions. */
  readonly customPermissions?: Readonly<Record<string, readonly string[]>>;
  /** The package's flow captures calls; without it a test says itself what was captured. */
  readonly flows?: boolean;
}

export interface ShowOptions {
  readonly user?: string;
  readonly theme?: 'slds1' | 'slds2';
  readonly width?: number;
  readonly isRightToLeft?: boolean;
  /** The utility bar too: its inbox decides pending calls by itself. */
  readonly hasUtilities?: boolean;
  /** What the browser's clock says at the start; the test can put it forward. */
  readonly clock?: number;
  /** In the window that was opened in this way before, if there is one: what a browser knows of the pages it need not learn again. */
  readonly keepsWindow?: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

export class OpenPages {
  readonly org: LocalOrg;
  readonly preview: Preview;
  readonly browser: Browser;
  private readonly prefix: string;
  /** Windows that are kept, by what can't be changed in an open one. */
  private readonly windows = new Map<string, Page>();

  constructor(org: LocalOrg, preview: Preview, browser: Browser, prefix: string) {
    this.org = org;
    this.preview = preview;
    this.browser = browser;
    this.prefix = prefix;
  }

  /** Our names with the namespace they have in the org. */
  names(text: string): string {
    return text.replace(/\b[A-Za-z]\w*__[cr]\b/g, (name) => this.prefix + name);
  }

  /** Opens a record's page, in a browser window of its own if nothing else is said. */
  show(object: string, id: string, options: ShowOptions = {}): Promise<Page> {
    return this.visit(`/lightning/r/${this.names(object)}/${id}/view`, options);
  }

  /** Opens an address, in a browser window of its own if nothing else is said. Errors of the page are the test's. */
  async visit(path: string, options: ShowOptions = {}): Promise<Page> {
    const page = await (options.keepsWindow ? this.keptWindow(options) : this.openWindow(options));
    await page.goto(this.address(path, options));
    return page;
  }

  /** A browser window with nothing in it yet. */
  async openWindow({ width = 1280, clock }: ShowOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    if (clock !== undefined) await page.clock.install({ time: clock });
    page.on('pageerror', (error) => {
      throw error;
    });
    return page;
  }

  private async keptWindow(options: ShowOptions): Promise<Page> {
    const { width, clock } = options;
    const key = `${String(width)} ${String(clock)}`;
    const page = this.windows.get(key) ?? (await this.openWindow(options));
    if (this.windows.has(key) && clock !== undefined) await page.clock.setSystemTime(clock);
    this.windows.set(key, page);
    return page;
  }

  address(path: string, { user = '', theme = 'slds2', isRightToLeft = false, hasUtilities = false }: ShowOptions = {}): string {
    const dir = isRightToLeft ? 'rtl' : 'ltr';
    const query = new URLSearchParams({ user, theme, dir, ...(hasUtilities ? {} : { utilities: 'off' }) });
    return `${this.preview.url}${path}?${query.toString()}`;
  }

  /** @returns the new record's Id */
  async insert(object: string, fields: Fields): Promise<string> {
    const { id } = (await this.ask('POST', `/sobjects/${this.names(object)}`, this.names(JSON.stringify(fields)))) as { id: string };
    return id;
  }

  /** In collections, as many as one request takes. */
  async insertAll(object: string, records: readonly Fields[]): Promise<void> {
    const typed = records.map((fields) => ({ attributes: { type: object }, ...fields }));
    for (let from = 0; from < typed.length; from += COLLECTION) {
      const body = JSON.stringify({ allOrNone: true, records: typed.slice(from, from + COLLECTION) });
      const answers = (await this.ask('POST', '/composite/sobjects', this.names(body))) as { success: boolean }[];
      if (answers.some(({ success }) => !success)) throw new Error(`${object}: ${JSON.stringify(answers.find(({ success }) => !success))}`);
    }
  }

  async update(object: string, id: string, fields: Fields): Promise<void> {
    await this.ask('PATCH', `/sobjects/${this.names(object)}/${id}`, this.names(JSON.stringify(fields)));
  }

  async remove(object: string, id: string): Promise<void> {
    await this.ask('DELETE', `/sobjects/${this.names(object)}/${id}`);
  }

  async query(soql: string): Promise<Record<string, unknown>[]> {
    const answer = await this.ask('GET', `/query?${new URLSearchParams({ q: this.names(soql) }).toString()}`);
    return (answer as { records: Record<string, unknown>[] }).records;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.preview.stop();
    await this.org.stop();
  }

  private async ask(method: string, path: string, body?: string): Promise<unknown> {
    const response = await fetch(`${this.org.instanceUrl}/services/data/v67.0${path}`, {
      method,
      body,
      headers: { Authorization: `Bearer ${this.org.accessToken}`, 'Content-Type': 'application/json' }
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  }
}

/** Starts an org, the preview before it and a browser. */
export async function openPages({
  namespace,
  users = {},
  customPermissions = {},
  flows = false
}: OpenPagesOptions = {}): Promise<OpenPages> {
  const names = Object.keys(users);
  const org = await startLocalOrg({
    forceApp: join(ROOT, 'force-app'),
    auditFields: true,
    namespace,
    flows: flows ? undefined : false,
    users: [ADMIN, ...Object.values(users)]
  });
  const tokens: PreviewOptions['users'] = Object.fromEntries(
    names.map((name, i) => [name, { accessToken: org.sessions[i + 1]?.token ?? '', customPermissions: customPermissions[name] ?? [] }])
  );
  const { instanceUrl, accessToken } = org;
  const preview = await startPreview({
    instanceUrl,
    accessToken,
    namespace,
    users: tokens,
    folder: await builtPages(),
    readsAppOnce: true
  });
  const browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: BROWSER_ARGS,
    headless: true
  });
  return new OpenPages(org, preview, browser, namespace === undefined ? '' : `${namespace}__`);
}

/** What axe finds on a page; contrast included, as it is a real browser. */
export async function findViolations(page: Page, preview: Preview): Promise<string[]> {
  await page.addScriptTag({ url: `${preview.url}/assets/axe/axe.min.js` });
  const found = await page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`
  );
  return found as string[];
}
