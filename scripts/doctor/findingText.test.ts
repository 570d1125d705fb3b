import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FINDINGS, HEALTH_READS } from 'c/healthChecks';
import { PACKAGE_ROOT } from '../packageRoot.ts';
import { soqlOf } from './healthSoql.ts';

const MESSAGES = readFileSync(join(PACKAGE_ROOT, 'messages/touchline.doctor.md'), 'utf8');
const WORDS = new Map(
  MESSAGES.split(/^# /m).flatMap((part) => {
    const [key, ...text] = part.split('\n');
    return key ? [[key, text.join('\n').trim()] as const] : [];
  })
);

test('every code and mend has words, with a place for each figure and for no more', () => {
  for (const [code, { figures, mend }] of Object.entries(FINDINGS)) {
    const places = WORDS.get(`finding.${code}`)?.match(/%s/g) ?? [];
    assert.equal(places.length, figures.length, code);
    if (mend !== 'none') assert.ok(WORDS.has(`mend.${mend}`), mend);
  }
  const known = new Set(Object.keys(FINDINGS).map((code) => `finding.${code}`));
  assert.deepEqual(
    [...WORDS.keys()].filter((key) => key.startsWith('finding.') && !known.has(key)),
    []
  );
});

test('queries are asked under the names of the installed package', () => {
  const now = Date.parse('2026-05-04T12:00:00Z');
  assert.equal(
    soqlOf(HEALTH_READS.lateCalls, 'touchline__', now),
    "SELECT COUNT(Id) total FROM touchline__Tracked_Call__c WHERE touchline__Outcome__c = 'pending' AND SystemModstamp < 2026-05-04T11:00:00.000Z"
  );
  assert.equal(soqlOf(HEALTH_READS.oldestSession, '', now), 'SELECT CreatedDate FROM Web_Session__c ORDER BY CreatedDate ASC LIMIT 1');
});
