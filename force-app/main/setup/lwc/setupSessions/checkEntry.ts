/** An input of this step as typed: the value it means, or a sentence about why it means none. */
import { checkSetup, type OrgSetup, type SetupProblem } from 'c/orgSetup';
import { fillLabel } from 'c/callStory';
import { READER_FORMAT } from 'c/readerFormat';
import Sessions_Problem_Host from '@salesforce/label/c.Sessions_Problem_Host';
import Sessions_Problem_Length from '@salesforce/label/c.Sessions_Problem_Length';
import Sessions_Problem_Other from '@salesforce/label/c.Sessions_Problem_Other';
import Sessions_Problem_Range from '@salesforce/label/c.Sessions_Problem_Range';

export type NumberSetting = 'windowMinutes' | 'lookbackDays' | 'retentionDays';
export type TextSetting = 'ownDomains' | 'ignoredReferrers';
export type EntryName = NumberSetting | TextSetting;

const NUMBERS: ReadonlySet<EntryName> = new Set<EntryName>(['windowMinutes', 'lookbackDays', 'retentionDays']);

export type CheckedEntry =
  | { readonly value: OrgSetup['settings'][EntryName] | undefined; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: string };

function problemsOf(name: EntryName, value: string | number): readonly SetupProblem[] {
  return checkSetup({ settings: { [name]: value } }).filter(({ property }) => property === name);
}

const written = (limit: string | undefined): string => READER_FORMAT.number(Number(limit));

function wordProblem(name: EntryName, { expected, value, allowed = [] }: SetupProblem): string {
  if (expected === 'host') return fillLabel(Sessions_Problem_Host, value);
  if (expected === 'length') return fillLabel(Sessions_Problem_Length, written(allowed[0]));
  // A text where a number belongs is told the same limits as a number outside them.
  const [range] = problemsOf(name, -1);
  return range?.expected === 'range'
    ? fillLabel(Sessions_Problem_Range, written(range.allowed?.[0]), written(range.allowed?.[1]))
    : Sessions_Problem_Other;
}

/**
 * @example
 * checkEntry('windowMinutes', '45')     // { value: 45 }
 * checkEntry('windowMinutes', '100000') // { problem: 'Enter a whole number from 1 to 99,999.' }
 * checkEntry('windowMinutes', ' ')      // { value: undefined }: the shipped one holds
 */
export function checkEntry(name: EntryName, text: string): CheckedEntry {
  const trimmed = text.trim();
  if (trimmed === '') return { value: undefined };
  // No comma and no point: `1,000` is a thousand to one reader and one to the next, and on its way to it stands `1,0`.
  const value = NUMBERS.has(name) && /^-?\d+$/.test(trimmed) ? Number(trimmed) : trimmed;
  const [problem] = problemsOf(name, value);
  return problem ? { problem: wordProblem(name, problem) } : { value };
}
