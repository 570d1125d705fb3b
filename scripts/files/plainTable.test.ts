import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { plainTable } from './plainTable.ts';

const TABLE = {
  title: 'Outcomes',
  data: [
    { outcome: 'Touchpoint of its own', reason: 'No visit stored', calls: 1234 },
    { outcome: 'Held', reason: '', calls: 7 }
  ],
  columns: ['outcome', 'reason', 'calls']
};

/** Both in a process without a terminal, since that is what it is for. */
function drawn(code: string): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(CI|FORCE_COLOR|SF_.*)$/.test(name)));
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], { env, encoding: 'utf8' });
  return stdout;
}

test('a plain table is drawn as sf draws it', () => {
  const theirs = drawn(`import { Ux } from '@salesforce/sf-plugins-core/Ux'; new Ux().table(${JSON.stringify(TABLE)})`);
  const ours = drawn(
    `import { plainTable } from '${import.meta.dirname}/plainTable.ts'; console.log(plainTable(${JSON.stringify(TABLE)}))`
  );
  assert.ok(ours.includes('│ Held                  │                 │ 7     │'));
  assert.equal(ours, theirs);
});

test('what takes more is left to sf', () => {
  assert.equal(plainTable({ ...TABLE, data: [{ outcome: '漢字', reason: '', calls: 1 }] }), undefined);
  assert.equal(plainTable({ ...TABLE, data: [{ outcome: 'x'.repeat(100), reason: '', calls: 1 }] }), undefined);
});
