import { SalesforceError } from '../errors/salesforceError.ts';
import type { Org, Session } from '../org.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import type { Row } from '../storage/database.ts';
import { toId18 } from '../storage/recordIds.ts';
import { createRecords, type SaveResult } from './saveRecords.ts';
import { storeChanges, storedRow } from './updateRecord.ts';

export interface LeadConversion {
  readonly leadId: string;
  /** Existing account or contact to convert into; new ones are made without them. */
  readonly accountId?: string;
  readonly contactId?: string;
  readonly convertedStatus?: string;
  readonly opportunityName?: string;
  readonly withoutOpportunity?: boolean;
  /** Sample data needs conversions of the past: the day, as `2026-05-04`. */
  readonly convertedDate?: string;
}

export interface ConvertedLead {
  readonly accountId: string;
  readonly contactId: string;
  readonly opportunityId: string | undefined;
}

const SAME_IN_CONTACT = [
  'FirstName',
  'LastName',
  'Salutation',
  'Email',
  'Phone',
  'MobilePhone',
  'Fax',
  'Title',
  'Description',
  'LeadSource'
];
const SAME_IN_ACCOUNT = ['Phone', 'Fax', 'Website', 'Industry', 'Rating', 'AnnualRevenue', 'NumberOfEmployees'];
const ADDRESS = ['Street', 'City', 'State', 'PostalCode', 'Country'];

function copy(lead: Row, names: readonly string[], prefix = ''): Record<string, unknown> {
  return Object.fromEntries(names.flatMap((name) => (lead[name] === null ? [] : [[`${prefix}${name}`, lead[name]]])));
}

function made(result: SaveResult | undefined): string {
  if (result?.success === true) return result.id;
  const error = result?.errors[0];
  throw new SalesforceError(400, error?.statusCode ?? 'UNKNOWN_EXCEPTION', error?.message ?? 'lead conversion failed');
}

function objectNamed(org: Org, name: string): ObjectSchema {
  const object = org.schema.object(name);
  if (object === undefined) throw new Error(`no object ${name}`);
  return object;
}

function quarterEnd(now: number): string {
  const day = new Date(now);
  return new Date(Date.UTC(day.getUTCFullYear(), Math.floor(day.getUTCMonth() / 3) * 3 + 3, 0)).toISOString().slice(0, 10);
}

/** Standard lookups to the lead follow it to the contact; custom ones stay where they are (P26). */
function moveActivities(org: Org, session: Session, leadId: string, contactId: string, accountId: string): void {
  for (const name of ['Task', 'Event']) {
    const object = objectNamed(org, name);
    for (const row of org.db.all(`SELECT * FROM "${name}" WHERE WhoId = ? AND IsDeleted = 0`, leadId)) {
      storeChanges(org, session, object, { ...row }, { ...row, WhoId: contactId, AccountId: row['AccountId'] ?? accountId });
    }
  }
  const member = objectNamed(org, 'CampaignMember');
  for (const row of org.db.all('SELECT * FROM CampaignMember WHERE LeadId = ? AND IsDeleted = 0', leadId)) {
    storeChanges(org, session, member, { ...row }, { ...row, ContactId: contactId, Type: 'Contact' });
  }
}

/**
 * Converts a lead into account, contact and opportunity, as the Convert button does. REST has no such request.
 *
 *     convertLead(org, session, { leadId, withoutOpportunity: true })   // { accountId: '001…', contactId: '003…', … }
 */
export function convertLead(org: Org, session: Session, conversion: LeadConversion): ConvertedLead {
  const object = objectNamed(org, 'Lead');
  const id = toId18(conversion.leadId) ?? conversion.leadId;
  const lead = storedRow(org, object, id);
  if (lead === undefined || lead['IsDeleted'] === 1)
    throw new SalesforceError(404, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
  if (lead['IsConverted'] === 1) throw new SalesforceError(400, 'CANNOT_UPDATE_CONVERTED_LEAD', 'lead already converted');
  const create = (name: string, json: Record<string, unknown>): string =>
    made(createRecords(org, session, [{ object: objectNamed(org, name), json }])[0]);
  return org.changes.group(() => {
    const owner = String(lead['OwnerId']).startsWith('005') ? { OwnerId: lead['OwnerId'] } : {};
    const accountId =
      conversion.accountId ??
      create('Account', { Name: lead['Company'], ...copy(lead, SAME_IN_ACCOUNT), ...copy(lead, ADDRESS, 'Billing'), ...owner });
    const contactId =
      conversion.contactId ??
      create('Contact', { AccountId: accountId, ...copy(lead, SAME_IN_CONTACT), ...copy(lead, ADDRESS, 'Mailing'), ...owner });
    const name = conversion.opportunityName ?? `${String(lead['Company'])}-`;
    const opportunityId = conversion.withoutOpportunity
      ? undefined
      : create('Opportunity', {
          Name: name,
          AccountId: accountId,
          StageName: 'Prospecting',
          CloseDate: quarterEnd(org.now()),
          ...copy(lead, ['LeadSource']),
          ...owner
        });
    if (opportunityId !== undefined)
      create('OpportunityContactRole', { OpportunityId: opportunityId, ContactId: contactId, IsPrimary: true });
    moveActivities(org, session, id, contactId, accountId);
    storeChanges(org, session, object, lead, {
      ...lead,
      IsConverted: 1,
      Status: conversion.convertedStatus ?? 'Closed - Converted',
      ConvertedDate: conversion.convertedDate ?? new Date(org.now()).toISOString().slice(0, 10),
      ConvertedAccountId: accountId,
      ConvertedContactId: contactId,
      ConvertedOpportunityId: opportunityId ?? null
    });
    return { accountId, contactId, opportunityId };
  });
}
