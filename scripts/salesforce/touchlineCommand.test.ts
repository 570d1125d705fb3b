/** Errors as a script reads them: by the command's name, and with a trace only where it is a bug's. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { PACKAGE_ROOT } from '../packageRoot.ts';
import { runCommand } from '../testing/runCommand.ts';
import { TouchlineCommand } from './touchlineCommand.ts';

const REFUSED = [
  ['resolve', ['resolve', '--nonsense'], 2, 'Nonexistent flag: --nonsense'],
  ['sessions build', ['sessions', 'build', '--events', '/nowhere.csv'], 1, '--events: No file found at /nowhere.csv'],
  ['org start', ['org', 'start', '--port', 'x'], 2, '--port: Expected an integer but received: x'],
  ['doctor', ['doctor'], 1, 'No org was named']
] as const;

for (const [name, args, exitCode, message] of REFUSED) {
  test(`touchline ${name}: ${message}`, async () => {
    const run = await runCommand([...args, '--json']);
    const said = JSON.parse(run.stdout) as Readonly<Record<string, unknown>>;
    assert.deepEqual(
      [run.exitCode, said['status'], said['context'], said['commandName']],
      [exitCode, exitCode, `touchline ${name}`, `touchline ${name}`]
    );
    assert.ok(String(said['message']).startsWith(message), String(said['message']));
    assert.deepEqual([said['stack'], said['cause']], [undefined, undefined]);
  });
}

test('a bug keeps its trace, to be reported', async (context: TestContext) => {
  class Broken extends TouchlineCommand<void> {
    static override readonly id = 'touchline:broken';
    run(): Promise<void> {
      return Promise.reject(new RangeError('Invalid time value'));
    }
  }
  const printed = context.mock.method(console, 'log', () => undefined);
  const { exitCode } = process;
  await assert.rejects(Broken.run(['--json'], { root: PACKAGE_ROOT }), /Invalid time value/);
  process.exitCode = exitCode;
  const said = JSON.parse(String(printed.mock.calls.at(-1)?.arguments[0])) as Readonly<Record<string, unknown>>;
  assert.equal(said['context'], 'touchline broken');
  assert.match(String(said['stack']), /Invalid time value\n\s+at /);
});
