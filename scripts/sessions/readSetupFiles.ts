/** Settings and channel rules from files, under the names their fields have in the org. What can't hold is refused by name. */
import { readFile } from 'node:fs/promises';
import type { ChannelRule } from 'c/attributionEngine';
import {
  fieldsOf,
  readChannelRules,
  readRow,
  readSettings,
  type FieldProblem,
  type ReadSettings,
  type Row,
  type SetupProblem
} from 'c/salesforceRecords';
import { FileError, type FileSubject } from '../files/fileError.ts';
import { isBadRow, readRows } from '../files/readRows.ts';

const SETTINGS: ReadonlySet<string> = new Set(fieldsOf('Touchline_Setting__c').map(([, { field }]) => field));
/** What an exported record has besides fields. */
const NO_SETTINGS: ReadonlySet<string> = new Set(['attributes', 'Id']);
const NAMESPACE = /^[a-z][a-z\d]*__(?=\w+__c$)/i;

type FileRule = ChannelRule & { readonly active?: boolean };
type GivenRule = Omit<FileRule, 'ruleKey'> & { readonly ruleKey?: string };

/**
 * Settings by the names of Touchline_Setting__c's fields; what the file doesn't name has its default.
 *
 * @example
 * (await readSettingsFile('settings.json')).settings // { "Carryover__c": false, "Own_Domains__c": "example.com;example.net" }
 */
export async function readSettingsFile(path: string): Promise<ReadSettings> {
  const values = withoutNamespace(await readObject(path));
  const unknown = Object.keys(values).find((name) => !SETTINGS.has(name) && !NO_SETTINGS.has(name));
  if (unknown !== undefined) throw settingsError(path, `no setting is called ${unknown}; there are ${[...SETTINGS].sort().join(', ')}`);
  const { row, problems } = readRow('Touchline_Setting__c', values);
  const read = readSettings(row);
  await refuse(path, 'settings', [...problems, ...read.problems]);
  return read;
}

/**
 * Channel rules by the names of Channel_Rule__c's fields, from CSV or NDJSON. Inactive ones stay in the list: a list of nothing else
 * names no channel, while an empty one means the built-in rules (R38). One without a key gets the key that the setup wizard would give
 * it, for of two with the same order the lesser key decides: an org with the same rules comes to the same channels.
 *
 * @example
 * await readRulesFile('rules.csv') // Order__c,Channel__c,Source__c
 */
export async function readRulesFile(path: string): Promise<readonly FileRule[]> {
  const rules: GivenRule[] = [];
  const required = ['Order__c', 'Channel__c'];
  for await (const given of readRows(path, { rename: (header) => header.replace(NAMESPACE, ''), required })) {
    if (isBadRow(given)) throw new FileError(path, `line ${given.line}, column ${given.column ?? 1}: ${given.error}`);
    const { row, problems } = readRow('Channel_Rule__c', given.values);
    const read = readChannelRules([{ ...row, active: true } satisfies Row<'Channel_Rule__c'>]);
    await refuse(`${path}, line ${given.line}`, 'rows', [...problems, ...read.problems]);
    rules.push(...read.rules.map((rule) => ({ ...rule, active: row.active, ruleKey: row.ruleKey })));
  }
  const { withRuleKeys } = await import('c/orgSetup');
  return withRuleKeys(rules);
}

async function readObject(path: string): Promise<Readonly<Record<string, unknown>>> {
  let value: unknown;
  try {
    value = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'is not valid JSON' : "can't be read";
    throw settingsError(path, `${reason}: ${error instanceof Error ? error.message : String(error)}`, error);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw settingsError(path, 'holds no JSON object with settings');
  return value as Readonly<Record<string, unknown>>;
}

function withoutNamespace(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name.replace(NAMESPACE, ''), value]));
}

function settingsError(path: string, message: string, cause?: unknown): FileError {
  return new FileError(path, message, { subject: 'settings', cause });
}

/** Of what kind a value is not; what a setting may be is said by the words there are for an org's. */
const KINDS: Readonly<Record<FieldProblem['expected'], string>> = {
  text: 'a text',
  dateTime: 'a time with a date',
  date: 'a date',
  boolean: 'true or false',
  number: 'a number',
  lookup: 'an Id',
  formula: 'left out'
};

/** The words are loaded where there is something to say: most runs need none. */
async function refuse(path: string, subject: FileSubject, problems: readonly (FieldProblem | SetupProblem)[]): Promise<void> {
  const [first] = problems;
  if (!first) return;
  const { describeProblem } = await import('../salesforce/setupError.ts');
  const why = 'object' in first ? describeProblem(first) : `${first.field} is "${first.value}"; it must be ${KINDS[first.expected]}.`;
  throw new FileError(path, why, { subject });
}
