/** What a component's code and templates name. */
import { BOARD, BOARD_HTML, BOARD_TS } from './fixtureFiles.ts';
import { one, type SeededError } from './seededError.ts';

export const TEMPLATE_ERRORS: readonly SeededError[] = [
  one('a template property the class does not have', BOARD_HTML, '{hours}', '{hour}', 'reference', "no 'hour'"),
  one('a handler the class does not have', BOARD_HTML, '<lightning-card ', '<lightning-card onclick={open} ', 'reference', "no 'open'"),
  one('a base component that is not there', BOARD_HTML, /lightning-card/g, 'lightning-cards', 'reference', '<lightning-cards>'),
  one(
    'a property the child does not offer',
    BOARD_HTML,
    '<c-workshop-note>',
    '<c-workshop-note text={hours}>',
    'reference',
    "no @api property 'text'"
  ),
  one('an event nobody sends', BOARD_HTML, '<c-workshop-note>', '<c-workshop-note onnoted={hours}>', 'reference', "event 'noted'"),
  one('a module no org offers', BOARD_TS, "'c/workshopHours'", "'lightning/workshopHours'", 'reference', "'lightning/workshopHours'"),
  one('a file the bundle does not have', BOARD_TS, "'c/workshopHours'", "'./workshopHours'", 'reference', "no file './workshopHours'"),
  one('Apex', BOARD_TS, "'c/workshopHours'", "'@salesforce/apex/Hours.round'", 'reference', 'no Apex'),
  one(
    'a label in double quotes that is not there',
    BOARD_TS,
    "'@salesforce/label/c.Board_Empty'",
    '"@salesforce/label/c.Board_Blank"',
    'reference',
    "'c.Board_Blank'"
  ),
  one(
    'a field in a query that is not there',
    BOARD_TS,
    'labels = {',
    "query = 'Repair_Order__c { Hour__c }';\n  labels = {",
    'reference',
    "'Hour__c'"
  ),
  one(
    'objects on a page without a record',
    BOARD,
    'targetConfig targets="lightning__RecordPage"',
    'targetConfig targets="lightning__RecordPage,lightning__UtilityBar"',
    'combination',
    'has no <objects>',
    false,
    '<objects>'
  ),
  one('a preset of another type', BOARD, 'default="10"', 'default="ten"', 'property', 'no Integer')
];
