/** What the shell draws around a step, from where the admin stands. */
import { fillLabel } from 'c/callStory';
import type { OrgSetup } from 'c/orgSetup';
import type { PathStep } from 'c/setupPath';
import type { Entries } from 'c/setupStep';
import { pathOf } from './beginDraft';
import { nextStep, previousStep, stepOf } from './steps';
import { unsavedSteps } from './wizardDraft';
import { WIZARD_LABELS as LABELS } from './wizardLabels';
import type { WizardState } from './wizardState';

/** What the user may do here, as the org describes the settings to them. */
export type Sight = 'none' | 'look' | 'edit';

export interface WizardView {
  readonly path: readonly PathStep[];
  /** The step that is shown, by its key. */
  readonly is: Readonly<Record<string, boolean>>;
  readonly regionLabel: string;
  readonly setup?: OrgSetup;
  readonly stored?: OrgSetup;
  readonly entries: Entries;
  readonly hasProblems: boolean;
  readonly hasOthersChanges: boolean;
  readonly isLookOnly: boolean;
  readonly isFirst: boolean;
  readonly canSkip: boolean;
  readonly canDiscard: boolean;
  readonly mainLabel: string;
  readonly status: string;
}

const NO_ENTRIES: Entries = {};

export function viewWizard({ draft, loaded, progress, problems, othersChanges, notice, isKept }: WizardState, sight: Sight): WizardView {
  const { key, label } = stepOf(draft?.step);
  const isLast = nextStep(key) === undefined;
  const isUnsaved = draft !== undefined && unsavedSteps(draft, progress).has(key);
  const unsaved = isKept ? LABELS.unsaved : LABELS.unsavedNotKept;
  return {
    path: pathOf(draft, progress, key, problems.length > 0),
    is: { [key]: true },
    regionLabel: fillLabel(LABELS.stepRegion, label),
    setup: draft?.setup,
    stored: loaded?.setup,
    entries: draft?.entries[key] ?? NO_ENTRIES,
    hasProblems: problems.length > 0,
    hasOthersChanges: othersChanges.length > 0,
    isLookOnly: sight === 'look',
    isFirst: previousStep(key) === undefined,
    canSkip: sight === 'edit' && !isLast,
    canDiscard: isUnsaved,
    mainLabel: sight !== 'edit' ? LABELS.next : isLast ? LABELS.finish : LABELS.save,
    status: notice !== '' || !isUnsaved ? notice : unsaved
  };
}
