/** How a step of the wizard tells the draft what was entered (docs/decisions/setup-wizard.md). */
import type { OrgSetup } from 'c/orgSetup';

export { TypedLoad } from './typedLoad';

/** What a step has before it is given a draft. */
export const NO_SETUP: OrgSetup = {
  settings: {},
  channelRules: [],
  trackingNumbers: [],
  suppressionRules: [],
  attributionModels: []
};

/** Raw texts of a step by the name of their input. */
export type Entries = Readonly<Record<string, string>>;

/** Parts of the draft that are replaced, entries that are laid over the old ones; a blank entry removes. */
export interface SetupChange {
  readonly setup?: Partial<OrgSetup>;
  readonly entries?: Entries;
}

type SettingName = keyof OrgSetup['settings'];

/** Tells the shell; the step hears of it again through its properties. */
export function tellChange(step: EventTarget, change: SetupChange): void {
  step.dispatchEvent(new CustomEvent<SetupChange>('setupchange', { detail: change }));
}

/**
 * The settings with one of them changed; a blank one is absent, so that two ways to say nothing are equal.
 *
 * @example withSetting(setup, 'visitorIdField', ' ') // settings without visitorIdField
 */
export function withSetting<K extends SettingName>(
  setup: OrgSetup,
  name: K,
  value: OrgSetup['settings'][K] | undefined
): Pick<OrgSetup, 'settings'> {
  const { [name]: _old, ...rest } = setup.settings;
  const isBlank = value === undefined || (typeof value === 'string' && value.trim() === '');
  return { settings: isBlank ? rest : { ...rest, [name]: value } };
}

/** What an input shows: what was typed and does not hold yet, else what the draft holds. */
export function shownText(entries: Entries, name: string, value: string | number | undefined): string {
  return entries[name] ?? (value === undefined ? '' : String(value));
}
