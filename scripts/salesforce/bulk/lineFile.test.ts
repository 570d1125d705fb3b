import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, test } from 'node:test';
import { Spool } from './rowSpool.ts';
import { SortedLines } from './sortedLines.ts';

const spool = new Spool();
after(() => spool.remove());

test('gives back every line as it was, however long, and is gone when it was taken', () => {
  const file = spool.file('lines');
  const lines = [
    '',
    'ü',
    'x'.repeat(70_000),
    'é'.repeat(30_000),
    'y'.repeat(1_500_000),
    ...Array.from({ length: 2_000 }, (_, n) => `line ${String(n)}`)
  ];
  for (const [n, line] of lines.entries())
    if (n % 2 === 0) file.add(line);
    else file.addBytes(Buffer.from(line));
  assert.deepEqual(Array.from(file.lines(), String), lines);
  assert.deepEqual(Array.from(file.take(), String), lines);
  assert.equal(existsSync(file.path), false);
  assert.deepEqual([...spool.file('nothing').take()], []);
});

test('goes through lines in another order, as often as it is asked to', () => {
  const file = spool.file('numbers');
  const lines = ['3 a', '1 b', '20 c', '1 d'];
  for (const line of lines) file.add(line);
  const sorted = new SortedLines(file, lines.length, (line) => parseInt(line.toString(), 10));
  for (let times = 0; times < 2; times++) assert.deepEqual(Array.from(sorted.lines(), String), ['1 b', '1 d', '3 a', '20 c']);
});
