import { NO_PROGRESS, type WizardProgress } from 'c/orgSetup';
import type { Draft } from 'c/setupDraft';
import type { LoadedSetup } from 'c/setupStore';
import type { Dispute } from './saveParts';

/** What there is to draw, but for the step's own. Replaced as a whole whenever something of it changes. */
export interface WizardState {
  readonly draft?: Draft;
  /** What the org held when it was last read. */
  readonly loaded?: LoadedSetup;
  readonly progress: WizardProgress;
  /** What keeps the step from being saved. */
  readonly problems: readonly string[];
  readonly othersChanges: readonly string[];
  readonly dispute?: Dispute;
  readonly saveError?: unknown;
  readonly isSaving: boolean;
  readonly notice: string;
  /** The browser has the draft. */
  readonly isKept: boolean;
}

/** Nothing of a step that was left is said on the next one. */
export const NOTHING_SAID = {
  problems: [],
  othersChanges: [],
  dispute: undefined,
  saveError: undefined,
  notice: ''
} as const satisfies Partial<WizardState>;

export const NOTHING_READ: WizardState = { ...NOTHING_SAID, progress: NO_PROGRESS, isSaving: false, isKept: true };
