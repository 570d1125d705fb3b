import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCsvParts } from './ingestCsv.ts';

const texts = (...given: Parameters<typeof toCsvParts>): string[] => toCsvParts(...given).map(({ csv }) => csv.toString());

test('writes each record with the columns of all, quoted where it has to be', () => {
  const records = [
    { Key__c: 'a', Note__c: 'say "hi",\nthen go' },
    { Key__c: 'b', Parent__r: { Key__c: 'ü' } }
  ];
  assert.deepEqual(texts(records), ['Key__c,Note__c,Parent__r.Key__c\na,"say ""hi"",\nthen go",\nb,,ü\n']);
});

test('keeps apart what clears another lookup, and cuts where an upload is full', () => {
  const records = [{ Key__c: 'a' }, { Key__c: 'b', Parent__c: null }, { Key__c: 'c' }, { Key__c: 'd' }];
  const parts = toCsvParts(records, 'Key__c\na\nc\n'.length);
  assert.deepEqual(
    parts.map(({ csv, indexes }) => [csv.toString(), indexes]),
    [
      ['Key__c\na\nc\n', [0, 2]],
      ['Key__c\nd\n', [3]],
      ['Key__c,Parent__c\nb,#N/A\n', [1]]
    ]
  );
});
