/** The files we hand out can't be run here, so each is read by a linter of its kind, and for what keeps it safe. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import Doctor from '../../scripts/commands/touchline/doctor.ts';
import Resolve from '../../scripts/commands/touchline/resolve.ts';
import SessionsPrune from '../../scripts/commands/touchline/sessions/prune.ts';
import Watch from '../../scripts/commands/touchline/watch.ts';

const HERE = join(import.meta.dirname, '../../deploy');
const read = (...path: string[]): string => readFileSync(join(HERE, ...path), 'utf8');
const COMMANDS = { watch: Watch, resolve: Resolve, doctor: Doctor, 'sessions prune': SessionsPrune };

/** Each use of a command names one there is, with flags it has. */
function assertCommands(text: string): void {
  const uses = [...text.matchAll(/touchline\.js ((?:[a-z]+ ?)+)((?: ?--[a-z-]+(?: [a-z]+)?)*)/g)];
  assert.notEqual(uses.length, 0);
  for (const [, name = '', flags = ''] of uses) {
    const command = COMMANDS[name.trim() as keyof typeof COMMANDS];
    assert.ok(command, `${name} is no command`);
    const known: Readonly<Record<string, unknown>> = command.flags;
    for (const [, flag = ''] of flags.matchAll(/--([a-z-]+)/g)) assert.ok(flag in known, `${name} has no flag --${flag}`);
  }
}

describe('the GitHub Actions workflow', () => {
  const content = read('github-actions/touchline.yml');
  const workflow = parse(content) as {
    permissions: unknown;
    concurrency: { 'cancel-in-progress': boolean };
    jobs: Record<string, { 'timeout-minutes': number; steps: { uses?: string; run?: string; if?: string }[] }>;
  };

  test('is a workflow to the parser GitHub uses', () => {
    const { context } = parseWorkflow({ name: 'touchline.yml', content }, new NoOperationTraceWriter());
    assert.deepEqual(
      context.errors.getErrors().map(({ message }) => message),
      []
    );
    const wrong = content.replace('runs-on:', 'runs-at:');
    assert.notEqual(parseWorkflow({ name: 'touchline.yml', content: wrong }, new NoOperationTraceWriter()).context.errors.count, 0);
  });

  test('may only read, never overlaps, pins what it uses, and keeps secrets out of commands', () => {
    assert.deepEqual(workflow.permissions, { contents: 'read' });
    assert.equal(workflow.concurrency['cancel-in-progress'], false);
    for (const { steps, 'timeout-minutes': minutes } of Object.values(workflow.jobs)) {
      assert.ok(minutes <= 60);
      for (const { uses, run = '' } of steps) {
        if (uses !== undefined) assert.match(uses, /@[0-9a-f]{40}$/);
        assert.doesNotMatch(run, /\$\{\{/);
      }
      assert.equal(steps.at(-1)?.if, 'always()');
    }
    assertCommands(content.replaceAll('bin/touchline.js', 'touchline.js'));
  });
});

describe('the container file', () => {
  const dockerfile = read('docker/Dockerfile');

  test('has no problem to the linter', () => {
    assert.deepEqual(
      validate(dockerfile).map(({ message, range }) => `${String(range.start.line + 1)}: ${message}`),
      []
    );
    assert.notEqual(validate(dockerfile.replace('ENTRYPOINT [', 'ENTRYPOINTS [')).length, 0);
  });

  test('ends as a user without rights, and takes no secret in', () => {
    const users = [...dockerfile.matchAll(/^USER (\w+)$/gm)].map(([, user]) => user);
    assert.deepEqual(users, ['node']);
    assert.doesNotMatch(dockerfile, /TOUCHLINE_|ACCESS_TOKEN|^ADD |^ARG /m);
    for (const secret of ['**/*.key', '**/*.pem', '**/.sfdx']) assert.ok(read('docker/Dockerfile.dockerignore').includes(secret));
  });

  test('runs read-only and without capabilities, with its key as a secret file', () => {
    const { services } = parse(read('docker/compose.yaml')) as { services: { touchline: Record<string, unknown> } };
    const { touchline } = services;
    assert.deepEqual(
      [touchline['read_only'], touchline['cap_drop'], touchline['security_opt'], touchline['secrets']],
      [true, ['ALL'], ['no-new-privileges:true'], ['jwt_key']]
    );
  });
});

describe('the systemd units', () => {
  const files = readdirSync(join(HERE, 'systemd'));
  const services = files.filter((name) => name.endsWith('.service'));
  const timers = files.filter((name) => name.endsWith('.timer'));
  const valuesOf = (text: string): Map<string, string> =>
    new Map([...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]));

  for (const name of services) {
    test(`${name} has no rights it doesn't need, and its key as a credential`, () => {
      const text = read('systemd', name);
      const values = valuesOf(text);
      for (const safe of ['DynamicUser', 'NoNewPrivileges', 'PrivateTmp', 'PrivateDevices', 'RestrictNamespaces', 'LockPersonality']) {
        assert.equal(values.get(safe), 'yes', safe);
      }
      assert.deepEqual([values.get('ProtectSystem'), values.get('CapabilityBoundingSet')], ['strict', '']);
      assert.equal(values.get('LoadCredential'), 'jwt.key:/etc/touchline/jwt.key');
      assertCommands(text);
      for (const line of text.split('\n')) assert.match(line, /^(#.*|\[\w+\]|\w+=.*|)$/);
    });
  }

  test('each timer starts a service there is', () => {
    for (const timer of timers) assert.ok(services.includes(timer.replace('.timer', '.service')), timer);
    assert.equal(timers.length, 2);
  });

  const analyze = (...args: string[]) => spawnSync('systemd-analyze', args, { encoding: 'utf8', cwd: join(HERE, 'systemd') });
  const skip = analyze('--version').status === 0 ? false : 'systemd-analyze is not on this machine';

  test('systemd itself finds them right and little exposed', { skip }, () => {
    const { stdout, stderr } = analyze(
      'verify',
      '--man=no',
      ...files.filter((name) => !name.endsWith('.example')).map((name) => `./${name}`)
    );
    // Neither Node nor Touchline has to be installed where this is checked.
    const problems = (stdout + stderr).split('\n').filter((line) => /touchline-/.test(line) && !/is not executable|bind mounts/.test(line));
    assert.deepEqual(problems, []);
    for (const name of services) assert.equal(analyze('security', '--offline=yes', '--threshold=20', `./${name}`).status, 0, name);
  });
});
