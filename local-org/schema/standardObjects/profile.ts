import type { StandardObjectFacts } from '../standardObjectFacts.ts';

export const profile: StandardObjectFacts = {
  name: 'Profile',
  label: 'Profile',
  labelPlural: 'Profiles',
  keyPrefix: '00e',
  readOnly: true,
  fields: [
    'Id | id | dfgsi | Profile ID',
    'CreatedById | reference(User) as CreatedBy | dfgs | Created By ID',
    'CreatedDate | datetime | dfs | Created Date',
    'Description | string(255) | nfgs | Description',
    'LastModifiedById | reference(User) as LastModifiedBy | dfgs | Last Modified By ID',
    'LastModifiedDate | datetime | dfs | Last Modified Date',
    'Name | string(255) | fgsi | Name',
    'SystemModstamp | datetime | dfs | System Modstamp',
    'UserType | picklist(40) | nrfgs | User Type'
  ]
};
