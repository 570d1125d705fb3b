/** What an admin decides, read and checked as the commands do it: a setting that can't hold stops here, it is never guessed at. */
import type { RuleBook } from 'c/attributionEngine';
import { queryRecords, type PageReader, type RecordsByObject } from 'c/recordQuery';
import { RequestError } from 'c/requestError';
import {
  readChannelRuleBook,
  readModels,
  readRow,
  readSettings,
  readSuppressionRules,
  readTrackingNumbers,
  selectFields,
  settingsRow,
  type FieldSettings,
  type ObjectName,
  type Row,
  type SettingsRow
} from 'c/salesforceRecords';
import { PREFIX } from './ownQueries';

const RULE_OBJECTS = [
  'Touchline_Setting__c',
  'Channel_Rule__c',
  'Tracking_Number__c',
  'Suppression_Rule__c',
  'Attribution_Model__c'
] as const satisfies readonly ObjectName[];

function rowsOf<O extends (typeof RULE_OBJECTS)[number]>(records: RecordsByObject, object: O): Row<O>[] {
  return (records.get(PREFIX + object) ?? []).map((record) => readRow(object, record, PREFIX).row);
}

/** Without any row the shipped settings hold; rows of which none can be the one that holds are not passed over. */
function defaultRow(rows: readonly SettingsRow[]): SettingsRow | undefined {
  const row = settingsRow(rows);
  const [other] = rows;
  if (!row && other) throw new RequestError('setup', { details: ['Touchline_Setting__c', 'Key__c', other.key ?? ''] });
  return row;
}

/** @param timeZone of the user: UI API shows the organisation's to nobody */
export async function readRuleBook(
  reader: PageReader,
  timeZone: string
): Promise<{ readonly ruleBook: RuleBook; readonly fields: FieldSettings }> {
  const queries = RULE_OBJECTS.map((object) => ({ object: PREFIX + object, fields: selectFields(object, PREFIX), nameField: 'Name' }));
  const records = await queryRecords(reader, queries);
  const row = defaultRow(rowsOf(records, 'Touchline_Setting__c'));
  const { settings, fields, rulesVersion, problems } = readSettings(row, { timeZone });
  const [problem] = problems;
  if (problem) throw new RequestError('setup', { details: [problem.object, problem.field, problem.value] });
  return {
    fields,
    ruleBook: {
      settings,
      channelRules: readChannelRuleBook(rowsOf(records, 'Channel_Rule__c')).rules,
      trackingNumbers: readTrackingNumbers(rowsOf(records, 'Tracking_Number__c')).rules,
      suppressionRules: readSuppressionRules(rowsOf(records, 'Suppression_Rule__c')).rules,
      attributionModels: readModels(rowsOf(records, 'Attribution_Model__c')).rules,
      rulesVersion
    }
  };
}
