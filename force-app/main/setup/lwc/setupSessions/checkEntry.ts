/** An input of this step as typed: the value it means, or a sentence about why it means none. */
import { checkSetup, type OrgSetup, type SetupProblem } from 'c/orgSetup';
import { wordProblem } from 'c/setupProblemWords';
import { SESSION_LABELS as LABELS } from './sessionLabels';

export type NumberSetting = 'windowMinutes' | 'lookbackDays' | 'retentionDays';
export type TextSetting = 'ownDomains' | 'ignoredReferrers';
export type EntryName = NumberSetting | TextSetting;

const NUMBERS: ReadonlySet<EntryName> = new Set<EntryName>(['windowMinutes', 'lookbackDays', 'retentionDays']);
const NAMES: Readonly<Record<EntryName, string>> = {
  windowMinutes: LABELS.window,
  lookbackDays: LABELS.lookback,
  retentionDays: LABELS.retention,
  ownDomains: LABELS.ownDomains,
  ignoredReferrers: LABELS.ignored
};
export const ENTRY_NAMES = Object.keys(NAMES) as readonly EntryName[];

export type CheckedEntry =
  | { readonly value: OrgSetup['settings'][EntryName] | undefined; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: string };

function problemsOf(name: EntryName, value: string | number): readonly SetupProblem[] {
  return checkSetup({ settings: { [name]: value } }).filter(({ property }) => property === name);
}

/** A text where a number belongs is told the same limits as a number outside them. */
function withLimits(name: EntryName, problem: SetupProblem): SetupProblem {
  const [range = problem] = problem.expected === 'number' ? problemsOf(name, -1) : [problem];
  return { ...range, value: problem.value };
}

/**
 * @example
 * checkEntry('windowMinutes', '45')     // { value: 45 }
 * checkEntry('windowMinutes', '100000') // { problem: 'Window, in minutes: "100000" must be a whole number from 1 to 99,999.' }
 * checkEntry('windowMinutes', ' ')      // { value: undefined }: the shipped one holds
 */
export function checkEntry(name: EntryName, text: string): CheckedEntry {
  const trimmed = text.trim();
  if (trimmed === '') return { value: undefined };
  // No comma and no point: `1,000` is a thousand to one reader and one to the next, and on its way to it stands `1,0`.
  const value = NUMBERS.has(name) && /^-?\d+$/.test(trimmed) ? Number(trimmed) : trimmed;
  const [problem] = problemsOf(name, value);
  return problem ? { problem: wordProblem(withLimits(name, problem), () => NAMES[name]) } : { value };
}
