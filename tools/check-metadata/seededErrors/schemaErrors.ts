/** Elements, nesting, repetition, values. */
import { HOURS, ORDER, FLOW, LIST } from './fixtureFiles.ts';
import { one, type SeededError } from './seededError.ts';

export const SCHEMA_ERRORS: readonly SeededError[] = [
  one('a tag that is not closed', HOURS, '</label>', '', 'xml', 'Not well-formed', true),
  one(
    'an element the type does not have',
    HOURS,
    '<label>Hours</label>',
    '<label>Hours</label>\n    <labl>Hours</labl>',
    'unknownElement',
    '<labl> is not an element of CustomField',
    true
  ),
  one(
    'an element at the wrong depth',
    ORDER,
    '<sharingModel>ReadWrite</sharingModel>',
    '<sharingModel>ReadWrite</sharingModel>\n    <displayFormat>A-{0}</displayFormat>',
    'unknownElement',
    '<displayFormat> is not an element of CustomObject',
    true
  ),
  one('a wrong enum value', HOURS, '<type>Number</type>', '<type>Numeric</type>', 'wrongValue', "<type> is 'Numeric'", true),
  one('a boolean that is none', HOURS, '<required>false</required>', '<required>no</required>', 'wrongValue', "<required> is 'no'", true),
  one('a number that is none', HOURS, '<precision>6</precision>', '<precision>six</precision>', 'wrongValue', "<precision> is 'six'", true),
  one('a required element missing', FLOW, '    <label>Record Repair Order</label>\n', '', 'missingElement', 'lacks <label>', true),
  one(
    'text where elements belong',
    LIST,
    /<filters>[\s\S]*<\/filters>/,
    '<filters>all</filters>',
    'wrongPlace',
    '<filters> holds text',
    true
  ),
  one(
    'an element twice that may occur once',
    ORDER,
    '<label>Repair Order</label>',
    '<label>Repair Order</label>\n    <label>Repair</label>',
    'repeatedElement',
    'may occur once',
    true
  ),
  one(
    'repeated elements apart',
    LIST,
    '    <columns>CREATED_DATE</columns>\n    <filterScope>Everything</filterScope>',
    '    <filterScope>Everything</filterScope>\n    <columns>CREATED_DATE</columns>',
    'repeatedElement',
    'stands apart',
    true
  ),
  {
    what: 'two errors in one file, each named',
    edits: [
      { file: HOURS, find: '<scale>2</scale>', replace: '<scal>2</scal>' },
      { file: HOURS, find: '<type>Number</type>', replace: '<type>Nummer</type>' }
    ],
    expected: [
      { file: HOURS, code: 'unknownElement', says: '<scal>' },
      { file: HOURS, code: 'wrongValue', says: "'Nummer'" }
    ],
    inSchema: true
  }
];
