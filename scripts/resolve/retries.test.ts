import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RunState } from '../salesforce/runRows.ts';
import { Retries } from './retries.ts';
import { ScopeProgress } from './scopeProgress.ts';
import { stateAfter } from './stateAfter.ts';

const NOW = Date.parse('2026-05-04T12:00:00Z');
const ORG = { describedAt: NOW, watermark: NOW - 3_600_000 };
const IDS = ['a0X000000000001AAA', 'a0X000000000002AAA', 'a0X000000000003AAA', 'a0X000000000004AAA'];
const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = IDS;

test('leaves what it did not come to, then what was refused again, and forgets what was written or is gone', () => {
  const retries = new Retries(IDS);
  retries.tell(0);
  const each = retries.each();
  each.next();
  retries.tell(1);
  each.next();
  retries.tell(1);
  each.next();
  retries.drop();
  assert.deepEqual(retries.idsLeft, [FOURTH, FIRST]);
  each.next();
  assert.deepEqual(retries.idsLeft, [FIRST, FOURTH], 'the one it stopped at waits longest');
});

test('a run that stops while it tries again has done all else, unless a row of that was refused', () => {
  const stopped = (retries: Retries) =>
    stateAfter(ORG, { scopes: { seeds: none(), retries }, stoppedBy: 'requests', retryIds: undefined, rowsWritten: 0 });
  const before = new Retries(IDS);
  before.tell(0);
  assert.equal(stopped(before).watermark, ORG.watermark);
  before.each().next();
  assert.deepEqual(stopped(before), { watermark: NOW, retryIds: [SECOND, THIRD, FOURTH, FIRST].join(' ') });
  const refused = new Retries(IDS);
  refused.tell(1);
  refused.each().next();
  assert.equal(stopped(refused).watermark, ORG.watermark);
});

test('a run that stops while it tries again keeps the watermark where only that leads to what is left', () => {
  const stopped = (ending: { readonly leavesErased?: boolean; readonly progress?: ScopeProgress }): RunState => {
    const retries = new Retries(IDS);
    retries.tell(0);
    retries.each().next();
    const { progress, leavesErased } = ending;
    return stateAfter(ORG, {
      scopes: { seeds: none(), retries, progress },
      stoppedBy: 'signal',
      retryIds: [],
      rowsWritten: 1,
      leavesErased
    });
  };
  const pass = (refused?: true): ScopeProgress => new ScopeProgress({ pass: 'changes', begun: NOW, place: { at: NOW - 60_000 }, refused });
  assert.equal(stopped({ progress: pass() }).watermark, NOW);
  assert.equal(stopped({ progress: pass(), leavesErased: true }).watermark, ORG.watermark);
  const begun = stopped({ progress: pass(true) });
  assert.equal(begun.watermark, ORG.watermark);
  assert.match(begun.cursor ?? '', /"refused":true/, 'the next run begins the pass anew');
});

test('keeps the watermark where it owes more than its record can hold, for the others stand with other runs', () => {
  const many = Array.from({ length: 14 }, (_, i) => `00T0000000000${String(i + 10)}EAA`);
  const retries = new Retries(many);
  retries.tell(0);
  retries.each().next();
  const org = { ...ORG, retryIds: many.join(' ') };
  const state = stateAfter(org, { scopes: { seeds: none(), retries }, stoppedBy: 'requests', retryIds: undefined, rowsWritten: 1 });
  assert.deepEqual(state, { watermark: ORG.watermark, cursor: undefined, retryIds: many.slice(0, 13).join(' ') });
});

async function* none(): AsyncGenerator<never> {
  // Nothing changed.
}
