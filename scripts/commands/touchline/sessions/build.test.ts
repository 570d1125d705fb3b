import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startLocalOrg } from '../../../../local-org/localOrg.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const PROGRAM = `
  import SessionsBuild from ${JSON.stringify(new URL('./build.ts', import.meta.url).href)};
  await SessionsBuild.run(process.argv.slice(1), ${JSON.stringify(ROOT)}).catch(() => undefined);`;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sessions-build-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', PROGRAM, '--', ...args], { cwd: ROOT, env: { ...process.env, ...env } });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}

const at = (name: string) => join(folder, name);
const write = (name: string, content: string) => writeFile(at(name), content);
const VIEWS = 'visitor_id,time,url\nv1,2026-05-04 12:00,https://example.com/?utm_source=radio\nv1,noon,https://example.com/\n';

test('builds sessions by the rules and settings of files and ends with 68 when rows were rejected', async () => {
  await write('views.csv', VIEWS);
  await write('rules.csv', 'Order__c,Channel__c,Source__c\n10,Radio,radio*\n');
  await write('settings.json', '{ "Carryover__c": false }');
  const { code, stdout } = await run([
    '--events',
    at('views.csv'),
    '--out',
    at('sessions.csv'),
    '--rules',
    at('rules.csv'),
    '--settings',
    at('settings.json'),
    '--json'
  ]);
  const { status, result } = JSON.parse(stdout) as {
    status: number;
    result: { sessions: number; rejected: number; channels: unknown; rejectedFile: string };
  };
  assert.deepEqual([code, status, result.sessions, result.rejected, result.channels], [68, 68, 1, 1, [['Radio', 1]]]);
  assert.deepEqual((await readdir(folder)).sort(), ['rejected.csv', 'rules.csv', 'sessions.csv', 'settings.json', 'views.csv']);
  assert.match(await readFile(at('sessions.csv'), 'utf8'), /^v1-1777896000000,.*,Radio,/m);
});

test('says which row of which file is wrong, and where the rejected ones are', async () => {
  await write('views.csv', VIEWS);
  const { code, stdout, stderr } = await run(['--events', at('views.csv'), '--out', at('out/sessions.ndjson')]);
  assert.equal(code, 68);
  assert.match(stdout, /views\.csv, line 3, column time: "noon" is no time/);
  assert.match(stderr, /1 of 2\. They are in \S+out\/rejected\.csv/);
});

test('a file without the needed columns is one clear error, and nothing is written', async () => {
  await write('views.csv', 'time,url\n');
  const { code, stderr } = await run(['--events', at('views.csv'), '--out', at('sessions.csv')]);
  assert.equal(code, 1);
  assert.match(stderr, /views\.csv: line 1: no column visitor_id; it has time, url/);
  assert.deepEqual(await readdir(folder), ['views.csv']);
});

test('stores the sessions in an org by its own rules, and running it again changes none', async () => {
  const org = await startLocalOrg({ forceApp: join(ROOT, 'force-app'), port: 0, namespace: 'touchline' });
  const headers = { authorization: `Bearer ${org.accessToken}`, 'content-type': 'application/json' };
  const data = `${org.instanceUrl}/services/data/v67.0`;
  const query = async (soql: string) =>
    (await fetch(`${data}/query?q=${encodeURIComponent(soql)}`, { headers }).then((answer) => answer.json())) as { records: unknown };
  try {
    const rule = {
      touchline__Rule_Key__c: 'r',
      touchline__Order__c: 1,
      touchline__Channel__c: 'Radio',
      touchline__Source__c: 'radio',
      touchline__Active__c: true
    };
    await fetch(`${data}/sobjects/touchline__Channel_Rule__c`, { method: 'POST', headers, body: JSON.stringify(rule) });
    await write('views.csv', VIEWS);
    const args = ['--events', at('views.csv'), '--out', at('sessions.csv'), '--instance-url', org.instanceUrl, '--json'];
    const imported: unknown[] = [];
    for (let times = 0; times < 2; times++) {
      const { code, stdout, stderr } = await run(args, { SF_ACCESS_TOKEN: org.accessToken });
      assert.equal(code, 68, stdout + stderr);
      const { result } = JSON.parse(stdout) as { result: { imported: { created: number; updated: number; rejected: number } } };
      imported.push([result.imported.created, result.imported.updated, result.imported.rejected]);
    }
    assert.deepEqual(imported, [
      [1, 0, 0],
      [0, 1, 0]
    ]);
    const { records } = await query(
      'SELECT touchline__Session_Key__c, touchline__Channel__c, touchline__Source__c FROM touchline__Web_Session__c'
    );
    const [session] = (records as Record<string, unknown>[]).map(({ attributes: _attributes, ...values }) => values);
    assert.deepEqual(session, {
      touchline__Session_Key__c: 'v1-1777896000000',
      touchline__Channel__c: 'Radio',
      touchline__Source__c: 'radio'
    });
  } finally {
    await org.stop();
  }
});
