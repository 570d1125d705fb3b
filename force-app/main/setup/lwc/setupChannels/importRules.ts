/** A CSV file as rules, or the reasons why it is none: then nothing of it is taken. */
import { fillLabel } from 'c/callStory';
import { checkSetup, parseRuleRows, type RuleRowProblem } from 'c/orgSetup';
import { READER_FORMAT } from 'c/readerFormat';
import { wordProblem } from 'c/setupProblemWords';
import Import_Boolean from '@salesforce/label/c.Import_Boolean';
import Import_Cells from '@salesforce/label/c.Import_Cells';
import Import_Column from '@salesforce/label/c.Import_Column';
import Import_Column_Twice from '@salesforce/label/c.Import_Column_Twice';
import Import_Empty from '@salesforce/label/c.Import_Empty';
import Import_Missing from '@salesforce/label/c.Import_Missing';
import Import_More from '@salesforce/label/c.Import_More';
import Import_Not_Number from '@salesforce/label/c.Import_Not_Number';
import Import_Quote from '@salesforce/label/c.Import_Quote';
import Import_Rows from '@salesforce/label/c.Import_Rows';
import Import_Rule from '@salesforce/label/c.Import_Rule';
import type { RuleRow } from './ruleEdits';

/** {0} is the line, {1} the column, {2} the value. */
const WORDS: Readonly<Record<RuleRowProblem['code'], string>> = {
  column: Import_Column,
  duplicateColumn: Import_Column_Twice,
  missing: Import_Missing,
  cells: Import_Cells,
  quote: Import_Quote,
  number: Import_Not_Number,
  boolean: Import_Boolean,
  rows: Import_Rows,
  empty: Import_Empty
};
const SHOWN = 5;

export interface Imported {
  readonly rows: readonly RuleRow[];
  /** Sentences; none: the file is rules. */
  readonly problems: readonly string[];
}

function shorten(problems: readonly string[]): readonly string[] {
  const more = problems.length - SHOWN;
  return more <= 0 ? problems : [...problems.slice(0, SHOWN), fillLabel(Import_More, READER_FORMAT.number(more))];
}

/** @param nameOf the label of a column, by property */
export function importRules(text: string, nameOf: (property: string) => string): Imported {
  const { rows, problems } = parseRuleRows(text);
  const unread = problems.map(({ code, line, column = '', value = '' }) => {
    const shown = code === 'rows' ? READER_FORMAT.number(Number(value)) : value;
    return fillLabel(WORDS[code], READER_FORMAT.number(line), column, shown);
  });
  if (unread.length > 0) return { rows: [], problems: shorten(unread) };
  const refused = checkSetup({ channelRules: rows }).map((problem) =>
    problem.row === undefined
      ? wordProblem(problem, nameOf)
      : fillLabel(Import_Rule, READER_FORMAT.number(problem.row + 1), wordProblem(problem, nameOf))
  );
  return { rows: refused.length === 0 ? rows : [], problems: shorten(refused) };
}
