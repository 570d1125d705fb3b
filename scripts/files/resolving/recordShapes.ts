import type { ContactRole, Opportunity, PersonRecord } from 'c/attributionEngine';
import { KEY_PREFIX, parseInstant, readContactRole, readOpportunity, readPerson, type FieldSettings } from 'c/salesforceRecords';
import { notOfKind, quoted, type ValueProblem } from '../bytes/checkValues.ts';
import type { RecordShape } from './readRecords.ts';

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
    read: (record) => withIsoCode(readOpportunity(record, { amount, currency: 'CurrencyIsoCode' })),
    check: checkOpportunity
  };
}

/** An org has its codes in capitals, and says the decimals of an amount by them. */
function withIsoCode(opportunity: Opportunity): Opportunity {
  const { currencyIsoCode: code } = opportunity;
  return /^[a-z]{3}$/i.test(code) ? { ...opportunity, currencyIsoCode: code.toUpperCase() } : opportunity;
}

/** What an org would not have let in. */
function checkOpportunity({ closeDate, currencyIsoCode }: Opportunity): ValueProblem | undefined {
  if (parseInstant(`${closeDate}T00:00Z`) === undefined) return { column: 'CloseDate', error: notOfKind(closeDate, 'date') };
  if (!/^[A-Z]{3}$/.test(currencyIsoCode))
    return { column: 'CurrencyIsoCode', error: `${quoted(currencyIsoCode)} is no currency code, such as USD` };
  return undefined;
}

export const CONTACT_ROLE_SHAPE: RecordShape<ContactRole> = {
  key: ['OpportunityId', 'ContactId'],
  required: ['OpportunityId', 'ContactId'],
  optional: ['IsPrimary'],
  ids: ['OpportunityId', 'ContactId'],
  read: readContactRole
};
