import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { KeyTable, viewOf } from './keyTable.ts';

describe('KeyTable', () => {
  const numberOf = (table: KeyTable, key: string, method: 'add' | 'find'): number => {
    const bytes = Buffer.from(key);
    return table[method](viewOf(bytes), 0, bytes.length);
  };

  it('numbers any keys by their first appearance, like a Map', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.array(fc.string({ unit: 'binary' })), (keys, others) => {
        const table = new KeyTable(0);
        const map = new Map<string, number>();
        for (const key of keys) {
          if (!map.has(key)) map.set(key, map.size);
          assert.equal(numberOf(table, key, 'add'), map.get(key));
        }
        const copy = KeyTable.of(table.parts());
        for (const key of [...keys, ...others]) assert.equal(numberOf(copy, key, 'find'), map.get(key) ?? -1);
      })
    );
  });

  it('keeps hundreds of thousands of keys apart', () => {
    const table = new KeyTable();
    for (let key = 0; key < 300_000; key++) assert.equal(numberOf(table, key.toString(16).padStart(32, '0'), 'add'), key);
    assert.equal(numberOf(table, (299_999).toString(16).padStart(32, '0'), 'find'), 299_999);
    assert.equal(numberOf(table, (300_000).toString(16).padStart(32, '0'), 'find'), -1);
  });
});
