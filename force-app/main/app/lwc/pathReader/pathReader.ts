/**
 * The resolution path's reader for pages. It differs from the commands' in what a page can see: calls are read from their
 * tracked calls (P7), deleted and merged records not at all. Where that could make a decision a guess, it refuses instead.
 */
import type { ObjectInfo } from 'lightning/uiObjectInfoApi';
import { queryRecords, type GraphqlRecord, type PageReader, type RecordsByObject } from 'c/recordQuery';
import { RequestError } from 'c/requestError';
import type { DesiredRows } from 'c/attributionEngine';
import type { GatheredRows, OrgFacts, Question, RecordReader, Rows } from 'c/resolutionPath';
import {
  callOfTrackedCall,
  readAttributionTouchpoint,
  readContactRole,
  readOpportunity,
  readPerson,
  readStoredSession,
  readTouchpoint,
  readTrackedCall,
  type FieldSettings
} from 'c/salesforceRecords';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { ownQueries, PREFIX } from './ownQueries';
import { readRuleBook } from './readRuleBook';
import { NamedPeople, refuseHiddenParents } from './refuseHidden';
import { refuseUnrecorded, refuseWithoutNumber } from './refuseUnrecorded';
import { refuseUnseen } from './refuseUnseen';
import { standardQueries, type StandardFields } from './standardQueries';

/** What the path needs of a page: the Record Reader gives both. */
export interface PathSource extends PageReader {
  describe(objectApiName: string): Promise<ObjectInfo>;
}

function readEach<T>(records: RecordsByObject, object: string, read: (record: GraphqlRecord) => T | undefined): T[] {
  return (records.get(object) ?? []).map(read).filter((row) => row !== undefined);
}

class PathReader implements RecordReader {
  readonly org: OrgFacts;
  private readonly source: PathSource;
  private readonly fields: StandardFields;
  private readonly taskFields: FieldSettings;
  private readonly named = new NamedPeople();

  constructor(source: PathSource, org: OrgFacts, fields: StandardFields, taskFields: FieldSettings) {
    this.source = source;
    this.org = org;
    this.fields = fields;
    this.taskFields = taskFields;
  }

  async read(questions: readonly Question[]): Promise<Rows> {
    const { severalCurrencies } = this.org;
    const queries = [...ownQueries(questions, severalCurrencies), ...standardQueries(questions, this.fields)];
    const records = await queryRecords(this.source, queries);
    const rows = { ...this.readOwn(records), ...this.readStandard(records) };
    this.named.refuseHidden(questions, rows.people);
    return rows;
  }

  check(rows: GatheredRows, desired: DesiredRows): void {
    const { settings, trackingNumbers } = this.org.ruleBook;
    refuseUnseen(rows, desired, settings);
    if (trackingNumbers.length > 0) refuseWithoutNumber(rows, desired, this.taskFields);
  }

  private readOwn(records: RecordsByObject) {
    for (const object of ['Tracked_Call__c', 'Touchpoint__c'])
      refuseHiddenParents(records.get(PREFIX + object) ?? [], `${PREFIX}Web_Session__c`, `${PREFIX}Web_Session__r`);
    const trackedCalls = readEach(records, `${PREFIX}Tracked_Call__c`, (record) => readTrackedCall(record, PREFIX));
    refuseUnrecorded(trackedCalls, this.taskFields);
    const touchpoints = readEach(records, `${PREFIX}Touchpoint__c`, (record) => readTouchpoint(record, PREFIX));
    this.named.add([...trackedCalls, ...touchpoints].map(({ row }) => row));
    return {
      trackedCalls,
      calls: trackedCalls.map(({ row }) => callOfTrackedCall(row, row.reason === 'taskDeleted')),
      touchpoints,
      webSessions: readEach(records, `${PREFIX}Web_Session__c`, (record) => readStoredSession(record, PREFIX)),
      attributionTouchpoints: readEach(records, `${PREFIX}Attribution_Touchpoint__c`, (record) =>
        readAttributionTouchpoint(plainCurrency(record), PREFIX)
      )
    };
  }

  private readStandard(records: RecordsByObject) {
    const { opportunity, visitorId } = this.fields;
    return {
      people: (['Lead', 'Contact'] as const).flatMap((object) =>
        readEach(records, object, (record) => readPerson(object, record, visitorId))
      ),
      opportunities: readEach(records, 'Opportunity', (record) => readOpportunity(record, opportunity)),
      contactRoles: readEach(records, 'OpportunityContactRole', readContactRole)
    };
  }
}

/** The one value that is read as it stands. */
function plainCurrency(record: GraphqlRecord): GraphqlRecord {
  const { value } = (record['CurrencyIsoCode'] ?? {}) as { readonly value?: unknown };
  return { ...record, CurrencyIsoCode: value };
}

/** The field as the org spells it; a setting that names none can't hold. */
function fieldOf({ fields }: ObjectInfo, setting: string, name: string): string {
  const found = Object.keys(fields).find((field) => field.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw new RequestError('setup', { details: ['Touchline_Setting__c', setting, name] });
  return found;
}

/**
 * Reads the rule book and what the path has to know of the org, then answers its questions.
 *
 * @throws RequestError where a setting can't hold, or the user sees less than a decision needs
 * @example
 * const reader = await openPathReader(this.refs.reader);
 * await resolveScope({ trackedCalls, calls }, { reader, writer, now: Date.now });
 */
export async function openPathReader(source: PathSource): Promise<RecordReader> {
  const [{ ruleBook, fields }, info] = await Promise.all([readRuleBook(source, TIME_ZONE), source.describe('Opportunity')]);
  const { amount, personVisitorId } = fields;
  const people = personVisitorId === undefined ? [] : await Promise.all(['Lead', 'Contact'].map((object) => source.describe(object)));
  const [visitorId] = people.map((person) => fieldOf(person, 'Person_Visitor_Id_Field__c', personVisitorId ?? ''));
  const severalCurrencies = 'CurrencyIsoCode' in info.fields;
  const opportunity = {
    amount: fieldOf(info, 'Amount_Field__c', amount),
    currency: severalCurrencies ? 'CurrencyIsoCode' : undefined
  };
  return new PathReader(source, { ruleBook, severalCurrencies }, { opportunity, visitorId }, fields);
}
