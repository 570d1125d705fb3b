import type { SetupPart } from 'c/orgSetup';
import Step_Access from '@salesforce/label/c.Step_Access';
import Step_Automation from '@salesforce/label/c.Step_Automation';
import Step_Calls from '@salesforce/label/c.Step_Calls';
import Step_Channels from '@salesforce/label/c.Step_Channels';
import Step_Credit from '@salesforce/label/c.Step_Credit';
import Step_Health from '@salesforce/label/c.Step_Health';
import Step_Proof from '@salesforce/label/c.Step_Proof';
import Step_Sessions from '@salesforce/label/c.Step_Sessions';

export interface WizardStep {
  readonly key: string;
  readonly label: string;
  /** Lists of rules that this step fills with the shipped ones where the org has none. */
  readonly seeds?: readonly SetupPart[];
  /** Entries that are a text on its way to a value; others are only shown or tried, and never saved. */
  readonly texts?: readonly string[];
  /** Entries that are no text on its way to a value but a choice: saved with the progress, for every admin. */
  readonly choices?: readonly string[];
}

/** In the order they are walked; each can be left, repeated and taken up again. */
export const STEPS = Object.freeze([
  { key: 'access', label: Step_Access },
  { key: 'calls', label: Step_Calls, texts: ['minimumDurationSeconds'], choices: ['vendor'] },
  {
    key: 'sessions',
    label: Step_Sessions,
    texts: ['windowMinutes', 'lookbackDays', 'retentionDays', 'ownDomains', 'ignoredReferrers']
  },
  { key: 'channels', label: Step_Channels, texts: ['rule', 'number'], seeds: ['channelRules'] },
  {
    key: 'credit',
    label: Step_Credit,
    texts: ['weightFt', 'weightLc', 'weightOc', 'weightClosed', 'weightMiddle', 'halfLifeDays'],
    seeds: ['attributionModels']
  },
  { key: 'automation', label: Step_Automation, choices: ['mode'] },
  { key: 'proof', label: Step_Proof },
  { key: 'health', label: Step_Health }
] as const satisfies readonly WizardStep[]);

export type StepKey = (typeof STEPS)[number]['key'];

export function isStep(key: string | undefined): key is StepKey {
  return STEPS.some((step) => step.key === key);
}

/** The step of that key; the first for any other. */
export function stepOf(key: string | undefined): WizardStep & { readonly key: StepKey } {
  return STEPS.find((step) => step.key === key) ?? STEPS[0];
}

/** How many steps come before it. */
export function placeOf(key: StepKey): number {
  return STEPS.findIndex((step) => step.key === key);
}

/** Nothing after the last. */
export function nextStep(key: StepKey): StepKey | undefined {
  return STEPS[placeOf(key) + 1]?.key;
}

/** Nothing before the first. */
export function previousStep(key: StepKey): StepKey | undefined {
  return STEPS[placeOf(key) - 1]?.key;
}
