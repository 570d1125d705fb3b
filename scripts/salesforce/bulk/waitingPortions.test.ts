import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import type { PlainWrite } from 'c/resolutionPath';
import { columnSet, csvParts, flatten, type SentRecord } from './ingestCsv.ts';
import { parentOrder } from './parentOrder.ts';
import { Spool } from './rowSpool.ts';
import { fromLine, toLine } from './waitingLine.ts';
import type { WaitingPortion } from './waitingPortion.ts';
import { WaitingPortions } from './waitingPortions.ts';

const spool = new Spool();
after(() => spool.remove());
let files = 0;

const sentOf = ({ key, values }: PlainWrite): SentRecord => ({
  Key__c: key,
  ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? null]))
});

/** What is given for each portion, before it is gone. */
function portionsOf<T>(writes: readonly PlainWrite[], jobBytes: number, tell: (portion: WaitingPortion) => T): T[] {
  const portions = new WaitingPortions(() => spool.file(String(files++)), jobBytes);
  for (const write of writes) portions.add({ write }, parentOrder('touchpoint', write.values), flatten(sentOf(write)));
  const told: T[] = [];
  for (const portion of portions.take()) told.push(tell(portion));
  return told;
}

const keysOf = (portion: WaitingPortion): string[] => Array.from(portion, ({ write }) => write.key);

/** Cut where it is full, of all the records so far and each with the columns of all. */
function cutSimply(records: readonly SentRecord[], jobBytes: number): string[][] {
  const bytesOf = (some: readonly SentRecord[]): number => {
    const all = some.map(flatten);
    const columns = new Set(all.flatMap((cells) => Object.keys(cells)));
    const cells = all
      .flatMap((cells) => Object.values(cells))
      .map((cell) => Buffer.byteLength(cell) + (/[",\n\r ]/.test(cell) ? 1 + cell.split('"').length : 0));
    return cells.reduce((sum, size) => sum + size, 0) + some.length * columns.size + [...columns].join().length + 1;
  };
  const portions: { readonly name: string; readonly records: SentRecord[] }[] = [];
  for (const record of records) {
    const name = columnSet(flatten(record));
    const last = portions.findLast((portion) => portion.name === name);
    if (last && bytesOf([...last.records, record]) <= jobBytes) last.records.push(record);
    else portions.push({ name, records: [record] });
  }
  return portions.map((portion) => portion.records.map(({ Key__c }) => String(Key__c)));
}

const value = fc.oneof(fc.constant(undefined), fc.string({ maxLength: 8 }), fc.constant('say "hi"'), fc.integer());
const writesOf = fc
  .array(fc.record({ A__c: value, B__c: value, Note: value, account: fc.constantFrom('001A', '001B', '') }, { requiredKeys: [] }), {
    maxLength: 30
  })
  .map((rows) => rows.map((values, n): PlainWrite => ({ key: `k${String(n)}`, values })));

test('cuts portions where the simple way would, with the columns of all and within the limit', () => {
  fc.assert(
    fc.property(writesOf, fc.integer({ min: 40, max: 400 }), (writes, jobBytes) => {
      const portions = portionsOf(writes, jobBytes, (portion) => ({ keys: keysOf(portion), columns: portion.columns, of: [...portion] }));
      assert.deepEqual(
        portions.map(({ keys }) => [...keys].sort()),
        cutSimply(writes.map(sentOf), jobBytes).map((keys) => keys.sort())
      );
      for (const { columns, of } of portions) {
        const records = of.map(({ write }) => sentOf(write));
        const known = [...csvParts(records, { columns })].map(({ csv }) => csv.toString().split('\n')[0]?.split(',').sort());
        const found = [...csvParts(records)].map(({ csv }) => csv.toString().split('\n')[0]?.split(',').sort());
        assert.deepEqual(known, found);
        assert.ok(records.length === 1 || [...csvParts(records, { columns })].every(({ csv }) => csv.length <= jobBytes));
      }
    }),
    { numRuns: 60 }
  );
});

test('keeps the rows of one parent together in an upload (P22)', () => {
  const accounts = ['001A', '001B', '001C', '001D'];
  const writes = Array.from({ length: 40 }, (_, n): PlainWrite => ({ key: `k${String(n)}`, values: { account: accounts[n % 4] } }));
  const [order = []] = portionsOf(writes, 1e6, (portion) => Array.from(portion, ({ write }) => write.values['account']));
  assert.equal(order.length, 40);
  assert.equal(order.filter((account, at) => account !== order[at - 1]).length, 4);
});

test('leaves rows without parents as they came, and goes through them again', () => {
  const writes = ['c', 'a', 'b'].map((key): PlainWrite => ({ key, values: {} }));
  assert.deepEqual(
    portionsOf(writes, 1e6, (portion) => [keysOf(portion), keysOf(portion)]),
    [
      [
        ['c', 'a', 'b'],
        ['c', 'a', 'b']
      ]
    ]
  );
});

test('keeps what is to be cleared, and who hears of a refusal', () => {
  const waiting = {
    write: { key: 'k\t', id: 'a01', values: { lead: undefined, note: 'é\n', count: 0 } },
    calls: [{ taskId: '00T', id: undefined }]
  };
  const back = fromLine(Buffer.from(toLine(waiting, 71)));
  assert.deepEqual(back, { write: waiting.write, calls: [{ taskId: '00T' }] });
  assert.ok('lead' in back.write.values);
  assert.equal('id' in fromLine(Buffer.from(toLine({ write: { key: 'k', values: {} } }, 0))).write, false);
});
