import { Flags } from '@salesforce/sf-plugins-core';
import type { Settings } from 'c/attributionEngine';
import { FileError } from '../files/fileError.ts';
import { loadWords } from '../salesforce/words.ts';
import { readRulesFile } from '../sessions/readSetupFiles.ts';
import type { WhatIf } from './whatIf.ts';

const words = loadWords('touchline.whatIf');
const BASES = ['sessionStart', 'lastActivity'] as const satisfies readonly Settings['windowBasis'][];

/** `--rules` is also one of the flags of files mode, where the rules hold. */
export const WHAT_IF_FLAGS = {
  rules: Flags.file({ summary: words.getMessage('flags.rules.summary'), exists: true }),
  window: Flags.integer({ summary: words.getMessage('flags.window.summary'), min: 1, exclusive: ['calls'] }),
  basis: Flags.option({ summary: words.getMessage('flags.basis.summary'), options: BASES, exclusive: ['calls'] })()
};

export interface WhatIfFlags {
  readonly rules?: string;
  readonly window?: number;
  readonly basis?: Settings['windowBasis'];
  readonly 'dry-run': boolean;
}

/** What is to be tried out, `undefined` where nothing is; refused where the run would write. */
export async function readWhatIf({ rules, window, basis, 'dry-run': dryRun }: WhatIfFlags): Promise<WhatIf | undefined> {
  const given = Object.entries({ rules, window, basis }).find(([, value]) => value !== undefined);
  if (!given) return undefined;
  if (!dryRun) throw words.createError('onlyDryRun', [`--${given[0]}`]);
  return { channelRules: rules === undefined ? undefined : await readRules(rules), windowMinutes: window, windowBasis: basis };
}

async function readRules(path: string): Promise<WhatIf['channelRules']> {
  try {
    return await readRulesFile(path);
  } catch (error) {
    throw error instanceof FileError ? words.createError('rulesUnusable', [error.message], [], error) : error;
  }
}
