import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../packageRoot.ts';

export interface CommandRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A home of its own, so that no test sees the developer's logins. */
const HOME = mkdtempSync(join(tmpdir(), 'touchline-home-'));
process.once('exit', () => rmSync(HOME, { recursive: true, force: true }));

export const QUIET_ENVIRONMENT: NodeJS.ProcessEnv = {
  HOME,
  TZ: 'UTC',
  // Tables are drawn without lines where CI is set, and tests read the drawn ones.
  OCLIF_TABLE_SKIP_CI_CHECK: 'true',
  // And messages without colours, which CI has even where there is no terminal.
  NO_COLOR: '1',
  SF_DISABLE_TELEMETRY: 'true',
  SF_SKIP_NEW_VERSION_CHECK: 'true',
  SF_AUTOUPDATE_DISABLE: 'true',
  SF_DISABLE_AUTOUPDATE: 'true',
  SF_DISABLE_LOG_FILE: 'true',
  SF_USE_GENERIC_UNIX_KEYCHAIN: 'true'
};

/** Runs the built command as a user does: `npx touchline …`. */
export async function runCommand(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CommandRun> {
  if (!existsSync(join(PACKAGE_ROOT, 'dist/commands/touchline/resolve.js'))) throw new Error('The commands are not built: npm run build');
  const child = spawn(process.execPath, [join(PACKAGE_ROOT, 'bin/touchline.js'), ...args], {
    env: { ...process.env, ...QUIET_ENVIRONMENT, ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exitCode, stdout, stderr };
}
