import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { resolveFiles, type FilesInput } from './resolveFiles.ts';
import { FilesFolder } from './testing/filesFolder.ts';

const folder = new FilesFolder();
const { out } = folder;

const CALLS = 'Id,CreatedDate,BizibleId__c,WhoId';
const SESSIONS = 'Session_Key__c,BizibleId__c,Started_At__c,Last_Activity_At__c,Page_Views__c';
const CALL = '00T000000000001EAA,2026-05-04T12:30:00Z,v,00Q000000000001EAA';
const SESSION = 'S-1,v,2026-05-04T12:17:00Z,,3';

async function resolveText(calls: string, sessions: string, more: Partial<FilesInput> = {}) {
  return resolveFiles({
    calls: folder.file('calls.csv', calls),
    sessions: folder.file('sessions.csv', sessions),
    out,
    threads: 1,
    ...more
  });
}

/** [file, line, column, reason] */
type Expected = readonly [string, string, string, RegExp];

// prettier-ignore
const ROWS: readonly (readonly [that: string, calls: string, sessions: string, rejected: readonly Expected[]])[] = [
  ['a broken quote', `${CALL}\n"00T9,x\n`, SESSION, [['calls.csv', '3', '1', /a quote is opened here and never closed/]]],
  ['text behind a quote', CALL, `${SESSION}\n"S-2"x,v,2026-05-04T12:00:00Z,,\n`, [['sessions.csv', '3', '5', /a quote is closed here, but the value goes on/]]],
  ['too few values', CALL, `S-2,v\n${SESSION}`, [['sessions.csv', '2', 'Started_At__c', /^2 values where the header names 5 columns$/]]],
  ['too many values', CALL, `${SESSION}\n${SESSION},9`, [['sessions.csv', '3', 'Page_Views__c', /^6 values where the header names 5 columns$/]]],
  ['a time that is none', `${CALL}\n00T2,noon,v,`, `${SESSION}\nS-2,w,2026-02-30T00:00:00Z,,`, [['calls.csv', '3', 'CreatedDate', /^"noon" is no time/], ['sessions.csv', '3', 'Started_At__c', /^"2026-02-30T00:00:00Z" is no time/]]],
  ['a last activity that is none', CALL, `${SESSION}\nS-2,w,2026-02-20T00:00:00Z,soon,`, [['sessions.csv', '3', 'Last_Activity_At__c', /^"soon" is no time/]]],
  ['a blank time or key', `${CALL}\n,2026-05-04T12:30:00Z,v,`, `${SESSION}\n ,w,2026-05-04T12:30:00Z,,\nS-2,w,,,`, [['calls.csv', '3', 'Id', /^is blank$/], ['sessions.csv', '3', 'Session_Key__c', /^is blank$/], ['sessions.csv', '4', 'Started_At__c', /^is blank$/]]],
  ['a number that is none', CALL, `${SESSION}\nS-2,w,2026-05-04T12:30:00Z,,many`, [['sessions.csv', '3', 'Page_Views__c', /^"many" is no number$/]]],
  ['a key longer than its field, but not one as long', CALL, ['S'.repeat(120), `${'S'.repeat(120)}1`, `${'S'.repeat(120)}2`].map((key) => SESSION.replace('S-1', key)).join('\n'), [['sessions.csv', '3', 'Session_Key__c', /^has more than 120 characters$/], ['sessions.csv', '4', 'Session_Key__c', /^has more than 120 characters$/]]],
  ['a key longer than its field in a row that is not plain', CALL, `${SESSION}\n"${'\u00e9'.repeat(121)}",v,2026-05-04T12:00:00Z,,`, [['sessions.csv', '3', 'Session_Key__c', /^has more than 120 characters$/]]],
  ['a call twice, of which the greater row counts', `${CALL}\n00T000000000001EAA,2026-05-04T12:31:00Z,v,00Q000000000001EAA`, SESSION, [['calls.csv', '2', 'Id', /^the key 00T000000000001EAA is also in line 3, whose row counts$/]]],
  ['a session twice, of which the later counts', CALL, `S-1,v,2026-05-04T12:00:00Z,2026-05-04T12:05:00Z,\n${SESSION}`, [['sessions.csv', '3', 'Session_Key__c', /^the key S-1 is also in line 2, whose row counts$/]]],
  ['a key twice, once with a blank beyond ASCII', `${CALL}\n\u00a0${CALL}`, `${SESSION}\n\u00a0${SESSION}`, [['calls.csv', '2', 'Id', /also in line 3/], ['sessions.csv', '2', 'Session_Key__c', /also in line 3/]]],
  ['a greater row with a last activity that is none, which the usable one of its key does not give way to', CALL, `S-1,v,2026-05-04T12:17:00Z,,3\nS-1,v,2026-05-04T12:17:00Z,,2\nS-1,v,2026-05-04T12:17:00Z,soon,3`, [['sessions.csv', '3', 'Session_Key__c', /also in line 2/], ['sessions.csv', '4', 'Last_Activity_At__c', /^"soon" is no time/]]],
  ['a row twice, silently', `${CALL}\n${CALL}`, `${SESSION}\n"S-1",v,2026-05-04T12:17:00Z,,3`, []],
  ['rows of all kinds, in the order of their lines', `${CALL}\n00T2,noon,v,\n00T000000000001EAA,2026-05-04T12:31:00Z,v,00Q000000000001EAA\n00T3`, SESSION, [['calls.csv', '2', 'Id', /also in line 4/], ['calls.csv', '3', 'CreatedDate', /^"noon"/], ['calls.csv', '5', 'CreatedDate', /^1 values/]]],
  ['a duplicate of somebody who never called', CALL, `${SESSION}\nS-2,w,2026-05-04T12:00:00Z,,1\nS-2,w,2026-05-04T12:00:00Z,,2`, [['sessions.csv', '3', 'Session_Key__c', /also in line 4/]]]
];

describe('bad rows', () => {
  for (const [that, calls, sessions, expected] of ROWS) {
    test(`sets aside ${that}, and uses the others`, async () => {
      const report = await resolveText(`${CALLS}\n${calls}`, `${SESSIONS}\n${sessions}`);
      assert.equal(report.rejected, expected.length);
      const path = join(out, 'rejected.csv');
      assert.equal(existsSync(path), expected.length > 0);
      const shown = report.firstRejections.map((text) => text.replace(/^.*\/(.*), line (\d+), .*$/, '$1 $2'));
      assert.deepEqual(
        shown,
        expected.map(([name, line]) => `${name} ${line}`)
      );
      const rejected: string[][] = expected.length > 0 ? parse(readFileSync(path), { from_line: 2 }) : [];
      assert.equal(rejected.length, expected.length);
      rejected.forEach(([file, line, column, reason], at) => {
        const [name = '', onLine, inColumn, why = /^$/] = expected[at] ?? [];
        assert.deepEqual([file?.endsWith(name), line, column], [true, onLine, inColumn]);
        assert.match(reason ?? '', why);
      });
      assert.equal(report.calls, 1);
    });
  }

  test('sets aside opportunities and people that no org would have let in, and takes a currency code in any case', async () => {
    const opportunity = (at: number, closeDate: string, currency: string): string =>
      `00600000000000${at}AAA,2026-05-01T00:00:00Z,${closeDate},true,true,001000000000001AAA,1000,${currency}`;
    const report = await resolveText(`${CALLS}\n${CALL.replace('00Q', '003')}`, `${SESSIONS}\n${SESSION}`, {
      people: folder.file('people.csv', 'Id,CreatedDate,AccountId\n003000000000001EAA,2026-05-01T00:00:00Z,001000000000001AAA\n00Q1,noon,'),
      opportunities: folder.file(
        'opportunities.csv',
        [
          'Id,CreatedDate,CloseDate,IsClosed,IsWon,AccountId,Amount,CurrencyIsoCode',
          opportunity(1, '2026-06-01', ' jpy'),
          opportunity(2, '2026-02-30', 'USD'),
          opportunity(3, 'soon', 'USD'),
          opportunity(4, '', 'USD'),
          opportunity(5, '2026-06-01', 'dollars'),
          opportunity(6, '2026-06-01', 'EUR').replace(',true', ',maybe')
        ].join('\n')
      )
    });
    assert.deepEqual(
      report.firstRejections.map((text) => text.replace(/^.*\//, '')),
      [
        'opportunities.csv, line 3, column CloseDate: "2026-02-30" is no date, such as 2026-05-04',
        'opportunities.csv, line 4, column CloseDate: "soon" is no date, such as 2026-05-04',
        'opportunities.csv, line 5, column CloseDate: is blank',
        'opportunities.csv, line 6, column CurrencyIsoCode: "dollars" is no currency code, such as USD',
        'opportunities.csv, line 7, column IsClosed: "maybe" is neither true nor false',
        'people.csv, line 3, column CreatedDate: "noon" is no time with a date, such as 2026-05-04T12:30:00.000Z'
      ]
    );
    assert.deepEqual(report.opportunitiesSetAside, {});
    const shares = [...folder.rowsOf('attribution_touchpoints').values()];
    assert.deepEqual(
      shares.map((share) => share['CurrencyIsoCode']),
      ['JPY']
    );
  });

  test('sets aside a line without end, rows that are not UTF-8 and one too short for a column without a name', async () => {
    const sessions = [
      `${SESSIONS},`,
      `${SESSION},`,
      'M\xfcller,v,2026-05-04T12:20:00Z,,,',
      'M\xe4ller,v,2026-05-04T12:21:00Z,,,',
      `S-4,v,2026-05-04T12:22:00Z,,,${'x'.repeat(4_500_000)}`,
      'S-5,v,2026-05-04T12:23:00Z,,'
    ];
    const report = await resolveFiles({
      calls: folder.file('calls.csv', `${CALLS}\n${CALL}`),
      sessions: folder.file('sessions.csv', Buffer.from(sessions.join('\n'), 'latin1')),
      out,
      threads: 1
    });
    assert.equal(report.calls, 1);
    const rejected: string[][] = parse(readFileSync(join(out, 'rejected.csv')), { from_line: 2 });
    assert.deepEqual(
      rejected.map(([, line, column, reason]) => [line, column, reason]),
      [
        ['3', '2', 'is not UTF-8; save the file as UTF-8'],
        ['4', '2', 'is not UTF-8; save the file as UTF-8'],
        ['5', '1', 'the line is longer than 4 MB, which no row is'],
        ['6', '6', '5 values where the header names 6 columns']
      ]
    );
    assert.ok(folder.rowsOf('touchpoints').has('session:S-1'));
  });

  test('reads CRLF, a byte-order mark, breaks in values and very long ones', async () => {
    const calls = `\ufeff${CALLS},Subject\r\n${CALL},"two\r\nlines, ""quoted"""\r\n`;
    const report = await resolveText(calls, `${SESSIONS},Campaign_Name__c\n${SESSION},${'x'.repeat(100_000)}\n`);
    assert.deepEqual(report.outcomes, [{ outcome: 'merged', reason: 'matched', calls: 1 }]);
    const call = folder.rowsOf('tracked_calls').get('00T000000000001EAA');
    assert.equal(call?.['Subject__c'], 'two\r\nlines, "quoted"');
    assert.deepEqual(JSON.parse(call?.['Evidence__c'] ?? '').cut, ['campaignName']);
    assert.equal(folder.rowsOf('touchpoints').get('session:S-1')?.['Campaign_Name__c'], 'x'.repeat(255));
  });
});

const HEADERS = [`${CALLS}\n`, `${SESSIONS}\n`] as const;
const PEOPLE = `Id,CreatedDate\n${Array.from({ length: 2000 }, (_, at) => `00Q${String(at * 7919).padStart(12, '0')}EAA,2026-05-04T12:30:00Z\n`).join('')}`;
const damaged = (bytes: Buffer): Buffer => bytes.fill(0xff, 600, 700);

// prettier-ignore
const FILES: readonly (readonly [that: string, calls: string, sessions: string, more: () => Partial<FilesInput>, message: RegExp])[] = [
  ['a missing column', 'Id,BizibleId__c\n', HEADERS[1], () => ({}), /calls\.csv: line 1: no column CreatedDate; it has Id, BizibleId__c/],
  ['no visitor id', 'Id,CreatedDate\n', HEADERS[1], () => ({}), /no column BizibleId__c or bizible2__BizibleId__c/],
  ['a column twice', `${CALLS},Id\n`, HEADERS[1], () => ({}), /calls\.csv: line 1, column 5: the column Id occurs twice/],
  ['a column twice, in another case', `${CALLS},ID\n`, HEADERS[1], () => ({}), /calls\.csv: line 1, column 5: the columns Id and ID are the same field/],
  ['a field under two namespaces', HEADERS[0], `${SESSIONS.replace('BizibleId__c', 'a__BizibleId__c,b__BizibleId__c')}\n`, () => ({}), /sessions\.csv: line 1, column 3: the columns a__BizibleId__c and b__BizibleId__c could both be BizibleId__c/],
  ['an empty file', '', HEADERS[1], () => ({}), /calls\.csv: is empty/],
  ['a broken header', HEADERS[0], 'Session_Key__c,"x\n', () => ({}), /sessions\.csv: line 1, column 16: a quote is opened here and never closed/],
  ['an absent file', ...HEADERS, () => ({ people: join(folder.path, 'none.csv') }), /none\.csv: can't be read: there is no such file/],
  ['a folder', ...HEADERS, () => ({ people: folder.path }), /can't be read: it is a folder/],
  ['a packed file that was cut off', ...HEADERS, () => ({ people: folder.file('people.csv.gz', gzipSync(PEOPLE).subarray(0, 900)) }), /people\.csv\.gz: can't be read: its gzip data ends in the middle/],
  ['a damaged packed file', ...HEADERS, () => ({ people: folder.file('people.csv.gz', damaged(gzipSync(PEOPLE))) }), /people\.csv\.gz: can't be read: its gzip data is damaged/],
  ['an output that would be an input', ...HEADERS, () => ({ people: join(out, 'touchpoints.csv') }), /touchpoints\.csv: would be written over/],
  ['a setting of another name', ...HEADERS, () => ({ settings: folder.file('wrong.json', '{"Window":1}') }), /wrong\.json: no setting is called Window; there are .*Window_Minutes__c/],
  ['a setting that can not hold', ...HEADERS, () => ({ settings: folder.file('wrong.json', '{"Window_Basis__c":"visit"}') }), /Window_Basis__c is "visit"; it must be one of: sessionStart, lastActivity\./],
  ['a time zone that is none', ...HEADERS, () => ({ settings: folder.file('wrong.json', '{"Time_Zone__c":"Mars"}') }), /Time_Zone__c is "Mars"; it must be a time zone/],
  ['settings that are no JSON', ...HEADERS, () => ({ settings: folder.file('wrong.json', '{') }), /wrong\.json: is not valid JSON/],
  ['a rule without channel', ...HEADERS, () => ({ rules: folder.file('rules.csv', 'Order__c,Channel__c\n1,\n') }), /rules\.csv, line 2: .*Channel__c is blank/],
  ['a rule whose order is no number', ...HEADERS, () => ({ rules: folder.file('rules.csv', 'Order__c,Channel__c\nfirst,Radio\n') }), /rules\.csv, line 2: .*Order__c is "first"; it must be a number\./]
];

describe('files that can not be used', () => {
  for (const [that, calls, sessions, more, message] of FILES) {
    test(`refuses ${that}, and leaves what was there`, async () => {
      await resolveText(`${CALLS}\n${CALL}`, `${SESSIONS}\n${SESSION}`);
      const content = () => readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]);
      const before = content();
      await assert.rejects(resolveText(calls, sessions, more()), message);
      assert.deepEqual(content(), before);
    });
  }
});

for (const step of ['calls', 'trackedCalls'] as const) {
  for (const name of ['calls.csv', 'sessions.csv']) {
    test(`refuses ${name} with another content of the same length after the step ${step}, and leaves what was there`, async () => {
      rmSync(out, { recursive: true, force: true });
      const onProgress = (at: string): void => {
        if (at === step) utimesSync(folder.file(name, readFileSync(join(folder.path, name), 'utf8').replace(',v,', ',w,')), 1, 1);
      };
      const message = new RegExp(`${name}: was changed while it was read; run again once it is complete$`);
      await assert.rejects(resolveText(`${CALLS}\n${CALL}`, `${SESSIONS}\n${SESSION}`, { onProgress }), message);
      assert.deepEqual(readdirSync(out), []);
    });
  }
}

test('R19 writes phone numbers in E.164, those without a country as numbers of the one in the settings', async () => {
  const names = { Dialled_Number_Field__c: 'Dialled', Caller_Number_Field__c: 'Caller' };
  const numbersOf = async (settings: object) => {
    await resolveText(`${CALLS},Dialled,Caller\n${CALL},(202) 555-0101,+33 1 99 00 12 34`, `${SESSIONS}\n`, {
      settings: folder.file('settings.json', JSON.stringify({ ...names, ...settings }))
    });
    const call = folder.rowsOf('tracked_calls').get('00T000000000001EAA');
    return [call?.['Dialled_Number__c'], call?.['Caller_Number__c']];
  };
  assert.deepEqual(await numbersOf({}), ['+12025550101', '+33199001234']);
  assert.deepEqual(await numbersOf({ Phone_Country__c: 'DE' }), ['+492025550101', '+33199001234']);
});

test('follows settings and channel rules', async () => {
  const settings = folder.file(
    'settings.json',
    JSON.stringify({ Window_Minutes__c: 10, Visitor_Id_Field__c: 'My_Visitor__c', Rules_Version__c: '7' })
  );
  const rules = folder.file('rules.csv', 'touchline__Order__c,touchline__Channel__c,touchline__Medium__c\n1,Radio,fm*\n');
  const calls = `${CALLS.replace('BizibleId__c', 'My_Visitor__c')}\n${CALL}`;
  const sessions = `${SESSIONS},Medium__c\n${SESSION},FM 101\n${SESSION.replace('S-1', 'S-2').replace('12:17', '12:21')},fm`;
  const report = await resolveText(calls, sessions, { settings, rules });
  assert.deepEqual(report.outcomes, [{ outcome: 'merged', reason: 'matched', calls: 1 }]);
  const call = folder.rowsOf('tracked_calls').get('00T000000000001EAA');
  assert.deepEqual([call?.['Web_Session__r.Session_Key__c'], call?.['Rules_Version__c']], ['S-2', '7']);
  assert.equal(folder.rowsOf('touchpoints').get('session:S-2')?.['Channel__c'], 'Radio');
});
