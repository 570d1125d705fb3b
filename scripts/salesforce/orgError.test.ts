import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toOrgError } from './orgError.ts';

test('says why a query was refused, and nothing of what it asked for', () => {
  const message = "\nId FROM Task WHERE Visitor__c IN ('ann@example.com'\n                   ^\nERROR at Row:1:Column:27\nNo such column";
  const { errorCode, message: said } = toOrgError(400, [{ errorCode: 'INVALID_FIELD', message }]);
  assert.deepEqual([errorCode, said], ['INVALID_FIELD', 'ERROR at Row:1:Column:27\nNo such column']);
  assert.equal(toOrgError(400, [{ errorCode: 'X', message: 'As it is' }]).message, 'As it is');
});
