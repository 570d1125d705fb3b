import type { ContactRole, Opportunity, PersonRecord } from 'c/attributionEngine';
import { KEY_PREFIX, readContactRole, readOpportunity, readPerson, type FieldSettings } from 'c/salesforceRecords';
import type { RecordShape } from './readRecords.ts';

/** The currency of amounts in files that don't name one. */
const CURRENCY = 'USD';

/** Leads and Contacts of one file; an Id says which it is. */
export function personShape({ personVisitorId }: Pick<FieldSettings, 'personVisitorId'>): RecordShape<PersonRecord> {
  return {
    key: ['Id'],
    required: ['Id', 'CreatedDate'],
    optional: ['Email', 'ConvertedContactId', 'AccountId', 'MasterRecordId', 'IsDeleted', ...(personVisitorId ? [personVisitorId] : [])],
    ids: ['Id', 'ConvertedContactId', 'AccountId', 'MasterRecordId'],
    read: (record) => readPerson(objectOf(String(record['Id'])), record, personVisitorId)
  };
}

/** @example objectOf('0035e00000a1B2CAAU') // 'Contact' */
export function objectOf(id: string): 'Lead' | 'Contact' {
  return id.startsWith(KEY_PREFIX.Contact) ? 'Contact' : 'Lead';
}

export function opportunityShape({ amount }: Pick<FieldSettings, 'amount'>): RecordShape<Opportunity> {
  return {
    key: ['Id'],
    required: ['Id', 'CreatedDate', 'CloseDate', 'IsClosed', 'IsWon'],
    optional: ['AccountId', amount, 'CurrencyIsoCode'],
    ids: ['Id', 'AccountId'],
    read: (record) => readOpportunity(record, { amount, currency: 'CurrencyIsoCode', orgCurrency: CURRENCY })
  };
}

export const CONTACT_ROLE_SHAPE: RecordShape<ContactRole> = {
  key: ['OpportunityId', 'ContactId'],
  required: ['OpportunityId', 'ContactId'],
  optional: ['IsPrimary'],
  ids: ['OpportunityId', 'ContactId'],
  read: readContactRole
};
