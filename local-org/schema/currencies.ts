import type { FieldSchema, ObjectSchema } from './objectSchema.ts';
import { readFieldLine } from './standardObjectFacts.ts';

/** Currencies of an org with several: ISO code, units to one of the corporate currency, decimals. The first is corporate. */
export const CURRENCIES: readonly (readonly [isoCode: string, rate: number, decimals: number])[] = [
  ['USD', 1, 2],
  ['EUR', 0.9, 2],
  ['GBP', 0.8, 2],
  ['JPY', 150, 0]
];

const WITHOUT_CURRENCY = new Set([
  'CurrencyType',
  'Group',
  'LeadStatus',
  'OpportunityStage',
  'Organization',
  'PermissionSet',
  'PermissionSetAssignment',
  'Profile',
  'TaskPriority',
  'TaskStatus',
  'UserPermissionAccess',
  'UserRole'
]);

function currencyField(name: string, label: string): FieldSchema {
  const picklistValues = CURRENCIES.map(([isoCode], at) => ({ value: isoCode, label: isoCode, isDefault: at === 0 }));
  return { ...readFieldLine(`${name} | picklist(3) | cundrfgs | ${label}`), picklistValues, defaultValue: CURRENCIES[0]?.[0] };
}

/** Multi-currency gives every record a currency; without it the field and the object CurrencyType aren't there. */
export function withCurrency(objects: readonly ObjectSchema[], multiCurrency: boolean): ObjectSchema[] {
  if (!multiCurrency) return objects.filter((object) => object.name !== 'CurrencyType');
  return objects.map((object) => {
    if (WITHOUT_CURRENCY.has(object.name) || object.customSetting !== undefined) return object;
    const added = [currencyField('CurrencyIsoCode', 'Currency ISO Code')];
    if (object.name === 'User') added.push(currencyField('DefaultCurrencyIsoCode', 'Default Currency ISO Code'));
    return { ...object, fields: new Map([...object.fields, ...added.map((field) => [field.name.toLowerCase(), field] as const)]) };
  });
}
