/** What the settings mean, value by value: codes, lists of hosts and addresses, names of fields. */
import { readSettings, splitList, type SettingsRow } from 'c/salesforceRecords';
import type { SetupExpectation, ValueProblem } from './setupProblem';

const HOST = /^(?:\*\.)?[\p{L}\p{N}*](?:[\p{L}\p{N}.*-]*[\p{L}\p{N}*])?$/u;
const EMAIL = /^[^\s@;]+@(?:[^\s@;]+\.[^\s@;]+)?$/;
const FIELD_NAME = /^[A-Za-z]\w*$/;
const FIELD_SETTINGS = [
  'visitorIdField',
  'callTimeField',
  'dialledNumberField',
  'callerNumberField',
  'personVisitorIdField',
  'amountField'
] as const;

/** Salesforce knows these directions of a call and no others (P6). */
const CALL_TYPES = ['Inbound', 'Outbound', 'Internal'];

function checkList(
  row: SettingsRow,
  property: 'ownDomains' | 'ignoredReferrers' | 'sharedEmails',
  pattern: RegExp,
  expected: 'host' | 'email'
): ValueProblem[] {
  return splitList(row[property])
    .filter((entry) => !pattern.test(entry))
    .map((value) => ({ property, value, expected }));
}

function checkCallTypes({ filterCallTypes }: SettingsRow): ValueProblem[] {
  return splitList(filterCallTypes)
    .filter((entry) => !CALL_TYPES.some((type) => type.toLowerCase() === entry.toLowerCase()))
    .map((value) => ({ property: 'filterCallTypes', value, expected: 'oneOf', allowed: CALL_TYPES }));
}

/** @example `{ windowBasis: 'pageView' }` → one problem: `oneOf` sessionStart, lastActivity */
export function checkSettings(row: SettingsRow): ValueProblem[] {
  const codes = readSettings(row).problems.flatMap(({ field, value, expected, allowed }): ValueProblem[] => {
    const property = CODES[field];
    return property === undefined ? [] : [{ property, value, expected: expected as SetupExpectation, ...(allowed ? { allowed } : {}) }];
  });
  return [
    ...codes,
    ...checkCallTypes(row),
    ...checkList(row, 'ownDomains', HOST, 'host'),
    ...checkList(row, 'ignoredReferrers', HOST, 'host'),
    ...checkList(row, 'sharedEmails', EMAIL, 'email'),
    ...FIELD_SETTINGS.filter((property) => !FIELD_NAME.test(row[property] ?? 'A')).map((property): ValueProblem => ({
      property,
      value: row[property],
      expected: 'fieldName'
    }))
  ];
}

/** What the reader of settings refuses and the limits of numbers don't say already. */
const CODES: Readonly<Record<string, string>> = {
  Window_Basis__c: 'windowBasis',
  Identity_Conflict__c: 'identityConflict',
  Account_Mapping__c: 'accountMapping',
  Time_Zone__c: 'timeZone',
  Phone_Country__c: 'phoneCountry',
  Vendor_Rules__c: 'vendorRules'
};
