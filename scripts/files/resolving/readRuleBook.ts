import { readFile } from 'node:fs/promises';
import { DEFAULT_RULE_BOOK, type RuleBook } from 'c/attributionEngine';
import { OBJECT_FIELDS, readRow, readSettings, type FieldSettings, type SetupProblem } from 'c/salesforceRecords';
import { readRulesFile } from '../../sessions/readSetupFiles.ts';
import { FileError } from '../fileError.ts';

export interface FileRuleBook {
  readonly book: RuleBook;
  readonly fields: FieldSettings;
}

const NAMESPACE = /^[a-z][a-z0-9]*__(?=\w+__c$)/i;
/** In an org the organisation says it (R33). */
const TIME_ZONE = 'Time_Zone__c';

/**
 * Settings and channel rules from files; what is not given is the default.
 *
 * @param settingsPath JSON under the names of the setting fields, `{ "Window_Minutes__c": 45 }`, and `Time_Zone__c`
 * @param rulesPath CSV of Channel_Rule__c
 */
export async function readRuleBook(settingsPath: string | undefined, rulesPath: string | undefined): Promise<FileRuleBook> {
  const { settings, fields, rulesVersion } = settingsPath === undefined ? readSettings(undefined) : await readSettingsFile(settingsPath);
  const channelRules = rulesPath === undefined ? [] : await readRulesFile(rulesPath);
  return { book: { ...DEFAULT_RULE_BOOK, settings, channelRules, rulesVersion }, fields };
}

async function readSettingsFile(path: string) {
  const record = await readJson(path);
  const known = new Set<string>([...Object.values(OBJECT_FIELDS.Touchline_Setting__c).map(({ field }) => field), TIME_ZONE]);
  const unknown = Object.keys(record).find((name) => !known.has(name) && name !== 'attributes' && name !== 'Id');
  if (unknown !== undefined) throw new FileError(path, `no setting is called ${unknown}; there are ${[...known].sort().join(', ')}`);
  const { row, problems } = readRow('Touchline_Setting__c', record);
  const [wrong] = problems;
  if (wrong) throw new FileError(path, `${wrong.field}: "${wrong.value}" is no ${wrong.expected}`);
  const timeZone = record[TIME_ZONE];
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new FileError(path, `${TIME_ZONE}: ${JSON.stringify(timeZone)} is no time zone`);
  const read = readSettings(row, { timeZone: typeof timeZone === 'string' ? timeZone : undefined });
  const [problem] = read.problems;
  if (problem) throw new FileError(path, describeProblem(problem));
  return read;
}

async function readJson(path: string): Promise<Record<string, unknown>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new FileError(path, `can't be read: ${(error as Error).message}`, { cause: error });
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return Object.fromEntries(Object.entries(value).map(([name, setting]) => [name.replace(NAMESPACE, ''), setting as unknown]));
    }
  } catch (error) {
    throw new FileError(path, `is not valid JSON: ${(error as Error).message}`, { cause: error });
  }
  throw new FileError(path, 'is not a JSON object of settings');
}

function isTimeZone(zone: unknown): boolean {
  try {
    if (typeof zone === 'string') new Intl.DateTimeFormat('en', { timeZone: zone });
    return typeof zone === 'string';
  } catch {
    return false;
  }
}

function describeProblem({ field, value, expected, allowed }: SetupProblem): string {
  const hint = allowed ? `: ${allowed.join(', ')}` : '';
  return `${field}: ${JSON.stringify(value)} is not ${expected}${hint}`;
}
