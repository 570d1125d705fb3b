import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FilesFolder } from './testing/filesFolder.ts';
import { Utf8Decoder } from './decodeUtf8.ts';
import { readRows, type BadRow, type GoodRow } from './readRows.ts';

const BAD = Buffer.from([0xff]);
const bytes = (...parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));

test('reads text in pieces of any length as it does at once, a written U+FFFD and a mark inside too', () => {
  const text = 'aé€😀\ufffd\ufeffz';
  const whole = Buffer.from(text);
  for (let size = 1; size <= whole.length; size++) {
    const decoder = new Utf8Decoder();
    let read = '';
    for (let at = 0; at < whole.length; at += size) read += decoder.write(whole.subarray(at, at + size));
    assert.equal(read + decoder.end(), text);
  }
});

test('marks every byte that is no UTF-8, and keeps what stands around it', () => {
  for (const wrong of [[0xff], [0xc3], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xc0, 0xaf]]) {
    const decoder = new Utf8Decoder();
    const text = decoder.write(bytes('a', Buffer.from(wrong), 'b')) + decoder.end();
    assert.ok(!text.isWellFormed());
    assert.match(text, /^a[\udc80-\udcff]+b$/);
  }
});

describe('a row that is not UTF-8', () => {
  const read = async (content: Buffer): Promise<(GoodRow | BadRow)[]> => {
    const rows: (GoodRow | BadRow)[] = [];
    for await (const row of readRows(new FilesFolder().file('rows', content))) rows.push(row);
    return rows;
  };

  test('is refused by line and column, and the others are read', async () => {
    const rows = await read(bytes('id,name\n1,good\n2,na', BAD, 'me\n3,\ufffd fine\n'));
    assert.deepEqual(
      rows.map((row) => ('error' in row ? [row.line, row.column, row.error] : [row.line, row.values['name']])),
      [
        [2, 'good'],
        [3, 'name', 'is not UTF-8'],
        [4, '\ufffd fine']
      ]
    );
  });

  test('is refused in NDJSON too', async () => {
    const rows = await read(bytes('{"id":"1"}\n{"id":"', BAD, '"}\n'));
    assert.deepEqual(
      rows.map((row) => ('error' in row ? [row.line, row.column, row.error] : row.line)),
      [1, [2, 8, 'is not UTF-8']]
    );
  });

  test('is the whole file where it is the header', async () => {
    await assert.rejects(read(bytes('id,na', BAD, 'me\n1,2\n')), /line 1, column 2: the header is not UTF-8/);
  });
});

test('keeps the values that a row has more than its header', async () => {
  const path = new FilesFolder().file('rows.csv', 'a,b\n1,2,"three, 3",4\n');
  for await (const row of readRows(path)) assert.equal('error' in row ? row.text : undefined, '1,2,"three, 3",4');
});
