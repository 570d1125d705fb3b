import { event, task } from './activity.ts';
import { campaignMember } from './campaignMember.ts';
import type { ObjectRule } from './objectRule.ts';
import { opportunity } from './opportunity.ts';
import { personName } from './personName.ts';

/** What saving does beyond the fields sent, by standard object. */
export const OBJECT_RULES: Readonly<Record<string, ObjectRule>> = {
  Lead: personName,
  Contact: personName,
  User: personName,
  Task: task,
  Event: event,
  Opportunity: opportunity,
  CampaignMember: campaignMember
};
