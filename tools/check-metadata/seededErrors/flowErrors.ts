/** Flows: what they write, assign and join. */
import { FLOW } from './fixtureFiles.ts';
import { one, type SeededError } from './seededError.ts';

const KEY_VALUE =
  '<field>Order_Key__c</field>\n            <value>\n                <elementReference>$Record.Id</elementReference>\n            </value>\n        </inputAssignments>';

export const FLOW_ERRORS: readonly SeededError[] = [
  one('a flow that writes a formula', FLOW, '<field>Customer__c', '<field>Customer_Link__c', 'combination', 'can not be written'),
  one('a flow that writes what the platform fills', FLOW, '<field>Customer__c', '<field>CreatedById', 'combination', 'can not be written'),
  one(
    'a flow that writes a field twice',
    FLOW,
    '<field>Customer__c',
    '<field>Order_Key__c',
    'repeatedElement',
    'written twice',
    false,
    '<field>Order_Key__c'
  ),
  one(
    'a text for a number',
    FLOW,
    KEY_VALUE,
    KEY_VALUE.replace('Order_Key__c', 'Hours__c').replace(
      '<elementReference>$Record.Id</elementReference>',
      '<stringValue>two</stringValue>'
    ),
    'combination',
    'takes no <stringValue>'
  ),
  one('flow logic beyond its filters', FLOW, '<filterLogic>and', '<filterLogic>1 AND 2', 'reference', 'condition 2 of 1'),
  one('a flow element with a blank in its name', FLOW, '<name>Find_Order', '<name>Find Order', 'name', 'no name of an element'),
  one(
    'a flow global that is not there',
    FLOW,
    '<elementReference>$Record.Id',
    '<elementReference>$Flow.Now',
    'reference',
    "$Flow has no 'Now'"
  ),
  one('a merge field that leads nowhere', FLOW, 'Record Repair Order</inter', '{!Nobody}</inter', 'reference', "'Nobody'")
];
