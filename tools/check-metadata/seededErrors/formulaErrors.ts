/** Formulas of fields and flows, and values that fields take. */
import { CUSTOMER_LINK, FLOW, NOTES, WARRANTY } from './fixtureFiles.ts';
import { one, type SeededError } from './seededError.ts';

export const FORMULA_ERRORS: readonly SeededError[] = [
  one(
    'a formula with a field that is not there',
    CUSTOMER_LINK,
    '&amp; Customer__c',
    '&amp; Custom__c',
    'reference',
    "no field 'Custom__c'"
  ),
  one('a formula with a function nobody has', CUSTOMER_LINK, 'HYPERLINK(', 'HYPERLINC(', 'reference', "'HYPERLINC' is no function"),
  one('a formula that is never closed', CUSTOMER_LINK, ')</formula>', '</formula>', 'reference', 'never closed'),
  one('an empty formula', CUSTOMER_LINK, /<formula>.*<\/formula>/, '<formula></formula>', 'reference', 'it is empty'),
  one('a flow formula that is never closed', FLOW, ', NULL)</expression>', ', NULL</expression>', 'reference', 'never closed'),
  one('a checkbox that may be', WARRANTY, '<defaultValue>false', '<defaultValue>maybe', 'wrongValue', "'maybe' by default"),
  one(
    'data of an unknown kind',
    NOTES,
    '    <label>',
    '    <complianceGroup>PII;GDRP</complianceGroup>\n    <label>',
    'wrongValue',
    "'GDRP'"
  )
];
