import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeResultHeader, writeRow, type CsvFormat } from './csvFormat.ts';
import { RowScanner, WrongLineEnding } from './rowScanner.ts';

const LF: CsvFormat = { columnDelimiter: 'COMMA', lineEnding: 'LF' };
const CRLF: CsvFormat = { columnDelimiter: 'COMMA', lineEnding: 'CRLF' };

/** Rows of a text that arrives in portions of `size` characters. */
function scan(text: string, format: CsvFormat = LF, size = text.length): unknown[] {
  const scanner = new RowScanner(format);
  const rows = [];
  for (let at = 0; at < text.length; at += size) rows.push(...scanner.push(text.slice(at, at + size)));
  rows.push(...scanner.end());
  return rows.map((row) => (row.problem === undefined ? row.cells : { ...row }));
}

const TABLE: readonly [what: string, text: string, format: CsvFormat, rows: readonly unknown[]][] = [
  [
    'plain cells',
    'a,b\n1,2\n',
    LF,
    [
      ['a', 'b'],
      ['1', '2']
    ]
  ],
  ['no line end behind the last row', 'a\n1', LF, [['a'], ['1']]],
  [
    'quoted delimiter, quote and line end',
    'a,b\n"x,y","say ""hi""\nthere"\n',
    LF,
    [
      ['a', 'b'],
      ['x,y', 'say "hi"\nthere']
    ]
  ],
  ['empty lines are no rows', 'a\n\n1\n\n', LF, [['a'], ['1']]],
  [
    'empty cells are cells',
    'a,b\n,\n',
    LF,
    [
      ['a', 'b'],
      ['', '']
    ]
  ],
  [
    'spaces stay',
    'a,b\n1, 2\n',
    LF,
    [
      ['a', 'b'],
      ['1', ' 2']
    ]
  ],
  [
    'CRLF',
    'a,b\r\n"1",2\r\n3,"4"\r\n',
    CRLF,
    [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4']
    ]
  ],
  ['a line feed inside quotes of a CRLF file', 'a\r\n"x\ny"\r\n', CRLF, [['a'], ['x\ny']]],
  [
    'tabs',
    'a\tb\n1\t"2\t3"\n',
    { columnDelimiter: 'TAB', lineEnding: 'LF' },
    [
      ['a', 'b'],
      ['1', '2\t3']
    ]
  ],
  ['a byte order mark is part of the name', '\uFEFFId\n1\n', LF, [['\uFEFFId'], ['1']]],
  [
    'a quote inside a plain cell fails its row alone',
    'a,b\n1, "2"\n3,4\n',
    LF,
    [['a', 'b'], { cells: ['1', ' '], problem: 'Found unescaped quote. A value with quote should be within a quote' }, ['3', '4']]
  ],
  [
    'text behind an end quote fails its row alone',
    'a,b\n"1"x,2\n3,4\n',
    LF,
    [['a', 'b'], { cells: ['1'], problem: 'Not expecting more text after end quote' }, ['3', '4']]
  ],
  ['a quote never closed takes the rest', 'a\n"1\n2\n', LF, [['a'], { cells: [], problem: 'EOF reached before closing an opened quote' }]]
];

for (const [what, text, format, rows] of TABLE) {
  test(`reads ${what}, in portions of any size`, () => {
    for (const size of [1, 2, 3, 7, text.length]) assert.deepEqual(scan(text, format, size), rows);
  });
}

test('refuses line ends other than the job’s', () => {
  const wrong = (setting: string): object => ({ message: `LineEnding is invalid on user data. Current LineEnding setting is ${setting}` });
  assert.throws(() => scan('a\r\n1\r\n'), wrong('LF'));
  assert.throws(() => scan('a\n"1"\r\n'), WrongLineEnding);
  assert.throws(() => scan('a\n1\n', CRLF), wrong('CRLF'));
});

test('reads back what it writes', () => {
  const cells = ['', 'plain', 'a,b', 'say "hi"', 'two\nlines', ' space '];
  for (const format of [LF, CRLF, { columnDelimiter: 'PIPE', lineEnding: 'LF' } as const]) {
    assert.deepEqual(scan(writeRow(cells, format), format), [cells]);
  }
});

test('writes its own columns quoted and the upload’s as they came', () => {
  assert.equal(writeResultHeader(['sf__Id', 'sf__Error'], ['Id', 'Phone'], LF), '"sf__Id","sf__Error",Id,Phone\n');
});
