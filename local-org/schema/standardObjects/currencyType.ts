import type { StandardObjectFacts } from '../standardObjectFacts.ts';

export const currencyType: StandardObjectFacts = {
  name: 'CurrencyType',
  label: 'Currency Type',
  labelPlural: 'Currency Types',
  keyPrefix: '01L',
  readOnly: true,
  fields: [
    'Id | id | dfgsi | Currency Type ID',
    'ConversionRate | double(18,6) | f | Conversion Rate',
    'CreatedById | reference(User) as CreatedBy | dfgs | Created By ID',
    'CreatedDate | datetime | dfs | Created Date',
    'DecimalPlaces | int(9) | f | Decimal Places',
    'IsActive | boolean | df | Active',
    'IsCorporate | boolean | df | Corporate Currency',
    'IsoCode | picklist(40) | rf | Currency ISO Code',
    'LastModifiedById | reference(User) as LastModifiedBy | dfgs | Last Modified By ID',
    'LastModifiedDate | datetime | dfs | Last Modified Date',
    'SystemModstamp | datetime | dfs | System Modstamp'
  ]
};
