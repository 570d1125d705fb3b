/** "Which channels make the phone ring, and what do they earn?" The container: it reads the summary and holds the filters. */
import { api, LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { ALL_MODELS, preferredModel, readModelChoices, type ModelChoice } from 'c/attributionModels';
import type { DashboardFilters } from 'c/callAggregates';
import { fillLabel } from 'c/callStory';
import type { CardKind } from 'c/dashboardCard';
import { FIRST_CHOICE, PERIOD_DAYS, type FilterChoice, type FilterOptions } from 'c/dashboardFilters';
import { daysIn } from 'c/dashboardPeriod';
import { FIGURES } from 'c/figureFormat';
import { LatestLoad, NOTHING_YET, type LoadState } from 'c/latestLoad';
import { ownName } from 'c/ownFields';
import { readerOffset } from 'c/readerFormat';
import type { PageReader } from 'c/recordQuery';
import TRACKED_CALL from '@salesforce/schema/Tracked_Call__c';
import Card_Corporate_Currency from '@salesforce/label/c.Card_Corporate_Currency';
import Dash_Calls from '@salesforce/label/c.Dash_Calls';
import Dash_Calls_Help from '@salesforce/label/c.Dash_Calls_Help';
import Dash_Empty from '@salesforce/label/c.Dash_Empty';
import Dash_Empty_Text from '@salesforce/label/c.Dash_Empty_Text';
import Dash_Error from '@salesforce/label/c.Dash_Error';
import Dash_Less from '@salesforce/label/c.Dash_Less';
import Dash_More from '@salesforce/label/c.Dash_More';
import Dash_None from '@salesforce/label/c.Dash_None';
import Dash_Point_One from '@salesforce/label/c.Dash_Point_One';
import Dash_Points from '@salesforce/label/c.Dash_Points';
import Dash_Reading from '@salesforce/label/c.Dash_Reading';
import Dash_Refresh from '@salesforce/label/c.Dash_Refresh';
import Dash_Revenue from '@salesforce/label/c.Dash_Revenue';
import Dash_Revenue_Help from '@salesforce/label/c.Dash_Revenue_Help';
import Dash_Revenue_Hidden from '@salesforce/label/c.Dash_Revenue_Hidden';
import Dash_Same from '@salesforce/label/c.Dash_Same';
import Dash_Set_Up from '@salesforce/label/c.Dash_Set_Up';
import Dash_Tied from '@salesforce/label/c.Dash_Tied';
import Dash_Tied_Help from '@salesforce/label/c.Dash_Tied_Help';
import Dash_Title from '@salesforce/label/c.Dash_Title';
import Dash_Waiting_Many from '@salesforce/label/c.Dash_Waiting_Many';
import Dash_Waiting_One from '@salesforce/label/c.Dash_Waiting_One';
import Dash_Waiting_Open from '@salesforce/label/c.Dash_Waiting_Open';
import { filtersOf } from './filtersOf';
import { readSummary, type Summary } from './readSummary';
import { wordFigures, type Figure, type FigureLabels } from './wordFigures';

const FIGURE_LABELS: FigureLabels = {
  calls: Dash_Calls,
  callsHelp: Dash_Calls_Help,
  tied: Dash_Tied,
  tiedHelp: Dash_Tied_Help,
  revenue: Dash_Revenue,
  revenueHelp: Dash_Revenue_Help,
  corporate: Card_Corporate_Currency,
  more: Dash_More,
  less: Dash_Less,
  same: Dash_Same,
  none: Dash_None,
  hidden: Dash_Revenue_Hidden,
  onePoint: Dash_Point_One,
  points: Dash_Points
};
const NO_OPTIONS: FilterOptions = { vendors: [], channels: [], numbers: [] };
const CARDS: readonly CardKind[] = ['origins', 'revenue', 'days', 'firstTouches', 'outcomes'];

export default class CallDashboard extends NavigationMixin(LightningElement) {
  /** API name of the tab that an org without calls leads to, without namespace; blank for none. */
  @api setupTab = '';

  readonly labels = {
    title: Dash_Title,
    reading: Dash_Reading,
    error: Dash_Error,
    empty: Dash_Empty,
    emptyText: Dash_Empty_Text,
    setUp: Dash_Set_Up,
    refresh: Dash_Refresh,
    openWaiting: Dash_Waiting_Open
  };

  choice: FilterChoice = FIRST_CHOICE;
  filters: DashboardFilters | undefined;
  models: readonly ModelChoice[] = ALL_MODELS;
  model = preferredModel(ALL_MODELS);
  state: LoadState<Summary> = NOTHING_YET;
  /** Cards that show a list, which wants the whole width. */
  private wide: ReadonlySet<string> = new Set();

  private readonly loading = new LatestLoad<Summary>((state) => {
    this.state = state;
  });
  private hasReader = false;
  private hasChosen = false;
  private refreshHandler = 0;

  connectedCallback(): void {
    this.refreshHandler = registerRefreshHandler(this, () => this.load());
  }

  disconnectedCallback(): void {
    unregisterRefreshHandler(this.refreshHandler);
    this.loading.stop();
  }

  renderedCallback(): void {
    if (this.hasReader) return;
    this.hasReader = true;
    void this.readModels();
    void this.load();
  }

  /** Asks for everything afresh; the cards follow, as their filters are new. */
  async load(): Promise<void> {
    await this.loading.load(() => this.readFigures());
  }

  changeFilters(event: CustomEvent<FilterChoice>): void {
    this.hasChosen = true;
    this.choice = event.detail;
    void this.load();
  }

  chooseModel(event: CustomEvent<{ readonly model: string }>): void {
    this.model = event.detail.model;
  }

  widenCard(event: CustomEvent<{ readonly isOpen: boolean }>): void {
    const { kind = '' } = (event.currentTarget as HTMLElement).dataset;
    const others = [...this.wide].filter((other) => other !== kind);
    this.wide = new Set(event.detail.isOpen ? [...others, kind] : others);
  }

  openWaiting(): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__objectPage',
      attributes: { objectApiName: TRACKED_CALL.objectApiName, actionName: 'list' },
      state: { filterName: ownName('Waiting') }
    });
  }

  openSetup(): void {
    this[NavigationMixin.Navigate]({ type: 'standard__navItemPage', attributes: { apiName: ownName(this.setupTab) } });
  }

  get isFirstLoad(): boolean {
    return this.state.isLoading && !this.state.data;
  }

  get isEmpty(): boolean {
    return this.state.data?.isEmpty === true;
  }

  /** They stay where a choice can't be read: another one may be. */
  get hasFilters(): boolean {
    return this.hasSummary || (this.hasChosen && !this.isEmpty);
  }

  get hasSummary(): boolean {
    return this.state.data !== undefined && !this.isEmpty;
  }

  get cards(): readonly { readonly kind: CardKind; readonly cssClass: string }[] {
    const { revenue } = this.state.data?.now ?? {};
    const cards = CARDS.filter((kind) => kind !== 'revenue' || revenue !== undefined);
    // Without revenue three are left for two columns: the one that gains most by width has a row to itself.
    const wide = new Set<string>([...this.wide, 'outcomes', ...cards.filter((kind) => kind === 'days' && revenue === undefined)]);
    return cards.map((kind) => ({ kind, cssClass: wide.has(kind) ? 'card card_wide' : 'card' }));
  }

  get options(): FilterOptions {
    return this.state.data?.options ?? NO_OPTIONS;
  }

  get figures(): readonly Figure[] {
    const { state, filters, model, models } = this;
    if (!state.data || !filters) return [];
    const modelName = models.find(({ value }) => value === model)?.label ?? '';
    return wordFigures(state.data, { days: daysIn(filters, readerOffset), model, modelName }, FIGURE_LABELS, FIGURES);
  }

  get waiting(): string {
    const count = this.state.data?.waiting ?? 0;
    return count === 0 ? '' : count === 1 ? Dash_Waiting_One : fillLabel(Dash_Waiting_Many, FIGURES.count(count));
  }

  /** Opens with the shortest period that has calls; from then on the reader's choice holds. */
  private async readFigures(): Promise<Summary> {
    const filters = filtersOf(this.choice, Date.now(), readerOffset);
    if (this.hasChosen) this.filters = filters.now;
    const summary = await readSummary(this.reader, filters);
    const longer = PERIOD_DAYS.find((days) => days > Number(this.choice.period));
    if (!this.hasChosen && summary.now.calls === 0 && !summary.isEmpty && longer !== undefined) {
      this.choice = { ...this.choice, period: String(longer) };
      return this.readFigures();
    }
    if (!this.hasChosen) this.filters = filters.now;
    this.hasChosen = true;
    return summary;
  }

  /** The choice of models is a nicety: without it all are offered. */
  private async readModels(): Promise<void> {
    try {
      this.models = await readModelChoices(this.reader);
      this.model = preferredModel(this.models, this.model);
    } catch {
      this.models = ALL_MODELS;
    }
  }

  private get reader(): PageReader {
    return this.template?.querySelector('c-record-reader') as unknown as PageReader;
  }
}
