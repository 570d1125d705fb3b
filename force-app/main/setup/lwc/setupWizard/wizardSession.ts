/**
 * One admin at work: the draft, going from step to step, saving. It knows no element; whoever draws it is told each new state,
 * which step is shown and where the reader's eye belongs next.
 */
import type { DraftShelf, Draft } from 'c/setupDraft';
import type { StepState } from 'c/setupPath';
import type { SetupChange } from 'c/setupStep';
import { loadSetup, saveProgress, type LoadedSetup } from 'c/setupStore';
import { beginDraft, choicesOf } from './beginDraft';
import { saveParts, saveSettled, type SaveResult, type WizardReader } from './saveParts';
import type { ConflictChoice } from './settleConflicts';
import { isStep, nextStep, stepOf, type StepKey } from './steps';
import { change, isSameSetup, partsToSave, settled } from './wizardDraft';
import { WIZARD_LABELS as LABELS } from './wizardLabels';
import { NOTHING_READ, NOTHING_SAID, type WizardState } from './wizardState';

/** Parts of the page that the focus goes to. */
export type Place = '.step-region' | '.problems' | '.save-error' | 'c-setup-conflict';

export interface WizardHost {
  /** Found when it is asked for: it is drawn with the page. */
  reader(): WizardReader;
  /** What keeps the step that is drawn from being saved. */
  check(): Promise<readonly string[]>;
  draw(state: WizardState): void;
  /** Another step is shown, by what was pressed here. */
  moved(step: StepKey): void;
  focus(place: Place): void;
}

/** A check may ask the org: not at each key. */
const CHECK_PAUSE_MS = 400;
/** What another tab wrote comes in several pieces. */
const REREAD_PAUSE_MS = 1_000;

export class WizardSession {
  private state = NOTHING_READ;
  private readonly host: WizardHost;
  private readonly shelf: DraftShelf;
  private nextCheck: ReturnType<typeof setTimeout> | undefined;
  private nextRead: ReturnType<typeof setTimeout> | undefined;

  constructor(host: WizardHost, shelf: DraftShelf) {
    this.host = host;
    this.shelf = shelf;
  }

  get step(): StepKey {
    return stepOf(this.state.draft?.step).key;
  }

  /** @param step the one the address names; without one it goes on where it was left */
  begin(loaded: LoadedSetup, step: StepKey | undefined): void {
    const draft = beginDraft(loaded, this.state.draft ?? this.shelf.find());
    this.set({ loaded, progress: loaded.progress, draft: step === undefined ? draft : { ...draft, step } });
  }

  stop(): void {
    clearTimeout(this.nextCheck);
    clearTimeout(this.nextRead);
  }

  change(entered: SetupChange): void {
    const { draft, problems } = this.state;
    if (!draft) return;
    this.keep(change(draft, draft.step, entered));
    this.set({ notice: '' });
    if (problems.length > 0) this.checkSoon();
  }

  /** Leads to a step; without one, or to the one that is shown, it stays. */
  goTo(step: string | undefined): void {
    if (this.state.draft && isStep(step)) {
      this.show(step);
      this.host.moved(step);
    }
  }

  /** As `goTo`, where the address says it already: a link, back and forward. */
  show(step: StepKey): void {
    const { draft } = this.state;
    if (!draft) return;
    this.keep({ ...draft, step });
    this.set(NOTHING_SAID);
    this.host.focus('.step-region');
  }

  /** What was found wrong stays noted, so that it isn't forgotten. */
  async skip(): Promise<void> {
    const { step } = this;
    const hasProblems = this.state.problems.length > 0;
    this.goTo(nextStep(step));
    if (hasProblems) await this.note(step, 'attention');
  }

  async save(): Promise<void> {
    const { draft, isSaving } = this.state;
    if (isSaving || !draft) return;
    const { key, seeds } = stepOf(draft.step);
    await this.busily(async () => {
      const problems = await this.host.check();
      const mine = partsToSave(draft, key, seeds);
      if (problems.length > 0) this.showProblems(problems, key);
      else if (Object.keys(mine).length === 0) await this.finish(key);
      else await this.take(await saveParts(this.host.reader(), draft.base, mine), { ...draft, step: key });
    });
  }

  async settle(choices: readonly ConflictChoice[]): Promise<void> {
    const { dispute, draft } = this.state;
    if (!dispute || !draft) return;
    this.set({ dispute: undefined });
    await this.busily(async () => this.take(await saveSettled(this.host.reader(), dispute, choices), draft));
  }

  leaveDispute(): void {
    this.set({ dispute: undefined });
    this.host.focus('.step-region');
  }

  discard(): void {
    const { draft, loaded, progress } = this.state;
    if (!draft || !loaded) return;
    const entries = { ...draft.entries, [draft.step]: choicesOf(progress, draft.step) };
    this.keep({ ...settled(draft, draft.step, loaded.setup), entries });
    this.set({ problems: [], saveError: undefined, notice: LABELS.discarded });
    this.host.focus('.step-region');
  }

  /**
   * Another tab of the same admin wrote: both go on with one draft, so that neither loses what was typed in the other. Where that
   * tab saved or went on, what the org holds and which steps are done are read again, too.
   */
  follow(key: string | null): void {
    const { draft, isSaving } = this.state;
    const found = this.shelf.isKeptAs(key) && !isSaving ? this.shelf.find() : undefined;
    if (!found || !draft) return;
    this.set({ draft: { ...found, step: draft.step } });
    if (isSameSetup(found.base, draft.base) && found.step === draft.step) return;
    clearTimeout(this.nextRead);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- one question for what the other tab wrote in several pieces
    this.nextRead = setTimeout(() => void this.reread(), REREAD_PAUSE_MS);
  }

  private async reread(): Promise<void> {
    const loaded = await loadSetup(this.host.reader()).catch(() => undefined);
    // Nobody asked for it here: who can't be answered goes on with what was read before, and is told when saving.
    if (loaded && !this.state.isSaving) this.set({ loaded, progress: loaded.progress });
  }

  private set(part: Partial<WizardState>): void {
    this.state = { ...this.state, ...part };
    this.host.draw(this.state);
  }

  private keep(draft: Draft): void {
    this.set({ draft, isKept: this.shelf.keep(draft) });
  }

  /** What keeps a step from being saved is shown there, also to who has gone on meanwhile. */
  private returnTo(step: string): void {
    if (this.step !== step) this.goTo(step);
  }

  private showProblems(problems: readonly string[], step: string): void {
    this.returnTo(step);
    this.set({ problems, notice: '' });
    this.host.focus('.problems');
  }

  private showError(saveError: unknown): void {
    this.set({ saveError, notice: '' });
    this.host.focus('.save-error');
  }

  private async busily(work: () => Promise<void>): Promise<void> {
    const { step } = this;
    this.set({ isSaving: true, saveError: undefined, problems: [], othersChanges: [], notice: LABELS.saving });
    try {
      await work();
    } catch (error) {
      this.returnTo(step);
      this.showError(error);
    }
    this.set({ isSaving: false });
  }

  /** @param saved the draft as it was when saving began: what was typed since is not saved */
  private async take(result: SaveResult, saved: Draft): Promise<void> {
    const { loaded } = result;
    this.set({ loaded });
    if (result.result === 'saved') {
      const { draft } = this.state;
      if (draft) this.keep(settled(draft, saved.step, loaded.setup, saved));
      await this.finish(stepOf(saved.step).key, result.othersChanges);
    } else if (result.result === 'dispute') {
      this.returnTo(saved.step);
      this.set({ dispute: result.dispute, notice: '' });
      this.host.focus('c-setup-conflict');
    } else if (result.result === 'problems') this.showProblems(result.problems, saved.step);
    else {
      this.returnTo(saved.step);
      this.showError(result.refusals);
    }
  }

  /** What keeps the step from being saved grows shorter as it is mended. */
  private checkSoon(): void {
    clearTimeout(this.nextCheck);
    const { step } = this;
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- a check may ask the org: not at each key
    this.nextCheck = setTimeout(() => {
      void this.host.check().then((problems) => {
        const { problems: shown, isSaving } = this.state;
        if (step === this.step && shown.length > 0 && !isSaving) this.set({ problems });
      });
    }, CHECK_PAUSE_MS);
  }

  /** The step is done, for every admin; then on to the next. Who has gone elsewhere while it was saved is left there. */
  private async finish(key: StepKey, othersChanges: readonly string[] = []): Promise<void> {
    await this.note(key, 'done', stepOf(key).choices);
    if (this.state.saveError !== undefined || key !== this.step) return;
    const next = nextStep(key);
    this.goTo(next);
    this.set({ othersChanges, notice: next === undefined ? LABELS.finished : LABELS.saved });
  }

  private async note(step: string, state: StepState, names: readonly string[] = []): Promise<void> {
    const choices = Object.fromEntries(names.map((name) => [`${step}.${name}`, this.state.draft?.entries[step]?.[name] ?? '']));
    try {
      this.set({ progress: await saveProgress(this.host.reader(), { version: 1, steps: { [step]: state }, choices }) });
    } catch (error) {
      this.showError(error);
    }
  }
}
