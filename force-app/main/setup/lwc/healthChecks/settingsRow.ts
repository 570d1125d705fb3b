import type { Row } from 'c/salesforceRecords';

/** The settings row that holds: the key of it is `default`, whatever its case, or blank; the same choice as every run makes. */
export function settingsRow(rows: readonly Row<'Touchline_Setting__c'>[]): Row<'Touchline_Setting__c'> | undefined {
  return rows.find(({ key }) => key?.toLowerCase() === 'default') ?? rows.find(({ key }) => key === undefined);
}
