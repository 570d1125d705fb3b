import type { FieldSchema } from './objectSchema.ts';

/** Field that shows as the record's name, where it isn't `Name`. */
export const NAME_FIELDS: Readonly<Record<string, string | undefined>> = {
  Task: 'Subject',
  Event: 'Subject',
  OpportunityContactRole: undefined,
  CampaignMember: undefined,
  PermissionSetAssignment: undefined,
  TaskStatus: 'MasterLabel',
  TaskPriority: 'MasterLabel',
  LeadStatus: 'MasterLabel',
  OpportunityStage: 'MasterLabel',
  CurrencyType: 'IsoCode'
};

interface Relation {
  readonly children?: string;
  readonly onParentDelete?: FieldSchema['onParentDelete'];
}

/** How standard objects hang together: the list on the parent, and what deleting the parent does. */
export const STANDARD_RELATIONS: Readonly<Record<string, Relation>> = {
  'Task.WhoId': { children: 'Tasks', onParentDelete: 'cascade' },
  'Task.WhatId': { children: 'Tasks', onParentDelete: 'cascade' },
  'Event.WhoId': { children: 'Events', onParentDelete: 'cascade' },
  'Event.WhatId': { children: 'Events', onParentDelete: 'cascade' },
  'Contact.AccountId': { children: 'Contacts', onParentDelete: 'cascade' },
  'Contact.ReportsToId': { onParentDelete: 'clear' },
  'Account.ParentId': { children: 'ChildAccounts', onParentDelete: 'clear' },
  'Opportunity.AccountId': { children: 'Opportunities', onParentDelete: 'cascade' },
  'Opportunity.CampaignId': { children: 'Opportunities', onParentDelete: 'clear' },
  'OpportunityContactRole.OpportunityId': { children: 'OpportunityContactRoles', onParentDelete: 'cascade' },
  'OpportunityContactRole.ContactId': { children: 'OpportunityContactRoles', onParentDelete: 'cascade' },
  'Campaign.ParentId': { children: 'ChildCampaigns', onParentDelete: 'clear' },
  'CampaignMember.CampaignId': { children: 'CampaignMembers', onParentDelete: 'cascade' },
  'CampaignMember.ContactId': { children: 'CampaignMembers', onParentDelete: 'cascade' },
  'CampaignMember.LeadId': { children: 'CampaignMembers', onParentDelete: 'cascade' },
  'PermissionSetAssignment.AssigneeId': { children: 'PermissionSetAssignments' },
  'PermissionSetAssignment.PermissionSetId': { children: 'Assignments', onParentDelete: 'cascade' },
  'User.ManagerId': { children: 'ManagedUsers' }
};
