import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvParts } from './ingestCsv.ts';

const texts = (...given: Parameters<typeof csvParts>): string[] => [...csvParts(...given)].map(({ csv }) => csv.toString());

test('writes each record with the columns of all, quoted where it has to be', () => {
  const records = [
    { Key__c: 'a', Note__c: 'say "hi",\nthen go' },
    { Key__c: 'b', Parent__r: { Key__c: 'ü' } }
  ];
  assert.deepEqual(texts(records), ['Key__c,Note__c,Parent__r.Key__c\na,"say ""hi"",\nthen go",\nb,,ü\n']);
});

test('keeps apart what clears another lookup, and cuts where an upload is full', () => {
  const records = [{ Key__c: 'a' }, { Key__c: 'b', Parent__c: null }, { Key__c: 'c' }, { Key__c: 'd' }];
  const parts = [...csvParts(records, { jobBytes: 'Key__c\na\nc\n'.length })];
  assert.deepEqual(
    parts.map(({ csv, places }) => [csv.toString(), Array.from({ length: places.length }, (_, at) => places.at(at))]),
    [
      ['Key__c\na\nc\n', [0, 2]],
      ['Key__c\nd\n', [3]],
      ['Key__c,Parent__c\nb,#N/A\n', [1]]
    ]
  );
});
