import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { PACKAGE_ROOT } from '../../packageRoot.ts';
import { QUIET_ENVIRONMENT, runCommand } from '../../testing/runCommand.ts';

const run = promisify(execFile);

test('drops the topic where it stands alone', async () => {
  const { stdout } = await runCommand(['--help']);
  assert.match(stdout, /\n {2}resolve {2,}\S/);
  const help = (await runCommand(['resolve', '--help'])).stdout;
  assert.match(help, /\$ touchline resolve /);
  assert.match(help, /ERROR CODES\n {2}0 .*\n(.*\n)* {2}75 +The API requests/);
});

test('answers a command there is none of as JSON where that is asked for', async () => {
  const { exitCode, stdout } = await runCommand(['org', 'bogus', '--json']);
  const message = 'There is no command "org bogus". "touchline --help" shows those there are.';
  assert.deepEqual([exitCode, JSON.parse(stdout)], [2, { name: 'CommandNotFoundError', message, exitCode: 2 }]);
});

test('suggests the command that was meant', async () => {
  const [misspelt, withWord, withArguments] = await Promise.all([
    runCommand(['reslove']),
    runCommand(['resolve', '00T000000000001EAA']),
    runCommand(['sesions', 'bild', 'views.csv', '--out', 'a.csv'])
  ]);
  assert.match(misspelt.stderr, /no command "reslove"\. Did you mean "touchline resolve"\? "touchline --help"/);
  assert.equal(withWord.stderr, '"touchline resolve" takes no "00T000000000001EAA". "touchline resolve --help" shows what it takes.\n');
  assert.match(withArguments.stderr, /Did you mean "touchline sessions build"\?/);
});

test('ends well where its reader goes first, as head does', async () => {
  const child = spawn(process.execPath, [join(PACKAGE_ROOT, 'bin/touchline.js'), 'setup', '--help'], {
    env: { ...process.env, ...QUIET_ENVIRONMENT },
    stdio: ['ignore', 'pipe', 'ignore']
  });
  child.stdout.destroy();
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('says that it is not built where it is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-unbuilt-'));
  for (const name of ['bin', 'package.json']) cpSync(join(PACKAGE_ROOT, name), join(folder, name), { recursive: true });
  for (const args of [['doctor'], ['resolve', '--calls', 'calls.csv']]) {
    const failed = run(process.execPath, [join(folder, 'bin/touchline.js'), ...args]);
    await assert.rejects(failed, { code: 1, stdout: '', stderr: 'Not built yet: run npm ci, or npm run build\n' });
  }
  rmSync(folder, { recursive: true });
});

test('names every way to an org where none was named', async () => {
  const { exitCode, stderr } = await runCommand(['resolve']);
  assert.equal(exitCode, 1);
  for (const way of [/--target-org/, /SF_ACCESS_TOKEN/, /TOUCHLINE_JWT_KEY_FILE/, /touchline org start --data sample/])
    assert.match(stderr, way);
});

test('is a plugin of the real sf CLI once linked', { timeout: 120_000 }, async () => {
  const env = { ...process.env, ...QUIET_ENVIRONMENT };
  const sf = join(PACKAGE_ROOT, 'node_modules/.bin/sf');
  await run(sf, ['plugins', 'link', PACKAGE_ROOT, '--no-install'], { env });
  const { stdout } = await run(sf, ['touchline', 'resolve', '--help'], { env });
  assert.match(stdout, /\$ sf touchline resolve /);
});
