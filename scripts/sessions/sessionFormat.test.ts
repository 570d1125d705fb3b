import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refuseUnknownFormat } from './sessionFormat.ts';

test('takes the names of CSV and NDJSON, packed or not, and no others', () => {
  for (const name of ['s.csv', 'a.b/S.CSV.GZ', 's.ndjson', 's.jsonl.gz']) refuseUnknownFormat(name);
  for (const name of ['s.xlsx', 's', 's.gz', 's.csv.zip', 'csv', 's.json'])
    assert.throws(() => refuseUnknownFormat(name), {
      name: 'FileError',
      message: /^\S+: is neither CSV nor NDJSON by its name; there are \.csv,/
    });
});
