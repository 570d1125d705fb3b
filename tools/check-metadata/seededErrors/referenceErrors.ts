/** Names of what does not exist, and what nobody reaches. */
import {
  HOURS,
  ORDER,
  CUSTOMER,
  LAYOUT,
  STAFF,
  APP,
  PAGE,
  FLOW,
  TYPE,
  REPORT,
  DASHBOARD,
  LABELS,
  MEMBER,
  BOARD_TS,
  BOARD_HTML,
  LIST,
  COMPACT
} from './fixtureFiles.ts';
import { one, elsewhere, type SeededError } from './seededError.ts';

export const REFERENCE_ERRORS: readonly SeededError[] = [
  one('a lookup to nothing', CUSTOMER, '<referenceTo>Contact', '<referenceTo>Customer__c', 'reference', 'does not exist'),
  one('a compact layout that is not there', ORDER, 'Repair_Order_Summary', 'Repair_Order_Short', 'reference', 'compact layout'),
  one('a compact layout field that is not there', COMPACT, 'Hours__c', 'Hour__c', 'reference', "no field 'Hour__c'"),
  one('a list view column that is not there', LIST, '<columns>Customer__c', '<columns>Customers__c', 'reference', "'Customers__c'"),
  one('a layout field that is not there', LAYOUT, '<field>Hours__c', '<field>Hour__c', 'reference', "no field 'Hour__c'"),
  one('a related list that is not there', LAYOUT, 'Repair_Part__c.Repair_Order__c', 'Repair_Part__c.Order__c', 'reference', 'no lookup'),
  one(
    'a permission for a field that is not there',
    STAFF,
    'Repair_Order__c.Hours__c',
    'Repair_Order__c.Hour__c',
    'reference',
    'no field of the package'
  ),
  one('a permission for an app that is not there', STAFF, '<application>Workshop', '<application>Workshops', 'reference', "'Workshops'"),
  one('a custom permission that is not there', STAFF, '<name>Close_Orders', '<name>Close_Order', 'reference', "'Close_Order'"),
  one('a tab that is not there', APP, '<tabs>Workshop_Board', '<tabs>Workshop_Boards', 'reference', "'Workshop_Boards'"),
  one('a page that is not there', APP, '<content>Repair_Order_Page', '<content>Repair_Page', 'reference', "'Repair_Page'"),
  one(
    'a component that is not there',
    PAGE,
    '<componentName>workshopBoard',
    '<componentName>workshopBoards',
    'reference',
    "'workshopBoards'"
  ),
  one('an identifier twice', PAGE, 'force_detailPanel', 'workshopBoard', 'repeatedElement', 'stands twice'),
  one('a region the template does not have', PAGE, '<name>sidebar', '<name>left', 'reference', "no region 'left'"),
  one(
    'a flow element that is not there',
    FLOW,
    '<targetReference>Create_Order',
    '<targetReference>Create_Orders',
    'reference',
    "'Create_Orders'"
  ),
  one('a flow field that is not there', FLOW, '<field>Customer__c', '<field>Customers__c', 'reference', "'Customers__c'"),
  one('a record field that is not there', FLOW, '{!$Record.WhoId}, NULL', '{!$Record.Who}, NULL', 'reference', "no field 'Who'"),
  one('a report type column that is not there', TYPE, '<field>Hours__c', '<field>Hour__c', 'reference', "'Hour__c'"),
  one('a child relationship that is not there', TYPE, '<relationship>Parts__r', '<relationship>Part__r', 'reference', "'Part__r'"),
  one('a report column that is not there', REPORT, '<field>Contact$LastName', '<field>Contact$Name', 'reference', "'Contact$Name'"),
  one('a report type that is not there', REPORT, '<reportType>Contacts_with', '<reportType>Contact_with', 'reference', 'does not exist'),
  one('a report that is not there', DASHBOARD, 'Hours_by_Status', 'Hours_by_State', 'reference', "'Workshop_Reports/Hours_by_State'"),
  one('a change event of nothing', MEMBER, 'Repair_Order__ChangeEvent', 'Repair__ChangeEvent', 'reference', 'no change event'),
  one('a label that is not there', BOARD_TS, 'c.Board_Empty', 'c.Board_Void', 'reference', "'c.Board_Void'"),
  one(
    'a schema reference that is not there',
    BOARD_TS,
    'Repair_Order__c.Hours__c',
    'Repair_Order__c.Hour__c',
    'reference',
    "no field 'Hour__c'"
  ),
  one('a child component that is not there', BOARD_HTML, /workshop-note/g, 'workshop-notes', 'reference', "'workshopNotes'"),
  elsewhere(
    'a field in no layout',
    LAYOUT,
    /\s*<layoutItems>\s*<behavior>Edit<\/behavior>\s*<field>Hours__c<\/field>\s*<\/layoutItems>/,
    '',
    HOURS,
    'unreachable',
    'in no layout'
  ),
  elsewhere(
    'a tab nobody may see',
    STAFF,
    / {4}<tabSettings>\s*<tab>Workshop_Board[\s\S]*?<\/tabSettings>\n/,
    '',
    'tabs/Workshop_Board.tab-meta.xml',
    'unreachable',
    'No permission set grants'
  ),
  elsewhere(
    'a page never activated',
    APP,
    / {4}<actionOverrides>[\s\S]*?<\/actionOverrides>\n/,
    '',
    PAGE,
    'unreachable',
    'never activated'
  ),
  elsewhere('a label nobody uses', BOARD_TS, /import EMPTY.*\n/, 'const EMPTY = 1;\n', LABELS, 'unreachable', 'Board_Empty')
];
