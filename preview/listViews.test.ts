import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readListViews } from './server/readListViews.ts';
import { listCondition } from './shell/preview/list/listCondition.ts';

const views = readListViews(join(import.meta.dirname, '../force-app'));
const view = (object: string, name: string) => views[object]?.find((each) => each.name === name);

describe('list views in the preview', () => {
  it('are those of the package, all records first', () => {
    assert.equal(views['Tracked_Call__c']?.[0]?.name, 'All');
    assert.equal(view('Tracked_Call__c', 'Waiting')?.label, 'Waiting for the Automation');
    assert.deepEqual(view('Tracked_Call__c', 'Waiting')?.columns.slice(0, 2), ['Name', 'Call__c']);
  });

  for (const [name, type, condition] of [
    ['All', '', ''],
    ['Waiting', 'picklist', "WHERE (Outcome__c = 'pending')"],
    ['Tied_to_a_Visit', 'picklist', "WHERE (Outcome__c = 'merged' OR Outcome__c = 'repeat')"],
    ['With_Write_Error', 'string', 'WHERE (Write_Error__c != NULL)'],
    ['Last_7_Days', 'datetime', 'WHERE (Call_Time__c >= LAST_N_DAYS:7)']
  ] as const) {
    it(`${name} asks ${condition || 'for all'}`, () => {
      assert.equal(
        listCondition(view('Tracked_Call__c', name)?.filters ?? [], () => type),
        condition
      );
    });
  }

  it('compares checkboxes and quotes', () => {
    assert.equal(
      listCondition([{ field: 'Active__c', operation: 'equals', value: '1' }], () => 'boolean'),
      'WHERE (Active__c = TRUE)'
    );
    assert.equal(
      listCondition([{ field: 'A__c', operation: 'notEqual', value: "it's" }], () => 'string'),
      "WHERE (A__c != 'it\\'s')"
    );
  });
});
