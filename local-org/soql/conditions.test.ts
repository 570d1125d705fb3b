import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { LocalOrg } from '../localOrg.ts';
import { createRecords } from '../records/saveRecords.ts';
import { startTestOrg } from '../test-fixtures/testOrg.ts';
import { QueryPages } from './queryPages.ts';

/** A visit as the oracle sees it. */
interface Visit {
  readonly key: string;
  readonly pages: number | undefined;
  readonly visitor: string | undefined;
  readonly paid: boolean;
  readonly parent: string | undefined;
}

type Tree =
  | { readonly kind: 'and' | 'or'; readonly items: readonly Tree[] }
  | { readonly kind: 'not'; readonly item: Tree }
  | { readonly kind: 'test'; readonly soql: string; readonly holds: (visit: Visit) => boolean };

const VISITORS = [undefined, 'a', 'A', 'b', "o'n", 'x%y', 'a\\b'];
const visits: Visit[] = Array.from({ length: 42 }, (_, at) => ({
  key: `k${at}`,
  pages: at % 6 === 5 ? undefined : at % 6,
  visitor: VISITORS[at % 7],
  paid: at % 4 === 0,
  parent: at % 3 === 0 ? undefined : `k${at % 3}`
}));

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const same = (a: string | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

const isParent = ({ parent }: Visit, ...keys: string[]): boolean => parent !== undefined && keys.includes(parent);

const number = fc.integer({ min: 0, max: 5 });
const key = fc.constantFrom('k0', 'k1', 'k2', 'K1');
const visitor = fc.constantFrom(...VISITORS.filter((value) => value !== undefined));
const leaf: fc.Arbitrary<Tree> = fc.oneof(
  number.map((n): Tree => ({ kind: 'test', soql: `Pages__c = ${n}`, holds: (visit) => visit.pages === n })),
  number.map((n): Tree => ({ kind: 'test', soql: `Pages__c != ${n}`, holds: (visit) => visit.pages !== n })),
  number.map((n): Tree => ({ kind: 'test', soql: `Pages__c > ${n}`, holds: (visit) => visit.pages !== undefined && visit.pages > n })),
  number.map((n): Tree => ({ kind: 'test', soql: `Pages__c NOT IN (${n}, 1)`, holds: (visit) => visit.pages !== n && visit.pages !== 1 })),
  fc.constant<Tree>({ kind: 'test', soql: 'Pages__c = null', holds: (visit) => visit.pages === undefined }),
  fc.constant<Tree>({ kind: 'test', soql: 'Paid__c = true', holds: (visit) => visit.paid }),
  visitor.map((text): Tree => ({ kind: 'test', soql: `Visitor__c = ${quote(text)}`, holds: (visit) => same(visit.visitor, text) })),
  visitor.map((text): Tree => ({ kind: 'test', soql: `Visitor__c != ${quote(text)}`, holds: (visit) => !same(visit.visitor, text) })),
  visitor.map((text): Tree => ({
    kind: 'test',
    soql: `Visitor__c IN (${quote(text)}, null)`,
    holds: (visit) => visit.visitor === undefined || same(visit.visitor, text)
  })),
  key.map((one): Tree => ({ kind: 'test', soql: `Parent_Visit__r.Key__c = '${one}'`, holds: (visit) => isParent(visit, one) })),
  key.map((one): Tree => ({ kind: 'test', soql: `Parent_Visit__r.Key__c != '${one}'`, holds: (visit) => !isParent(visit, one) })),
  key.map((one): Tree => ({
    kind: 'test',
    soql: `Parent_Visit__r.Key__c IN ('${one}', 'k2')`,
    holds: (visit) => isParent(visit, one, 'k2')
  })),
  key.map((one): Tree => ({
    kind: 'test',
    soql: `Parent_Visit__r.Key__c IN ('${one}', null)`,
    holds: (visit) => visit.parent === undefined || isParent(visit, one)
  })),
  fc.constant<Tree>({ kind: 'test', soql: 'Parent_Visit__r.Key__c = null', holds: ({ parent }) => parent === undefined }),
  fc.constant<Tree>({
    kind: 'test',
    soql: "Visitor__c LIKE 'a%'",
    holds: (visit) => visit.visitor?.toLowerCase().startsWith('a') === true
  }),
  fc.constant<Tree>({ kind: 'test', soql: "Visitor__c LIKE '%\\%%'", holds: (visit) => visit.visitor?.includes('%') === true })
);

/** How many NOTs stand around each other: a third is refused, since the parser loses one (parseSoql.ts). */
function nots(node: Tree): number {
  if (node.kind === 'test') return 0;
  return node.kind === 'not' ? 1 + nots(node.item) : Math.max(...node.items.map(nots));
}

const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('tree')
      .filter((item) => item.kind !== 'not' && nots(item) < 2)
      .map((item): Tree => ({ kind: 'not', item })),
    fc.record({ kind: fc.constantFrom('and', 'or'), items: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }) })
  )
})).tree;

function written(node: Tree): string {
  if (node.kind === 'test') return node.soql;
  if (node.kind === 'not') return `(NOT ${node.item.kind === 'test' ? written(node.item) : `(${written(node.item)})`})`;
  return node.items
    .map((item) => (item.kind === 'test' ? written(item) : `(${written(item)})`))
    .join(node.kind === 'and' ? ' AND ' : ' OR ');
}

function holds(node: Tree, visit: Visit): boolean {
  if (node.kind === 'test') return node.holds(visit);
  if (node.kind === 'not') return !holds(node.item, visit);
  return node.kind === 'and' ? node.items.every((item) => holds(item, visit)) : node.items.some((item) => holds(item, visit));
}

let org: LocalOrg;
before(async () => {
  org = await startTestOrg();
  const object = org.org.schema.object('Visit__c');
  const [session] = org.sessions;
  assert.ok(object && session);
  const json = visits.map(({ key, pages, visitor: text, paid }) => ({
    Key__c: key,
    Pages__c: pages ?? null,
    Visitor__c: text ?? null,
    Paid__c: paid
  }));
  const results = createRecords(
    org.org,
    session,
    json.map((fields) => ({ object, json: fields }))
  );
  assert.ok(results.every((result) => result.success));
  for (const { key: child, parent } of visits) {
    if (parent === undefined) continue;
    org.org.db.run('UPDATE Visit__c SET Parent_Visit__c = (SELECT Id FROM Visit__c WHERE Key__c = ?) WHERE Key__c = ?', parent, child);
  }
});
after(() => org.stop());

test('finds what the same conditions find in plain JavaScript', () => {
  const pages = new QueryPages(org.org);
  const [session] = org.sessions;
  assert.ok(session);
  fc.assert(
    fc.property(tree, (conditions) => {
      const soql = `SELECT Key__c FROM Visit__c WHERE ${written(conditions)}`;
      const answer = pages.query(session, soql, { all: false, batchSize: 2000, root: '' });
      const found = (answer['records'] as { Key__c: string }[]).map((record) => record.Key__c);
      assert.deepEqual(
        found,
        visits.filter((visit) => holds(conditions, visit)).map((visit) => visit.key),
        soql
      );
    }),
    { numRuns: 400 }
  );
});
