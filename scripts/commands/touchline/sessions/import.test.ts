import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { runCommand, type CommandRun } from '../../../testing/runCommand.ts';
import { TestOrg } from '../../../testing/testOrg.ts';

const SESSIONS =
  'SELECT Session_Key__c, BizibleId__c, Visitor_Key__c, Started_At__c, Source__c, Page_Views__c, Campaign_Name__c FROM Web_Session__c ORDER BY Session_Key__c';

for (const namespace of [undefined, 'touchline']) {
  describe(`touchline sessions import, ${namespace ? 'with the namespace' : 'without a namespace'}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'touchline-import-'));
    const rejectedFile = join(folder, 'rejected.csv');
    let org: TestOrg;
    before(async () => {
      org = await TestOrg.start({ namespace });
    });
    after(async () => {
      await org.stop();
      rmSync(folder, { recursive: true });
    });
    afterEach(async () => {
      rmSync(rejectedFile, { force: true });
      for (const { Id } of await org.query('SELECT Id FROM Web_Session__c')) await org.remove('Web_Session__c', String(Id));
    });

    async function importFile(name: string, content: string | Buffer): Promise<CommandRun> {
      const path = join(folder, name);
      writeFileSync(path, content);
      return runCommand(['sessions', 'import', path, '--instance-url', org.local.instanceUrl], { SF_ACCESS_TOKEN: org.local.accessToken });
    }
    const keys = async (): Promise<unknown[]> => (await org.query(SESSIONS)).map(({ Session_Key__c }) => Session_Key__c);

    test('imports good rows, rejects bad ones with line, column and reason, and exits with 68', async () => {
      const csv = [
        'touchline__Session_Key__c,touchline__BizibleId__c,touchline__Started_At__c,touchline__Source__c,touchline__Page_Views__c,touchline__Campaign_Name__c,Colour',
        's1,V_4F2A9C1E-77B0-4D3C-8E5A-0B1C2D3E4F50,2026-05-04T12:17:00Z,google,3,"two',
        'lines, one ""field""",red',
        's2,B,yesterday,google,3,,',
        's3,B,2026-05-04T12:17:00+02:00,,many,,',
        's4,"B,2026-05-04T12:17:00Z,google,3,,',
        's5,B',
        ',B,2026-05-04T12:17:00Z,google,3,,',
        's8,B,2026-05-04T12:17:00Z,google,99999999999999999999,,',
        "s7,o'brien\\😀,2026-05-04T12:17:00,,,,"
      ].join('\r\n');
      const { exitCode, stdout, stderr } = await importFile('sessions.csv', `\ufeff${csv}`);
      assert.equal(exitCode, 68, stdout + stderr);
      assert.deepEqual(await org.query(SESSIONS), [
        {
          Session_Key__c: 's1',
          BizibleId__c: 'V_4F2A9C1E-77B0-4D3C-8E5A-0B1C2D3E4F50',
          Visitor_Key__c: '4f2a9c1e77b04d3c8e5a0b1c2d3e4f50',
          Started_At__c: '2026-05-04T12:17:00.000+0000',
          Source__c: 'google',
          Page_Views__c: 3,
          Campaign_Name__c: 'two\r\nlines, one "field"'
        },
        {
          Session_Key__c: 's7',
          BizibleId__c: "o'brien\\😀",
          Visitor_Key__c: "o'brien\\😀",
          Started_At__c: '2026-05-04T12:17:00.000+0000',
          Source__c: null,
          Page_Views__c: null,
          Campaign_Name__c: null
        }
      ]);
      const file = join(folder, 'sessions.csv');
      for (const line of [
        `${file}, line 4, column Started_At__c: "yesterday" is not a time`,
        `${file}, line 5, column Page_Views__c: "many" is not a number`,
        `${file}, line 6, column 4: a quote is opened here and never closed`,
        `${file}, line 7, column Started_At__c: 2 values where the header names 7 columns`,
        `${file}, line 8, column Session_Key__c: is blank`,
        `${file}, line 9, column Page_Views__c: NUMBER_OUTSIDE_VALID_RANGE: `
      ]) {
        assert.ok(stdout.includes(line), `${line}\n---\n${stdout}`);
      }
      assert.match(stderr, /could not be used: 6 of 8\./);
      assert.match(stderr, /no field of a web session and are left out: Colour/);
      const rejected = readFileSync(rejectedFile, 'utf8').trim().split('\n');
      assert.equal(rejected.length, 7);
      assert.match(rejected[1] ?? '', /,4,Started_At__c,/);
    });

    test('takes the latest of different rows with one key, rejects the others by name, and counts equal ones once', async () => {
      const csv = [
        'Session_Key__c,Started_At__c,Last_Activity_At__c,Source__c',
        'a,2026-05-04T12:00:00Z,2026-05-04T12:05:00Z,early',
        'a,2026-05-04T12:00:00Z,2026-05-04T12:09:00Z,late',
        'b,2026-05-04T12:00:00Z,,same',
        'b,2026-05-04T12:00:00Z,,same'
      ].join('\n');
      const { exitCode, stdout } = await importFile('twice.csv', csv);
      assert.equal(exitCode, 68);
      assert.match(stdout, /line 2, column Session_Key__c: another row of session "a" is later or greater and counts instead: line 3/);
      assert.match(stdout, /Rows read: 4\. Web sessions created: 2, updated: 0; rows equal to another one: 1 /);
      assert.deepEqual(
        (await org.query(SESSIONS)).map(({ Source__c }) => Source__c),
        ['late', 'same']
      );
    });

    test('imports gzipped NDJSON, updates by key, leaves fields alone that the file does not name', async () => {
      const line = (more: object): string => JSON.stringify({ Session_Key__c: 's1', Started_At__c: '2026-05-04T12:17:00Z', ...more });
      await importFile('first.ndjson.gz', gzipSync(line({ Source__c: 'google', Campaign_Name__c: 'brand', Page_Views__c: 2 })));
      const { exitCode, stdout } = await importFile('second.ndjson', line({ Source__c: null, Page_Views__c: 5 }));
      assert.equal(exitCode, 0);
      assert.match(stdout, /created: 0, updated: 1;/);
      const [session] = await org.query(SESSIONS);
      assert.deepEqual([session?.['Source__c'], session?.['Campaign_Name__c'], session?.['Page_Views__c']], [null, 'brand', 5]);
      assert.equal(existsSync(rejectedFile), false);
    });

    // A namespace changes names of fields; what follows has nothing to do with names.
    if (namespace !== undefined) return;

    test('never touches its input, nor the rejected rows of another file', async () => {
      const csv = 'Session_Key__c,Started_At__c\ns1,yesterday\n';
      writeFileSync(rejectedFile, `file,line,column,reason,row\n${join(folder, 'other.csv')},2,,bad,x\n`);
      const { exitCode, stderr } = await importFile('mine.csv', csv);
      assert.equal(exitCode, 68);
      assert.match(readFileSync(rejectedFile, 'utf8'), /other\.csv/);
      assert.match(readFileSync(join(folder, 'rejected-2.csv'), 'utf8'), /mine\.csv/);
      assert.match(stderr, /rejected\.csv\s+was\s+there\s+before/);
      rmSync(rejectedFile);
      const itself = await importFile('rejected.csv', csv);
      assert.equal(itself.exitCode, 1);
      assert.match(itself.stderr, /would\s+be\s+overwritten/);
      assert.equal(readFileSync(rejectedFile, 'utf8'), csv);
    });

    test('imports more rows than one request takes', async () => {
      const rows = Array.from({ length: 450 }, (_, n) => `k${String(n).padStart(3, '0')},2026-05-04T12:00:00Z`);
      const { exitCode, stdout } = await importFile('many.csv', `Session_Key__c,Started_At__c\n${rows.join('\n')}`);
      assert.equal(exitCode, 0);
      assert.match(stdout, /created: 450,/);
      assert.equal((await keys()).length, 450);
    });

    test('refuses a file without a key column, an empty one, and one that is not there, and imports nothing', async () => {
      const noKey = await importFile('nokey.csv', 'Started_At__c\n2026-05-04T12:00:00Z\n');
      assert.equal(noKey.exitCode, 1);
      assert.match(noKey.stderr, /\(FileUnusableError\): \S+nokey\.csv: line 1: no column Session_Key__c; it has Started_At__c/);
      assert.match(noKey.stderr, /Nothing was stored\. "--help" names the columns/);
      assert.match((await importFile('empty.csv', '')).stderr, /empty\.csv: is empty/);
      const twoCases = await importFile('cases.csv', 'Session_Key__c,Started_At__c,source,Source\ns1,2026-05-04T12:00:00Z,a,b\n');
      assert.match(twoCases.stderr, /cases\.csv: line 1, column 4:\s+the\s+columns\s+source\s+and\s+Source\s+are\s+the\s+same\s+field/);
      const absent = await runCommand(['sessions', 'import', join(folder, 'absent.csv'), '--instance-url', org.local.instanceUrl]);
      assert.equal(absent.exitCode, 1);
      assert.match(absent.stderr, /No file found at/);
      assert.deepEqual(await keys(), []);
    });
  });
}
