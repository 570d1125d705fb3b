import { Flags } from '@salesforce/sf-plugins-core';
import type { WindowBasis } from 'c/attributionEngine';
import { loadWords } from '../../salesforce/words.ts';
import { TouchlineCommand } from '../../salesforce/touchlineCommand.ts';
import { callTable, ColumnMapError, sessionTable } from '../../warehouse/columnMap.ts';
import { ENGINES, type Engine, type TimeUnit } from '../../warehouse/dialects.ts';
import { ruleSql } from '../../warehouse/ruleSql.ts';
import { DEFAULT_CALL_TABLE, DEFAULT_SESSION_TABLE } from '../../warehouse/warehouseTables.ts';

const words = loadWords('touchline.sql');
const BASES = ['sessionStart', 'lastActivity'] as const satisfies readonly WindowBasis[];
const UNITS = ['timestamp', 'milliseconds', 'seconds'] as const satisfies readonly TimeUnit[];
const summary = (flag: string): string => words.getMessage(`flags.${flag}.summary`);
const times = (flag: string) => Flags.option({ summary: summary(flag), options: UNITS, default: 'timestamp' as const })();

export interface SqlResult {
  readonly engine: Engine;
  readonly sql: string;
}

export default class Sql extends TouchlineCommand<SqlResult> {
  static override readonly summary = words.getMessage('summary');
  static override readonly description = words.getMessage('description');
  static override readonly examples = words.getMessages('examples');
  static override readonly flags = {
    engine: Flags.option({ summary: summary('engine'), options: ENGINES, required: true })(),
    window: Flags.integer({ summary: summary('window'), default: 30, min: 1 }),
    basis: Flags.option({ summary: summary('basis'), options: BASES, default: 'sessionStart' as const })(),
    'calls-table': Flags.string({ summary: summary('calls-table'), default: DEFAULT_CALL_TABLE.table }),
    'call-column': Flags.string({ summary: summary('call-column'), multiple: true }),
    'call-times': times('call-times'),
    'sessions-table': Flags.string({ summary: summary('sessions-table'), default: DEFAULT_SESSION_TABLE.table }),
    'session-column': Flags.string({ summary: summary('session-column'), multiple: true }),
    'session-times': times('session-times')
  };

  async run(): Promise<SqlResult> {
    const { flags } = await this.parse(Sql);
    try {
      const calls = callTable({ table: flags['calls-table'], columns: flags['call-column'] ?? [], times: flags['call-times'] });
      const sessions = sessionTable({
        table: flags['sessions-table'],
        columns: flags['session-column'] ?? [],
        times: flags['session-times']
      });
      const sql = ruleSql(flags.engine, calls, sessions, { windowMinutes: flags.window, windowBasis: flags.basis });
      this.log(sql);
      return { engine: flags.engine, sql };
    } catch (error) {
      throw error instanceof ColumnMapError ? words.createError('columnMap', [error.message]) : error;
    }
  }
}
