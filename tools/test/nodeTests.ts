/** Runs the Node tests beside the code. `--concurrency N` files at once; other arguments are globs. */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

const globs = process.argv.slice(2);
const files = globSync(globs.length > 0 ? globs : ['{scripts,local-org,tools,data,preview}/**/*.test.ts'], {
  exclude: (name) => String(name).includes('node_modules')
}).sort();
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-timeout=240000', '--test-reporter=spec', ...files],
  {
    stdio: 'inherit'
  }
);
process.exitCode = status ?? 1;
