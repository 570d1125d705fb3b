import type { StandardObjectFacts } from '../standardObjectFacts.ts';

export const event: StandardObjectFacts = {
  name: 'Event',
  label: 'Event',
  labelPlural: 'Events',
  keyPrefix: '00U',
  fields: [
    'Id | id | dfgsi | Activity ID',
    'AccountId | reference(Account) as Account | nfgs | Account ID',
    'ActivityDate | date | cunfgs | Due Date Only',
    'ActivityDateTime | datetime | cunfs | Due Date Time',
    'CreatedById | reference(User) as CreatedBy | dfgs | Created By ID',
    'CreatedDate | datetime | dfs | Created Date',
    'Description | textarea(32000) | cun | Description',
    'DurationInMinutes | int(8) | cunfgs | Duration',
    'EndDate | date | nfgs | End Date',
    'EndDateTime | datetime | cunfs | End Date Time',
    'EventSubtype | picklist(40) | cnrfgs | Event Subtype',
    'IsAllDayEvent | boolean | cudfgs | All-Day Event',
    'IsArchived | boolean | dfgs | Archived',
    'IsDeleted | boolean | dfgs | Deleted',
    'IsPrivate | boolean | cudfgs | Private',
    'IsRecurrence | boolean | cdfgs | Create Recurring Series of Events',
    'IsReminderSet | boolean | cudfgs | Reminder Set',
    'LastModifiedById | reference(User) as LastModifiedBy | dfgs | Last Modified By ID',
    'LastModifiedDate | datetime | dfs | Last Modified Date',
    'Location | string(255) | cunfgs | Location',
    'OwnerId | reference(User) as Owner | cudfgs | Assigned To ID',
    'ReminderDateTime | datetime | cunfs | Reminder Date/Time',
    'ShowAs | picklist(40) | cundrfgs | Show Time As',
    'StartDateTime | datetime | cunfs | Start Date Time',
    'Subject | combobox(255) | cunfs | Subject',
    'SystemModstamp | datetime | dfs | System Modstamp',
    'Type | picklist(40) | cunfgs | Type',
    'WhatId | reference(Account,Campaign,Opportunity) as What | cunfgs | Related To ID',
    'WhoId | reference(Contact,Lead) as Who | cunfgs | Name ID'
  ]
};
