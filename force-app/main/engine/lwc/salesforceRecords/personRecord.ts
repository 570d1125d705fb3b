/** Leads and Contacts as people are joined by them (R32). */
import type { PersonRecord } from 'c/attributionEngine';
import type { SalesforceRecord } from './recordRow';
import { StandardRecord } from './standardValue';

const FIELDS = ['Id', 'Email', 'CreatedDate', 'MasterRecordId', 'IsDeleted'];

/** What a SELECT names; `visitorIdField` is the setting's field on Lead and Contact (R39). */
export function personSelect(object: 'Lead' | 'Contact', visitorIdField?: string): string[] {
  const own = object === 'Lead' ? ['ConvertedContactId'] : ['AccountId'];
  return [...new Set([...FIELDS, ...own, ...(visitorIdField === undefined ? [] : [visitorIdField])])];
}

export function readPerson(object: 'Lead' | 'Contact', record: SalesforceRecord, visitorIdField?: string): PersonRecord {
  const person = new StandardRecord(object, record);
  return {
    id: person.required('text', 'Id'),
    object,
    email: person.optional('text', 'Email'),
    createdAt: person.required('dateTime', 'CreatedDate'),
    convertedContactId: object === 'Lead' ? person.optional('text', 'ConvertedContactId') : undefined,
    accountId: object === 'Contact' ? person.optional('text', 'AccountId') : undefined,
    masterRecordId: person.optional('text', 'MasterRecordId'),
    isDeleted: person.optional('boolean', 'IsDeleted') ?? false,
    visitorId: person.optional('text', visitorIdField)
  };
}
