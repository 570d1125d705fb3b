import assert from 'node:assert/strict';
import { get } from 'node:http';
import { after, before, test } from 'node:test';
import type { LocalOrg } from '../localOrg.ts';
import { call, startTestOrg } from '../test-fixtures/testOrg.ts';
import { bulkQuery, createJob, getCsv, getJob, load, setState, untilJob } from './test-fixtures/bulkClient.ts';

const ROWS = 2500;
let org: LocalOrg;

before(async () => {
  org = await startTestOrg({ bulk: { resultPageRows: 1000 } });
  await load(org, { object: 'Visit__c', operation: 'insert' }, `Key__c\n${Array.from({ length: ROWS }, (_, at) => `k${at}`).join('\n')}\n`);
});
after(() => org.stop());

/** Rows of all pages under one header, which each page repeats. */
async function allPages(id: string, more = ''): Promise<{ rows: string[]; sizes: number[]; locators: (string | null)[] }> {
  const rows: string[] = [];
  const sizes: number[] = [];
  const locators: (string | null)[] = [];
  let locator: string | null = '';
  while (locator !== 'null') {
    const page = await getCsv(org, `query/${id}/results?${more}${locator === '' ? '' : `&locator=${locator}`}`);
    const [header, ...lines] = page.text.trimEnd().split('\n');
    assert.equal(header, '"Key__c"');
    rows.push(...lines);
    sizes.push(Number(page.headers.get('sforce-numberofrecords')));
    locator = page.headers.get('sforce-locator');
    locators.push(locator);
  }
  return { rows, sizes, locators };
}

test('gives results in pages, the last one’s locator the word null', async () => {
  const { job } = await bulkQuery(org, 'SELECT Key__c FROM Visit__c');
  const { rows, sizes, locators } = await allPages(job.id);
  assert.deepEqual(
    [sizes, locators],
    [
      [1000, 1000, 500],
      ['MTAwMA', 'MjAwMA', 'null']
    ]
  );
  assert.deepEqual(
    rows,
    Array.from({ length: ROWS }, (_, at) => `"k${at}"`)
  );
  assert.equal((await getJob(org, job.id, 'query')).numberRecordsProcessed, ROWS);
});

test('gives pages of any size asked, never above the limit, as often as asked', async () => {
  const { job } = await bulkQuery(org, 'SELECT Key__c FROM Visit__c ORDER BY Key__c DESC');
  assert.deepEqual((await allPages(job.id, 'maxRecords=700')).sizes, [700, 700, 700, 400]);
  assert.deepEqual((await allPages(job.id, 'maxRecords=9000')).sizes, [1000, 1000, 500]);
  assert.equal((await allPages(job.id)).rows[0], '"k999"');
});

test('keeps what it found, whatever is written later', async () => {
  const { job } = await bulkQuery(org, "SELECT Key__c FROM Visit__c WHERE Key__c IN ('k1', 'k2')");
  await load(org, { object: 'Visit__c', operation: 'upsert', externalIdFieldName: 'Key__c' }, 'Key__c,Note__c\nk1,changed\n');
  assert.deepEqual((await allPages(job.id)).rows, ['"k1"', '"k2"']);
});

test('writes parents by their paths, times in UTC with Z, numbers with decimals, nothing as nothing', async () => {
  await load(
    org,
    { object: 'Visit__c', operation: 'insert' },
    'Key__c,Pages__c,Score__c,Paid__c,Started_At__c,Day__c,Note__c\nf1,3,12.5,true,2026-05-04T14:30:00.500+02:00,2026-05-04,"two\nlines, ""quoted"""\n'
  );
  await load(org, { object: 'Visit__c', operation: 'insert' }, 'Key__c,Parent_Visit__r.Key__c\nf2,f1\n');
  const soql = `SELECT Key__c, Pages__c, Score__c, Paid__c, Started_At__c, Day__c, Note__c, Parent_Visit__r.Key__c, Parent_Visit__r.Started_At__c
    FROM Visit__c WHERE Key__c IN ('f1', 'f2')`;
  const { text } = await bulkQuery(org, soql);
  const header =
    '"Key__c","Pages__c","Score__c","Paid__c","Started_At__c","Day__c","Note__c","Parent_Visit__r.Key__c","Parent_Visit__r.Started_At__c"';
  const f1 = '"f1","3.0","12.5","true","2026-05-04T12:30:00.000Z","2026-05-04","two\nlines, ""quoted""","",""';
  assert.equal(text, `${header}\n${f1}\n"f2","","","false","","","","f1","2026-05-04T12:30:00.000Z"\n`);
});

test('writes the delimiter and the line ends asked for', async () => {
  const { text } = await bulkQuery(org, "SELECT Key__c, Pages__c FROM Visit__c WHERE Key__c = 'k7'", {
    columnDelimiter: 'PIPE',
    lineEnding: 'CRLF'
  });
  assert.equal(text, '"Key__c"|"Pages__c"\r\n"k7"|""\r\n');
});

test('answers a query that finds nothing with a header', async () => {
  const { text, headers } = await bulkQuery(org, "SELECT Id FROM Visit__c WHERE Key__c = 'none'");
  assert.deepEqual([text, headers.get('sforce-numberofrecords'), headers.get('sforce-locator')], ['"Id"\n', '0', 'null']);
});

test('shows deleted records to queryAll alone', async () => {
  const { body } = await call<{ id: string }>(org, 'POST', 'sobjects/Visit__c', { Key__c: 'gone' });
  await call(org, 'DELETE', `sobjects/Visit__c/${body.id}`);
  const soql = "SELECT Key__c, IsDeleted FROM Visit__c WHERE Key__c = 'gone'";
  assert.equal((await bulkQuery(org, soql)).text, '"Key__c","IsDeleted"\n');
  assert.equal((await bulkQuery(org, soql, { operation: 'queryAll' })).text, '"Key__c","IsDeleted"\n"gone","true"\n');
});

test('names the addresses of five pages at once', async () => {
  const small = await startTestOrg({ bulk: { resultPageRows: 2 } });
  await load(small, { object: 'Account', operation: 'insert' }, `Name\n${Array.from({ length: 12 }, (_, at) => `A${at}`).join('\n')}\n`);
  const { job } = await bulkQuery(small, 'SELECT Name FROM Account');
  interface Pages {
    readonly resultPages: readonly { readonly resultUrl: string }[];
    readonly nextRecordsUrl?: string;
    readonly done: boolean;
  }
  const first = (await call<Pages>(small, 'GET', `jobs/query/${job.id}/resultPages`)).body;
  const second = (await call<Pages>(small, 'GET', first.nextRecordsUrl ?? '')).body;
  assert.deepEqual([first.resultPages.length, first.done, second.resultPages.length, second.done], [5, false, 1, true]);
  const names = await Promise.all(
    [...first.resultPages, ...second.resultPages].map(
      async ({ resultUrl }) => (await getCsv(small, resultUrl.split('/jobs/')[1] ?? '')).text
    )
  );
  assert.equal(names.join('').match(/"A\d+"/g)?.length, 12);
  await small.stop();
});

test('has no results before it is complete, and can be deleted when it has ended', async () => {
  const { id } = await createJob(org, { operation: 'query', query: 'SELECT Id, Key__c FROM Visit__c' }, 'query');
  await untilJob(org, id, 'query');
  assert.equal(await setState(org, id, 'Aborted', 'query'), 400);
  assert.equal((await call(org, 'DELETE', `jobs/query/${id}`)).status, 204);
  assert.equal((await call(org, 'GET', `jobs/query/${id}`)).status, 404);
});

test('compresses results for who takes them so', async () => {
  const { job } = await bulkQuery(org, 'SELECT Key__c FROM Visit__c');
  const size = (encoding: string): Promise<{ encoding: string | undefined; bytes: number }> =>
    new Promise((resolve, reject) => {
      const headers = { Authorization: `Bearer ${org.accessToken}`, 'Accept-Encoding': encoding };
      get(`${org.instanceUrl}/services/data/v67.0/jobs/query/${job.id}/results`, { headers }, (response) => {
        let bytes = 0;
        response.on('data', (chunk: Uint8Array) => (bytes += chunk.length));
        response.on('end', () => resolve({ encoding: response.headers['content-encoding'], bytes }));
      }).on('error', reject);
    });
  const [plain, zipped] = [await size('identity'), await size('gzip')];
  assert.deepEqual([plain.encoding, zipped.encoding], [undefined, 'gzip']);
  assert.ok(zipped.bytes < plain.bytes / 2);
});
