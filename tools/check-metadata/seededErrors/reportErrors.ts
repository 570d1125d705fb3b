/** Reports and dashboards. */
import { DASHBOARD, REPORT, TYPE } from './fixtureFiles.ts';
import { one, type SeededError } from './seededError.ts';

const CROSS = (primary: string, table: string, join: string): string =>
  `    <crossFilters>\n        <operation>with</operation>\n        <primaryTableColumn>${primary}</primaryTableColumn>\n        <relatedTable>${table}</relatedTable>\n        <relatedTableJoinColumn>${join}</relatedTableJoinColumn>\n    </crossFilters>\n    <description>`;

export const REPORT_ERRORS: readonly SeededError[] = [
  one(
    'a sum of words',
    REPORT,
    '<field>Contact.Repair_Orders__r$Hours__c',
    '<field>Contact$FirstName',
    'combination',
    'is no number',
    false,
    '<aggregateTypes>'
  ),
  one(
    'a time frame of words',
    REPORT,
    '<dateColumn>Contact.Repair_Orders__r$CreatedDate',
    '<dateColumn>Contact$LastName',
    'combination',
    'is no date'
  ),
  one(
    'a column shown and grouped',
    REPORT,
    '<field>Contact$LastName',
    '<field>Contact.Repair_Orders__r$Status_Word__c',
    'repeatedElement',
    'stands twice'
  ),
  one('a scope nobody has', REPORT, '<scope>organization', '<scope>organisation', 'wrongValue', 'no scope'),
  one('report logic beyond its conditions', REPORT, '<booleanFilter>1', '<booleanFilter>1 AND 2', 'reference', 'condition 2 of 1'),
  one(
    'a cross filter on nothing',
    REPORT,
    '    <description>',
    CROSS('Contact$Id', 'Repair__c', 'Customer__c'),
    'reference',
    "object 'Repair__c'"
  ),
  one(
    'a cross filter by no lookup',
    REPORT,
    '    <description>',
    CROSS('Contact$Id', 'Repair_Order__c', 'Hours__c'),
    'reference',
    "no lookup 'Hours__c'"
  ),
  one(
    'a report type column twice',
    TYPE,
    '<field>Hours__c',
    '<field>Status_Word__c',
    'repeatedElement',
    'stands twice',
    false,
    '<field>Status_Word__c'
  ),
  one('a component beyond the grid', DASHBOARD, '<columnIndex>0', '<columnIndex>11', 'combination', 'of 12'),
  one(
    'a component grouped as its report is not',
    DASHBOARD,
    '<groupingColumn>Contact.Repair_Orders__r$Status_Word__c',
    '<groupingColumn>Contact.Repair_Orders__r$Hours__c',
    'reference',
    'not grouped by'
  )
];
