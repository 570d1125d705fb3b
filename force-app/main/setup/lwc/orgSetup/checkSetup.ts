/** Every problem of a setup at once, so that an admin mends them all before trying again. */
import type { Row } from 'c/salesforceRecords';
import { checkChannelRule, checkModel, checkSuppressionRule, checkTrackingNumber } from './checkRules';
import { checkSettings } from './checkSettings';
import { checkValue } from './checkValue';
import { keyOfRow, PART_NAMES, rowsOfPart, SETUP_PARTS, type OrgSetup, type SetupPart, type SetupRow } from './setupParts';
import type { SetupProblem, ValueProblem } from './setupProblem';

const MEANING: { readonly [part in SetupPart]: (row: SetupRow) => ValueProblem[] } = {
  settings: (row) => checkSettings(row as Row<'Touchline_Setting__c'>),
  channelRules: (row) => checkChannelRule(row as Row<'Channel_Rule__c'>),
  trackingNumbers: (row) => checkTrackingNumber(row as Row<'Tracking_Number__c'>),
  suppressionRules: (row) => checkSuppressionRule(row as Row<'Suppression_Rule__c'>),
  attributionModels: (row) => checkModel(row as Row<'Attribution_Model__c'>)
};

/** A row as its meaning is judged: trimmed, without blanks and without the values that are refused already. */
function judged(row: SetupRow, refused: ReadonlySet<string>): SetupRow {
  const entries = Object.entries(row).map(([property, value]) => [property, typeof value === 'string' ? value.trim() : value] as const);
  return Object.fromEntries(entries.filter(([property, value]) => (value ?? '') !== '' && !refused.has(property)));
}

function checkRow(part: SetupPart, row: SetupRow): ValueProblem[] {
  const { fields, key } = SETUP_PARTS[part];
  const unknown = Object.keys(row)
    .filter((property) => property !== key && !fields.has(property))
    .map((property): ValueProblem => ({ property, value: row[property], expected: 'property', allowed: [...fields.keys()] }));
  const kinds = [...fields].flatMap(([property, facts]) => checkValue(property, row[property], facts) ?? []);
  const refused = new Set([...unknown, ...kinds].map(({ property }) => property));
  const meaning = MEANING[part](judged(row, refused)).filter(({ property }) => !refused.has(property));
  const noKey: ValueProblem[] =
    keyOfRow(part, row) === '' && !refused.has(key) ? [{ property: key, value: undefined, expected: 'filled' }] : [];
  return [...unknown, ...kinds, ...noKey, ...meaning];
}

/** Rows of which two have the same key, or two active rules the same order: which of them holds would be chance. */
function checkDuplicates(part: SetupPart, rows: readonly SetupRow[]): ReadonlyMap<number, ValueProblem[]> {
  const found = new Map<number, ValueProblem[]>();
  function check(property: string, valueOf: (row: SetupRow) => SetupRow[string]): void {
    const first = new Map<SetupRow[string], string>();
    rows.forEach((row, i) => {
      const value = valueOf(row);
      if (value === undefined || value === '') return;
      const other = first.get(value);
      if (other === undefined) first.set(value, keyOfRow(part, row));
      else found.set(i, [...(found.get(i) ?? []), { property, value, expected: 'unique', allowed: [other] }]);
    });
  }
  if (part !== 'settings') check(SETUP_PARTS[part].key, (row) => keyOfRow(part, row));
  if (part === 'channelRules') check('order', (row) => (row['active'] === false ? undefined : row['order']));
  return found;
}

function checkPart(part: SetupPart, rows: readonly SetupRow[]): SetupProblem[] {
  const { object, fields, key: keyProperty, mostRows } = SETUP_PARTS[part];
  const fieldOf = (property: string): string => fields.get(property)?.field ?? property;
  if (rows.length > mostRows) {
    const value = String(rows.length);
    return [{ part, object, property: keyProperty, field: fieldOf(keyProperty), value, expected: 'rows', allowed: [String(mostRows)] }];
  }
  const duplicates = checkDuplicates(part, rows);
  return rows.flatMap((row, i) =>
    [...checkRow(part, row), ...(duplicates.get(i) ?? [])].map(({ property, value, ...problem }): SetupProblem => {
      const key = keyOfRow(part, row) || undefined;
      const place = part === 'settings' ? {} : { row: i, ...(key === undefined ? {} : { key }) };
      return { part, ...place, object, property, field: fieldOf(property), value: String(value ?? ''), ...problem };
    })
  );
}

/**
 * What of a setup, or of some parts of it, can't be saved. Values are looked at as they come, whatever the types say: a file
 * may hold anything.
 *
 * @example
 * checkSetup({ settings: { windowMinutes: 0 } })
 * // [{ part: 'settings', object: 'Touchline_Setting__c', property: 'windowMinutes', field: 'Window_Minutes__c', value: '0', expected: 'range', allowed: ['1', '99999'] }]
 */
export function checkSetup(setup: Partial<OrgSetup>): readonly SetupProblem[] {
  return PART_NAMES.flatMap((part) => checkPart(part, rowsOfPart(setup, part)));
}
