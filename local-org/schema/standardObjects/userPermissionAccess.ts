import type { StandardObjectFacts } from '../standardObjectFacts.ts';

/** Not a table: one row, which says what the user who asks may do. The key prefix is made up, since Salesforce states none. */
export const userPermissionAccess: StandardObjectFacts = {
  name: 'UserPermissionAccess',
  label: 'User Permission Access',
  labelPlural: 'User Permission Access',
  keyPrefix: '0zP',
  readOnly: true,
  fields: [
    'Id | id | dfgsi | User Permission Access ID',
    'LastCacheUpdate | datetime | nfs | Last Cache Update',
    'PermissionsAllowViewEditConvertedLeads | boolean | dfgs | View and Edit Converted Leads',
    'PermissionsApiEnabled | boolean | dfgs | API Enabled',
    'PermissionsConvertLeads | boolean | dfgs | Convert Leads',
    'PermissionsManageUsers | boolean | dfgs | Manage Internal Users',
    'PermissionsModifyAllData | boolean | dfgs | Modify All Data',
    'PermissionsViewAllData | boolean | dfgs | View All Data',
    'PermissionsViewSetup | boolean | dfgs | View Setup and Configuration'
  ]
};
