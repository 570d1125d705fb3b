import { DEFAULT_RULE_BOOK, type RuleBook } from 'c/attributionEngine';
import { readSettings, type FieldSettings } from 'c/salesforceRecords';
import { readRulesFile, readSettingsFile } from '../../sessions/readSetupFiles.ts';

export interface FileRuleBook {
  readonly book: RuleBook;
  readonly fields: FieldSettings;
}

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
