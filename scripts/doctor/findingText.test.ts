import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { format } from 'node:util';
import { FINDINGS, HEALTH_READS } from 'c/healthChecks';
import { PACKAGE_ROOT } from '../packageRoot.ts';
import { findingLines, findingText } from './findingText.ts';
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

/** What a terminal knows and a page doesn't, or says of itself. */
const OWN_WORDS = new Set(['finding.standardObjectsOpen', 'mend.makeOwnPermissionSet', 'mend.runAutomation']);

test('the health page says the same of each finding, and mends it the same way', () => {
  const xml = readFileSync(join(PACKAGE_ROOT, 'force-app/main/app/labels/CustomLabels.labels-meta.xml'), 'utf8');
  const entries = [...xml.matchAll(/<fullName>(\w+)<\/fullName>[^]*?<value>([^<]*)<\/value>/g)];
  const labels = new Map(entries.map(([, name = '', text = '']) => [name, text.replaceAll('&amp;', '&').replaceAll('&gt;', '>')]));
  // `callsPending` is the label `Health_Calls_Pending`.
  const labelOf = (kind: string, code: string): string =>
    `${kind === 'finding' ? 'Health' : 'Mend'}${code.replace(/^[a-z]|[A-Z]/g, (letter) => `_${letter.toUpperCase()}`)}`;
  for (const [key, text] of WORDS) {
    const [kind = '', code = ''] = key.split('.');
    if (!/^(finding|mend)$/.test(kind) || OWN_WORDS.has(key)) continue;
    const shown = format(text, ...Array.from({ length: 9 }, (_, i) => `{${i}}`).slice(0, text.match(/%s/g)?.length ?? 0));
    assert.equal(labels.get(labelOf(kind, code)), shown, key);
  }
});

test('lengths of time and numbers are words', () => {
  const finding = { check: 'sessions', area: 'sessions', level: 'ok', mend: 'none', items: [] } as const;
  const figures = { sessions: 1_200, lastWeek: 1, newestMinutes: 0, oldestMinutes: 1_440 };
  assert.equal(
    findingText({ ...finding, code: 'sessionsArrive', figures }),
    'Sessions stored: 1,200, in the last 7 days: 1. The newest is 1 minute old, the oldest 1 day.'
  );
});

test('an item is followed by how often it is so, in brackets', () => {
  const finding = { check: 'runs', area: 'automation', level: 'attention', mend: 'mendRefusals', figures: {} } as const;
  const lines = findingLines({ ...finding, code: 'runPartial', items: [{ name: 'Touchpoint__c: Region is required', count: 3 }] });
  assert.equal(lines[1], '    - Touchpoint__c: Region is required (3)');
});

test('queries are asked under the names of the installed package', () => {
  const now = Date.parse('2026-05-04T12:00:00Z');
  assert.equal(
    soqlOf(HEALTH_READS.lateCalls, 'touchline__', now),
    "SELECT COUNT(Id) total FROM touchline__Tracked_Call__c WHERE touchline__Outcome__c = 'pending' AND SystemModstamp < 2026-05-04T11:00:00.000Z"
  );
  assert.equal(soqlOf(HEALTH_READS.oldestSession, '', now), 'SELECT CreatedDate FROM Web_Session__c ORDER BY CreatedDate ASC LIMIT 1');
});
