import type { SetupPart } from 'c/orgSetup';
import Step_Access from '@salesforce/label/c.Step_Access';
import Step_Automation from '@salesforce/label/c.Step_Automation';
import Step_Sessions from '@salesforce/label/c.Step_Sessions';

export interface WizardStep {
  readonly key: string;
  readonly label: string;
  /** Lists of rules that this step fills with the shipped ones where the org has none. */
  readonly seeds?: readonly SetupPart[];
}

/** In the order they are walked; each can be left, repeated and taken up again. */
export const STEPS = Object.freeze([
  { key: 'access', label: Step_Access },
  { key: 'sessions', label: Step_Sessions },
  { key: 'automation', label: Step_Automation }
] as const satisfies readonly WizardStep[]);

export type StepKey = (typeof STEPS)[number]['key'];

export function isStep(key: string | undefined): key is StepKey {
  return STEPS.some((step) => step.key === key);
}
