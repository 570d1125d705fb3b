import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../scripts/packageRoot.ts';
import { QUIET_ENVIRONMENT } from '../scripts/testing/runCommand.ts';
import type { GeneratedFiles } from './generate.ts';
import type { Measure } from './measure.ts';

/**
 * Runs the built `touchline resolve` over two files in a process of its own, as a user does; everything from the start of
 * Node to the end of the process counts.
 */
export async function measureResolve({ calls, sessions }: GeneratedFiles, out: string): Promise<Measure> {
  if (!existsSync(join(PACKAGE_ROOT, 'dist/commands/touchline/resolve.js'))) throw new Error('The commands are not built: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'touchline-usage-'));
  const usage = join(folder, 'usage.json');
  const command = [join(PACKAGE_ROOT, 'bin/touchline.js'), 'resolve', '--calls', calls, '--sessions', sessions, '--out', out];
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', join(import.meta.dirname, 'reportUsage.js'), ...command], {
    env: { ...process.env, ...QUIET_ENVIRONMENT, TOUCHLINE_USAGE_FILE: usage },
    stdio: ['ignore', 'ignore', 'pipe']
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const ms = performance.now() - started;
  try {
    if (code !== 0) throw new Error(`touchline resolve ended with ${String(code)}: ${errors.trim()}`);
    const { cpuMs, peakMb } = JSON.parse(readFileSync(usage, 'utf8')) as Omit<Measure, 'ms'>;
    return { ms, cpuMs, peakMb };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
