import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Connection } from 'jsforce';
import { readListViews } from './server/readListViews.ts';
import { CALL_STORY_LABEL_NAMES } from 'c/callStory';
import { startLocalOrg } from '../local-org/localOrg.ts';
import { readStoryLabels } from '../scripts/resolve/readLabels.ts';
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

describe('the columns of tracked calls', () => {
  /** `Reason_Session_Too_Old` → `['Reason', 'sessionTooOld']` */
  const codeOf = (name: string): [field: string, code: string] => {
    const [field = '', first = '', ...rest] = name.split('_');
    return [field, first.toLowerCase() + rest.join('')];
  };
  const names = CALL_STORY_LABEL_NAMES.filter((name) => /^(Outcome|Reason)_/.test(name));

  it('show outcomes and reasons in words', () => {
    const columns = views['Tracked_Call__c']?.flatMap((each) => each.columns) ?? [];
    assert.ok(columns.includes('Outcome_Word__c') && columns.includes('Reason_Word__c'));
    assert.ok(!columns.includes('Outcome__c') && !columns.includes('Reason__c'));
  });

  for (const namespace of [undefined, 'touchline']) {
    it(`say each code in the words of the pages${namespace ? ', with a namespace' : ''}`, async (t) => {
      const org = await startLocalOrg({ forceApp: join(import.meta.dirname, '../force-app'), flows: false, namespace });
      t.after(() => org.stop());
      const connection = new Connection({ instanceUrl: org.instanceUrl, accessToken: org.accessToken, version: '67.0' });
      const named = (text: string): string => (namespace ? text.replace(/\w+__c/g, `${namespace}__$&`) : text);
      const labels = readStoryLabels();
      const codes = [
        ...names.map((name) => [...codeOf(name), labels[name]]),
        ['Outcome', 'later', 'later'],
        ['Reason', null, null]
      ] as const;
      const rows = codes.map(([field, code], at) => ({ [named('Task_Id__c')]: `00T${at}`, [named(`${field}__c`)]: code }));
      await connection.sobject(named('Tracked_Call__c')).create(rows);
      const said = await connection.query<Record<string, string | null>>(
        named('SELECT Outcome_Word__c, Reason_Word__c FROM Tracked_Call__c ORDER BY Name')
      );
      assert.deepEqual(
        said.records.map((row, at) => row[named(`${codes[at]?.[0] ?? ''}_Word__c`)]),
        codes.map(([, , word]) => word)
      );
    });
  }
});
