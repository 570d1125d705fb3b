import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldsOf, KEY_FIELDS, OBJECT_FIELDS, selectFields } from 'c/salesforceRecords';
import { propertiesOf, ROW_VALUES } from './rowValues.ts';
import { rowWriter } from './rowWriter.ts';

/** Filled by a run against an org, and meaningless where there is none. */
const OF_A_RUN = ['name', 'decidedAt', 'attempts', 'writeError'];

for (const object of Object.keys(ROW_VALUES) as (keyof typeof ROW_VALUES)[]) {
  test(`${object}: every field has a column, but those of a run`, () => {
    const fields = fieldsOf(object).map(([property]) => property);
    const expected = fields.filter((property) => !OF_A_RUN.includes(property)).sort();
    const written = propertiesOf(object).filter((property) => property in OBJECT_FIELDS[object]);
    assert.deepEqual(written.sort(), expected);
  });

  test(`${object}: the key stands first, then the fields in the order they are selected in`, () => {
    const [first, ...others] = rowWriter(object, '').header.trim().split(',');
    assert.equal(first, KEY_FIELDS[object]);
    assert.deepEqual(
      others,
      selectFields(object, '').filter((name) => others.includes(name))
    );
  });
}

test('a currency is a column only where there are several', () => {
  assert.ok(rowWriter('Attribution_Touchpoint__c', '', true).header.endsWith(',CurrencyIsoCode\n'));
  assert.ok(!rowWriter('Attribution_Touchpoint__c', '').header.includes('Currency'));
});
