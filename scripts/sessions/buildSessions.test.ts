import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { DEFAULT_SETTINGS, type WebSession } from 'c/attributionEngine';
import { readSession } from 'c/salesforceRecords';
import { isBadRow, readRows } from '../files/readRows.ts';
import { buildSessions, type BuildInput, type BuildReport } from './buildSessions.ts';

const CHROME = '"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36"';
const BOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const HEADER = 'visitor_id,time,url,referrer,user_agent,email,type';
const NOW = Date.UTC(2026, 5, 1);

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-sessions-'));
});
afterEach(() => rm(folder, { recursive: true }));

const at = (name: string) => join(folder, name);

async function build(given: string | Buffer, change: Partial<BuildInput> = {}): Promise<BuildReport> {
  await writeFile(at('views'), given);
  const paths = { input: at('views'), output: at('sessions.csv'), rejected: at('rejected.csv') };
  return buildSessions({ ...paths, rules: [], settings: DEFAULT_SETTINGS, now: NOW, ...change });
}

async function built(name = 'sessions.csv'): Promise<WebSession[]> {
  const sessions: WebSession[] = [];
  for await (const row of readRows(at(name))) {
    assert.ok(!isBadRow(row), JSON.stringify(row));
    const read = readSession(row.values);
    assert.ok('session' in read, JSON.stringify(read));
    sessions.push(read.session);
  }
  return sessions;
}

const VISIT = [
  `v1,2026-05-04T12:17:00.250Z,https://info.bizible.com/demo?gclid=Ab&utm_campaign=Brand,https://www.google.com/search?q=crm,${CHROME},,`,
  `v1,2026-05-04T12:19:00Z,https://info.bizible.com/form?x=1,https://info.bizible.com/demo,${CHROME},ann@example.com,form`,
  `v1,2026-05-06T09:00:00Z,https://info.bizible.com/,,${CHROME},,page`
];

test('builds sessions of page views and forms (R21 to R23, R26, R40, case 8)', async () => {
  const report = await build([HEADER, ...VISIT].join('\n'));
  const sessions = await built();
  assert.deepEqual(sessions[0], {
    sessionKey: 'v1-1777897020250',
    visitorId: 'v1',
    visitorKey: 'v1',
    startedAt: Date.UTC(2026, 4, 4, 12, 17, 0, 250),
    lastActivityAt: Date.UTC(2026, 4, 4, 12, 19),
    pageViews: 1,
    email: 'ann@example.com',
    formUrl: 'info.bizible.com/form',
    formSubmittedAt: Date.UTC(2026, 4, 4, 12, 19),
    landingPage: 'info.bizible.com/demo',
    landingPageRaw: 'https://info.bizible.com/demo?gclid=Ab&utm_campaign=Brand',
    referrerPage: 'google.com/search',
    referrerPageRaw: 'https://www.google.com/search?q=crm',
    source: 'google',
    medium: 'cpc',
    campaignName: 'Brand',
    searchPhrase: 'crm',
    clickId: 'Ab',
    clickIdType: 'gclid',
    channel: 'Paid Search',
    subchannel: 'Google Ads',
    channelInherited: false,
    browser: 'Chrome',
    platform: 'Windows'
  });
  const [, direct] = sessions;
  assert.deepEqual(
    [direct?.source, direct?.medium, direct?.channel, direct?.channelInherited],
    ['Web Direct', undefined, 'Paid Search', true]
  );
  assert.deepEqual(report, {
    rows: 3,
    bots: 0,
    rejected: 0,
    problems: [],
    pageViews: 2,
    forms: 1,
    duplicates: 0,
    visitors: 1,
    sessions: 2,
    inherited: 1,
    channels: [['Paid Search.Google Ads', 2]],
    cut: {}
  });
});

test('the rules and settings given hold (R22, R23, R25)', async () => {
  const rules = [{ ruleKey: 'r', order: 1, channel: 'Search', source: 'google' }];
  await build([HEADER, ...VISIT].join('\n'), { rules, settings: { ...DEFAULT_SETTINGS, carryover: false } });
  assert.deepEqual(
    (await built()).map((session) => session.channel),
    ['Search', 'Other']
  );
});

test('processes good rows and names bad ones by line and column', async () => {
  const rows = [
    HEADER,
    'v1,2026-05-04 12:00:00,https://example.com/,,,,',
    ',2026-05-04 12:00:00,https://example.com/,,,,',
    'v1,2026-06-04 12:00:00,https://example.com/,,,,',
    'v1,noon,https://example.com/,,,,',
    'v1,2026-05-04 12:01:00,http://[x/,,,,',
    'v1,2026-05-04 12:01:00,"https://exam"ple.com/,,,,',
    'v1,2026-05-04 12:01:00',
    `v1,2026-05-04 12:01:00,https://example.com/,,${BOT},,`,
    'v1,2026-05-04 12:02:00,https://example.com/b,,,,'
  ];
  const report = await build(rows.join('\r\n'));
  assert.deepEqual(
    report.problems.map(({ line, column }) => [line, column]),
    [
      [3, 'visitor_id'],
      [4, 'time'],
      [5, 'time'],
      [6, 'url'],
      [7, 37],
      [8, 'url']
    ]
  );
  assert.deepEqual([report.rows, report.rejected, report.bots, report.sessions, (await built())[0]?.pageViews], [9, 6, 1, 1, 2]);
  const rejected = await Array.fromAsync(readRows(at('rejected.csv')));
  assert.deepEqual(
    rejected.map((row) => ('values' in row ? row.values?.['line'] : row)),
    ['3', '4', '5', '6', '7', '8']
  );
  assert.match(await readFile(at('rejected.csv'), 'utf8'), /views,6,url,"""http:\/\/\[x\/"" is no URL of a web page",/m);
});

test('takes NDJSON, gzip, a byte-order mark and other column names', async () => {
  const event = { visitorId: 'v1', timestamp: 1777897800000, pageUrl: 'https://example.com/?utm_source=Facebook', referer: null };
  await build(gzipSync(`${JSON.stringify(event)}\n`), { output: at('sessions.ndjson') });
  const [session] = await built('sessions.ndjson');
  assert.deepEqual([session?.source, session?.channel, session?.subchannel], ['Facebook', 'Organic Social', 'Facebook']);
  const report = await build(`\uFEFF_biz_uid;Time;URL\nv1;1777897800;https://example.com/\n`, { output: at('b.csv.gz') });
  assert.equal(report.sessions, 1);
  assert.equal((await built('b.csv.gz'))[0]?.startedAt, 1777897800000);
});

test('equal rows count once', async () => {
  const report = await build([HEADER, ...VISIT, ...VISIT].join('\n'));
  assert.deepEqual([report.rows, report.duplicates, report.pageViews, report.forms, report.sessions], [6, 3, 2, 1, 2]);
});

test('a file without sessions is a header', async () => {
  const report = await build(`${HEADER}\n,,,,,,\n`);
  assert.deepEqual([report.sessions, report.rejected, await built()], [0, 1, []]);
});

const wrong: readonly (readonly [name: string, given: string, message: RegExp])[] = [
  ['a missing column', 'visitor_id,url\nv1,https://example.com/\n', /line 1: no column time/],
  ['an empty file', '', /is empty/],
  ['a broken header', 'visitor_id,"time\n', /line 1, column 12/]
];

for (const [name, given, message] of wrong) {
  test(`leaves everything as it was for ${name}`, async () => {
    await writeFile(at('sessions.csv'), 'old');
    await assert.rejects(build(given), { name: 'FileError', message });
    assert.deepEqual([await readFile(at('sessions.csv'), 'utf8'), (await readdir(folder)).sort()], ['old', ['sessions.csv', 'views']]);
  });
}

test('refuses to write over what it reads', async () => {
  await assert.rejects(build(HEADER, { output: at('views') }), /would be overwritten/);
  await assert.rejects(build(HEADER, { rejected: at('views') }), /would be overwritten/);
  await assert.rejects(build(HEADER, { rejected: at('sessions.csv') }), /a file each/);
});

test('an earlier run’s rejected rows go, and no temporary file stays', async () => {
  await writeFile(at('rejected.csv'), 'line,column,reason,row\n');
  await build([HEADER, ...VISIT].join('\n'), { chunkLength: 1 });
  assert.deepEqual((await readdir(folder)).sort(), ['sessions.csv', 'views']);
});

test('makes the folder of the output', async () => {
  await build([HEADER, ...VISIT].join('\n'), { output: at('new/deep/sessions.csv') });
  assert.deepEqual(await readdir(at('new/deep')), ['sessions.csv']);
});

test('tells how far it is', async () => {
  const steps: string[] = [];
  const rows = Array.from({ length: 50_000 }, (_, row) => `v${row},1777897800000,https://example.com/,,,,`);
  await build([HEADER, ...rows].join('\n'), { onProgress: (progress) => steps.push(JSON.stringify(progress)) });
  assert.deepEqual(steps, ['{"step":"read","rows":50000,"sessions":0}', '{"step":"build","rows":50000,"sessions":50000}']);
});

test('the order of rows changes nothing, whether they are sorted in memory or on disk (section 11)', async () => {
  const view = fc.record({
    visitor: fc.constantFrom('v1', 'V1', 'v_4F2A9C1E-77B0-4D3C-8E5A-0B1C2D3E4F50', '4f2a9c1e77b04d3c8e5a0b1c2d3e4f50'),
    minute: fc.integer({ min: 0, max: 200 }),
    query: fc.constantFrom('', '?gclid=x', '?utm_source=newsletter'),
    referrer: fc.constantFrom('', 'https://www.google.com/', 'https://example.com/b'),
    type: fc.constantFrom('page', 'form')
  });
  const shuffled = fc
    .array(view, { maxLength: 30 })
    .chain((views) => fc.tuple(fc.constant(views), fc.shuffledSubarray(views, { minLength: views.length })));
  const file = (views: readonly { visitor: string; minute: number; query: string; referrer: string; type: string }[]) =>
    [
      HEADER,
      ...views.map(
        (one) => `${one.visitor},${1777897800000 + one.minute * 60_000},https://example.com/${one.query},${one.referrer},,,${one.type}`
      ),
      ''
    ].join('\n');
  await fc.assert(
    fc.asyncProperty(shuffled, fc.constantFrom(1, 500, 1_000_000), async ([views, others], chunkLength) => {
      const first = await build(file(views));
      const expected = await readFile(at('sessions.csv'), 'utf8');
      const second = await build(file(others), { chunkLength });
      assert.deepEqual(second, first);
      assert.equal(await readFile(at('sessions.csv'), 'utf8'), expected);
      assert.equal(first.rows, first.pageViews + first.forms + first.duplicates + first.bots + first.rejected);
    }),
    { numRuns: 40 }
  );
});
