/** One question of the dashboard. The container: it reads, remembers the choice and opens lists; charts and lists draw. */
import { api, LightningElement } from 'lwc';
import { preferredModel, type ModelChoice } from 'c/attributionModels';
import type { DashboardFilters } from 'c/callAggregates';
import { fillLabel } from 'c/callStory';
import { downloadCsv } from 'c/csvFile';
import { LatestLoad, NOTHING_YET, type LoadState } from 'c/latestLoad';
import type { PageReader } from 'c/recordQuery';
import type { BehindList } from 'c/recordsBehind';
import Card_By_Campaign from '@salesforce/label/c.Card_By_Campaign';
import Card_By_Channel from '@salesforce/label/c.Card_By_Channel';
import Card_By_Source from '@salesforce/label/c.Card_By_Source';
import Card_Download from '@salesforce/label/c.Card_Download';
import Card_Empty from '@salesforce/label/c.Card_Empty';
import Card_Empty_Revenue from '@salesforce/label/c.Card_Empty_Revenue';
import Card_Empty_Text from '@salesforce/label/c.Card_Empty_Text';
import Card_Error from '@salesforce/label/c.Card_Error';
import Card_First_Touches from '@salesforce/label/c.Card_First_Touches';
import Card_Origins from '@salesforce/label/c.Card_Origins';
import Card_Origins_By from '@salesforce/label/c.Card_Origins_By';
import Card_Outcomes from '@salesforce/label/c.Card_Outcomes';
import Card_Over_Time from '@salesforce/label/c.Card_Over_Time';
import Card_Reading from '@salesforce/label/c.Card_Reading';
import Card_Revenue from '@salesforce/label/c.Card_Revenue';
import Journey_Model from '@salesforce/label/c.Journey_Model';
import type { CardContent, ReadCard } from './cardContent';
import { readDays } from './readDays';
import { readFirstTouches } from './readFirstTouches';
import { readOrigins } from './readOrigins';
import { readOutcomes } from './readOutcomes';
import { readRevenue } from './readRevenue';

/** The dashboard's questions. */
export type CardKind = 'origins' | 'revenue' | 'outcomes' | 'days' | 'firstTouches';

const CARDS: Readonly<Record<CardKind, { readonly title: string; readonly read: ReadCard }>> = {
  origins: { title: Card_Origins, read: readOrigins },
  revenue: { title: Card_Revenue, read: readRevenue },
  outcomes: { title: Card_Outcomes, read: readOutcomes },
  days: { title: Card_Over_Time, read: readDays },
  firstTouches: { title: Card_First_Touches, read: readFirstTouches }
};
const ORIGINS = [
  { value: 'channel', label: Card_By_Channel },
  { value: 'source', label: Card_By_Source },
  { value: 'campaignName', label: Card_By_Campaign }
];

/**
 * A card with a chart, the list behind each bar, and the figures as CSV.
 *
 * @fires modelchosen `{ model }` when another attribution model is chosen
 * @fires listtoggled `{ isOpen }` when the list behind a bar opens or closes: it wants more room than a chart
 */
export default class DashboardCard extends LightningElement {
  /** Which question. */
  @api kind: CardKind = 'origins';

  readonly labels = { download: Card_Download, reading: Card_Reading, error: Card_Error, empty: Card_Empty };

  state: LoadState<CardContent> = NOTHING_YET;
  list: BehindList | undefined;

  private readonly loading = new LatestLoad<CardContent>((state) => {
    this.state = state;
  });
  private givenFilters: DashboardFilters | undefined;
  private givenModels: readonly ModelChoice[] = [];
  private givenModel = '';
  private origin = 'channel';
  private hasReader = false;
  private returnsFocus = false;

  /** Which calls. */
  @api
  get filters(): DashboardFilters | undefined {
    return this.givenFilters;
  }
  set filters(value: DashboardFilters | undefined) {
    this.givenFilters = value;
    this.showList(undefined);
    this.load();
  }

  /** Models to choose from. */
  @api
  get models(): readonly ModelChoice[] {
    return this.givenModels;
  }
  set models(value: readonly ModelChoice[]) {
    this.givenModels = value;
    if (this.kind === 'revenue') this.load();
  }

  /** The model chosen. */
  @api
  get model(): string {
    return this.givenModel;
  }
  set model(value: string) {
    this.givenModel = value;
    if (this.kind === 'revenue') this.load();
  }

  /** Reads again. */
  @api
  refresh(): void {
    this.load();
  }

  renderedCallback(): void {
    if (!this.hasReader) {
      this.hasReader = true;
      this.load();
    }
    if (this.returnsFocus) {
      this.returnsFocus = false;
      this.template?.querySelector<HTMLElement>('.content')?.focus();
    }
  }

  disconnectedCallback(): void {
    this.loading.stop();
  }

  load(): void {
    const { givenFilters: filters, givenModels: models } = this;
    const isReady = this.hasReader && filters !== undefined && (this.kind !== 'revenue' || models.length > 0);
    if (isReady) void this.loading.load(() => CARDS[this.kind].read(this.reader, { filters, models, choice: this.choice }));
  }

  choose(event: CustomEvent<{ readonly value: string }>): void {
    const { value } = event.detail;
    if (this.kind === 'revenue') this.dispatchEvent(new CustomEvent('modelchosen', { detail: { model: value } }));
    else {
      this.origin = value;
      this.load();
    }
  }

  openList(event: CustomEvent<{ readonly key: string }>): void {
    this.showList(this.state.data?.lists.get(event.detail.key));
  }

  closeList(): void {
    this.showList(undefined);
    this.returnsFocus = true;
  }

  download(): void {
    const { csv } = this.state.data ?? {};
    if (csv) downloadCsv(this.title, csv.header, csv.rows);
  }

  private showList(list: BehindList | undefined): void {
    const isToggled = (list === undefined) !== (this.list === undefined);
    this.list = list;
    if (isToggled) this.dispatchEvent(new CustomEvent('listtoggled', { detail: { isOpen: list !== undefined } }));
  }

  get title(): string {
    return CARDS[this.kind].title;
  }

  get choice(): string {
    return this.kind === 'revenue' ? preferredModel(this.givenModels, this.givenModel) : this.origin;
  }

  get choices(): { readonly label: string; readonly options: readonly { readonly value: string; readonly label: string }[] } | undefined {
    if (this.kind === 'origins') return { label: Card_Origins_By, options: ORIGINS };
    return this.kind === 'revenue' && this.givenModels.length > 0 ? { label: Journey_Model, options: this.givenModels } : undefined;
  }

  get isFirstLoad(): boolean {
    return this.state.isLoading && !this.state.data;
  }

  get contentClass(): string {
    return this.state.isLoading ? 'content content_old' : 'content';
  }

  get busy(): string {
    return String(this.state.isLoading);
  }

  get content(): CardContent | undefined {
    return this.state.data;
  }

  get note(): string {
    return this.content?.note ?? '';
  }

  get hasBars(): boolean {
    return (this.content?.bars?.length ?? 0) > 0;
  }

  get hasColumns(): boolean {
    return (this.content?.columns?.length ?? 0) > 0;
  }

  get hasChart(): boolean {
    return this.hasBars || this.hasColumns;
  }

  get canDownload(): boolean {
    return this.hasChart && this.list === undefined;
  }

  /** A note without bars is an answer too: all calls are tied. */
  get isEmpty(): boolean {
    return this.content !== undefined && !this.hasChart && this.note === '';
  }

  get emptyText(): string {
    return this.kind === 'revenue' ? Card_Empty_Revenue : Card_Empty_Text;
  }

  get downloadTitle(): string {
    return fillLabel(Card_Download, this.title);
  }

  private get reader(): PageReader {
    return this.template?.querySelector('c-record-reader') as unknown as PageReader;
  }
}
