import type { StandardObjectFacts } from '../standardObjectFacts.ts';

export const task: StandardObjectFacts = {
  name: 'Task',
  label: 'Task',
  labelPlural: 'Tasks',
  keyPrefix: '00T',
  fields: [
    'Id | id | dfgsi | Activity ID',
    'AccountId | reference(Account) as Account | nfgs | Account ID',
    'ActivityDate | date | cunfgs | Due Date Only',
    'CallDisposition | string(255) | cunfgs | Call Result',
    'CallDurationInSeconds | int(8) | cunfgs | Call Duration',
    'CallObject | string(255) | cunfgs | Call Object Identifier',
    'CallType | picklist(40) | cunrfgs | Call Type',
    'CompletedDateTime | datetime | nfs | Completed Date/Time',
    'CreatedById | reference(User) as CreatedBy | dfgs | Created By ID',
    'CreatedDate | datetime | dfs | Created Date',
    'Description | textarea(32000) | cun | Description',
    'IsArchived | boolean | dfgs | Archived',
    'IsClosed | boolean | dfgs | Closed',
    'IsDeleted | boolean | dfgs | Deleted',
    'IsHighPriority | boolean | dfgs | High Priority',
    'IsRecurrence | boolean | cdfgs | Create Recurring Series of Tasks',
    'IsReminderSet | boolean | cudfgs | Reminder Set',
    'LastModifiedById | reference(User) as LastModifiedBy | dfgs | Last Modified By ID',
    'LastModifiedDate | datetime | dfs | Last Modified Date',
    'OwnerId | reference(Group,User) as Owner | cudfgs | Assigned To ID',
    'Priority | picklist(20) | cudfgs | Priority',
    'ReminderDateTime | datetime | cunfs | Reminder Date/Time',
    'Status | picklist(255) | cudfgs | Status',
    'Subject | combobox(255) | cunfs | Subject',
    'SystemModstamp | datetime | dfs | System Modstamp',
    'TaskSubtype | picklist(40) | cnrfgs | Task Subtype',
    'Type | picklist(40) | cunfgs | Type',
    'WhatId | reference(Account,Campaign,Opportunity) as What | cunfgs | Related To ID',
    'WhoId | reference(Contact,Lead) as Who | cunfgs | Name ID'
  ]
};
