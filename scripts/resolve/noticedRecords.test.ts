import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { describeFiles } from '../files/describeFiles.ts';
import { resolveFiles } from '../files/resolveFiles.ts';
import { FilesFolder } from '../files/testing/filesFolder.ts';
import { noticeLines } from './noticedRecords.ts';

const CONTACTS = ['003000000000001AAA', '003000000000002AAA'];

test('over files, too, names opportunities without amount or touch and people whom an e-mail joins', async () => {
  const folder = new FilesFolder();
  const report = await resolveFiles({
    calls: folder.file(
      'calls.csv',
      `Id,CreatedDate,CallType,WhoId,BizibleId__c\n00T000000000001AAA,2026-05-04T12:30:00Z,Inbound,${CONTACTS[0] ?? ''},v\n`
    ),
    sessions: folder.file(
      'sessions.csv',
      'Session_Key__c,BizibleId__c,Started_At__c,Last_Activity_At__c\nS,v,2026-05-04T12:20:00Z,2026-05-04T12:25:00Z\n'
    ),
    people: folder.file(
      'people.csv',
      ['Id,CreatedDate,Email,AccountId', ...CONTACTS.map((id) => `${id},2026-01-01T00:00:00Z,r@rivers.example,001000000000001AAA`)].join(
        '\n'
      )
    ),
    opportunities: folder.file(
      'opportunities.csv',
      [
        'Id,AccountId,Amount,CreatedDate,CloseDate,IsClosed,IsWon',
        '006000000000001AAA,001000000000001AAA,,2026-05-05T00:00:00Z,2026-12-31,false,false',
        '006000000000002AAA,001000000000009AAA,500,2026-05-05T00:00:00Z,2026-12-31,false,false'
      ].join('\n')
    ),
    out: join(folder.path, 'out')
  });
  assert.deepEqual(report.firstRejections, []);
  assert.deepEqual(report.opportunitiesWithoutAmount, ['006000000000001AAA']);
  assert.deepEqual(report.opportunitiesUnattributed, ['006000000000002AAA']);
  assert.deepEqual(report.joinedByEmail, { people: 1, records: CONTACTS });
  const printed = describeFiles(report).lines.join('\n');
  assert.match(printed, /without an amount, .*: 1 \(006000000000001AAA,/);
  assert.match(printed, /one e-mail address: 1 \(003000000000001AAA, 003000000000002AAA,/);
  assert.doesNotMatch(printed, /rivers\.example/);
});

test('names ten at most, and nothing where there is nothing', () => {
  const ids = Array.from({ length: 12 }, (_, n) => `006-${String(n)}`);
  const nothing = { opportunitiesUnattributed: [], opportunitiesWithoutAmount: [], joinedByEmail: { people: 0, records: [] } };
  assert.deepEqual(noticeLines(nothing), []);
  assert.match(noticeLines({ ...nothing, opportunitiesWithoutAmount: ids })[0] ?? '', /: 12 \(006-0, .*006-9, at most/);
});
