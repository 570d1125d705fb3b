/** The planner's kinds of rows and the objects they are stored in. */
import type { RowKindName, StoredForm } from 'c/attributionEngine';
import type { ObjectName } from './objectFields';
import { fieldsOf, KEY_FIELDS, storedRow, writeRow, type Row } from './recordRow';

export const OBJECT_OF_KIND = {
  trackedCall: 'Tracked_Call__c',
  touchpoint: 'Touchpoint__c',
  attributionTouchpoint: 'Attribution_Touchpoint__c',
  webSession: 'Web_Session__c'
} as const satisfies Record<RowKindName, ObjectName>;

/** How a row of each kind reads once saved (P32). */
export const storedForm: StoredForm = (kind, row) =>
  storedRow(OBJECT_OF_KIND[kind], row as Row<ObjectName>) as ReturnType<typeof storedForm<typeof row>>;

function propertiesOf(object: ObjectName): string[] {
  return fieldsOf(object).map(([property]) => property);
}

/** What the planner compares: what the org stores. Currency counts only where the org has several. */
export function plannedFields(severalCurrencies: boolean): Readonly<Record<RowKindName, readonly string[]>> {
  const currency = severalCurrencies ? ['currencyIsoCode'] : [];
  return {
    trackedCall: propertiesOf('Tracked_Call__c'),
    touchpoint: propertiesOf('Touchpoint__c'),
    attributionTouchpoint: [...propertiesOf('Attribution_Touchpoint__c'), ...currency],
    webSession: propertiesOf('Web_Session__c')
  };
}

/** The external id each kind is upserted by. */
export function keyFieldOf(kind: RowKindName, prefix: string): string {
  return prefix + KEY_FIELDS[OBJECT_OF_KIND[kind]];
}

/**
 * The record to send for a planned row or for the changes of one.
 *
 * @param severalCurrencies an org with one currency has no field for the code
 */
export function writePlanned(kind: RowKindName, row: object, prefix: string, severalCurrencies: boolean): Record<string, unknown> {
  const record = writeRow(OBJECT_OF_KIND[kind], row as Row<ObjectName>, prefix);
  const { currencyIsoCode } = row as { readonly currencyIsoCode?: string };
  return severalCurrencies && currencyIsoCode !== undefined ? { ...record, CurrencyIsoCode: currencyIsoCode } : record;
}
