/**
 * From installed to the first resolved call. The shell: it draws the path, the step and what came of saving, and keeps the address
 * of the page; what a step asks and shows is its own (docs/decisions/setup-wizard.md).
 */
import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import { browserStorage, DraftShelf } from 'c/setupDraft';
import type { SetupChange } from 'c/setupStep';
import { loadSetup } from 'c/setupStore';
import SETTINGS from '@salesforce/schema/Touchline_Setting__c';
import USER_ID from '@salesforce/user/Id';
import type { WizardReader } from './saveParts';
import type { ConflictChoice } from './settleConflicts';
import { isSamePage, pageAtStep, stepOfPage } from './stepAddress';
import { nextStep, previousStep, type StepKey } from './steps';
import { WIZARD_LABELS as LABELS } from './wizardLabels';
import { WizardSession, type Place, type WizardHost } from './wizardSession';
import { NOTHING_READ, type WizardState } from './wizardState';
import { viewWizard, type Sight, type WizardView } from './wizardView';

interface StepElement extends HTMLElement {
  check?(): Promise<readonly string[]>;
}

const DENIED: ReadonlySet<unknown> = new Set([400, 403, 404]);

export default class SetupWizard extends NavigationMixin(LightningElement) {
  readonly labels = LABELS;

  isLoading = true;
  sight: Sight = 'edit';
  loadError: unknown;
  state: WizardState = NOTHING_READ;

  private readonly session = new WizardSession(this.host(), new DraftShelf(location.hostname, USER_ID, browserStorage()));
  private page: PageReference | undefined;
  private hasReader = false;
  /** Where the reader is taken once it is drawn. */
  private focusNext: Place | undefined;

  /** Where the browser is: at a step of ours, or at none, as after a press on the tab. */
  @wire(CurrentPageReference)
  arrive(page: PageReference | undefined): void {
    if (!page || (this.page && !isSamePage(page, this.page))) return;
    this.page = page;
    const step = stepOfPage(page);
    if (!this.state.draft) return;
    if (step === undefined) this.writeAddress(this.session.step, true);
    else if (step !== this.session.step) this.session.show(step);
  }

  connectedCallback(): void {
    window.addEventListener('storage', this.follow);
  }

  disconnectedCallback(): void {
    this.session.stop();
    window.removeEventListener('storage', this.follow);
  }

  renderedCallback(): void {
    if (!this.hasReader) {
      this.hasReader = true;
      void this.load();
    }
    const target = this.focusNext && this.template?.querySelector<HTMLElement>(this.focusNext);
    if (!target) return;
    this.focusNext = undefined;
    target.focus();
    // What is taller than the window counts as seen, however far down the window is.
    if (target.classList.contains('step-region') && 'scrollIntoView' in target) target.scrollIntoView({ block: 'start' });
  }

  async load(): Promise<void> {
    this.isLoading = true;
    this.loadError = undefined;
    try {
      this.sight = await this.readSight();
      if (this.sight !== 'none') await this.begin();
    } catch (error) {
      this.loadError = error;
    }
    this.isLoading = false;
  }

  change(event: CustomEvent<SetupChange>): void {
    this.session.change(event.detail);
  }

  goTo(event: CustomEvent<{ readonly key: string }>): void {
    this.session.goTo(event.detail.key);
  }

  back(): void {
    this.session.goTo(previousStep(this.session.step));
  }

  skip(): void {
    void this.session.skip();
  }

  save(): void {
    if (this.sight === 'edit') void this.session.save();
    else this.session.goTo(nextStep(this.session.step));
  }

  settle(event: CustomEvent<{ readonly choices: readonly ConflictChoice[] }>): void {
    void this.session.settle(event.detail.choices);
  }

  leaveDispute(): void {
    this.session.leaveDispute();
  }

  discard(): void {
    this.session.discard();
  }

  get view(): WizardView {
    return viewWizard(this.state, this.sight);
  }

  get isReady(): boolean {
    return this.state.draft !== undefined && this.loadError === undefined && !this.isDenied;
  }

  get isDenied(): boolean {
    return this.sight === 'none';
  }

  private get reader(): WizardReader {
    return this.template?.querySelector('c-record-reader') as unknown as WizardReader;
  }

  private readonly follow = ({ key }: StorageEvent): void => this.session.follow(key);

  private host(): WizardHost {
    return {
      reader: () => this.reader,
      check: async () => (await this.template?.querySelector<StepElement>('.step')?.check?.()) ?? [],
      draw: (state) => {
        this.state = state;
      },
      moved: (step) => this.writeAddress(step, false),
      focus: (place) => {
        this.focusNext = place;
      }
    };
  }

  private async begin(): Promise<void> {
    this.session.begin(await loadSetup(this.reader), this.page && stepOfPage(this.page));
    if (this.page && stepOfPage(this.page) === undefined) this.writeAddress(this.session.step, true);
  }

  /** @param replace the address the browser is at: going back must not lead to one that says no step */
  private writeAddress(step: StepKey, replace: boolean): void {
    if (!this.page || stepOfPage(this.page) === step) return;
    this.page = pageAtStep(this.page, step);
    this[NavigationMixin.Navigate](this.page, replace);
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
}
