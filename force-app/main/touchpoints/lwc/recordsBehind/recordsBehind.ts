/** The list behind a bar. The container: it reads page by page, `recordTable` draws. */
import { api, LightningElement } from 'lwc';
import { fillLabel } from 'c/callStory';
import { downloadCsv } from 'c/csvFile';
import { FIGURES } from 'c/figureFormat';
import { LatestLoad, NOTHING_YET, type LoadState } from 'c/latestLoad';
import type { PageReader } from 'c/recordQuery';
import Behind_Back from '@salesforce/label/c.Behind_Back';
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
/** As many as one question gives (P8). */
const CSV_ROWS = 2_000;

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

  private readonly loading = new LatestLoad<BehindPage>((state) => {
    this.state = state;
  });
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
      const { rows } = await readBehind(this.reader, given, CSV_ROWS);
      const texts = rows.map(({ cells }) => cells.map((cell) => cell.text));
      downloadCsv(given.title, shapeOf(given).columns, texts);
      this.downloadError = undefined;
    } catch (error) {
      this.downloadError = error;
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
