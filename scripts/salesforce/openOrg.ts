/** An org ready to be resolved: described, its settings and rules read and checked, its access proved before anything is decided. */
import type { RuleBook } from 'c/attributionEngine';
import {
  chooseFields,
  fieldsOf,
  readChannelRules,
  readModelRows,
  readRow,
  readSettings,
  readSuppressionRules,
  readTrackingNumbers,
  selectFields,
  type ChosenFields,
  type ObjectName,
  type Row,
  type SalesforceRecord,
  type SetupProblem
} from 'c/salesforceRecords';
import { describeOrg, WRITTEN_OBJECTS, type DescribedObject, type OrgDescription, type WrittenObject } from './describeOrg.ts';
import type { OrgHttp } from './orgHttp.ts';
import { runQueries, type OrgQuery } from './runQueries.ts';
import { accessMissing, settingsError } from './setupError.ts';

export interface OpenOrg {
  readonly http: OrgHttp;
  readonly description: OrgDescription;
  readonly ruleBook: RuleBook;
  readonly fields: ChosenFields;
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
  return { soql: `SELECT ${selectFields(object, prefix).join(', ')} FROM ${prefix}${object} ORDER BY Id` };
}

function rowsOf<O extends ObjectName>(object: O, records: readonly SalesforceRecord[] = [], prefix: string): Row<O>[] {
  return records.map((record) => readRow(object, record, prefix).row);
}

/** Lines for what this user may not do with one of our objects. */
function missingAccess(object: WrittenObject, described: DescribedObject | undefined, prefix: string): string[] {
  if (!described) return [`see ${prefix}${object}`];
  const rights = [
    ['create', described.createable],
    ['edit', described.updateable],
    ['delete', described.deletable]
  ] as const;
  const visible = new Set(described.fields.map((field) => field.name));
  const hidden = fieldsOf(object)
    .map(([, facts]) => (facts.field.endsWith('__c') ? prefix + facts.field : facts.field))
    .filter((name) => !visible.has(name));
  return [
    ...rights.filter(([, may]) => !may).map(([right]) => `${right} ${described.name}`),
    ...hidden.map((name) => `see ${described.name}.${name}`)
  ];
}

/** Two requests; throws an error that says what to do where a run could not be trusted. */
export async function openOrg(http: OrgHttp): Promise<OpenOrg> {
  const description = await describeOrg(http);
  const { prefix } = description;
  const missing = WRITTEN_OBJECTS.flatMap((object) => missingAccess(object, description.written.get(object), prefix));
  if (missing.length > 0) throw accessMissing(http.label, missing);

  const queries = RULE_OBJECTS.map((object) => rulesQuery(object, prefix));
  const [settingRows, channelRows, numberRows, suppressionRows, modelRows] = await runQueries(http, queries, 'settings');
  const [row] = rowsOf('Touchline_Setting__c', settingRows, prefix).filter(({ key }) => key === undefined || key === 'default');
  const { settings, fields, rulesVersion, problems: wrong } = readSettings(row, description.defaults);
  const chosen = chooseFields(fields, description.standard, prefix);
  if (!chosen.fields || wrong.length > 0) throw settingsError([...wrong, ...chosen.problems]);

  const channelRules = readChannelRules(rowsOf('Channel_Rule__c', channelRows, prefix));
  const trackingNumbers = readTrackingNumbers(rowsOf('Tracking_Number__c', numberRows, prefix));
  const suppressionRules = readSuppressionRules(rowsOf('Suppression_Rule__c', suppressionRows, prefix));
  const models = readModelRows(rowsOf('Attribution_Model__c', modelRows, prefix));
  return {
    http,
    description,
    fields: chosen.fields,
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
