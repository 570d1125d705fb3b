import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { scanCsv } from './scanCsv.ts';

async function scan(chunks: string[]) {
  return Array.fromAsync(scanCsv(chunks));
}

const cases: readonly [string, string, unknown[]][] = [
  [
    'reads plain rows',
    'a,b\n1,2\n',
    [
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['1', '2'] }
    ]
  ],
  [
    'reads CRLF and a last line without a break',
    'a,b\r\n1,2',
    [
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['1', '2'] }
    ]
  ],
  [
    'counts a CRLF inside a field as one line',
    'a,b\n"x\r\ny",2\nz,3',
    [
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['x\r\ny', '2'] },
      { line: 4, fields: ['z', '3'] }
    ]
  ],
  [
    'passes over blank lines',
    'a\n\n\n1\n',
    [
      { line: 1, fields: ['a'] },
      { line: 4, fields: ['1'] }
    ]
  ],
  [
    'keeps an empty last value',
    'a,b\n1,\n',
    [
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['1', ''] }
    ]
  ],
  [
    'takes the semicolon where the header has it',
    'a;b\n"1;x";2,5\n',
    [
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['1;x', '2,5'] }
    ]
  ],
  [
    'loses one line by a quote that never closes',
    'a,b\n1,"x\n2,y\n',
    [
      { line: 1, fields: ['a', 'b'] },
      { line: 2, column: 3, error: 'a quote is opened here and never closed', text: '1,"x' },
      { line: 3, fields: ['2', 'y'] }
    ]
  ],
  [
    'loses one line by a quote that another row closes',
    'a,b\n1,"x\n2,"y"\n3,z\n',
    [
      { line: 1, fields: ['a', 'b'] },
      { line: 2, column: 3, error: 'a quote is closed here, but the value goes on', text: '1,"x' },
      { line: 3, fields: ['2', 'y'] },
      { line: 4, fields: ['3', 'z'] }
    ]
  ],
  [
    'refuses a quote inside a plain value',
    'a,b\n1,x"y\n2,z\n',
    [
      { line: 1, fields: ['a', 'b'] },
      { line: 2, column: 4, error: 'a quote stands inside a value that is not quoted', text: '1,x"y' },
      { line: 3, fields: ['2', 'z'] }
    ]
  ],
  [
    'refuses text behind a closing quote',
    'a,b\n"x"y,1\n',
    [
      { line: 1, fields: ['a', 'b'] },
      { line: 2, column: 3, error: 'a quote is closed here, but the value goes on', text: '"x"y,1' }
    ]
  ]
];

for (const [name, text, expected] of cases) {
  test(`${name}, wherever the text is cut into chunks`, async () => {
    assert.deepEqual(await scan([text]), expected);
    assert.deepEqual(await scan([...text]), expected);
  });
}

test('agrees with csv-parse on any well-formed file', async () => {
  const value = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é', '😀') });
  const rows = fc
    .integer({ min: 2, max: 4 })
    .chain((columns) => fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }));
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 9 }), async (body, size) => {
      const text = stringify([body[0]!.map((_, i) => `h${i}`), ...body], { quoted: true });
      const chunks = text.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [];
      const ours = (await scan(chunks)).map((record) => ('fields' in record ? record.fields : record));
      assert.deepEqual(ours, parse(text));
    })
  );
});

test('finds an open quote without holding the whole file', async () => {
  let made = 0;
  function* endless() {
    yield 'a,b\n1,"open\n';
    while (true) {
      made++;
      yield `${'x'.repeat(70)},y\n`.repeat(1000);
    }
  }
  const scanning = scanCsv(endless());
  const records = [];
  for await (const record of scanning) {
    records.push(record);
    if (records.length === 3) break;
  }
  assert.equal(records[2]?.line, 3);
  assert.ok(made < 100);
});

test('sets a line aside that is too long, without holding it, and goes on behind it', async () => {
  const part = 'x'.repeat(500_000);
  const lines = ['2,', ...Array.from({ length: 20 }, () => part), '\r', '\n3,y\n"', ...Array.from({ length: 9 }, () => part), '"\n4,z\n'];
  const records = await scan(['a,b\n1,x\n', ...lines]);
  const rejected = (start: string) => ({ error: 'the line is longer than 4 MB, which no row is', text: `${start.padEnd(1000, 'x')}…` });
  assert.deepEqual(records.slice(1), [
    { line: 2, fields: ['1', 'x'] },
    { line: 3, column: 1, ...rejected('2,') },
    { line: 4, fields: ['3', 'y'] },
    { line: 5, column: 1, ...rejected('"') },
    { line: 6, fields: ['4', 'z'] }
  ]);
});

test('finds the separator outside quotes', async () => {
  assert.deepEqual(await scan(['a;b;"c, d,e,f,g"\n']), [{ line: 1, fields: ['a', 'b', 'c, d,e,f,g'] }]);
});
