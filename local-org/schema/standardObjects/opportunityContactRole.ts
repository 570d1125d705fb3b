import type { StandardObjectFacts } from '../standardObjectFacts.ts';

export const opportunityContactRole: StandardObjectFacts = {
  name: 'OpportunityContactRole',
  label: 'Opportunity Contact Role',
  labelPlural: 'Opportunity Contact Roles',
  keyPrefix: '00K',
  fields: [
    'Id | id | dfgsi | Contact Role ID',
    'ContactId | reference(Contact) as Contact | cufgs | Contact ID',
    'CreatedById | reference(User) as CreatedBy | dfgs | Created By ID',
    'CreatedDate | datetime | dfs | Created Date',
    'IsDeleted | boolean | dfgs | Deleted',
    'IsPrimary | boolean | cudfgs | Primary',
    'LastModifiedById | reference(User) as LastModifiedBy | dfgs | Last Modified By ID',
    'LastModifiedDate | datetime | dfs | Last Modified Date',
    'OpportunityId | reference(Opportunity) as Opportunity | cfgs | Opportunity ID',
    'Role | picklist(255) | cunfgs | Role',
    'SystemModstamp | datetime | dfs | System Modstamp'
  ]
};
