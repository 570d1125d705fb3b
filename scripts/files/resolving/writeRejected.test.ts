import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RejectionWriter, type RejectedPart, type RejectedRows } from '../rejections.ts';
import { FilesFolder } from '../testing/filesFolder.ts';
import { writeRejected } from './writeRejected.ts';

const folder = new FilesFolder();

function part(linesBefore: number, lines: readonly number[], reason = 'is blank', row = 'x'.repeat(100)): RejectedPart {
  const writer = new RejectionWriter(folder.path);
  for (const line of lines) writer.add(line, 'Id', reason, row);
  const rows = writer.finish();
  writer.close();
  return { path: '', groups: [], ...rows, linesBefore };
}

function written(rejected: readonly RejectedRows[]) {
  const pieces: string[] = [];
  const output = { write: (_name: string, text: Uint8Array | string) => void pieces.push(String(text)) };
  return { told: writeRejected(output, rejected), pieces };
}

test('writes many rows in pieces, and none where there are none', () => {
  assert.deepEqual(written([{ file: 'a.csv', parts: [] }]), { told: { count: 0, byFile: new Map(), first: [] }, pieces: [] });
  const lines = Array.from({ length: 2000 }, (_, at) => at);
  const { told, pieces } = written([{ file: 'a.csv', parts: [part(0, lines)] }]);
  assert.ok(pieces.length > 3 && pieces.every(({ length }) => length < 100_000), String(pieces.length));
  const texts = pieces.join('').split('\n');
  assert.deepEqual(
    [texts.length, texts[0], texts[2000]],
    [2002, 'file,line,column,reason,row', `a.csv,1999,Id,is blank,${'x'.repeat(100)}`]
  );
  assert.equal(told.first.length, 20);
});

test('puts rows into the order of files and lines, and counts them by file; of one line in the order they are given', () => {
  const { told, pieces } = written([
    { file: 'b.csv', parts: [part(0, [2, 3]), part(10, [1])] },
    { file: 'a, 1.csv', parts: [part(0, [9], '"noon", no "time"', 'a;b;c;d\n')] },
    { file: 'b.csv', parts: [part(0, [3, 4], 'again', 'row')] }
  ]);
  assert.equal(
    pieces.join('').replaceAll('x'.repeat(100), 'row'),
    `file,line,column,reason,row
"a, 1.csv",9,Id,"""noon"", no ""time""","a;b;c;d
"
b.csv,2,Id,is blank,row
b.csv,3,Id,is blank,row
b.csv,3,Id,again,row
b.csv,4,Id,again,row
b.csv,11,Id,is blank,row
`
  );
  assert.deepEqual(told.first.slice(0, 2), ['a, 1.csv, line 9, column Id: "noon", no "time"', 'b.csv, line 2, column Id: is blank']);
  assert.deepEqual([told.count, Object.fromEntries(told.byFile)], [6, { 'a, 1.csv': 1, 'b.csv': 5 }]);
});
