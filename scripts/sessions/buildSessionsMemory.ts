/**
 * Shows that memory does not grow with the file: builds the sessions of a file and of one ten times as long, each in a process of its
 * own, and prints both peaks and their ratio. `node --import tsx scripts/sessions/buildSessionsMemory.ts [rows]`; exits 1 above 1.5.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_SETTINGS } from 'c/attributionEngine';
import { buildSessions } from './buildSessions.ts';
import { openOutput } from './outputFile.ts';

const LIMIT = 1.5;
const START = Date.UTC(2026, 0, 1);
const AGENTS = ['Windows NT 10.0; Win64; x64', 'Macintosh; Intel Mac OS X 10_15_7', 'X11; Linux x86_64'];

/** Views in no order of visitor or time, by a small generator of pseudo-random numbers, so that every run has the same. */
async function writeViews(path: string, rows: number): Promise<void> {
  const file = openOutput(path);
  let state = 1;
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  await file.write('visitor_id,time,url,referrer,user_agent,email,type\n');
  for (let row = 0; row < rows; row++) {
    const visitor = random(rows / 8)
      .toString(16)
      .padStart(32, '0');
    const time = START + random(90 * 86_400_000);
    const [query, referrer] =
      [
        ['?gclid=Ab' + String(row), 'https://www.google.com/'],
        ['', ''],
        ['?utm_source=newsletter', '']
      ][random(3)] ?? [];
    const agent = `"Mozilla/5.0 (${AGENTS[random(3)]}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${100 + random(30)}.0.0.0 Safari/537.36"`;
    await file.write(`${visitor},${time},https://www.example.com/page/${random(500)}${query},${referrer},${agent},,page\n`);
  }
  await file.commit();
}

async function measure(rows: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-memory-'));
  try {
    const input = join(folder, 'views.csv');
    await writeViews(input, rows);
    const paths = { input, output: join(folder, 'sessions.csv'), rejected: join(folder, 'rejected.csv') };
    const report = await buildSessions({
      ...paths,
      rules: [],
      settings: DEFAULT_SETTINGS,
      now: START + 90 * 86_400_000,
      chunkLength: 8_000_000
    });
    process.stdout.write(JSON.stringify({ rows, sessions: report.sessions, peak: process.resourceUsage().maxRSS * 1024 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function peakOf(rows: number): number {
  const args = ['--max-old-space-size=400', '--import', 'tsx', fileURLToPath(import.meta.url), '--measure', String(rows)];
  const { sessions, peak } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as { sessions: number; peak: number };
  console.log(`${rows} rows, ${sessions} sessions: ${Math.round(peak / 1e6)} MB at most`);
  return peak;
}

if (process.argv[2] === '--measure') await measure(Number(process.argv[3]));
else {
  const rows = Number(process.argv[2] ?? 200_000);
  const ratio = peakOf(rows * 10) / peakOf(rows);
  console.log(`ten times the rows, ${ratio.toFixed(2)} times the memory (limit ${LIMIT})`);
  process.exitCode = ratio > LIMIT ? 1 : 0;
}
