import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOrgSetup } from 'c/orgSetup';
import { withoutIdName } from './storedSetup.ts';

test('names a row as one without a name where its name is its Id', () => {
  const Id = 'a0A5e00000a1B2CEAU';
  const namesOf = (Name: string | null): unknown[] => {
    const record = withoutIdName({ Id, Name, Phone_E164__c: '+16145550180' });
    return readOrgSetup(new Map([['Tracking_Number__c', [record]]]), '').setup.trackingNumbers.map((row) => row['name']);
  };
  for (const name of [Id, Id.slice(0, 15), null]) assert.deepEqual(namesOf(name), ['+16145550180']);
  assert.deepEqual(namesOf('a0A5e00000a1B2D'), ['a0A5e00000a1B2D']);
  assert.deepEqual(namesOf('Brochure'), ['Brochure']);
});
