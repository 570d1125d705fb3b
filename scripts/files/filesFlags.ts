import { stat } from 'node:fs/promises';
import { Flags } from '@oclif/core';
import { loadWords } from '../salesforce/words.ts';
import { sessionTable } from '../warehouse/columnMap.ts';
import { isWarehouse } from '../warehouse/openWarehouse.ts';
import type { TimeUnit } from '../warehouse/dialects.ts';
import type { FilesInput } from './resolveFiles.ts';

const words = loadWords('touchline.resolve');
const UNITS = ['timestamp', 'milliseconds', 'seconds'] as const satisfies readonly TimeUnit[];
const summary = (flag: string): string => words.getMessage(`flags.${flag}.summary`);
const file = (flag: string) => Flags.file({ summary: summary(flag), parse: refuseNoFile, dependsOn: ['calls'] });

/** Not left to whoever reads it: to open a pipe is to wait for somebody to fill it. */
async function refuseNoFile(given: string): Promise<string> {
  if (isWarehouse(given)) return given;
  const stats = await stat(given).catch(() => undefined);
  if (stats?.isFile()) return given;
  throw words.createError(stats === undefined ? 'noSuchFile' : stats.isDirectory() ? 'folderGiven' : 'pipeGiven', [given]);
}

/** What `touchline resolve` is told when calls come from files. */
export const FILES_FLAGS = {
  calls: Flags.file({
    summary: summary('calls'),
    parse: refuseNoFile,
    dependsOn: ['sessions', 'out'],
    exclusive: ['target-org', 'instance-url', 'since', 'task', 'all', 'dry-run']
  }),
  sessions: Flags.string({ summary: summary('sessions'), parse: refuseNoFile, dependsOn: ['calls'] }),
  'sessions-table': Flags.string({ summary: summary('sessions-table'), dependsOn: ['sessions'] }),
  'session-column': Flags.string({ summary: summary('session-column'), multiple: true, dependsOn: ['sessions'] }),
  'session-times': Flags.option({ summary: summary('session-times'), options: UNITS, dependsOn: ['sessions'] })(),
  people: file('people'),
  opportunities: file('opportunities'),
  'contact-roles': Flags.file({ summary: summary('contact-roles'), parse: refuseNoFile, dependsOn: ['opportunities'] }),
  settings: file('settings'),
  rules: file('rules'),
  out: Flags.directory({ summary: summary('out'), dependsOn: ['calls'] })
};

export interface FilesFlags {
  readonly calls?: string;
  readonly sessions?: string;
  readonly 'sessions-table'?: string;
  readonly 'session-column'?: string[];
  readonly 'session-times'?: TimeUnit;
  readonly people?: string;
  readonly opportunities?: string;
  readonly 'contact-roles'?: string;
  readonly settings?: string;
  readonly rules?: string;
  readonly out?: string;
}

/** As oclif ends a command whose flags don't go together. */
const USAGE = 2;
const WAREHOUSE_FLAGS = ['sessions-table', 'session-column', 'session-times'] as const;

/** A file's columns have one name each, so what names them would change nothing. */
function refuseWithFile(flags: FilesFlags): void {
  const given = WAREHOUSE_FLAGS.filter((name) => flags[name] !== undefined);
  if (given.length === 0 || flags.sessions === undefined || isWarehouse(flags.sessions)) return;
  throw words.createError('onlyWarehouse', [given.map((name) => `--${name}`).join(', '), flags.sessions], [], USAGE);
}

/** @throws where the flags contradict each other */
export function filesInput(flags: FilesFlags): FilesInput {
  refuseWithFile(flags);
  const { calls = '', sessions = '', out = '', 'contact-roles': contactRoles, ...others } = flags;
  const {
    people,
    opportunities,
    settings,
    rules,
    'sessions-table': table,
    'session-column': columns = [],
    'session-times': times
  } = others;
  return {
    calls,
    sessions,
    sessionTable: sessionTable({ table, columns, times }),
    out,
    people,
    opportunities,
    contactRoles,
    settings,
    rules
  };
}
