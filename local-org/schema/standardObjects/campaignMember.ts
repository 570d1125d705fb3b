import type { StandardObjectFacts } from '../standardObjectFacts.ts';

export const campaignMember: StandardObjectFacts = {
  name: 'CampaignMember',
  label: 'Campaign Member',
  labelPlural: 'Campaign Members',
  keyPrefix: '00v',
  fields: [
    'Id | id | dfgsi | Campaign Member ID',
    'CampaignId | reference(Campaign) as Campaign | cfgs | Campaign ID',
    'ContactId | reference(Contact) as Contact | cnfgs | Contact ID',
    'CreatedById | reference(User) as CreatedBy | dfgs | Created By ID',
    'CreatedDate | datetime | dfs | Created Date',
    'FirstRespondedDate | date | nfgs | First Responded Date',
    'HasResponded | boolean | dfgs | Responded',
    'IsDeleted | boolean | dfgs | Deleted',
    'LastModifiedById | reference(User) as LastModifiedBy | dfgs | Last Modified By ID',
    'LastModifiedDate | datetime | dfs | Last Modified Date',
    'LeadId | reference(Lead) as Lead | cnfgs | Lead ID',
    'Status | picklist(40) | cunfgs | Status',
    'SystemModstamp | datetime | dfs | System Modstamp',
    'Type | string(40) | nfgs | Type'
  ]
};
