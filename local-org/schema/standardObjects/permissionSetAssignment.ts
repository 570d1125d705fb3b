import type { StandardObjectFacts } from '../standardObjectFacts.ts';

export const permissionSetAssignment: StandardObjectFacts = {
  name: 'PermissionSetAssignment',
  label: 'Permission Set Assignment',
  labelPlural: 'Permission Set Assignments',
  keyPrefix: '0Pa',
  fields: [
    'Id | id | dfgsi | Permission Set Assignment ID',
    'AssigneeId | reference(User) as Assignee | cfgs | Assignee ID',
    'IsActive | boolean | dfgs | Is Active',
    'PermissionSetId | reference(PermissionSet) as PermissionSet | cnfgs | Permission Set ID',
    'SystemModstamp | datetime | dfs | Date Assigned'
  ]
};
