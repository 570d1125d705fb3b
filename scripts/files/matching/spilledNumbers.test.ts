import assert from 'node:assert/strict';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { mock, test } from 'node:test';
import { FilesFolder } from '../testing/filesFolder.ts';
import { readNumbers, writeNumbers } from './spilledNumbers.ts';

const folder = new FilesFolder();

/** The system does at most so many bytes of each call. */
function doLittleAtOnce(most: number): void {
  for (const name of ['writeSync', 'readSync'] as const) {
    const whole = fs[name] as (...values: unknown[]) => number;
    mock.method(fs, name, (file: number, bytes: Uint8Array, from: number, length: number, place: number) =>
      whole(file, bytes, from, Math.min(length, most), place)
    );
  }
  syncBuiltinESMExports();
}

test('writes and reads all, however little the system does at once', () => {
  const file = fs.openSync(join(folder.path, 'numbers'), 'w+');
  const numbers = Float64Array.from({ length: 9 }, (_, at) => at * 1.1);
  const into = new Float64Array(9);
  doLittleAtOnce(13);
  try {
    writeNumbers(file, numbers, 24);
    readNumbers(file, into, 24);
    assert.deepEqual(into, numbers);
    assert.throws(() => {
      readNumbers(file, into, 32);
    }, /cut short at byte 96/);
  } finally {
    mock.restoreAll();
    syncBuiltinESMExports();
    fs.closeSync(file);
  }
});
