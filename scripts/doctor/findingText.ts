/** Findings in words: what is so, and for what is not as it should be, what mends it. */
import { createStoryFormat } from 'c/callStory';
import { FINDINGS, writeFigure, type Finding, type FindingItem } from 'c/healthChecks';
import { loadWords } from '../salesforce/words.ts';

const words = loadWords('touchline.doctor');
const SHOWN = 10;
/** Messages lose the blanks they begin with, and the dash of a list. */
const INDENT = '    ';
const BULLET = '- ';
/** A terminal speaks one language; no figure is a time of day. */
const FORMAT = createStoryFormat('en-US', 'UTC');

function itemText({ name, value, count, before }: FindingItem): string {
  const label = name === '' ? words.getMessage('item.blank') : name;
  const text = value === undefined ? label : words.getMessage('item.value', [label, value]);
  if (count === undefined) return text;
  return before === undefined ? words.getMessage('item.count', [text, count]) : words.getMessage('item.trend', [text, count, before]);
}

/** One sentence. */
export function findingText({ code, figures }: Finding): string {
  const values = FINDINGS[code].figures.map((name) => writeFigure(name, figures[name] ?? 0, FORMAT));
  return words.getMessage(`finding.${code}`, values);
}

/** What to do; nothing where nothing is to be done. */
export function mendText({ code, mend, items }: Finding): string | undefined {
  if (code === 'notKnown' && items.length > 0) return words.getMessage('hidden.mend');
  return mend === 'none' ? undefined : words.getMessage(`mend.${mend}`);
}

/** A finding with its items and its mend, a line each. */
export function findingLines(finding: Finding): string[] {
  const { check, level, items } = finding;
  const more = items.length > SHOWN ? [words.getMessage('item.more', [items.length - SHOWN])] : [];
  const mend = mendText(finding);
  return [
    words.getMessage('line', [words.getMessage(`level.${level}`), check, findingText(finding)]),
    ...[...items.slice(0, SHOWN).map(itemText), ...more].map((text) => INDENT + BULLET + text),
    ...(mend === undefined ? [] : [INDENT + words.getMessage('line.mend', [mend])])
  ];
}
