import type { StandardObjectFacts } from '../standardObjectFacts.ts';

export const group: StandardObjectFacts = {
  name: 'Group',
  label: 'Group',
  labelPlural: 'Groups',
  keyPrefix: '00G',
  fields: [
    'Id | id | dfgsi | Group ID',
    'CreatedById | reference(User) as CreatedBy | dfgs | Created By ID',
    'CreatedDate | datetime | dfs | Created Date',
    'Description | textarea(1332) | cunfs | Description',
    'DeveloperName | string(80) | cunfgs | Developer Name',
    'DoesIncludeBosses | boolean | cudfgs | Include Bosses',
    'DoesSendEmailToMembers | boolean | cudfgs | Send Email to Members',
    'Email | email(255) | cunfgs | Email',
    'LastModifiedById | reference(User) as LastModifiedBy | dfgs | Last Modified By ID',
    'LastModifiedDate | datetime | dfs | Last Modified Date',
    'Name | string(40) | cufgsi | Name',
    'OwnerId | reference(Organization,User) as Owner | fgs | Owner ID',
    'RelatedId | reference(User,UserRole) as Related | nfgs | Related ID',
    'SystemModstamp | datetime | dfs | System Modstamp',
    'Type | picklist(40) | crfgs | Type'
  ]
};
