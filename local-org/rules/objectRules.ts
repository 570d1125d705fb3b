import { event, task } from './activity.ts';
import { campaignMember } from './campaignMember.ts';
import { each, hierarchy } from './hierarchy.ts';
import type { ObjectRule } from './objectRule.ts';
import { opportunity } from './opportunity.ts';
import { personName } from './personName.ts';

/** What saving does beyond the fields sent, by standard object. */
export const OBJECT_RULES: Readonly<Record<string, ObjectRule>> = {
  Account: hierarchy('Account', 'ParentId'),
  Campaign: hierarchy('Campaign', 'ParentId'),
  Lead: personName,
  Contact: each(personName, hierarchy('Contact', 'ReportsToId')),
  User: each(personName, hierarchy('User', 'ManagerId')),
  Task: task,
  Event: event,
  Opportunity: opportunity,
  CampaignMember: campaignMember
};
