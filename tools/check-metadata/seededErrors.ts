/** One mistake of every kind, as an edit of the valid fixtures: what is replaced by what, and what the check has to say. */
import type { FindingCode } from './finding.ts';

export interface Edit {
  /** Path below `fixtures/valid/main`. */
  readonly file: string;
  readonly find: string | RegExp;
  readonly replace: string;
}

export interface SeededError {
  readonly what: string;
  readonly edits: readonly Edit[];
  readonly expected: readonly { readonly file: string; readonly code: FindingCode; readonly says: string }[];
  /** Salesforce's XSD alone (`check-metadata-schema.py`) sees it too. */
  readonly inSchema?: boolean;
}

const HOURS = 'objects/Repair_Order__c/fields/Hours__c.field-meta.xml';
const KEY = 'objects/Repair_Order__c/fields/Order_Key__c.field-meta.xml';
const ORDER = 'objects/Repair_Order__c/Repair_Order__c.object-meta.xml';
const PART = 'objects/Repair_Part__c/Repair_Part__c.object-meta.xml';
const MASTER = 'objects/Repair_Part__c/fields/Repair_Order__c.field-meta.xml';
const CUSTOMER = 'objects/Repair_Order__c/fields/Customer__c.field-meta.xml';
const SHOP_CODE = 'objects/Activity/fields/Shop_Code__c.field-meta.xml';
const LAYOUT = 'layouts/Repair_Order__c-Repair Order Layout.layout-meta.xml';
const STAFF = 'permissionsets/Workshop_Staff.permissionset-meta.xml';
const APP = 'applications/Workshop.app-meta.xml';
const PAGE = 'flexipages/Repair_Order_Page.flexipage-meta.xml';
const FLOW = 'flows/Record_Repair_Order.flow-meta.xml';
const TYPE = 'reportTypes/Contacts_with_Repair_Orders.reportType-meta.xml';
const REPORT = 'reports/Workshop_Reports/Hours_by_Status.report-meta.xml';
const DASHBOARD = 'dashboards/Workshop_Dashboards/Workshop.dashboard-meta.xml';
const LABELS = 'labels/CustomLabels.labels-meta.xml';
const MEMBER = 'platformEventChannelMembers/ChangeEvents_Repair_Order_ChangeEvent.platformEventChannelMember-meta.xml';
const BOARD = 'lwc/workshopBoard/workshopBoard.js-meta.xml';
const BOARD_TS = 'lwc/workshopBoard/workshopBoard.ts';
const BOARD_HTML = 'lwc/workshopBoard/workshopBoard.html';
const LIST = 'objects/Repair_Order__c/listViews/Warranty_Orders.listView-meta.xml';
const COMPACT = 'objects/Repair_Order__c/compactLayouts/Repair_Order_Summary.compactLayout-meta.xml';

function one(
  what: string,
  file: string,
  find: string | RegExp,
  replace: string,
  code: FindingCode,
  says: string,
  inSchema = false
): SeededError {
  return { what, edits: [{ file, find, replace }], expected: [{ file, code, says }], inSchema };
}

function elsewhere(
  what: string,
  file: string,
  find: string | RegExp,
  replace: string,
  where: string,
  code: FindingCode,
  says: string
): SeededError {
  return { what, edits: [{ file, find, replace }], expected: [{ file: where, code, says }] };
}

const TASK_ENTRY =
  /    <fieldPermissions>\s*<editable>true<\/editable>\s*<field>Event\.Shop_Code__c<\/field>\s*<readable>true<\/readable>\s*<\/fieldPermissions>\n/;
const entry = (field: string): string =>
  `    <fieldPermissions>\n        <editable>true</editable>\n        <field>${field}</field>\n        <readable>true</readable>\n    </fieldPermissions>\n    <hasActivationRequired>`;

export const SEEDED_ERRORS: readonly SeededError[] = [
  // 1: the schema
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
  },
  // 2: combinations
  one('no name field', PART, /<nameField>[\s\S]*<\/nameField>\n/, '', 'missingElement', 'no <nameField>'),
  one('an auto number without format', ORDER, /\s*<displayFormat>.*<\/displayFormat>/, '', 'missingElement', '<displayFormat>'),
  one('not deployed', ORDER, 'Deployed<', 'InDevelopment<', 'wrongValue', 'not deployed'),
  one('bulk, sharing and streaming not together', ORDER, '<enableBulkApi>true', '<enableBulkApi>false', 'combination', 'differ'),
  one(
    'indexes on a custom object',
    ORDER,
    '    <label>Repair Order</label>',
    '    <indexes>\n        <fullName>X</fullName>\n        <label>X</label>\n    </indexes>\n    <label>Repair Order</label>',
    'combination',
    '<indexes> is for big objects'
  ),
  elsewhere(
    'a detail that is not controlled by its parent',
    PART,
    'ControlledByParent',
    'ReadWrite',
    MASTER,
    'combination',
    "sharing model is the master's"
  ),
  one(
    'a lookup without delete constraint',
    CUSTOMER,
    '    <deleteConstraint>SetNull</deleteConstraint>\n',
    '',
    'missingElement',
    '<deleteConstraint>'
  ),
  one('a required lookup that would be emptied', CUSTOMER, '<required>false', '<required>true', 'combination', 'would be emptied'),
  one(
    'a master-detail with required',
    MASTER,
    '    <type>MasterDetail</type>',
    '    <required>true</required>\n    <type>MasterDetail</type>',
    'combination',
    '<required> does not go with MasterDetail'
  ),
  one('a text without length', KEY, '    <length>40</length>\n', '', 'missingElement', '<length>'),
  one('a text too long', KEY, '<length>40', '<length>256', 'wrongValue', 'has length 256'),
  one('a unique key that ignores case', KEY, '    <caseSensitive>true</caseSensitive>\n', '', 'combination', 'not case-sensitive'),
  one(
    'an external id on a long text',
    'objects/Repair_Order__c/fields/Notes__c.field-meta.xml',
    '    <length>32768',
    '    <externalId>true</externalId>\n    <length>32768',
    'combination',
    '<externalId> does not go with LongTextArea'
  ),
  one(
    'a long text without lines',
    'objects/Repair_Order__c/fields/Notes__c.field-meta.xml',
    '    <visibleLines>5</visibleLines>\n',
    '',
    'missingElement',
    '<visibleLines>'
  ),
  one('a required field on Activity', SHOP_CODE, '<required>false', '<required>true', 'combination', 'required on Activity'),
  one('a type Activity can not have', SHOP_CODE, '<type>Text</type>', '<type>Html</type>', 'combination', "Activity can't have a Html"),
  one(
    'a restricted picklist',
    'objects/Repair_Order__c/fields/Status_Word__c.field-meta.xml',
    '<restricted>false',
    '<restricted>true',
    'combination',
    'restricted picklist'
  ),
  one(
    'a name of more than 40 characters',
    MEMBER,
    'Repair_Order__ChangeEvent',
    `${'Repair_'.repeat(7)}Order__ChangeEvent`,
    'reference',
    'no change event'
  ),
  one(
    'a standard object in a permission set',
    STAFF,
    '<object>Repair_Part__c</object>',
    '<object>Contact</object>',
    'combination',
    'ignored at installation'
  ),
  one(
    'a user permission in a permission set',
    STAFF,
    '</PermissionSet>',
    '    <userPermissions>\n        <enabled>true</enabled>\n        <name>ViewAllData</name>\n    </userPermissions>\n</PermissionSet>',
    'combination',
    'ViewAllData'
  ),
  one(
    'a required field in a permission set',
    STAFF,
    '    <hasActivationRequired>',
    entry('Repair_Part__c.Quantity__c'),
    'combination',
    'is required'
  ),
  one(
    'a master-detail field in a permission set',
    STAFF,
    '    <hasActivationRequired>',
    entry('Repair_Part__c.Repair_Order__c'),
    'combination',
    'master-detail'
  ),
  one(
    'an editable formula',
    STAFF,
    /(<editable>)false(<\/editable>\s*<field>Repair_Order__c.Customer_Link__c)/,
    '$1true$2',
    'combination',
    'formula'
  ),
  one('a Task entry without its Event twin', STAFF, TASK_ENTRY, '', 'combination', 'no entry for Event'),
  one('Activity in a permission set', STAFF, 'Event.Shop_Code__c', 'Activity.Shop_Code__c', 'reference', 'spelled with Activity'),
  one('edit without read', STAFF, '<allowRead>true', '<allowRead>false', 'combination', 'without allowRead'),
  one('a relationship name that is taken', MASTER, '<relationshipName>Parts', '<relationshipName>Parts__r', 'name', 'no relationship name'),
  one(
    'a path beside the asynchronous one',
    FLOW,
    '<recordTriggerType>',
    '<filterFormula>TRUE</filterFormula>\n        <recordTriggerType>',
    'combination',
    'formula'
  ),
  one(
    'a flow in the vendor transaction',
    FLOW,
    '        <object>Task</object>\n        <recordTriggerType>',
    '        <connector>\n            <targetReference>Is_Off</targetReference>\n        </connector>\n        <object>Task</object>\n        <recordTriggerType>',
    'combination',
    "vendor's transaction"
  ),
  one(
    'an element the asynchronous path refuses',
    FLOW,
    '<pathType>',
    '<label>Later</label>\n            <pathType>',
    'combination',
    'refused on the asynchronous path'
  ),
  one('a summary report without grouping', REPORT, /<groupingsDown>[\s\S]*<\/groupingsDown>\n/, '', 'combination', 'groupings'),
  one('an app without utility bar type', APP, 'Workshop_Utility_Bar', 'Repair_Order_Page', 'reference', 'no utility bar'),
  // 3: cross-references and reach
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
    /    <tabSettings>\s*<tab>Workshop_Board[\s\S]*?<\/tabSettings>\n/,
    '',
    'tabs/Workshop_Board.tab-meta.xml',
    'unreachable',
    'No permission set grants'
  ),
  elsewhere(
    'a page never activated',
    APP,
    /    <actionOverrides>[\s\S]*?<\/actionOverrides>\n/,
    '',
    PAGE,
    'unreachable',
    'never activated'
  ),
  elsewhere('a label nobody uses', BOARD_TS, /import EMPTY.*\n/, 'const EMPTY = 1;\n', LABELS, 'unreachable', 'Board_Empty'),
  // 4: words
  one('no description', HOURS, /    <description>.*<\/description>\n/, '', 'description', 'no description'),
  one('no help where an admin edits', SHOP_CODE, /    <inlineHelpText>.*<\/inlineHelpText>\n/, '', 'description', 'no help text'),
  one('a label that is an API name', HOURS, '<label>Hours</label>', '<label>Hours__c</label>', 'label', 'looks like an API name'),
  one('a label that runs words together', HOURS, '<label>Hours</label>', '<label>workHours</label>', 'label', 'runs words together'),
  one('a custom label without words', LABELS, '<value>Nothing to do.</value>', '<value></value>', 'label', 'no words'),
  // 5: bundles
  one(
    'a script the compiler refuses',
    BOARD_TS,
    '@api mostRows = 10;',
    '@api mostRows = 10;\n  @api mostRows = 11;',
    'compile',
    'LWC compiler refuses'
  ),
  one(
    'a template the compiler refuses',
    BOARD_HTML,
    '<p lwc:if={isClosable}>',
    '<p lwc:if={isClosable()}>',
    'compile',
    'LWC compiler refuses'
  ),
  one('a property the class does not have', BOARD, 'name="heading"', 'name="headline"', 'property', "no @api property 'headline'"),
  one('a property of another type', BOARD, 'type="Integer"', 'type="String"', 'property', 'String here and number in the class'),
  one('a target that does not exist', BOARD, '<target>lightning__Tab', '<target>lightning__Tabs', 'wrongValue', "'lightning__Tabs'")
];
