import type { StandardObjectFacts } from '../standardObjectFacts.ts';

export const taskPriority: StandardObjectFacts = {
  name: 'TaskPriority',
  label: 'Task Priority Value',
  labelPlural: 'Task Priority Values',
  keyPrefix: '01T',
  readOnly: true,
  fields: [
    'Id | id | dfgsi | Task Priority Value ID',
    'ApiName | string(255) | fgsi | API Name',
    'CreatedById | reference(User) as CreatedBy | dfgs | Created By ID',
    'CreatedDate | datetime | dfs | Created Date',
    'IsDefault | boolean | dfgs | Is Default',
    'IsHighPriority | boolean | dfgs | Is High Priority',
    'LastModifiedById | reference(User) as LastModifiedBy | dfgs | Last Modified By ID',
    'LastModifiedDate | datetime | dfs | Last Modified Date',
    'MasterLabel | string(255) | nfgs | Master Label',
    'SortOrder | int(9) | nfgs | Sort Order',
    'SystemModstamp | datetime | dfs | System Modstamp'
  ]
};
