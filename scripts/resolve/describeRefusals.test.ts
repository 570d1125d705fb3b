import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeRefusals } from './describeRefusals.ts';

const refused = (kind: 'touchpoint' | 'webSession', key: string, error: string) => ({ kind, key, action: 'create', error }) as const;

test('says words that are the admin’s or name fields, and of all else the code', () => {
  const rule = 'FIELD_CUSTOM_VALIDATION_EXCEPTION: Region is required';
  const said = describeRefusals([
    refused('webSession', 'a', 'INVALID_FIELD: bad value 0202'),
    refused('touchpoint', 'b', rule),
    refused('touchpoint', 'c', rule),
    refused('touchpoint', 'd', 'REQUIRED_FIELD_MISSING')
  ]);
  assert.equal(said, '2 × Touchpoint__c: Region is required\n1 × Web_Session__c: INVALID_FIELD\n1 × Touchpoint__c: REQUIRED_FIELD_MISSING');
  assert.equal(describeRefusals([]), undefined);
});
