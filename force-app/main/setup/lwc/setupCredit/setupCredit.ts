/** Step 5 of the wizard: whose touches an opportunity has, which amount is shared, and by which models (R34 to R36, section 10). */
import { api, LightningElement } from 'lwc';
import type { AttributionModel, ModelName } from 'c/attributionEngine';
import { ALL_MODELS } from 'c/attributionModels';
import { fillLabel } from 'c/callStory';
import { FIGURES } from 'c/figureFormat';
import { NOTHING_YET, type LoadState } from 'c/latestLoad';
import { WEIGHT_INPUTS, type ModelTexts, type OfferedModel } from 'c/modelEditor';
import type { OrgSetup } from 'c/orgSetup';
import type { PathSource } from 'c/pathReader';
import type { TableRow } from 'c/recordTable';
import { readModels } from 'c/salesforceRecords';
import { wordProblem } from 'c/setupProblemWords';
import { NO_SETUP, tellChange, TypedLoad, withSetting, type Entries } from 'c/setupStep';
import { AMOUNT_WORDS, BLANK_AMOUNT, DEAL_COLUMNS, HALF_LIFE, LABELS, MAPPINGS, SUM } from './creditLabels';
import { judgeModel, modelTexts, offerModel, typeModel, type ModelInput } from './editModels';
import { readDeals, type Deals } from './readDeals';

const SHOWN_MODEL = 'shownModel';
const AMOUNT = 'Amount';

function nameOf(property: string): string {
  return WEIGHT_INPUTS.find(({ name }) => name === property)?.label ?? HALF_LIFE;
}

/** What is wrong with all weights together comes after what is wrong with one. */
function placeOf(property: string): number {
  const place = WEIGHT_INPUTS.findIndex(({ name }) => name === property);
  return place === -1 ? WEIGHT_INPUTS.length : place;
}

/** A day without a time is the same day everywhere. */
function dayOf(closeDate: string): string {
  return FIGURES.day(Date.parse(`${closeDate}T12:00:00Z`));
}

export default class SetupCredit extends LightningElement {
  /** What the org holds. */
  @api stored: OrgSetup | undefined;
  @api entries: Entries = {};

  readonly labels = LABELS;
  readonly mappings = MAPPINGS;
  readonly dealColumns = DEAL_COLUMNS;
  state: LoadState<Deals> = NOTHING_YET;

  private draft: OrgSetup = NO_SETUP;
  private readonly typed = new TypedLoad<Deals>({
    asks: () => this.amountField,
    load: () => readDeals(this.reader, this.amountField),
    show: (state) => {
      this.state = state;
    }
  });

  /** The draft. */
  @api
  get setup(): OrgSetup {
    return this.draft;
  }
  set setup(value: OrgSetup) {
    this.draft = value;
    this.typed.follow();
  }

  /** What keeps the step from being saved. */
  @api
  async check(): Promise<readonly string[]> {
    if (!this.typed.isCurrent || this.state.isLoading) await this.look();
    const unread = this.state.error === undefined ? '' : LABELS.error;
    const proof = this.state.data?.proof;
    return [proof === 'proved' ? '' : this.amountWord, unread, ...this.weightProblems, this.halfLifeProblem].filter(
      (problem) => problem !== ''
    );
  }

  renderedCallback(): void {
    this.typed.begin();
  }

  disconnectedCallback(): void {
    this.typed.stop();
  }

  get accountMapping(): string {
    return this.draft.settings.accountMapping ?? 'account';
  }

  get amountText(): string {
    return this.draft.settings.amountField ?? '';
  }

  get amountField(): string {
    return this.amountText.trim() || AMOUNT;
  }

  get amountWord(): string {
    const { data } = this.state;
    return data && this.typed.isCurrent ? fillLabel(AMOUNT_WORDS[data.proof], data.field) : '';
  }

  get amountClass(): string {
    return this.state.data && this.state.data.proof !== 'proved' ? 'slds-text-color_error' : 'why';
  }

  get deals(): readonly TableRow[] {
    return (this.state.data?.deals ?? []).map(({ id, name, closeDate, amount, currency }) => ({
      key: id,
      cells: [
        { text: name, recordId: id, objectApiName: 'Opportunity' },
        { text: dayOf(closeDate) },
        { text: amount === undefined ? BLANK_AMOUNT : FIGURES.money(amount, currency) }
      ]
    }));
  }

  get hasDeals(): boolean {
    return this.deals.length > 0;
  }

  get hasNoDeals(): boolean {
    return this.state.data?.proof === 'proved' && !this.hasDeals;
  }

  get isFirstLoad(): boolean {
    return this.state.isLoading && !this.state.data;
  }

  get models(): readonly OfferedModel[] {
    return ALL_MODELS.map(({ value, label }) => {
      const row = this.draft.attributionModels.find(({ modelKey }) => modelKey === value);
      return { key: value, label: row?.name ?? label, isOffered: row?.active !== false };
    });
  }

  get modelOptions(): readonly { readonly value: string; readonly label: string }[] {
    return this.models.map(({ key, label }) => ({ value: key, label }));
  }

  get texts(): ModelTexts {
    return modelTexts(this.draft.attributionModels, this.entries);
  }

  get isWeightWrong(): boolean {
    return this.weightProblems.length > 0;
  }

  get weightWords(): readonly string[] {
    const { sum } = judgeModel(this.draft.attributionModels, this.entries, 'custom');
    return this.isWeightWrong ? this.weightProblems : [fillLabel(SUM, FIGURES.count(sum))];
  }

  get halfLifeProblem(): string {
    const { problems } = judgeModel(this.draft.attributionModels, this.entries, 'timeDecay');
    return problems.map((problem) => wordProblem(problem, nameOf)).join(' ');
  }

  /** Models that hold: one whose inputs don't is left out, as its old weights would be an example of something else. */
  get validModels(): readonly AttributionModel[] {
    const wrong = [this.isWeightWrong ? 'custom' : '', this.halfLifeProblem === '' ? '' : 'timeDecay'];
    return readModels(this.draft.attributionModels).rules.filter(({ name }) => !wrong.includes(name));
  }

  get shownModel(): ModelName {
    return (this.entries[SHOWN_MODEL] ?? 'custom') as ModelName;
  }

  chooseMapping(event: CustomEvent<{ readonly value: string }>): void {
    tellChange(this, { setup: withSetting(this.draft, 'accountMapping', event.detail.value) });
  }

  typeAmount(event: CustomEvent<{ readonly value: string }>): void {
    tellChange(this, { setup: withSetting(this.draft, 'amountField', event.detail.value.trim()) });
  }

  typeModel(event: CustomEvent<{ readonly name: ModelInput; readonly value: string }>): void {
    const { name, value } = event.detail;
    tellChange(this, typeModel(this.draft.attributionModels, this.entries, name, value));
  }

  toggleModel(event: CustomEvent<{ readonly key: string; readonly isOn: boolean }>): void {
    const { key, isOn } = event.detail;
    tellChange(this, { setup: { attributionModels: offerModel(this.draft.attributionModels, key, isOn) } });
  }

  showModel(event: CustomEvent<{ readonly model: string }>): void {
    tellChange(this, { entries: { [SHOWN_MODEL]: event.detail.model } });
  }

  look(): Promise<void> {
    return this.typed.ask();
  }

  /** In the order of the inputs. */
  private get weightProblems(): readonly string[] {
    const { problems } = judgeModel(this.draft.attributionModels, this.entries, 'custom');
    const sorted = [...problems].sort((a, b) => placeOf(a.property) - placeOf(b.property));
    return [...new Set(sorted.map((problem) => wordProblem(problem, nameOf)))];
  }

  private get reader(): PathSource {
    return this.template?.querySelector('c-record-reader') as unknown as PathSource;
  }
}
