/** The sample decided by the engine alone, without an org: for tests of the files themselves. */
import { resolve, type DesiredRows, type RuleBook } from 'c/attributionEngine';
import {
  readContactRole,
  readOpportunity,
  readPerson,
  readRow,
  readSettings,
  readStoredSession,
  readSuppressionRules,
  readTask,
  readTrackingNumbers,
  type ObjectName
} from 'c/salesforceRecords';
import { readSampleFile, type SampleObject, type SampleRow } from './readSample.ts';

const TASK_FIELDS = { visitorId: 'BizibleId__c', callTime: 'Touchpoint_Date__c', dialledNumber: 'CallObject' };
const NUMBERS = new Set(['CallDurationInSeconds', 'Page_Views__c', 'Window_Minutes__c', 'Minimum_Duration_Seconds__c']);

/** A CSV row as the REST API would answer it. */
function asAnswered(row: SampleRow): Record<string, unknown> {
  const typed = (field: string, value: string) => (NUMBERS.has(field) ? Number(value) : /^(true|false)$/.test(value) ? value === 'true' : value);
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [field, typed(field, value)]));
}

const answered = (object: SampleObject) => readSampleFile(object).map(asAnswered);
const ourRows = <O extends ObjectName & SampleObject>(object: O) => answered(object).map((record) => readRow(object, record, '').row);

/** Numbers are brought into one form at the edge; here all are North American. */
function e164(phone: string | undefined): string | undefined {
  return phone === undefined ? undefined : `+1${phone.replace(/\D/g, '').slice(-10)}`;
}

export function decideSample(): DesiredRows {
  const book: RuleBook = {
    settings: readSettings(ourRows('Touchline_Setting__c')[0]).settings,
    channelRules: [],
    trackingNumbers: readTrackingNumbers(ourRows('Tracking_Number__c')).rules,
    suppressionRules: readSuppressionRules(ourRows('Suppression_Rule__c')).rules,
    attributionModels: []
  };
  const calls = answered('Task').map((record) => readTask(record, TASK_FIELDS));
  return resolve(
    {
      calls: calls.map((call) => ({ ...call, dialledNumber: e164(call.dialledNumber) })),
      sessions: answered('Web_Session__c').map((record) => readStoredSession(record, '')),
      people: (['Lead', 'Contact'] as const).flatMap((object) => answered(object).map((record) => readPerson(object, record))),
      opportunities: answered('Opportunity').map((record) => readOpportunity(record, { amount: 'Amount' })),
      contactRoles: answered('OpportunityContactRole').map((record) => readContactRole(record))
    },
    book
  );
}
