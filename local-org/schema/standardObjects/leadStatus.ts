import type { StandardObjectFacts } from '../standardObjectFacts.ts';

export const leadStatus: StandardObjectFacts = {
  name: 'LeadStatus',
  label: 'Lead Status Value',
  labelPlural: 'Lead Status Values',
  keyPrefix: '01l',
  readOnly: true,
  fields: [
    'Id | id | dfgsi | Lead Status Value ID',
    'ApiName | string(255) | fgsi | API Name',
    'CreatedById | reference(User) as CreatedBy | dfgs | Created By ID',
    'CreatedDate | datetime | dfs | Created Date',
    'IsConverted | boolean | dfgs | Is Converted',
    'IsDefault | boolean | dfgs | Is Default',
    'LastModifiedById | reference(User) as LastModifiedBy | dfgs | Last Modified By ID',
    'LastModifiedDate | datetime | dfs | Last Modified Date',
    'MasterLabel | string(255) | nfgs | Master Label',
    'SortOrder | int(9) | nfgs | Sort Order',
    'SystemModstamp | datetime | dfs | System Modstamp'
  ]
};
