/** Opportunities and who has a role in them. */
import { at, salesforceTime } from './instants.ts';
import type { SampleScript } from './sampleScript.ts';

export interface Deal {
  readonly name: string;
  readonly accountId: string;
  readonly stage: string;
  readonly created: string;
  /** `YYYY-MM-DD` */
  readonly closes: string;
  readonly amount?: number;
}

export function opportunity({ book }: SampleScript, { name, accountId, stage, created, closes, amount }: Deal): string {
  return book.add('Opportunity', {
    Name: name,
    AccountId: accountId,
    StageName: stage,
    IsClosed: stage.startsWith('Closed'),
    IsWon: stage === 'Closed Won',
    Amount: amount,
    CloseDate: closes,
    CreatedDate: salesforceTime(at(created))
  });
}

export function contactRole({ book }: SampleScript, opportunityId: string, contactId: string, primary: boolean, role: string): void {
  book.add('OpportunityContactRole', { OpportunityId: opportunityId, ContactId: contactId, IsPrimary: primary, Role: role });
}
