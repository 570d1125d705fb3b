import { fieldsOf } from 'c/salesforceRecords';
import type { TimeUnit } from './dialects.ts';
import { DEFAULT_CALL_TABLE, DEFAULT_SESSION_TABLE, type CallTable, type SessionTable } from './warehouseTables.ts';

/** Which property of a table an API name stands for. */
const SESSION_FIELDS = {
  Session_Key__c: 'sessionKey',
  BizibleId__c: 'visitorId',
  Started_At__c: 'startedAt',
  Last_Activity_At__c: 'lastActivityAt'
} as const;
const CALL_FIELDS = { Id: 'id', BizibleId__c: 'visitorId', Touchpoint_Date__c: 'callTime', CreatedDate: 'createdAt' } as const;
const OTHER_FIELDS: ReadonlySet<string> = new Set(
  fieldsOf('Web_Session__c')
    .map(([, { field }]) => field)
    .filter((field) => !(field in SESSION_FIELDS))
);
const OPTIONAL = ['Last_Activity_At__c', 'Touchpoint_Date__c'];

export interface TableNames {
  readonly table?: string;
  /** `Started_At__c=started`; nothing behind the sign: there is no such column. */
  readonly columns: readonly string[];
  readonly times?: TimeUnit;
}

/** A column that names no field, or leaves out one that has to be there. */
export class ColumnMapError extends Error {
  override readonly name = 'ColumnMapError';
}

/**
 * A table of sessions by the names of its owner; what is not named is called by its API name.
 *
 * @example
 * sessionTable({ table: 'visits', columns: ['Started_At__c=began_at'] }).startedAt // 'began_at'
 */
export function sessionTable(names: TableNames): SessionTable {
  const isOther = (entry: string): boolean => OTHER_FIELDS.has(entry.split('=')[0] ?? '');
  const others = names.columns.filter(isOther).map((entry): [string, string] => {
    const [field = '', ...rest] = entry.split('=');
    return [field, rest.join('=').trim()];
  });
  const columns = names.columns.filter((entry) => !isOther(entry));
  return { ...DEFAULT_SESSION_TABLE, ...namedTable(names), ...readColumns(columns, SESSION_FIELDS), others: Object.fromEntries(others) };
}

export function callTable(names: TableNames): CallTable {
  return { ...DEFAULT_CALL_TABLE, ...namedTable(names), ...readColumns(names.columns, CALL_FIELDS) };
}

function namedTable({ table, times }: TableNames) {
  if (table?.trim() === '') throw new ColumnMapError('a table is named by nothing but blanks');
  return { ...(table === undefined ? {} : { table }), ...(times === undefined ? {} : { times }) };
}

function readColumns<P extends string>(columns: readonly string[], fields: Readonly<Record<string, P>>): Partial<Record<P, string>> {
  const read: Partial<Record<P, string>> = {};
  for (const entry of columns) {
    const [field = '', ...rest] = entry.split('=');
    const property = fields[field];
    if (property === undefined || rest.length === 0) {
      throw new ColumnMapError(`"${entry}" is not FIELD=COLUMN; the fields are ${Object.keys(fields).join(', ')}`);
    }
    const column = rest.join('=').trim();
    if (column === '' && !OPTIONAL.includes(field)) throw new ColumnMapError(`${field} has no column, and the rule can't do without`);
    read[property] = column === '' ? undefined : column;
  }
  return read;
}
