/** The list behind a bar. The container: it reads page by page, `recordTable` draws. */
import { api, LightningElement } from 'lwc';
import { fillLabel } from 'c/callStory';
import { downloadCsv } from 'c/csvFile';
import { FIGURES } from 'c/figureFormat';
import { LatestLoad, NOTHING_YET, type LoadState } from 'c/latestLoad';
import type { PageReader } from 'c/recordQuery';
import Behind_Back from '@salesforce/label/c.Behind_Back';
import Behind_Cut from '@salesforce/label/c.Behind_Cut';
import Behind_Download from '@salesforce/label/c.Behind_Download';
import Behind_Empty from '@salesforce/label/c.Behind_Empty';
import Behind_Error from '@salesforce/label/c.Behind_Error';
import Behind_More from '@salesforce/label/c.Behind_More';
import Behind_Reading from '@salesforce/label/c.Behind_Reading';
import Behind_Shown from '@salesforce/label/c.Behind_Shown';
import { shapeOf, type BehindList } from './behindList';
import { readBehind, type BehindPage } from './readBehind';

export type { BehindList } from './behindList';

const PAGE = 25;
/** As many as one question gives (P8), and as many as a file needs. */
const FILE_PAGE = 2_000;
const FILE_ROWS = 10_000;

/**
 * The records behind a bar.
 *
 * @fires listclosed when the reader goes back to the chart
 */
export default class RecordsBehind extends LightningElement {
  readonly labels = {
    back: Behind_Back,
    download: Behind_Download,
    error: Behind_Error,
    more: Behind_More,
    reading: Behind_Reading,
    empty: Behind_Empty
  };

  state: LoadState<BehindPage> = NOTHING_YET;
  downloadError: unknown;
  /** Said where a file doesn't hold all. */
  cut = '';

  private readonly loading = new LatestLoad<BehindPage>(
    (state) => {
      this.state = state;
    },
    { keepsData: true }
  );
  private given: BehindList | undefined;
  private hasReader = false;

  /** Which records. */
  @api
  get list(): BehindList | undefined {
    return this.given;
  }
  set list(value: BehindList | undefined) {
    this.given = value;
    if (this.hasReader) this.load();
  }

  renderedCallback(): void {
    if (this.hasReader) return;
    this.hasReader = true;
    this.load();
    this.template?.querySelector<HTMLElement>('h3')?.focus();
  }

  disconnectedCallback(): void {
    this.loading.stop();
  }

  load(): void {
    const { given } = this;
    if (given) void this.loading.load(() => readBehind(this.reader, given, PAGE));
  }

  loadMore(): void {
    const { given, state } = this;
    const { data } = state;
    if (!given || !data?.next) return;
    void this.loading.load(async () => {
      const page = await readBehind(this.reader, given, PAGE, data.next);
      const rows = new Map([...data.rows, ...page.rows].map((row) => [row.key, row]));
      return { rows: [...rows.values()], total: data.total, next: page.next };
    });
  }

  async download(): Promise<void> {
    const { given } = this;
    if (!given) return;
    try {
      const { rows, total, isCut } = await this.readForFile(given);
      const cells = rows.map((row) => row.cells.map(({ text, inFile = text }) => inFile));
      downloadCsv(given.title, shapeOf(given).columns, cells);
      this.downloadError = undefined;
      this.cut = isCut ? fillLabel(Behind_Cut, FIGURES.count(rows.length), FIGURES.count(total)) : '';
    } catch (error) {
      this.downloadError = error;
    }
  }

  private async readForFile(
    list: BehindList
  ): Promise<{ readonly rows: BehindPage['rows']; readonly total: number; readonly isCut: boolean }> {
    const rows = new Map<string, BehindPage['rows'][number]>();
    let page = await readBehind(this.reader, list, FILE_PAGE);
    const { total } = page;
    for (;;) {
      for (const row of page.rows) rows.set(row.key, row);
      if (page.next === undefined || rows.size >= FILE_ROWS) return { rows: [...rows.values()], total, isCut: page.next !== undefined };
      page = await readBehind(this.reader, list, FILE_PAGE, page.next);
    }
  }

  close(): void {
    this.dispatchEvent(new CustomEvent('listclosed'));
  }

  get title(): string {
    return this.given?.title ?? '';
  }

  get columns(): readonly string[] {
    return this.given ? shapeOf(this.given).columns : [];
  }

  get rows(): BehindPage['rows'] {
    return this.state.data?.rows ?? [];
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get isFirstLoad(): boolean {
    return this.state.isLoading && !this.state.data;
  }

  get isEmpty(): boolean {
    return this.state.data?.rows.length === 0;
  }

  get hasMore(): boolean {
    return this.state.data?.next !== undefined;
  }

  get shown(): string {
    return fillLabel(Behind_Shown, FIGURES.count(this.rows.length), FIGURES.count(this.state.data?.total ?? 0));
  }

  private get reader(): PageReader {
    return this.template?.querySelector('c-record-reader') as unknown as PageReader;
  }
}
