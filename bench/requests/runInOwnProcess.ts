import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { LocalOrg } from '../../local-org/localOrg.ts';
import { PACKAGE_ROOT } from '../../scripts/packageRoot.ts';
import { QUIET_ENVIRONMENT } from '../../scripts/testing/runCommand.ts';

export interface RunResult {
  readonly requests: number;
  readonly requestsByPurpose: Readonly<Record<string, number>>;
  readonly decided: number;
  readonly seconds: number;
  readonly written: { readonly touchpoint: { readonly created: number } };
  readonly peakMb: number;
}

/** `/usr/bin/time` may be missing, so the process tells its own peak when it ends. */
const TELL_PEAK = `process.on('exit',()=>console.error('peak '+Math.round(process.resourceUsage().maxRSS/1024)))`;

/** `touchline resolve` as a user runs it, or, scaled down, the same run with a scaled limit of everything. */
export async function runInOwnProcess(org: LocalOrg, scale: number): Promise<RunResult> {
  const tell = ['--import', `data:text/javascript,${encodeURIComponent(TELL_PEAK)}`];
  const program =
    scale === 1
      ? [join(PACKAGE_ROOT, 'bin/touchline.js'), 'resolve', '--instance-url', org.instanceUrl, '--json']
      : ['--import', 'tsx', join(PACKAGE_ROOT, 'bench/requests/scaledRun.ts'), org.instanceUrl, org.accessToken, String(scale)];
  const child = spawn(process.execPath, [...tell, ...program], {
    env: { ...process.env, ...QUIET_ENVIRONMENT, SF_ACCESS_TOKEN: org.accessToken }
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  await new Promise((resolve) => child.on('close', resolve));
  const { result } = JSON.parse(stdout || '{}') as { result?: Omit<RunResult, 'peakMb'> };
  if (!result) throw new Error(stdout + stderr);
  const { requests, requestsByPurpose, decided, seconds, written } = result;
  return { requests, requestsByPurpose, decided, seconds, written, peakMb: Number(/peak (\d+)/.exec(stderr)?.[1] ?? NaN) };
}
