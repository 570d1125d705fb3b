import type { StandardObjectFacts } from '../standardObjectFacts.ts';

export const permissionSet: StandardObjectFacts = {
  name: 'PermissionSet',
  label: 'Permission Set',
  labelPlural: 'Permission Sets',
  keyPrefix: '0PS',
  fields: [
    'Id | id | dfgsi | Permission Set ID',
    'CreatedById | reference(User) as CreatedBy | dfgs | Created By ID',
    'CreatedDate | datetime | dfs | Created Date',
    'Description | string(255) | cunfgs | Description',
    'IsCustom | boolean | dfgs | Custom',
    'IsOwnedByProfile | boolean | dfgs | Is Owned By Profile',
    'Label | string(80) | cufgs | Permission Set Name',
    'LastModifiedById | reference(User) as LastModifiedBy | dfgs | Last Modified By ID',
    'LastModifiedDate | datetime | dfs | Last Modified Date',
    'Name | string(80) | cufgs | API Name',
    'NamespacePrefix | string(15) | nfgs | Namespace Prefix',
    'ProfileId | reference(Profile) as Profile | nfgs | Profile ID',
    'SystemModstamp | datetime | dfs | System Modstamp'
  ]
};
