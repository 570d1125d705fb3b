import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { composeQuery, parseQuery } from '@jetstreamapp/soql-parser-js';
import { quote, selectQueries } from './soql.ts';

test('quotes what would get out of a literal', () => {
  assert.equal(quote("O'Brien"), "'O\\'Brien'");
  assert.equal(quote("x\\' OR Id != null"), "'x\\\\\\' OR Id != null'");
  assert.equal(quote('a\nb'), "'a\\nb'");
  assert.equal(quote('ünïcode 😀'), "'ünïcode 😀'");
});

test('keeps any value inside its literal, by the word of a SOQL parser', () => {
  const value = fc.string({ unit: fc.constantFrom("'", '\\', '"', '%', ')', ' ', 'a', 'é', '😀') });
  fc.assert(
    fc.property(value, (text) => {
      const [soql = ''] = selectQueries({ object: 'Task', fields: ['Id'] }, [{ field: 'B__c', values: [text] }]);
      const query = parseQuery(soql);
      assert.equal(composeQuery(query).replace(/[()]/g, '').includes('OR'), text.includes('OR'));
      assert.equal(
        query.where && 'left' in query.where && query.where.left && 'value' in query.where.left && String(query.where.left.value),
        quote(text)
      );
    })
  );
});

test('joins conditions of one object into one query', () => {
  const conditions = [
    { field: 'A__c', values: ['1', '1', '2'] },
    { field: 'WhoId', values: ['00Q1'], and: 'A__c != null' }
  ];
  assert.deepEqual(selectQueries({ object: 'Task', fields: ['Id', 'A__c'], where: 'IsDeleted = false' }, conditions), [
    "SELECT Id, A__c FROM Task WHERE (A__c IN ('1','2') OR (WhoId IN ('00Q1') AND A__c != null)) AND IsDeleted = false"
  ]);
  assert.deepEqual(selectQueries({ object: 'Task', fields: ['Id'] }, [{ field: 'A__c', values: [] }]), []);
});

test('asks across a lookup in a query of its own, since no index helps both', () => {
  const conditions = [
    { field: 'A__r.Key__c', values: ['1'] },
    { field: 'B__c', values: ['2'] }
  ];
  assert.deepEqual(selectQueries({ object: 'X__c', fields: ['Id'] }, conditions), [
    "SELECT Id FROM X__c WHERE (B__c IN ('2'))",
    "SELECT Id FROM X__c WHERE (A__r.Key__c IN ('1'))"
  ]);
});

test('cuts long lists into queries that fit into a URL, and loses no value', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ maxLength: 80 }), { maxLength: 900 }),
      fc.uniqueArray(fc.string({ maxLength: 80 }), { maxLength: 300 }),
      (a, b) => {
        const queries = selectQueries({ object: 'Task', fields: ['Id'] }, [
          { field: 'A__c', values: a },
          { field: 'B__c', values: b, and: 'C__c != null' }
        ]);
        for (const query of queries) assert.ok(encodeURIComponent(query).length <= 14_000, String(encodeURIComponent(query).length));
        const all = queries.join('\n');
        for (const value of a) assert.ok(all.includes(quote(value)));
        for (const value of b) assert.ok(all.includes(quote(value)));
      }
    ),
    { numRuns: 30 }
  );
});
