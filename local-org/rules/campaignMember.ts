import { RECORD_ERRORS } from '../errors/recordError.ts';
import type { ObjectRule } from './objectRule.ts';

/** Campaign member: is of a lead or a contact, once in a campaign. */
export const campaignMember: ObjectRule = ({ org, next, before, changes }) => {
  const person = next['ContactId'] ?? next['LeadId'] ?? null;
  if (person === null) return RECORD_ERRORS.integrity('Lead or Contact is required', ['LeadId', 'ContactId']);
  next['Type'] = next['ContactId'] === null || next['ContactId'] === undefined ? 'Lead' : 'Contact';
  if (before === undefined) {
    const existing = org.db.get(
      'SELECT Id FROM CampaignMember WHERE CampaignId = ? AND (ContactId = ? OR LeadId = ?) AND IsDeleted = 0',
      next['CampaignId'] ?? null,
      person,
      person
    );
    if (existing !== undefined) {
      return { statusCode: 'DUPLICATE_VALUE', message: 'Already a campaign member.', fields: [] };
    }
  }
  if (changes('Status')) next['HasResponded'] = next['Status'] === 'Responded' ? 1 : 0;
  if (next['HasResponded'] === 1) next['FirstRespondedDate'] ??= new Date(org.now()).toISOString().slice(0, 10);
  return undefined;
};
