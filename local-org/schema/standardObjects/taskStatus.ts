import type { StandardObjectFacts } from '../standardObjectFacts.ts';

export const taskStatus: StandardObjectFacts = {
  name: 'TaskStatus',
  label: 'Task Status Value',
  labelPlural: 'Task Status Values',
  keyPrefix: '01t',
  readOnly: true,
  fields: [
    'Id | id | dfgsi | Task Status Value ID',
    'ApiName | string(255) | fgsi | API Name',
    'CreatedById | reference(User) as CreatedBy | dfgs | Created By ID',
    'CreatedDate | datetime | dfs | Created Date',
    'IsClosed | boolean | dfgs | Is Closed',
    'IsDefault | boolean | dfgs | Is Default',
    'LastModifiedById | reference(User) as LastModifiedBy | dfgs | Last Modified By ID',
    'LastModifiedDate | datetime | dfs | Last Modified Date',
    'MasterLabel | string(255) | nfgs | Master Label',
    'SortOrder | int(9) | nfgs | Sort Order',
    'SystemModstamp | datetime | dfs | System Modstamp'
  ]
};
