import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '..');
const document = readFileSync(join(import.meta.dirname, 'CONFORMANCE.md'), 'utf8');
const rows = document
  .split('\n')
  .filter((line) => line.startsWith('|') && !line.startsWith('| -'))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const codes = new Map(rows.filter(([, code = '']) => /^`[A-Z_]+`$/.test(code)).map((row) => [row[1]?.slice(1, -1) ?? '', row]));

/** `conformance/soql` is soql.test.ts, or the rows it runs. */
function textOf(test: string): string {
  const path = [`${test}.test.ts`, `${test}.ts`].map((name) => join(ROOT, name)).find((name) => existsSync(name));
  assert.ok(path !== undefined, `there is no test ${test}`);
  return readFileSync(path, 'utf8');
}

test('every error code the local org gives is in the table', () => {
  const sources = globSync('**/*.ts', { cwd: ROOT }).filter(
    (path) => !/\.test\.ts$|Rows\.ts$|test-fixtures|bench\/|faultRoutes/.test(path)
  );
  const thrown = /(?:SalesforceError\(\s*\d+,\s*|recordError\(\s*|queryError\(\s*|statusCode: )'([A-Z][A-Z_]+)'/g;
  const missing = sources.flatMap((path) =>
    [...readFileSync(join(ROOT, path), 'utf8').matchAll(thrown)].flatMap(([, code = '']) => (codes.has(code) ? [] : [`${code} (${path})`]))
  );
  assert.deepEqual([...new Set(missing)], []);
});

for (const [code, [, , when = '', source = '', tested = '']] of codes) {
  test(`${code}, ${when}: ${source}`, () => {
    assert.notEqual(source, '');
    assert.match(textOf(tested), new RegExp(`\\b${code}\\b`));
  });
}

test('every limit and shape names a source and tests that are there', () => {
  const start = document.indexOf('## Limits and shapes');
  const shapes = rows.filter((row) => row.length === 5 && row[1] !== 'limit or shape' && document.indexOf(row[1] ?? '') > start);
  assert.ok(shapes.length > 10);
  for (const [, , source = '', tests = ''] of shapes) {
    assert.notEqual(source, '');
    for (const name of tests.split(', ')) textOf(name);
  }
});
