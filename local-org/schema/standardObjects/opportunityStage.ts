import type { StandardObjectFacts } from '../standardObjectFacts.ts';

export const opportunityStage: StandardObjectFacts = {
  name: 'OpportunityStage',
  label: 'Opportunity Stage',
  labelPlural: 'Opportunity Stages',
  keyPrefix: '01J',
  readOnly: true,
  fields: [
    'Id | id | dfgsi | Opportunity Stage ID',
    'ApiName | string(255) | fgsi | API Name',
    'CreatedById | reference(User) as CreatedBy | dfgs | Created By ID',
    'CreatedDate | datetime | dfs | Created Date',
    'DefaultProbability | percent(3,0) | nfs | Probability (%)',
    'Description | string(255) | nfgs | Description',
    'ForecastCategory | picklist(40) | rfgs | Forecast Category',
    'ForecastCategoryName | picklist(255) | rfgs | Forecast Category Name',
    'IsActive | boolean | dfgs | Is Active',
    'IsClosed | boolean | dfgs | Closed',
    'IsWon | boolean | dfgs | Won',
    'LastModifiedById | reference(User) as LastModifiedBy | dfgs | Last Modified By ID',
    'LastModifiedDate | datetime | dfs | Last Modified Date',
    'MasterLabel | string(255) | nfgs | Master Label',
    'SortOrder | int(9) | nfgs | Sort Order',
    'SystemModstamp | datetime | dfs | System Modstamp'
  ]
};
