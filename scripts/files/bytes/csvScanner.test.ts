import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanCsv } from '../scanCsv.ts';
import { compareScanners } from './compareScanners.ts';
import { CsvScanner } from './csvScanner.ts';

/** Everything a scanner says about some text that comes in chunks of `size` bytes. */
function scan(text: string, size = Infinity) {
  const bytes = Buffer.from(text);
  const scanner = new CsvScanner();
  const seen: unknown[] = [];
  const drain = () => {
    while (scanner.next()) {
      const { line, broken } = scanner;
      seen.push(broken ?? { line, fields: Array.from({ length: scanner.count }, (_, column) => scanner.text(column)) });
      const raw = scanner.bytes.toString('utf8', scanner.recordStart, scanner.recordEnd);
      assert.equal(bytes.toString('utf8', scanner.recordOffset, scanner.recordOffset + Buffer.byteLength(raw)), raw);
    }
  };
  for (let at = 0; at < bytes.length; at += size) {
    scanner.append(bytes.subarray(at, at + size));
    drain();
  }
  scanner.finish();
  drain();
  return seen;
}

const cases: readonly [string, string, unknown[]][] = [
  [
    'plain rows',
    'a,b\n1,2\n',
    [
      [1, 'a', 'b'],
      [2, '1', '2']
    ]
  ],
  [
    'CRLF, and a last line without a break',
    'a,b\r\n1,2',
    [
      [1, 'a', 'b'],
      [2, '1', '2']
    ]
  ],
  [
    'a break inside a field',
    'a,b\n"x\r\ny\nz",2\nq,3',
    [
      [1, 'a', 'b'],
      [2, 'x\r\ny\nz', '2'],
      [5, 'q', '3']
    ]
  ],
  ['doubled quotes', '"a""b","""",""\n', [[1, 'a"b', '"', '']]],
  ['separators in quotes', '"a,b",c\n', [[1, 'a,b', 'c']]],
  [
    'empty values',
    ',\n1,\n',
    [
      [1, '', ''],
      [2, '1', '']
    ]
  ],
  [
    'blank lines, passed over',
    '\n\na,b\n\n\r\n1,2\n\n',
    [
      [3, 'a', 'b'],
      [6, '1', '2']
    ]
  ],
  ['characters of several bytes', 'é,\u{1F4DE}\n', [[1, 'é', '\u{1F4DE}']]],
  [
    'a value of 100,000 characters',
    `a,${'x'.repeat(100_000)}\n1,2`,
    [
      [1, 'a', 'x'.repeat(100_000)],
      [2, '1', '2']
    ]
  ],
  [
    'a quote that never closes',
    'a,b\n1,"x\n2,y\n',
    [
      [1, 'a', 'b'],
      [2, 3, 'a quote is opened here and never closed', '1,"x'],
      [3, '2', 'y']
    ]
  ],
  [
    'a quote that another row closes',
    'é,"x\n2,"y"\n3,z\n',
    [
      [1, 3, 'a quote is closed here, but the value goes on', 'é,"x'],
      [2, '2', 'y'],
      [3, '3', 'z']
    ]
  ],
  [
    'a quote inside a plain value',
    'a,x"y\n2,z\n',
    [
      [1, 4, 'a quote stands inside a value that is not quoted', 'a,x"y'],
      [2, '2', 'z']
    ]
  ],
  ['text behind a closing quote', '"x"y,1\n', [[1, 3, 'a quote is closed here, but the value goes on', '"x"y,1']]]
];

for (const [name, text, expected] of cases) {
  test(`reads ${name}, wherever the bytes are cut`, () => {
    const wanted = expected.map((record) => {
      const [line, second, error, third] = record as [number, string | number, string, string];
      return typeof second === 'number' ? { line, column: second, error, text: third } : { line, fields: (record as unknown[]).slice(1) };
    });
    for (const size of text.length > 1000 ? [Infinity, 4096] : [Infinity, 1, 2, 3]) assert.deepEqual(scan(text, size), wanted);
  });
}

test('agrees with scanCsv, broken lines included', async () => {
  const texts = ['a,b\n"1,2\n3,"4\n5,6\n', 'a\r"b\rc"\rd"e\rf\r', 'x,"y\n', '"\n"\n"', 'a"\n\n"b', ',,\n"",""\n'];
  for (const text of texts) {
    const wanted = await Array.fromAsync(scanCsv([text]));
    for (const size of [Infinity, 1, 2]) assert.deepEqual(scan(text, size), wanted, JSON.stringify(text));
  }
});

test('finds an open quote without holding the whole file', () => {
  const scanner = new CsvScanner();
  scanner.append(Buffer.from('a,"open\n'));
  const lines = Buffer.from(`${'x'.repeat(70)},y\n`.repeat(1000));
  let chunks = 0;
  while (!scanner.next()) {
    scanner.append(lines);
    chunks++;
  }
  assert.deepEqual(scanner.broken, { line: 1, column: 3, error: 'a quote is opened here and never closed', text: 'a,"open' });
  assert.ok(chunks < 100);
});

test('sets a line aside that is too long, without holding it, and goes on behind it', () => {
  const part = Buffer.alloc(500_000, 'x');
  const long = Array.from({ length: 20 }, () => part);
  for (const read of [undefined, { count: 2, keys: [0], times: [] }]) {
    const scanner = new CsvScanner(44, 0, read);
    const seen: unknown[] = [];
    const drain = () => {
      while (scanner.next()) {
        const { line, broken, recordOffset } = scanner;
        seen.push([line, recordOffset, broken ? [broken.column, broken.error, scanner.rowText()] : scanner.text(0)]);
      }
    };
    for (const chunk of ['1,x\n2,', ...long, '\r', '\n3,y\n4,"', ...long, '"\n', '5,z\n6,', ...long]) {
      scanner.append(Buffer.from(chunk));
      assert.ok(scanner.bytes.length < 20_000_000);
      drain();
    }
    scanner.finish();
    drain();
    const rejected = (column: number, start: string) => [
      column,
      'the line is longer than 4 MB, which no row is',
      `${start.padEnd(1000, 'x')}…`
    ];
    assert.deepEqual(seen, [
      [1, 0, '1'],
      [2, 4, rejected(1, '2,')],
      [3, 10_000_008, '3'],
      [4, 10_000_012, rejected(3, '4,"')],
      [5, 20_000_017, '5'],
      [6, 20_000_021, rejected(1, '6,')]
    ]);
  }
});

test('agrees with csv-parse on generated files, odd ones included', () => {
  for (let seed = 1; seed <= 40; seed++) compareScanners(500, seed);
});
