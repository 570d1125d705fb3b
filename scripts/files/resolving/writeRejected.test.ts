import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeRejected } from './writeRejected.ts';

test('writes many rows in pieces, and none where there are none', () => {
  const pieces: string[] = [];
  const output = { write: (_name: string, text: Uint8Array | string) => void pieces.push(String(text)) };
  writeRejected(output, []);
  assert.deepEqual(pieces, []);
  const rejections = Array.from({ length: 2000 }, (_, at) => ({
    file: 'a.csv',
    line: at,
    column: 'Id',
    reason: 'is blank',
    row: 'x'.repeat(100)
  }));
  writeRejected(output, rejections);
  assert.ok(pieces.length > 3 && pieces.every(({ length }) => length < 70_000), String(pieces.length));
  const lines = pieces.join('').split('\n');
  assert.deepEqual(
    [lines.length, lines[0], lines[2000]],
    [2002, 'file,line,column,reason,row', `a.csv,1999,Id,is blank,${'x'.repeat(100)}`]
  );
});
