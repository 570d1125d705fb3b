import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change, ChangeOperation } from '../changeLog/changeLog.ts';
import { originOf } from './changeOrigin.ts';
import { netChanges } from './recordChanges.ts';

let position = 10;
function change(operation: ChangeOperation, recordId = 'a', fields: Change['fields'] = {}): Change {
  return { position: position++, transaction: 10, object: 'Account', recordId, operation, fields, userId: 'u', at: 0 };
}

/** What several saves of one transaction come to: operations and what is told. */
const ROWS: readonly (readonly [operations: readonly ChangeOperation[], told: readonly string[]])[] = [
  [['create'], ['CREATE']],
  [['create', 'update'], ['CREATE']],
  [['create', 'delete'], []],
  [['update', 'update'], ['UPDATE']],
  [['update', 'delete'], ['DELETE']],
  [['delete', 'hardDelete'], ['DELETE']],
  [['hardDelete'], []],
  [['delete', 'undelete'], []],
  [['undelete', 'update'], ['UNDELETE']],
  [['undelete', 'delete'], []]
];

for (const [operations, told] of ROWS) {
  test(`${operations.join(', ')} in one transaction: ${told.join() || 'nothing'} is told`, () => {
    position = 10;
    assert.deepEqual(
      netChanges(operations.map((operation) => change(operation))).map(({ type }) => type),
      told
    );
  });
}

test('the last value of each field counts, and places are those in the transaction', () => {
  position = 10;
  const told = netChanges([
    change('update', 'a', { X: 1, Y: 1 }),
    change('create', 'b', { X: 3 }),
    change('update', 'a', { X: 2, Z: null })
  ]);
  assert.deepEqual(
    told.map(({ recordId, fields, sequenceNumber }) => [recordId, fields, sequenceNumber]),
    [
      ['a', { X: 2, Y: 1, Z: null }, 1],
      ['b', { X: 3 }, 2]
    ]
  );
});

const ORIGINS: readonly (readonly [path: string, options: string | undefined, origin: string])[] = [
  ['/services/data/v67.0/sobjects/Lead', undefined, 'com/salesforce/api/rest/67.0'],
  ['/services/data/v60.0/composite?x=1', 'client=dialer', 'com/salesforce/api/rest/60.0;client=dialer'],
  ['/services/data/v67.0/jobs/ingest/7/batches', 'defaultNamespace=x, client=loader', 'com/salesforce/api/bulkapi/67.0;client=loader'],
  ['/services/oauth2/token', 'client=x', '']
];

for (const [path, options, origin] of ORIGINS) {
  test(`${path} with ${options ?? 'no call options'} comes from "${origin}"`, () => assert.equal(originOf(path, options), origin));
}
