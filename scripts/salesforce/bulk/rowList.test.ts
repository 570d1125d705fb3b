import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapRows, pickRows, rowsAt, type RowList } from './rowList.ts';

/** Rows that count how many of them were made. */
function counted(length: number): RowList<number> & { made: number } {
  const rows = {
    length,
    made: 0,
    *[Symbol.iterator]() {
      for (let n = 0; n < length; n++) {
        rows.made++;
        yield n;
      }
    }
  };
  return rows;
}

test('makes rows only when they are asked for, and none behind the last place', () => {
  const rows = counted(1_000);
  const picked = pickRows(
    mapRows(rows, (n) => n * 2),
    [1, 3]
  );
  assert.deepEqual([rows.made, picked.length], [0, 2]);
  assert.deepEqual([...picked], [2, 6]);
  assert.equal(rows.made, 4);
  assert.deepEqual([...pickRows(picked, [1])], [6]);
});

test('tells the place of each row, and nothing where no place is', () => {
  assert.deepEqual(
    [...rowsAt(['a', 'b', 'c'], [0, 2])],
    [
      { row: 'a', place: 0 },
      { row: 'c', place: 2 }
    ]
  );
  assert.deepEqual([...rowsAt(counted(3), [])], []);
});
