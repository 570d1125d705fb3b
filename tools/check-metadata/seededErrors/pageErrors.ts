/** Pages, apps, tabs, layouts, lists and labels. */
import { APP, BOARD, LABELS, LAYOUT, LIST, ORDER, PAGE, STAFF, TAB, UTILITIES } from './fixtureFiles.ts';
import { one, type SeededError } from './seededError.ts';

const VISIBLE = (left: string): string =>
  `<identifier>workshopBoard</identifier>\n                <visibilityRule>\n                    <criteria>\n                        <leftValue>${left}</leftValue>\n                        <operator>EQUAL</operator>\n                        <rightValue>1</rightValue>\n                    </criteria>\n                </visibilityRule>`;

export const PAGE_ERRORS: readonly SeededError[] = [
  one('a standard component that is not there', PAGE, 'force:detailPanel', 'force:detailPane', 'reference', "'force:detailPane'"),
  one('a page property nobody declares', PAGE, '<name>mostRows', '<name>mostRow', 'property', "no property 'mostRow'"),
  one('a page property of another type', PAGE, '<value>5', '<value>five', 'property', 'no Integer'),
  one(
    'a page that shows by a field that is not there',
    PAGE,
    '<identifier>workshopBoard</identifier>',
    VISIBLE('{!Record.Hour__c}'),
    'reference',
    "no field 'Hour__c'"
  ),
  one(
    'a page that shows by a permission that is not there',
    PAGE,
    '<identifier>workshopBoard</identifier>',
    VISIBLE('{!$Permission.CustomPermission.Nope}'),
    'reference',
    "'Nope'"
  ),
  one(
    'a region left out',
    PAGE,
    /\s*<flexiPageRegions>\s*<name>sidebar<\/name>\s*<type>Region<\/type>\s*<\/flexiPageRegions>/,
    '',
    'missingElement',
    "region 'sidebar'"
  ),
  one('a template of another kind of page', PAGE, '<type>RecordPage', '<type>AppPage', 'combination', 'none for a page of type AppPage'),
  one('a record page of nothing', PAGE, '    <sobjectType>Repair_Order__c</sobjectType>\n', '', 'missingElement', '<sobjectType>'),
  one('a utility decorator nobody knows', UTILITIES, '<name>eager', '<name>eagre', 'property', "no 'eagre'"),
  one('an override of an action nobody has', APP, '<actionName>View', '<actionName>Vew', 'wrongValue', "'Vew' is no action"),
  one('a brand without a colour', APP, '#0070D2', '0070D2', 'wrongValue', 'no colour'),
  one(
    'a tab twice in the app',
    APP,
    '<tabs>standard-home</tabs>',
    '<tabs>Workshop_Board</tabs>',
    'repeatedElement',
    'stands twice',
    false,
    '<tabs>Workshop_Board'
  ),
  one('a motif of nothing', TAB, 'Custom18: Form', 'Form', 'wrongValue', 'no motif'),
  one('a section without its columns', LAYOUT, '        <layoutColumns/>\n', '', 'combination', '1 of 2 <layoutColumns>'),
  one(
    'a button that is not there',
    LAYOUT,
    '    <layoutSections>',
    '    <customButtons>Print</customButtons>\n    <layoutSections>',
    'reference',
    "button 'Print'"
  ),
  one('a column twice in a list', LIST, '<columns>CREATED_DATE', '<columns>Customer__c', 'repeatedElement', 'stands twice'),
  one(
    'list logic beyond its filters',
    LIST,
    '    <columns>NAME',
    '    <booleanFilter>1 AND 2</booleanFilter>\n    <columns>NAME',
    'reference',
    'condition 2 of 1'
  ),
  one(
    'outsiders who see more',
    ORDER,
    '    <label>Repair Order</label>',
    '    <externalSharingModel>ControlledByParent</externalSharingModel>\n    <label>Repair Order</label>',
    'combination',
    '<externalSharingModel>'
  ),
  one(
    'a class in a permission set',
    STAFF,
    '    <customPermissions>',
    '    <classAccesses>\n        <apexClass>Nope</apexClass>\n        <enabled>true</enabled>\n    </classAccesses>\n    <customPermissions>',
    'reference',
    "'Nope' in <classAccesses>"
  ),
  one('a label in no language', LABELS, '<language>en_US', '<language>en_XX', 'wrongValue', "'en_XX'"),
  one('a version no org has', BOARD, '<apiVersion>67.0', '<apiVersion>670', 'wrongValue', "'670'")
];
