/** Which steps of the wizard are done, for every admin of the org. */
export interface WizardProgress {
  readonly version: 1;
  /** `done`, `skipped`, … by step. */
  readonly steps: Readonly<Record<string, string>>;
  /** What was chosen without being a setting: the vendor, say. */
  readonly choices: Readonly<Record<string, string>>;
}

export const NO_PROGRESS: WizardProgress = Object.freeze({ version: 1, steps: {}, choices: {} });

function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Progress as it is stored. What can't be read counts as none: a wizard begun anew loses nothing else. */
export function readProgress(text: string | undefined): WizardProgress {
  try {
    const { version, steps, choices } = JSON.parse(text ?? '') as Readonly<Record<string, unknown>>;
    return version === 1 ? { version, steps: textsOf(steps), choices: textsOf(choices) } : NO_PROGRESS;
  } catch {
    return NO_PROGRESS;
  }
}

/** @example writeProgress({ version: 1, steps: { access: 'done' }, choices: {} }) // '{"version":1,"steps":{"access":"done"},"choices":{}}' */
export function writeProgress({ version, steps, choices }: WizardProgress): string {
  return JSON.stringify({ version, steps, choices });
}

/** Another admin may have finished a step in between: what either of the two says is kept, and what is said last holds. */
export function mergeProgress(stored: WizardProgress, mine: WizardProgress): WizardProgress {
  return { version: 1, steps: { ...stored.steps, ...mine.steps }, choices: { ...stored.choices, ...mine.choices } };
}
