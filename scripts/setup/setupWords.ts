/** What is wrong with a setup file, and what a plan does, line by line. */
import { checkSetup, SETUP_PARTS, type SetupChange, type SetupProblem } from 'c/orgSetup';
import { fieldsOf } from 'c/salesforceRecords';
import { loadWords } from '../salesforce/words.ts';
import type { FieldChoice } from './checkFields.ts';
import type { RefusedChange } from './applySetup.ts';
import type { SetupFile, StructureProblem } from './setupFile.ts';

const words = loadWords('touchline.setupFile');

/** A problem as a reader of `--json` gets it. */
export interface FileProblem {
  readonly file: string;
  readonly line: number;
  /** Where in the file: `channelRules "default-70", Order__c`. */
  readonly where: string;
  readonly code: string;
  readonly message: string;
}

function sentence(code: string, args: readonly string[]): string {
  return words.getMessage(`problem.${code}`, [...args]);
}

function structureProblem(file: string, { line, where, code, value, allowed = [] }: StructureProblem): FileProblem {
  return { file, line, where, code, message: sentence(code, [value, allowed.join(', ')]) };
}

function placeOf({ part, row, key, field }: Pick<SetupProblem, 'part' | 'row' | 'key' | 'field'>): string {
  const rowName = key !== undefined ? ` "${key}"` : row === undefined ? '' : `[${String(row)}]`;
  return `${part}${rowName}, ${field}`;
}

/** Long values are cut: the line says where they stand. */
function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export function valueProblem(file: SetupFile, problem: SetupProblem | FieldChoice): FileProblem {
  const { expected, value, allowed = [] } = problem;
  const owner = 'owner' in problem ? [problem.owner] : [];
  const args = expected === 'range' ? [value, ...allowed] : [short(value), ...owner, allowed.join(', ')];
  return { file: file.path, line: file.lineOf(problem), where: placeOf(problem), code: expected, message: sentence(expected, args) };
}

/** All that is wrong with a file, whatever the org: its form and its values. */
export function fileProblems(file: SetupFile): FileProblem[] {
  return [
    ...file.problems.map((problem) => structureProblem(file.path, problem)),
    ...checkSetup(file.setup).map((problem) => valueProblem(file, problem))
  ];
}

export function problemLine({ file, line, where, message }: FileProblem): string {
  return where === '' ? `${file}:${String(line)}: ${message}` : `${file}:${String(line)}: ${where}: ${message}`;
}

const SHOWN = 20;

/** Nothing is written while anything is wrong. */
export function fileWrong(file: string, problems: readonly FileProblem[]): Error {
  const sorted = [...problems].sort((a, b) => a.line - b.line);
  const lines = sorted.slice(0, SHOWN).map((problem) => `  ${problemLine(problem)}`);
  if (sorted.length > SHOWN) lines.push(`  ${words.getMessage('problem.more', [sorted.length - SHOWN])}`);
  const error = words.createError('fileWrong', [file, lines.join('\n')]);
  return Object.assign(error, { data: { problems: sorted } });
}

function shown(value: unknown): string {
  return value === undefined ? words.getMessage('blank') : JSON.stringify(short(String(value)));
}

/** What can't be set but is written with the settings: often all that a plan changes. */
const STAMPED = fieldsOf('Touchline_Setting__c').find(([property]) => property === 'rulesVersion');

/**
 * One line for a record to be written.
 *
 * @example
 * changeLine({ action: 'update', part: 'settings', key: 'default', id: 'a0X…', values: { windowMinutes: 45 } })
 * // 'update Touchline_Setting__c "default": Window_Minutes__c "45"'
 */
export function changeLine(change: SetupChange): string {
  const { object, fields } = SETUP_PARTS[change.part];
  const names = new Map([...fields, ...(change.part === 'settings' && STAMPED ? [STAMPED] : [])]);
  const said = Object.entries('values' in change ? change.values : {}).flatMap(([property, value]) => {
    const name = names.get(property);
    return name ? [`${name.field} ${shown(value)}`] : [];
  });
  return words.getMessage(`change.${change.action}`, [object, change.key, said.join(', ')]).trimEnd();
}

export function refusalLine({ change, error }: RefusedChange): string {
  return words.getMessage('refused.row', [SETUP_PARTS[change.part].object, change.key, error]);
}
