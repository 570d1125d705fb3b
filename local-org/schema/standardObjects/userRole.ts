import type { StandardObjectFacts } from '../standardObjectFacts.ts';

export const userRole: StandardObjectFacts = {
  name: 'UserRole',
  label: 'Role',
  labelPlural: 'Roles',
  keyPrefix: '00E',
  fields: [
    'Id | id | dfgsi | Role ID',
    'DeveloperName | string(80) | cunfgs | Developer Name',
    'LastModifiedById | reference(User) as LastModifiedBy | dfgs | Last Modified By ID',
    'LastModifiedDate | datetime | dfs | Last Modified Date',
    'Name | string(80) | cufgsi | Name',
    'ParentRoleId | reference(UserRole) as ParentRole | cunfgs | Parent Role ID',
    'SystemModstamp | datetime | dfs | System Modstamp'
  ]
};
