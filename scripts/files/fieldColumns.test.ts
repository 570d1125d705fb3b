import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldColumns } from './fieldColumns.ts';

test('finds fields whatever their case, the plain name before one with a namespace', () => {
  const columns = fieldColumns('s.csv', ['ID', 'touchline__Session_Key__c', 'a__Email__c', 'Email__c']);
  assert.deepEqual(
    ['Id', 'session_key__c', 'Email__c', 'Phone__c'].map((field) => columns.find(field)),
    [0, 1, 3, -1]
  );
});

test('refuses columns that are the same field', () => {
  assert.throws(() => fieldColumns('s.csv', ['Id', 'x', 'ID']), /s\.csv: line 1, column 3: the columns Id and ID are the same field$/);
  assert.throws(() => fieldColumns('s.csv', ['Id', 'x', 'Id']), /s\.csv: line 1, column 3: the column Id occurs twice$/);
  assert.equal(fieldColumns('s.csv', ['', 'Id', '']).find('Id'), 1);
});

test('refuses a field under two namespaces, if it is asked for', () => {
  const columns = fieldColumns('s.csv', ['Id', 'a__BizibleId__c', 'b__BizibleId__c']);
  assert.equal(columns.find('Id'), 0);
  const message = /line 1, column 3: the columns a__BizibleId__c and b__BizibleId__c could both be BizibleId__c; leave one out$/;
  assert.throws(() => columns.find('BizibleId__c'), message);
  assert.throws(() => columns.require('BizibleId__c', 'Visitor_Key__c'), message);
});

test('takes our own field before the one of another product that has a name of its own', () => {
  const names = ['bizible2__BizibleId__c', 'touchline__BizibleId__c'];
  assert.equal(fieldColumns('s.csv', names).require('BizibleId__c', 'bizible2__BizibleId__c'), 1);
  assert.equal(fieldColumns('s.csv', names.slice(0, 1)).require('BizibleId__c', 'bizible2__BizibleId__c'), 0);
});
