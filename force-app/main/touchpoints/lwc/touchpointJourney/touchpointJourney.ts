/** "How did we get here?" on a lead, contact, account or opportunity. The container: it reads and opens, `journeyTrack` draws. */
import { api, LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { onCallChange } from 'c/callChanges';
import { fillLabel } from 'c/callStory';
import { ALL_MODELS, preferredModel, readModelChoices, type ModelChoice } from 'c/attributionModels';
import { FIGURES } from 'c/figureFormat';
import { childrenName } from 'c/ownFields';
import type { PageReader } from 'c/recordQuery';
import { hidesCredit, reduceErrors } from 'c/reduceErrors';
import TOUCHPOINT from '@salesforce/schema/Touchpoint__c';
import Journey_All from '@salesforce/label/c.Journey_All';
import Journey_Began from '@salesforce/label/c.Journey_Began';
import Journey_Calls_Many from '@salesforce/label/c.Journey_Calls_Many';
import Journey_Calls_None from '@salesforce/label/c.Journey_Calls_None';
import Journey_Calls_One from '@salesforce/label/c.Journey_Calls_One';
import Journey_Days_Many from '@salesforce/label/c.Journey_Days_Many';
import Journey_Days_One from '@salesforce/label/c.Journey_Days_One';
import Journey_Empty from '@salesforce/label/c.Journey_Empty';
import Journey_Empty_Opportunity from '@salesforce/label/c.Journey_Empty_Opportunity';
import Journey_Empty_Person from '@salesforce/label/c.Journey_Empty_Person';
import Journey_Error from '@salesforce/label/c.Journey_Error';
import Journey_Hidden from '@salesforce/label/c.Journey_Hidden';
import Journey_Model from '@salesforce/label/c.Journey_Model';
import Journey_Reading from '@salesforce/label/c.Journey_Reading';
import Journey_Shortened from '@salesforce/label/c.Journey_Shortened';
import Journey_Title from '@salesforce/label/c.Journey_Title';
import Journey_Touch_One from '@salesforce/label/c.Journey_Touch_One';
import { journeySentence } from './journeySentence';
import { readJourney, type Journey } from './readJourney';

const OPPORTUNITY = 'Opportunity';
const SENTENCE = {
  oneTouch: Journey_Touch_One,
  oneDay: Journey_Days_One,
  manyDays: Journey_Days_Many,
  noCall: Journey_Calls_None,
  oneCall: Journey_Calls_One,
  manyCalls: Journey_Calls_Many,
  began: Journey_Began
};

export default class TouchpointJourney extends NavigationMixin(LightningElement) {
  /** `Lead`, `Contact`, `Account` or `Opportunity`. */
  @api objectApiName = '';

  readonly labels = {
    title: Journey_Title,
    reading: Journey_Reading,
    error: Journey_Error,
    empty: Journey_Empty,
    hidden: Journey_Hidden,
    model: Journey_Model,
    all: Journey_All
  };

  journey: Journey | undefined;
  isLoading = true;
  error: unknown;
  models: readonly ModelChoice[] = ALL_MODELS;
  model = preferredModel(ALL_MODELS);

  private shownId = '';
  private hasReader = false;
  private turn = 0;
  private refreshHandler = 0;
  private stopListening: () => void = () => undefined;

  /** The page's record. */
  @api
  get recordId(): string {
    return this.shownId;
  }
  set recordId(value: string) {
    if (value === this.shownId) return;
    this.shownId = value;
    Object.assign(this, { journey: undefined, isLoading: true, error: undefined });
    if (this.hasReader) void this.load();
  }

  connectedCallback(): void {
    this.refreshHandler = registerRefreshHandler(this, () => this.load());
    this.stopListening = onCallChange(() => void this.load());
  }

  disconnectedCallback(): void {
    unregisterRefreshHandler(this.refreshHandler);
    this.stopListening();
    this.turn++;
  }

  renderedCallback(): void {
    if (this.hasReader) return;
    this.hasReader = true;
    void this.load();
  }

  async load(): Promise<void> {
    const { shownId: id } = this;
    if (id === '' || !this.hasReader) return;
    const turn = ++this.turn;
    try {
      const [journey, models] = await Promise.all([
        readJourney(this.reader, id, this.objectApiName),
        this.isOpportunity ? readModelChoices(this.reader) : ALL_MODELS
      ]);
      if (turn !== this.turn) return;
      Object.assign(this, { journey, models, model: preferredModel(models, this.model), isLoading: false, error: undefined });
    } catch (error) {
      if (turn === this.turn) Object.assign(this, { isLoading: false, error });
    }
  }

  retry(): void {
    this.isLoading = true;
    this.error = undefined;
    void this.load();
  }

  chooseModel(event: CustomEvent<{ readonly value: string }>): void {
    this.model = event.detail.value;
  }

  openTouch(event: CustomEvent<{ readonly id: string }>): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: event.detail.id, objectApiName: TOUCHPOINT.objectApiName, actionName: 'view' }
    });
  }

  openAll(): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordRelationshipPage',
      attributes: {
        recordId: this.shownId,
        objectApiName: this.objectApiName,
        relationshipApiName: childrenName(this.isOpportunity ? 'Attribution_Touchpoints' : 'Touchpoints'),
        actionName: 'view'
      }
    });
  }

  /** Nothing failed: until the administrator gives access, nobody but them sees what an opportunity's touches earned. */
  get isHidden(): boolean {
    return hidesCredit(this.error);
  }

  get failure(): unknown {
    return this.isHidden ? undefined : this.error;
  }

  get hiddenText(): string {
    return reduceErrors(this.error).join(' ');
  }

  get isOpportunity(): boolean {
    return this.objectApiName === OPPORTUNITY;
  }

  get hasTouches(): boolean {
    return (this.journey?.touches.length ?? 0) > 0;
  }

  get isEmpty(): boolean {
    return this.journey?.touches.length === 0;
  }

  get emptyText(): string {
    return this.isOpportunity ? Journey_Empty_Opportunity : Journey_Empty_Person;
  }

  get sentence(): string {
    return this.journey ? journeySentence(this.journey.touches, this.journey.total, SENTENCE, FIGURES) : '';
  }

  get shownModel(): string {
    return this.isOpportunity ? this.model : '';
  }

  get shortened(): string {
    const { touches, total } = this.journey ?? { touches: [], total: 0 };
    return total > touches.length ? fillLabel(Journey_Shortened, FIGURES.count(touches.length), FIGURES.count(total)) : '';
  }

  private get reader(): PageReader {
    return this.template?.querySelector('c-record-reader') as unknown as PageReader;
  }
}
