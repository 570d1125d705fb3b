/** What fields, objects, permission sets and flows need of each other. */
import { KEY, ORDER, PART, MASTER, CUSTOMER, SHOP_CODE, STAFF, APP, FLOW, REPORT } from './fixtureFiles.ts';
import { one, elsewhere, type SeededError } from './seededError.ts';

const TASK_ENTRY =
  / {4}<fieldPermissions>\s*<editable>true<\/editable>\s*<field>Event\.Shop_Code__c<\/field>\s*<readable>true<\/readable>\s*<\/fieldPermissions>\n/;
const entry = (field: string): string =>
  `    <fieldPermissions>\n        <editable>true</editable>\n        <field>${field}</field>\n        <readable>true</readable>\n    </fieldPermissions>\n    <hasActivationRequired>`;

export const COMBINATION_ERRORS: readonly SeededError[] = [
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
  one(
    'a required lookup that would be emptied',
    CUSTOMER,
    '<required>false',
    '<required>true',
    'combination',
    'would be emptied',
    false,
    '<deleteConstraint>'
  ),
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
  one(
    'a unique key that ignores case',
    KEY,
    '    <caseSensitive>true</caseSensitive>\n',
    '',
    'combination',
    'not case-sensitive',
    false,
    '<unique>'
  ),
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
    KEY,
    '<fullName>Order_Key__c',
    '<fullName>The_Key_By_Which_An_Order_Is_Found_Again_X__c',
    'name',
    'has 42 characters'
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
  one('a Task entry without its Event twin', STAFF, TASK_ENTRY, '', 'combination', 'no entry for Event', false, '<field>Task.Shop_Code__c'),
  one('Activity in a permission set', STAFF, 'Event.Shop_Code__c', 'Activity.Shop_Code__c', 'reference', 'spelled with Activity'),
  one('edit without read', STAFF, '<allowRead>true', '<allowRead>false', 'combination', 'without allowRead', false, '<allow'),
  one('a relationship name that is none', MASTER, '<relationshipName>Parts', '<relationshipName>Parts__r', 'name', 'no relationship name'),
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
  one(
    'a summary report without grouping',
    REPORT,
    /<groupingsDown>[\s\S]*<\/groupingsDown>\n/,
    '',
    'combination',
    'groupings',
    false,
    '<format>'
  ),
  one('an app without utility bar type', APP, 'Workshop_Utility_Bar', 'Repair_Order_Page', 'reference', 'no utility bar')
];
