import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { startTestOrg } from '../test-fixtures/testOrg.ts';
import { createVisit, packageWithFlow, VISITOR_IS_THERE, type FlowParts } from './test-fixtures/flowFile.ts';

const PLACE = '<label>x</label><locationX>0</locationX><locationY>0</locationY>';
const ASYNC =
  '<scheduledPaths><name>Later</name><connector><targetReference>Make</targetReference></connector><pathType>AsyncAfterCommit</pathType></scheduledPaths>';

function decision(condition: string, logic = 'and'): string {
  return `${createVisit()}<decisions><name>Choose</name>${PLACE}<rules><name>Yes</name><conditionLogic>${logic}</conditionLogic><conditions>${condition}</conditions><label>Yes</label></rules></decisions>`;
}

/** What a flow uses, and how the org refuses to start with it. */
const ROWS: readonly (readonly [uses: string, parts: FlowParts])[] = [
  ['<screens>', { body: `${createVisit()}<screens><name>Ask</name>${PLACE}</screens>` }],
  ['<loops>', { body: `${createVisit()}<loops><name>All</name>${PLACE}</loops>` }],
  ['<actionCalls>', { body: `${createVisit()}<actionCalls><name>Mail</name>${PLACE}</actionCalls>` }],
  ['<subflows>', { body: `${createVisit()}<subflows><name>Sub</name>${PLACE}</subflows>` }],
  ['<recordDeletes>', { body: `${createVisit()}<recordDeletes><name>Del</name>${PLACE}</recordDeletes>` }],
  ['<checkRecords> in Make', { body: createVisit('<checkRecords>true</checkRecords>') }],
  [
    'the operator StartsWith in Choose',
    { body: decision('<leftValueReference>$Record.Subject</leftValueReference><operator>StartsWith</operator>') }
  ],
  [
    'the logic "1 AND 2" in Choose',
    { body: decision('<leftValueReference>$Record.Subject</leftValueReference><operator>EqualTo</operator>', '1 AND 2') }
  ],
  ['<dateValue> in Make', { body: createVisit('', 'Day__c', '<dateValue>2026-01-01</dateValue>') }],
  ['the process type Flow', { processType: 'Flow' }],
  [
    'the trigger RecordBeforeSave Create',
    { start: `<object>Task</object><recordTriggerType>Create</recordTriggerType>${ASYNC}<triggerType>RecordBeforeSave</triggerType>` }
  ],
  [
    'the trigger RecordAfterSave Delete',
    { start: `<object>Task</object><recordTriggerType>Delete</recordTriggerType>${ASYNC}<triggerType>RecordAfterSave</triggerType>` }
  ],
  ['<connector> in start', { start: `<connector><targetReference>Make</targetReference></connector><object>Task</object>${ASYNC}` }],
  ['<filterFormula> in start', { start: `<filterFormula>TRUE</filterFormula><object>Task</object>${ASYNC}` }],
  ['<offsetNumber> in scheduledPaths', { path: ASYNC.replace('<name>', '<offsetNumber>1</offsetNumber><name>') }],
  [
    'a reference in start',
    {
      start: `${VISITOR_IS_THERE.replace('<booleanValue>false</booleanValue>', '<elementReference>$Record.Type</elementReference>')}<object>Task</object><recordTriggerType>Create</recordTriggerType>${ASYNC}<triggerType>RecordAfterSave</triggerType>`
    }
  ],
  ['another path than the asynchronous one after commit', { path: ASYNC.replace('AsyncAfterCommit', 'RecordField') }],
  ['a connector to nowhere (Gone)', { path: ASYNC.replace('Make', 'Gone') }],
  ['Task.Nope__c', { body: createVisit('', 'Visitor__c', '<elementReference>$Record.Nope__c</elementReference>') }],
  ['Visit__c.Nope__c', { body: createVisit('', 'Nope__c') }],
  ['Some_Variable', { body: createVisit('', 'Visitor__c', '<elementReference>Some_Variable</elementReference>') }],
  ['$Flow.CurrentDate', { body: createVisit('', 'Day__c', '<elementReference>$Flow.CurrentDate</elementReference>') }],
  [
    'the formula function ISCHANGED in Changed',
    {
      body: `${createVisit()}<formulas><name>Changed</name><dataType>Boolean</dataType><expression>ISCHANGED({!$Record.Subject})</expression></formulas>`
    }
  ],
  [
    'the collection Many',
    {
      body: `${createVisit()}<variables><name>Many</name><dataType>String</dataType><isCollection>true</isCollection><isInput>false</isInput><isOutput>false</isOutput></variables>`
    }
  ],
  [
    'a list of records in Find',
    {
      body: `${createVisit()}<recordLookups><name>Find</name>${PLACE}${VISITOR_IS_THERE}<getFirstRecordOnly>false</getFirstRecordOnly><object>Visit__c</object></recordLookups>`
    }
  ],
  [
    'an update without filters in All',
    { body: `${createVisit()}<recordUpdates><name>All</name>${PLACE}<object>Visit__c</object></recordUpdates>` }
  ]
];

for (const [uses, parts] of ROWS) {
  test(`an org does not start with a flow that uses ${uses}`, async () => {
    const forceApp = packageWithFlow('Ask', parts);
    try {
      await assert.rejects(startTestOrg({ forceApp }), (error: Error) => {
        assert.equal(error.message.split('. ')[0], `flow Ask uses ${uses}, which the local org does not run`);
        return true;
      });
    } finally {
      rmSync(forceApp, { recursive: true });
    }
  });
}

test('an org does not start with a flow that is cut off in its middle', async () => {
  const forceApp = packageWithFlow('Cut', { body: `${createVisit()}<decisions><name>Choose</name>` });
  await assert.rejects(startTestOrg({ forceApp }), /Cut\.flow-meta\.xml is not well-formed: line \d+/);
  rmSync(forceApp, { recursive: true });
});

test('a flow that is not active is checked and does not run', async () => {
  const forceApp = packageWithFlow('Draft', { status: 'Draft' });
  const org = await startTestOrg({ forceApp });
  await fetch(`${org.instanceUrl}/services/data/v67.0/sobjects/Task`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${org.accessToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ Visitor__c: 'v' })
  });
  await org.flows.idle();
  assert.equal(org.org.db.all('SELECT Id FROM "Visit__c"').length, 0);
  await org.stop();
  rmSync(forceApp, { recursive: true });
});
