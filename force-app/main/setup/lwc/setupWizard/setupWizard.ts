/**
 * From installed to the first resolved call. The shell: it reads and saves, keeps the draft and the progress, and leads from step
 * to step; what a step asks and shows is its own (docs/decisions/setup-wizard.md).
 */
import { LightningElement } from 'lwc';
import { fillLabel } from 'c/callStory';
import { NO_PROGRESS, type OrgSetup, type WizardProgress } from 'c/orgSetup';
import { browserStorage, DraftShelf, type Draft } from 'c/setupDraft';
import type { PathStep, StepState } from 'c/setupPath';
import type { Entries, SetupChange } from 'c/setupStep';
import { loadSetup, saveProgress, type LoadedSetup } from 'c/setupStore';
import SETTINGS from '@salesforce/schema/Touchline_Setting__c';
import USER_ID from '@salesforce/user/Id';
import { beginDraft, choicesOf, pathOf } from './beginDraft';
import { saveParts, saveSettled, type Dispute, type SaveResult, type WizardReader } from './saveParts';
import type { ConflictChoice } from './settleConflicts';
import { isStep, stepOf, STEPS, type StepKey, type WizardStep } from './steps';
import { change, partsToSave, settled, unsavedSteps } from './wizardDraft';
import { WIZARD_LABELS as LABELS } from './wizardLabels';

interface StepElement extends HTMLElement {
  check?(): Promise<readonly string[]>;
}

/** What the user may do here, as the org describes the settings to them. */
type Sight = 'none' | 'look' | 'edit';

const CHECK_PAUSE_MS = 400;
const NO_ENTRIES: Entries = {};
const DENIED: ReadonlySet<unknown> = new Set([400, 403, 404]);

export default class SetupWizard extends LightningElement {
  readonly labels = LABELS;

  isLoading = true;
  sight: Sight = 'edit';
  loadError: unknown;
  saveError: unknown;
  draft: Draft | undefined;
  loaded: LoadedSetup | undefined;
  progress: WizardProgress = NO_PROGRESS;
  /** What keeps the step from being saved. */
  problems: readonly string[] = [];
  othersChanges: readonly string[] = [];
  dispute: Dispute | undefined;
  isSaving = false;
  notice = '';
  isKept = true;

  private readonly shelf = new DraftShelf(location.hostname, USER_ID, browserStorage());
  private hasReader = false;
  /** Where the reader is taken once it is drawn. */
  private focusNext = '';
  private nextCheck: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    window.addEventListener('storage', this.follow);
  }

  disconnectedCallback(): void {
    clearTimeout(this.nextCheck);
    window.removeEventListener('storage', this.follow);
  }

  renderedCallback(): void {
    if (!this.hasReader) {
      this.hasReader = true;
      void this.load();
    }
    const target = this.focusNext === '' ? undefined : this.template?.querySelector<HTMLElement>(this.focusNext);
    if (!target) return;
    this.focusNext = '';
    target.focus();
    // What is taller than the window counts as seen, however far down the window is.
    if (target.classList.contains('step-region') && 'scrollIntoView' in target) target.scrollIntoView({ block: 'start' });
  }

  async load(): Promise<void> {
    this.isLoading = true;
    this.loadError = undefined;
    try {
      this.sight = await this.readSight();
      if (this.sight !== 'none') this.begin(await loadSetup(this.reader));
    } catch (error) {
      this.loadError = error;
    }
    this.isLoading = false;
  }

  change(event: CustomEvent<SetupChange>): void {
    const { draft } = this;
    if (!draft) return;
    this.keep(change(draft, draft.step, event.detail));
    this.notice = '';
    if (this.hasProblems) this.checkSoon();
  }

  goTo(event: CustomEvent<{ readonly key: string }>): void {
    this.show(event.detail.key);
  }

  back(): void {
    this.show(STEPS[this.at - 1]?.key);
  }

  /** What was found wrong stays noted, so that it isn't forgotten. */
  async skip(): Promise<void> {
    const { key } = this.step;
    const hasProblems = this.problems.length > 0;
    this.show(STEPS[this.at + 1]?.key);
    if (hasProblems) await this.note(key, 'attention');
  }

  async save(): Promise<void> {
    if (this.isSaving || !this.draft) return;
    if (!this.canSave) {
      this.show(STEPS[this.at + 1]?.key);
      return;
    }
    const { draft, reader, step } = this;
    await this.busily(async () => {
      const problems = (await this.stepElement?.check?.()) ?? [];
      const mine = partsToSave(draft, step.key, step.seeds);
      if (problems.length > 0) this.showProblems(problems, step.key);
      else if (Object.keys(mine).length === 0) await this.finish(step.key);
      else await this.take(await saveParts(reader, draft.base, mine), { ...draft, step: step.key });
    });
  }

  async settle(event: CustomEvent<{ readonly choices: readonly ConflictChoice[] }>): Promise<void> {
    const { dispute, draft, reader } = this;
    if (!dispute || !draft) return;
    this.dispute = undefined;
    await this.busily(async () => this.take(await saveSettled(reader, dispute, event.detail.choices), draft));
  }

  leaveDispute(): void {
    this.dispute = undefined;
    this.focusNext = '.step-region';
  }

  discard(): void {
    const { draft, loaded } = this;
    if (!draft || !loaded) return;
    this.keep({
      ...settled(draft, draft.step, loaded.setup),
      entries: { ...draft.entries, [draft.step]: choicesOf(this.progress, draft.step) }
    });
    Object.assign(this, { problems: [], saveError: undefined, notice: LABELS.discarded });
    this.focusNext = '.step-region';
  }

  get step(): WizardStep & { readonly key: StepKey } {
    return stepOf(this.draft?.step);
  }

  get is(): Readonly<Record<string, boolean>> {
    return { [this.step.key]: true };
  }

  get setup(): OrgSetup | undefined {
    return this.draft?.setup;
  }

  get stored(): OrgSetup | undefined {
    return this.loaded?.setup;
  }

  get entries(): Entries {
    return this.draft?.entries[this.step.key] ?? NO_ENTRIES;
  }

  get path(): readonly PathStep[] {
    return pathOf(this.draft, this.progress, this.step.key, this.hasProblems);
  }

  get isReady(): boolean {
    return this.draft !== undefined && this.loadError === undefined && this.sight !== 'none';
  }

  get isDenied(): boolean {
    return this.sight === 'none';
  }

  get canSave(): boolean {
    return this.sight === 'edit';
  }

  get isLookOnly(): boolean {
    return this.sight === 'look';
  }

  get isFirst(): boolean {
    return this.at === 0;
  }

  get isLast(): boolean {
    return this.at === STEPS.length - 1;
  }

  get canSkip(): boolean {
    return this.canSave && !this.isLast;
  }

  get regionLabel(): string {
    return fillLabel(LABELS.stepRegion, this.step.label);
  }

  get hasProblems(): boolean {
    return this.problems.length > 0;
  }

  get hasOthersChanges(): boolean {
    return this.othersChanges.length > 0;
  }

  get isUnsaved(): boolean {
    return this.draft !== undefined && unsavedSteps(this.draft).has(this.step.key);
  }

  get mainLabel(): string {
    if (!this.canSave) return LABELS.next;
    return this.isLast ? LABELS.finish : LABELS.save;
  }

  get status(): string {
    return this.notice !== '' || !this.isUnsaved ? this.notice : this.isKept ? LABELS.unsaved : LABELS.unsavedNotKept;
  }

  private get at(): number {
    return STEPS.findIndex(({ key }) => key === this.step.key);
  }

  private get stepElement(): StepElement | undefined {
    return this.template?.querySelector<StepElement>('.step') ?? undefined;
  }

  private get reader(): WizardReader {
    return this.template?.querySelector('c-record-reader') as unknown as WizardReader;
  }

  private async readSight(): Promise<Sight> {
    try {
      const { createable, updateable } = await this.reader.describe(SETTINGS.objectApiName);
      return createable && updateable ? 'edit' : 'look';
    } catch (error) {
      if (DENIED.has((error as { readonly status?: unknown }).status)) return 'none';
      throw error;
    }
  }

  private begin(loaded: LoadedSetup): void {
    Object.assign(this, { loaded, progress: loaded.progress });
    this.draft = beginDraft(loaded, this.draft ?? this.shelf.find());
  }

  private keep(draft: Draft): void {
    this.draft = draft;
    this.isKept = this.shelf.keep(draft);
  }

  private show(key: string | undefined): void {
    if (!this.draft || !isStep(key)) return;
    this.keep({ ...this.draft, step: key });
    Object.assign(this, { problems: [], othersChanges: [], saveError: undefined, dispute: undefined, notice: '' });
    this.focusNext = '.step-region';
  }

  /** What keeps a step from being saved is shown there, also to who has gone on meanwhile. */
  private returnTo(step: string): void {
    if (this.step.key !== step) this.show(step);
  }

  /** Another tab of the same admin wrote: both go on with one draft, so that neither loses what was typed in the other. */
  private readonly follow = ({ key }: StorageEvent): void => {
    const found = this.shelf.isKeptAs(key) && !this.isSaving ? this.shelf.find() : undefined;
    if (found && this.draft) this.draft = { ...found, step: this.draft.step };
  };

  private showProblems(problems: readonly string[], step: string): void {
    this.returnTo(step);
    Object.assign(this, { problems, notice: '' });
    this.focusNext = '.problems';
  }

  private showError(error: unknown): void {
    Object.assign(this, { saveError: error, notice: '' });
    this.focusNext = '.save-error';
  }

  private async busily(work: () => Promise<void>): Promise<void> {
    const { key } = this.step;
    Object.assign(this, { isSaving: true, saveError: undefined, problems: [], othersChanges: [], notice: LABELS.saving });
    try {
      await work();
    } catch (error) {
      this.returnTo(key);
      this.showError(error);
    }
    this.isSaving = false;
  }

  /** @param saved the draft as it was when saving began: what was typed since is not saved */
  private async take(result: SaveResult, saved: Draft): Promise<void> {
    this.loaded = result.loaded;
    if (result.result === 'saved') {
      if (this.draft) this.keep(settled(this.draft, saved.step, result.loaded.setup, saved));
      await this.finish(stepOf(saved.step).key, result.othersChanges);
    } else if (result.result === 'dispute') {
      this.returnTo(saved.step);
      Object.assign(this, { dispute: result.dispute, notice: '' });
      this.focusNext = 'c-setup-conflict';
    } else if (result.result === 'problems') this.showProblems(result.problems, saved.step);
    else {
      this.returnTo(saved.step);
      this.showError(result.refusals);
    }
  }

  /** What keeps the step from being saved grows shorter as it is mended. */
  private checkSoon(): void {
    clearTimeout(this.nextCheck);
    const { key } = this.step;
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- a check may ask the org: not at each key
    this.nextCheck = setTimeout(() => {
      void this.stepElement?.check?.().then((problems) => {
        if (key === this.step.key && this.hasProblems && !this.isSaving) this.problems = problems;
      });
    }, CHECK_PAUSE_MS);
  }

  /** The step is done, for every admin; then on to the next. Who has gone elsewhere while it was saved is left there. */
  private async finish(key: StepKey, othersChanges: readonly string[] = []): Promise<void> {
    await this.note(key, 'done', stepOf(key).choices);
    if (this.saveError !== undefined || key !== this.step.key) return;
    const isEnd = this.isLast;
    if (!isEnd) this.show(STEPS[this.at + 1]?.key);
    Object.assign(this, { othersChanges, notice: isEnd ? LABELS.finished : LABELS.saved });
  }

  private async note(step: string, state: StepState, names: readonly string[] = []): Promise<void> {
    const choices = Object.fromEntries(names.map((name) => [`${step}.${name}`, this.draft?.entries[step]?.[name] ?? '']));
    try {
      this.progress = await saveProgress(this.reader, { version: 1, steps: { [step]: state }, choices });
    } catch (error) {
      this.showError(error);
    }
  }
}
