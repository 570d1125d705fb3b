/** Where the wizard begins, and where each step stands. */
import type { WizardProgress } from 'c/orgSetup';
import type { Draft } from 'c/setupDraft';
import type { PathStep, StepState } from 'c/setupPath';
import type { Entries } from 'c/setupStep';
import type { LoadedSetup } from 'c/setupStore';
import { isStep, STEPS, type StepKey } from './steps';
import { newDraft, rebase, unsavedSteps } from './wizardDraft';

/** Choices of a step that are no setting, as they were last saved. */
export function choicesOf({ choices }: WizardProgress, step: string): Entries {
  const own = Object.entries(choices).filter(([name]) => name.startsWith(`${step}.`));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(step.length + 1), value]));
}

/** Goes on where it was left: in this browser, else at the first step that nobody has done. */
export function beginDraft({ setup, progress }: LoadedSetup, found: Draft | undefined): Draft {
  const entries = Object.fromEntries(STEPS.map(({ key }) => [key, { ...choicesOf(progress, key), ...found?.entries[key] }]));
  const open = STEPS.find(({ key }) => progress.steps[key] !== 'done') ?? STEPS[0];
  if (!found) return newDraft(setup, open.key, entries);
  return rebase({ ...found, entries, step: isStep(found.step) ? found.step : open.key }, setup);
}

/** The path as it is drawn. What was found wrong a moment ago counts before what is noted. */
export function pathOf(draft: Draft | undefined, progress: WizardProgress, now: StepKey, hasProblems: boolean): readonly PathStep[] {
  const unsaved = draft ? unsavedSteps(draft, progress) : new Set<string>();
  return STEPS.map(({ key, label }) => {
    const isNow = key === now;
    const noted = progress.steps[key];
    const state: StepState = noted === 'done' || noted === 'attention' ? noted : 'todo';
    return { key, label, isNow, state: isNow && hasProblems ? 'attention' : state, isUnsaved: unsaved.has(key) };
  });
}
