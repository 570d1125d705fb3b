/**
 * A run over files that began before the command itself was loaded: loading what talks to an org takes a second, and files need
 * none of it. Whatever the run has to say beyond the plain result, the command says as ever.
 */
import { Parser } from '@oclif/core';
import type { Ux } from '@salesforce/sf-plugins-core/Ux';
import { loadWords } from '../salesforce/words.ts';
import { describeFiles, outcomesTable } from './describeFiles.ts';
import { FILES_FLAGS, filesInput } from './filesFlags.ts';
import { plainTable, type Table } from './plainTable.ts';
import type { FilesInput, FilesReport, FilesStep } from './resolveFiles.ts';
import { runFiles } from './runFiles.ts';

const words = loadWords('touchline.resolve');
/** Those by which `sf` ends a command. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK', 'SIGHUP'] as const;

let begun: Promise<FilesReport> | undefined;

/** The run that is left to the command to tell of; `undefined` where none began. */
export function aheadRun(): Promise<FilesReport> | undefined {
  return begun;
}

/**
 * Runs `touchline resolve` over files and tells of it.
 *
 * @param argv what follows `resolve`
 * @returns false: the command has to be loaded, for what it was told is not plain files mode, or the outcome not plain success
 */
export async function runAhead(argv: readonly string[]): Promise<boolean> {
  const input = await readInput(argv);
  if (!input) return false;
  for (const signal of SIGNALS) process.on(signal, () => process.exit(130));
  const progress = process.stderr.isTTY ? (await loadUx()).spinner : undefined;
  const show = (step: FilesStep, count: number): void => {
    if (!progress) return;
    const text = words.getMessage(`files.progress.${step}`, [count]);
    // What it starts with stays in front of every text.
    if (progress.status === undefined) progress.start(loadWords('touchline.org-flags').getMessage('working'), text);
    progress.status = text;
  };
  begun = runFiles(input, show);
  const report = await begun.catch(() => undefined);
  progress?.stop();
  if (!report) return false;
  const { outcomes, lines, warnings } = describeFiles(report);
  if (warnings.length > 0) return false;
  if (outcomes.length > 0) await showTable(outcomesTable(outcomes));
  for (const line of lines) console.log(line);
  return true;
}

async function showTable(table: Table): Promise<void> {
  const plain = plainTable(table);
  if (plain !== undefined) console.log(plain);
  // Only now: while the run goes on, memory is its own.
  else (await loadUx()).table({ ...table, data: [...table.data], columns: [...table.columns] });
}

/** What shows results in `sf`, without the rest of it. */
async function loadUx(): Promise<Ux> {
  const { Ux } = await import('@salesforce/sf-plugins-core/Ux');
  return new Ux();
}

/** `undefined` where anything is to be said of them, or the result is wanted as JSON. */
async function readInput(argv: readonly string[]): Promise<FilesInput | undefined> {
  if (process.env['SF_CONTENT_TYPE'] !== undefined) return undefined;
  try {
    const { flags } = await Parser.parse([...argv], { flags: FILES_FLAGS, strict: true });
    return flags.calls === undefined ? undefined : filesInput(flags);
  } catch {
    return undefined;
  }
}
