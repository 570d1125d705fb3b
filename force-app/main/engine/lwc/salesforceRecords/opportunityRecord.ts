/** Opportunities and their contact roles (R33, R34). */
import type { ContactRole, Opportunity } from 'c/attributionEngine';
import type { SalesforceRecord } from './recordRow';
import { StandardRecord } from './standardValue';

/** Where amount and currency stand: the amount's field is a setting (R36), the currency field exists only in orgs with several. */
export interface OpportunityFields {
  readonly amount: string;
  readonly currency?: string;
}

/** Stands in where no record says its own: see docs/decisions/single-currency.md. */
export const ONE_CURRENCY = 'USD';

export function opportunitySelect(fields: OpportunityFields): string[] {
  const own = [fields.amount, ...(fields.currency === undefined ? [] : [fields.currency])];
  return [...new Set(['Id', 'AccountId', ...own, 'CreatedDate', 'CloseDate', 'IsClosed', 'IsWon'])];
}

export function readOpportunity(record: SalesforceRecord, fields: OpportunityFields): Opportunity {
  const opportunity = new StandardRecord('Opportunity', record);
  return {
    opportunityId: opportunity.required('text', 'Id'),
    accountId: opportunity.optional('text', 'AccountId'),
    amount: opportunity.optional('text', fields.amount),
    currencyIsoCode: opportunity.optional('text', fields.currency) ?? ONE_CURRENCY,
    createdAt: opportunity.required('dateTime', 'CreatedDate'),
    closeDate: opportunity.required('date', 'CloseDate'),
    isClosed: opportunity.required('boolean', 'IsClosed'),
    isWon: opportunity.required('boolean', 'IsWon')
  };
}

export const CONTACT_ROLE_SELECT: readonly string[] = ['Id', 'OpportunityId', 'ContactId', 'IsPrimary'];

export function readContactRole(record: SalesforceRecord): ContactRole {
  const role = new StandardRecord('OpportunityContactRole', record);
  return {
    opportunityId: role.required('text', 'OpportunityId'),
    contactId: role.required('text', 'ContactId'),
    isPrimary: role.optional('boolean', 'IsPrimary') ?? false
  };
}
