import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEvent, writeEvent } from './pageEvent.ts';
import { readPageEvent } from './readPageEvent.ts';
import { createUserAgents } from './userAgents.ts';

const checks = { now: Date.UTC(2026, 4, 5), userAgents: createUserAgents() };
const row = { visitor_id: 'v', time: '2026-05-04T12:30:00Z', url: 'https://example.com/' };
const HEX = '4f2a9c1e77b04d3c8e5a0b1c2d3e4f50';

const good: readonly (readonly [name: string, given: Record<string, string>, expected: object])[] = [
  [
    'R3 a visitor id in another spelling',
    { visitor_id: `v_${HEX.toUpperCase()}` },
    { visitorKey: HEX, visitorId: `v_${HEX.toUpperCase()}` }
  ],
  ['R3 an odd-looking visitor id', { visitor_id: ' Kiosk-7 ' }, { visitorKey: 'Kiosk-7' }],
  ['R4 a time without a zone is UTC', { time: '2026-05-04 12:30' }, { at: Date.UTC(2026, 4, 4, 12, 30) }],
  ['R4 digits past milliseconds are cut', { time: '2026-05-04T12:30:00.1239+02:00' }, { at: Date.UTC(2026, 4, 4, 10, 30, 0, 123) }],
  ['epoch milliseconds', { time: '1777897800001' }, { at: 1777897800001 }],
  ['epoch seconds', { time: '1777897800.25' }, { at: 1777897800250 }],
  ['the present is no future', { time: '2026-05-05T00:00:00Z' }, { at: checks.now }],
  ['a page view by its type', { type: 'page_view', email: 'a@example.com' }, { kind: 'page', email: undefined }],
  ['a form by its type', { type: 'Form Submission' }, { kind: 'form', email: undefined }],
  ['a form by its e-mail', { email: ' a@example.com ' }, { kind: 'form', email: 'a@example.com' }],
  ['a page view without type', {}, { kind: 'page' }],
  ['a referrer without scheme', { referrer: 'www.google.com/search?q=x' }, { referrer: 'https://www.google.com/search?q=x' }],
  ['an app as referrer', { referrer: 'android-app://com.google.android.gm/' }, { referrer: 'android-app://com.google.android.gm/' }],
  ['a log’s dash as referrer', { referrer: '-' }, { referrer: undefined }],
  ['a browser’s own page as referrer', { referrer: 'about:blank' }, { referrer: undefined }],
  ['a referrer with a port', { referrer: 'localhost:8080/x' }, { referrer: 'https://localhost:8080/x' }],
  ['a page in capitals', { url: 'HTTPS://EXAMPLE.COM/A' }, { url: 'HTTPS://EXAMPLE.COM/A' }]
];

for (const [name, given, expected] of good) {
  test(`takes ${name}`, () => {
    const event = readPageEvent({ ...row, ...given }, checks);
    assert.ok(typeof event === 'object' && !('error' in event), JSON.stringify(event));
    assert.deepEqual({ ...event, ...expected }, event);
    assert.deepEqual(readEvent(writeEvent(event)), event);
  });
}

const bad: readonly (readonly [name: string, column: string, given: Record<string, string>])[] = [
  ['no visitor id', 'visitor_id', { visitor_id: ' ' }],
  ['a visitor id longer than its field', 'visitor_id', { visitor_id: 'x'.repeat(81) }],
  ['no time', 'time', { time: '' }],
  ['R4 a date alone', 'time', { time: '2026-05-04' }],
  ['words for a time', 'time', { time: 'noon' }],
  ['a day that does not exist', 'time', { time: '2026-02-30T10:00:00Z' }],
  ['a time in the future', 'time', { time: '2026-05-05T00:00:00.001Z' }],
  ['a time before 1970', 'time', { time: '1969-12-31T23:59:59Z' }],
  ['no URL', 'url', { url: '' }],
  ['a broken URL', 'url', { url: 'http://[x/' }],
  ['a path without host', 'url', { url: '/pricing' }],
  ['a URL of no web page', 'url', { url: 'javascript:void(0)' }],
  ['a broken referrer', 'referrer', { referrer: 'https://%%%/' }],
  ['a type nobody knows', 'type', { type: 'scroll' }],
  ['an e-mail that is none', 'email', { type: 'form', email: 'asdf' }]
];

for (const [name, column, given] of bad) {
  test(`refuses ${name}`, () => {
    const answer = readPageEvent({ ...row, ...given }, checks);
    assert.ok(typeof answer === 'object' && 'error' in answer, JSON.stringify(answer));
    assert.equal(answer.column, column);
  });
}

test('R24 drops known bots, also where the rest of the row is broken', () => {
  assert.equal(readPageEvent({ user_agent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }, checks), 'bot');
});

test('events in the order of their lines are in the order of visitor, time and kind', () => {
  const events = [
    { visitorKey: 'a', visitorId: 'a', at: 5, kind: 'page', url: 'https://example.com/' },
    { visitorKey: 'a', visitorId: 'a', at: 40, kind: 'page', url: 'https://example.com/' },
    { visitorKey: 'a', visitorId: 'a', at: 40, kind: 'form', url: 'https://example.com/' },
    { visitorKey: 'a\tb\n', visitorId: 'a', at: 1, kind: 'page', url: 'https://example.com/' }
  ] as const;
  const lines = events.map(writeEvent);
  assert.deepEqual(
    [...lines]
      .sort()
      .map(readEvent)
      .map((event) => [event.visitorKey, event.at, event.kind])
      .slice(0, 3),
    [
      ['a', 5, 'page'],
      ['a', 40, 'page'],
      ['a', 40, 'form']
    ]
  );
  assert.ok(lines.every((line) => !line.includes('\n')));
});
