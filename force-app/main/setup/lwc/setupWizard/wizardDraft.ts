/**
 * The draft of all steps as one value: what was changed, by which step, against what the org held. Saving a step saves what that
 * step changed and nothing else, so that half a thought in another step is never live.
 */
import { PART_NAMES, shippedSetup, type OrgSetup, type SetupPart, type WizardProgress } from 'c/orgSetup';
import type { Draft } from 'c/setupDraft';
import type { SetupChange } from 'c/setupStep';
import { STEPS, type WizardStep } from './steps';

type Settings = OrgSetup['settings'];
type Values = Readonly<Record<string, unknown>>;

const SETTING = 'settings.';

/** Numbers, texts, booleans and lists of rows of them, whichever order their properties came in. */
function isSame(a: unknown, b: unknown): boolean {
  const plain = (value: unknown): string =>
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
        : inner
    ) ?? '';
  return a === b || plain(a) === plain(b);
}

/** Whether two setups say the same. */
export function isSameSetup(a: OrgSetup, b: OrgSetup): boolean {
  return isSame(a, b);
}

function valueAt(setup: OrgSetup, path: string): unknown {
  return path.startsWith(SETTING) ? (setup.settings as Values)[path.slice(SETTING.length)] : setup[path as SetupPart];
}

function withValue(setup: OrgSetup, path: string, value: unknown): OrgSetup {
  if (!path.startsWith(SETTING)) return { ...setup, [path]: value };
  const { [path.slice(SETTING.length)]: _old, ...rest } = setup.settings as Values;
  return { ...setup, settings: (value === undefined ? rest : { ...rest, [path.slice(SETTING.length)]: value }) as Settings };
}

/** The org's setup with the shipped values where it says nothing: what holds there anyway (R38), now to be seen and edited. */
function filled(setup: OrgSetup): OrgSetup {
  const shipped = shippedSetup();
  const lists = PART_NAMES.filter((part) => part !== 'settings').map((part) => {
    const rows = setup[part] as readonly unknown[];
    return [part, rows.length > 0 ? rows : shipped[part]] as const;
  });
  return { ...setup, ...Object.fromEntries(lists), settings: { ...shipped.settings, ...setup.settings } };
}

/** Each setting and each other part, of both. */
function pathsOf(...setups: readonly OrgSetup[]): readonly string[] {
  const settings = setups.flatMap(({ settings: values }) => Object.keys(values).map((name) => SETTING + name));
  return [...new Set([...settings, ...PART_NAMES.filter((part) => part !== 'settings')])];
}

/** A draft without a change. */
export function newDraft(stored: OrgSetup, step: string, entries: Draft['entries'] = {}): Draft {
  return { base: stored, setup: filled(stored), changedBy: {}, entries, step };
}

/**
 * A draft on what the org holds by now: what was changed stays changed, against what it was changed from, and all else is as it
 * stands in the org.
 */
export function rebase({ base, setup, changedBy, entries, step }: Draft, stored: OrgSetup): Draft {
  const fresh = newDraft(stored, step, entries);
  return Object.keys(changedBy).reduce<Draft>(
    (draft, path) => ({
      ...draft,
      base: withValue(draft.base, path, valueAt(base, path)),
      setup: withValue(draft.setup, path, valueAt(setup, path)),
      changedBy: { ...draft.changedBy, [path]: changedBy[path] ?? '' }
    }),
    fresh
  );
}

/** What a step says was entered. What is put back to what it was counts as unchanged again. */
export function change(draft: Draft, step: string, { setup: parts = {}, entries = {} }: SetupChange): Draft {
  const setup: OrgSetup = { ...draft.setup, ...parts };
  const untouched = filled(draft.base);
  const changedBy = new Map(Object.entries(draft.changedBy));
  for (const path of pathsOf(setup, draft.setup)) {
    if (isSame(valueAt(setup, path), valueAt(draft.setup, path))) continue;
    if (isSame(valueAt(setup, path), valueAt(untouched, path))) changedBy.delete(path);
    else changedBy.set(path, step);
  }
  const merged = Object.entries({ ...draft.entries[step], ...entries }).filter(([, text]) => text !== '');
  return { ...draft, setup, changedBy: Object.fromEntries(changedBy), entries: { ...draft.entries, [step]: Object.fromEntries(merged) } };
}

/** Steps that hold something unsaved: a change, a text that is no value yet, or a choice other than the saved one. */
export function unsavedSteps({ changedBy, entries }: Draft, { choices: saved }: WizardProgress): ReadonlySet<string> {
  const entered = STEPS.filter(({ key, texts = [], choices = [] }: WizardStep) => {
    const textOf = (name: string): string => entries[key]?.[name] ?? '';
    return texts.some((name) => textOf(name) !== '') || choices.some((name) => textOf(name) !== (saved[`${key}.${name}`] ?? ''));
  });
  return new Set([...Object.values(changedBy), ...entered.map(({ key }) => key)]);
}

/** The parts that a step wants saved, whole; nothing where there is nothing to save. */
export function partsToSave({ base, setup, changedBy }: Draft, step: string, seeds: readonly SetupPart[] = []): Partial<OrgSetup> {
  const mine = Object.keys(changedBy).filter((path) => changedBy[path] === step);
  const seeded = seeds.filter((part) => part !== 'settings' && base[part].length === 0 && setup[part].length > 0);
  const lists = new Set([...mine.filter((path) => !path.startsWith(SETTING)), ...seeded] as SetupPart[]);
  const settings = mine
    .filter((path) => path.startsWith(SETTING))
    .reduce<OrgSetup>((changed, path) => withValue(changed, path, valueAt(setup, path)), base).settings;
  const parts = [...lists].map((part) => [part, setup[part]] as const);
  return { ...Object.fromEntries(parts), ...(settings === base.settings ? {} : { settings }) };
}

/**
 * Without what a step changed: it was saved, or is taken back.
 *
 * @param saved the draft that was saved; what has been typed since stays unsaved
 */
export function settled(draft: Draft, step: string, stored: OrgSetup, saved: Draft = draft): Draft {
  const left = Object.entries(draft.changedBy).filter(
    ([path, by]) => by !== step || !isSame(valueAt(draft.setup, path), valueAt(saved.setup, path))
  );
  return rebase({ ...draft, changedBy: Object.fromEntries(left) }, stored);
}
