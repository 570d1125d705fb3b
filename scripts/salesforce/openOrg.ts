/** An org ready to be resolved: described, its settings and rules read and checked, its access proved before anything is decided. */
import type { Instant, RuleBook } from 'c/attributionEngine';
import {
  chooseFields,
  parseInstant,
  readChannelRuleBook,
  readModels,
  readRow,
  readSettings,
  readSuppressionRules,
  readTrackingNumbers,
  selectFields,
  settingsRow,
  type ChosenFields,
  type ObjectName,
  type Row,
  type SalesforceRecord,
  type SetupProblem
} from 'c/salesforceRecords';
import { describeOrg, WRITTEN_OBJECTS, type OrgDescription } from './describeOrg.ts';
import { missingAccess, type Right } from './missingAccess.ts';
import type { OrgHttp } from './orgHttp.ts';
import { runQueries, type OrgQuery } from './runQueries.ts';
import { readTombstones, type Tombstones } from './tombstones.ts';
import { accessMissing, noDefaultSettings, settingsError, sightMissing, sightUnknown } from './setupError.ts';

export interface OpenOrg {
  readonly http: OrgHttp;
  readonly description: OrgDescription;
  readonly ruleBook: RuleBook;
  /** When a setting, rule, tracking number or model was last made, changed or deleted. */
  readonly rulesChangedAt?: Instant;
  readonly fields: ChosenFields;
  /** What must not come back. */
  readonly tombstones: Tombstones;
  /** Rules that don't hold; the others do. */
  readonly problems: readonly SetupProblem[];
}

const RULE_OBJECTS = [
  'Touchline_Setting__c',
  'Channel_Rule__c',
  'Tracking_Number__c',
  'Suppression_Rule__c',
  'Attribution_Model__c'
] as const;

function rulesQuery(object: ObjectName, prefix: string): OrgQuery {
  const fields = [...selectFields(object, prefix), 'SystemModstamp', 'IsDeleted'];
  return { soql: `SELECT ${fields.join(', ')} FROM ${prefix}${object} ORDER BY Id`, all: true };
}

/** When a rule was last made, changed or deleted. */
function lastChange(results: readonly (readonly SalesforceRecord[])[]): Instant | undefined {
  const times = results.flat().flatMap(({ SystemModstamp }) => parseInstant(String(SystemModstamp)) ?? []);
  return times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : undefined;
}

function rowsOf<O extends ObjectName>(object: O, records: readonly SalesforceRecord[] = [], prefix: string): Row<O>[] {
  return records.map((record) => readRow(object, record, prefix).row);
}

/** Without any row the shipped settings hold; rows of which none can be the one that holds would be passed over in silence. */
function defaultRow(org: string, rows: readonly Row<'Touchline_Setting__c'>[]): Row<'Touchline_Setting__c'> | undefined {
  const row = settingsRow(rows);
  if (row === undefined && rows.length > 0) throw noDefaultSettings(org, rows.map(({ key = '' }) => `"${key}"`).join(', '));
  return row;
}

/**
 * Two requests, three where somebody was erased; throws an error that says what to do where a run could not be trusted.
 *
 * @param needed what the run does to our records; nothing, where it only reads
 */
export async function openOrg(http: OrgHttp, needed?: readonly Right[]): Promise<OpenOrg> {
  const description = await describeOrg(http);
  const { prefix, hidden, seesAll } = description;
  const missing = WRITTEN_OBJECTS.flatMap((object) => missingAccess(object, description.written.get(object), prefix, needed));
  if (hidden.length > 0) {
    const rights = [...hidden.map((object) => `read ${object}`), ...(seesAll === false ? ['View All Data'] : [])];
    throw accessMissing(http.label, [...rights, ...missing]);
  }
  if (seesAll === false) throw sightMissing(http.label);
  if (seesAll === undefined && needed === undefined) throw sightUnknown(http.label);
  if (missing.length > 0) throw accessMissing(http.label, missing);

  const queries = RULE_OBJECTS.map((object) => rulesQuery(object, prefix));
  const results = await runQueries(http, queries, 'settings');
  const [settingRows, channelRows, numberRows, suppressionRows, modelRows] = results.map((records) =>
    records.filter(({ IsDeleted }) => IsDeleted !== true)
  );
  const row = defaultRow(http.label, rowsOf('Touchline_Setting__c', settingRows, prefix));
  const { settings, fields, rulesVersion, problems: wrong } = readSettings(row, description.defaults);
  const chosen = chooseFields(fields, description.standard, prefix);
  if (!chosen.fields || wrong.length > 0) throw settingsError([...wrong, ...chosen.problems]);

  const channelRules = readChannelRuleBook(rowsOf('Channel_Rule__c', channelRows, prefix));
  const trackingNumbers = readTrackingNumbers(rowsOf('Tracking_Number__c', numberRows, prefix));
  const suppressionRules = readSuppressionRules(rowsOf('Suppression_Rule__c', suppressionRows, prefix));
  const models = readModels(rowsOf('Attribution_Model__c', modelRows, prefix));
  return {
    http,
    description,
    fields: chosen.fields,
    tombstones: await readTombstones(http, description),
    rulesChangedAt: lastChange(results),
    ruleBook: {
      settings,
      channelRules: channelRules.rules,
      trackingNumbers: trackingNumbers.rules,
      suppressionRules: suppressionRules.rules,
      attributionModels: models.rules,
      rulesVersion
    },
    problems: [channelRules, trackingNumbers, suppressionRules, models].flatMap(({ problems }) => problems)
  };
}
