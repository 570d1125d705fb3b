import type { StandardObjectFacts } from '../standardObjectFacts.ts';

export const campaign: StandardObjectFacts = {
  name: 'Campaign',
  label: 'Campaign',
  labelPlural: 'Campaigns',
  keyPrefix: '701',
  fields: [
    'Id | id | dfgsi | Campaign ID',
    'ActualCost | currency(18,0) | cunfs | Actual Cost in Campaign',
    'BudgetedCost | currency(18,0) | cunfs | Budgeted Cost in Campaign',
    'CreatedById | reference(User) as CreatedBy | dfgs | Created By ID',
    'CreatedDate | datetime | dfs | Created Date',
    'Description | textarea(32000) | cun | Description',
    'EndDate | date | cunfgs | End Date',
    'ExpectedResponse | percent(10,2) | cunfs | Expected Response (%)',
    'ExpectedRevenue | currency(18,0) | cunfs | Expected Revenue in Campaign',
    'IsActive | boolean | cudfgs | Active',
    'IsDeleted | boolean | dfgs | Deleted',
    'LastModifiedById | reference(User) as LastModifiedBy | dfgs | Last Modified By ID',
    'LastModifiedDate | datetime | dfs | Last Modified Date',
    'Name | string(80) | cufgsi | Name',
    'NumberSent | double(18,0) | cunfs | Num Sent in Campaign',
    'OwnerId | reference(User) as Owner | cudfgs | Owner ID',
    'ParentId | reference(Campaign) as Parent | cunfgs | Parent Campaign ID',
    'StartDate | date | cunfgs | Start Date',
    'Status | picklist(255) | cundfgs | Status',
    'SystemModstamp | datetime | dfs | System Modstamp',
    'Type | picklist(255) | cundfgs | Type'
  ]
};
