/** A finding as the page shows it: one sentence, what it is about, what mends it. */
import { fillLabel, reasonWord } from 'c/callStory';
import { CALL_STORY_LABELS } from 'c/callStoryLabels';
import { FINDINGS, writeFigure, type Finding, type FindingItem } from 'c/healthChecks';
import { READER_FORMAT } from 'c/readerFormat';
import { CHECK_LABELS } from './checkLabels';
import { FINDING_LABELS } from './findingLabels';
import { HEALTH_LABELS as LABELS } from './healthLabels';
import { MEND_LABELS } from './mendLabels';
import { MEND_LINKS, type MendLink } from './mendLinks';
import { mendStep, type MendStep } from './mendSteps';

export interface WordedFinding {
  readonly key: string;
  readonly state: 'fine' | 'todo' | 'unknown';
  readonly text: string;
  /** What to do about it; blank where nothing is. */
  readonly mend: string;
  /** Where it is mended: a step of the wizard, else a page of the org. */
  readonly step?: MendStep;
  readonly link?: MendLink;
  readonly items: readonly { readonly key: string; readonly text: string }[];
  readonly hasItems: boolean;
}

const MOST_ITEMS = 10;
const STATES = { ok: 'fine', unknown: 'unknown', attention: 'todo', broken: 'todo' } as const;

function itemName(check: string, name: string): string {
  if (name === '') return LABELS.itemBlank;
  return check === 'unmatchedCalls' ? (reasonWord(name, CALL_STORY_LABELS) ?? name) : name;
}

function itemText(check: string, { name, value, count, before }: FindingItem): string {
  const named = itemName(check, name);
  const text = value === undefined ? named : fillLabel(LABELS.itemValue, named, value);
  if (count === undefined) return text;
  const counted = READER_FORMAT.number(count);
  return before === undefined
    ? fillLabel(LABELS.itemCount, text, counted)
    : fillLabel(LABELS.itemTrend, text, counted, READER_FORMAT.number(before));
}

function itemsOf({ check, items }: Finding): { readonly key: string; readonly text: string }[] {
  const shown = items.slice(0, MOST_ITEMS).map((item) => itemText(check, item));
  if (items.length > MOST_ITEMS) shown.push(fillLabel(LABELS.itemMore, READER_FORMAT.number(items.length - MOST_ITEMS)));
  return shown.map((text, i) => ({ key: String(i), text }));
}

/** What can't be known is named by what would have been looked at. */
function sentence({ check, code, figures }: Finding): string {
  if (code === 'notKnown') return CHECK_LABELS[check] ?? check;
  return fillLabel(FINDING_LABELS[code], ...FINDINGS[code].figures.map((name) => writeFigure(name, figures[name] ?? 0, READER_FORMAT)));
}

/** @example wordFinding({ check: 'pendingCalls', code: 'callsPending', figures: { calls: 3 }, … }, 0).text // '3 calls have waited for a decision …' */
export function wordFinding(finding: Finding, at: number): WordedFinding {
  const { check, mend, level } = finding;
  const step = mendStep(finding);
  const todo = mend === 'none' ? { mend: '' } : { mend: MEND_LABELS[mend], ...(step ? { step } : { link: MEND_LINKS[mend] }) };
  const items = itemsOf(finding);
  return { key: `${check}-${String(at)}`, state: STATES[level], text: sentence(finding), items, hasItems: items.length > 0, ...todo };
}
