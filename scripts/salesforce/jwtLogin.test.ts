import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { runCommand, type CommandRun } from '../testing/runCommand.ts';
import { TestOrg } from '../testing/testOrg.ts';
import { audienceOf, readJwtLogin, signIn } from './jwtLogin.ts';

test('a login described by half is refused by name', () => {
  assert.equal(readJwtLogin({}), undefined);
  assert.throws(() => readJwtLogin({ TOUCHLINE_JWT_KEY_FILE: 'k.pem', TOUCHLINE_USERNAME: 'u' }), /TOUCHLINE_CLIENT_ID/);
  const env = { TOUCHLINE_JWT_KEY_FILE: 'k.pem', TOUCHLINE_USERNAME: 'u', TOUCHLINE_CLIENT_ID: 'c' };
  assert.equal(readJwtLogin(env)?.loginUrl, 'https://login.salesforce.com');
  assert.equal(audienceOf('https://acme.my.salesforce.com'), 'https://login.salesforce.com');
  assert.equal(audienceOf('https://acme--uat.sandbox.my.salesforce.com'), 'https://test.salesforce.com');
});

describe('a command with a JWT key in its environment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-jwt-'));
  const keyFile = join(folder, 'server.key');
  let org: TestOrg;
  before(async () => {
    org = await TestOrg.start();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  });
  after(async () => {
    await org.stop();
    rmSync(folder, { recursive: true });
  });

  const doctor = (more: NodeJS.ProcessEnv = {}): Promise<CommandRun> =>
    runCommand(['doctor', '--check', 'lease', '--json'], {
      TOUCHLINE_JWT_KEY_FILE: keyFile,
      TOUCHLINE_CLIENT_ID: '3MVG9consumerkey',
      TOUCHLINE_USERNAME: 'admin@local.example',
      TOUCHLINE_LOGIN_URL: org.local.instanceUrl,
      ...more
    });

  test('signs in without the sf CLI, and counts it as the org does', async () => {
    const before = org.local.requests.total;
    const { exitCode, stdout } = await doctor();
    assert.equal(exitCode, 0, stdout);
    const { result } = JSON.parse(stdout) as { result: { org: string; requests: number } };
    assert.equal(result.org, 'admin@local.example');
    assert.equal(result.requests, org.local.requests.total - before);
  });

  test('names the key file that is none, and what to do', async () => {
    const ecFile = join(folder, 'ec.key');
    writeFileSync(ecFile, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const login = { username: 'a', clientId: 'b', loginUrl: org.local.instanceUrl };
    for (const [privateKeyFile, message] of [
      [ecFile, /ec\.key: it holds no private RSA key/],
      [join(folder, 'none.key'), /none\.key: can't be read: there is no such file/],
      [folder, /can't be read: it is a folder/]
    ] as const)
      await assert.rejects(signIn({ ...login, privateKeyFile }), { message });
  });

  test('says who was refused where, and never shows the key', async () => {
    const { exitCode, stdout, stderr } = await doctor({ TOUCHLINE_USERNAME: 'nobody@local.example' });
    assert.notEqual(exitCode, 0);
    const { name, message } = JSON.parse(stdout) as { name: string; message: string };
    assert.equal(name, 'JwtRefusedError');
    assert.match(message, /nobody@local\.example could not sign in at http:\/\/127/);
    assert.doesNotMatch(stdout + stderr, /PRIVATE KEY|3MVG9/);
  });

  test('warns of a key that every user of the machine may read', async () => {
    chmodSync(keyFile, 0o644);
    const warned = (await doctor()).stdout;
    chmodSync(keyFile, 0o640);
    const silent = (await doctor()).stdout;
    assert.match((JSON.parse(warned) as { warnings: string[] }).warnings.join(), /may read .*server\.key.* chmod 600/);
    assert.deepEqual((JSON.parse(silent) as { warnings: string[] }).warnings, []);
  });

  test('tries again what passes, and counts each request', async () => {
    const path = '/services/oauth2/token';
    org.local.faults.set([
      { fault: { kind: 'serverError', status: 503 }, path, at: [1] },
      { fault: { kind: 'reset' }, path, at: [1] }
    ]);
    const before = org.local.requests.total;
    const { exitCode, stdout } = await doctor();
    org.local.faults.clear();
    assert.equal(exitCode, 0, stdout);
    const { result } = JSON.parse(stdout) as { result: { requests: number } };
    assert.deepEqual([result.requests, org.local.requests.total - before], [5, 5]);
  });

  test('asks no oftener than it may, and says that nothing answered', async () => {
    const release = org.local.intercept({ before: () => ({ status: 502, body: '<html>A proxy</html>' }) });
    const login = { username: 'a', clientId: 'b', loginUrl: org.local.instanceUrl, privateKeyFile: keyFile };
    const before = org.local.requests.total;
    await assert.rejects(
      signIn(login, () => org.local.requests.total - before < 2),
      { name: 'JwtUnreachableError', message: /no usable answer: HTTP 502/ }
    );
    release();
    assert.equal(org.local.requests.total - before, 2);
  });

  test('signs in though its clock is wrong by hours', async (context) => {
    context.mock.timers.enable({ apis: ['Date'], now: Date.now() - 7 * 3_600_000 });
    // The org's clock is the same process's, so its answers say what the right one would.
    const at = { Date: new Date(Date.now() + 7 * 3_600_000).toUTCString() };
    const refused = { status: 400, body: { error: 'invalid_grant', error_description: 'expired authorization code' }, headers: at };
    const expires: number[] = [];
    const release = org.local.intercept({
      before: ({ body }) => {
        const [, claims = ''] = new URLSearchParams(String(body)).get('assertion')?.split('.') ?? [];
        expires.push((JSON.parse(Buffer.from(claims, 'base64url').toString()) as { exp: number }).exp);
        return expires.length === 1 ? refused : undefined;
      }
    });
    const login = { username: 'admin@local.example', clientId: 'b', loginUrl: org.local.instanceUrl, privateKeyFile: keyFile };
    assert.equal((await signIn(login)).instanceUrl, org.local.instanceUrl);
    release();
    assert.equal(Math.round(((expires[1] ?? 0) - (expires[0] ?? 0)) / 3600), 7);
  });
});
