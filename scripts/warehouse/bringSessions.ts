/**
 * Warehouse mode: the rule runs where the sessions are, and only those come back that may be touches. What comes back is
 * decided again by the engine as any file is; how many candidates there were is the warehouse's word, since the others
 * stayed there.
 */
import type { MatchWindow } from 'c/attributionEngine';
import { fieldsOf } from 'c/salesforceRecords';
import { csvText } from '../files/csvText.ts';
import { ColumnMapError } from './columnMap.ts';
import { dialectOf, timeSql } from './dialects.ts';
import { neededSql, TEMPORARY, type SpeakingColumns } from './neededSql.ts';
import { ruleSql } from './ruleSql.ts';
import type { AskedCall, Warehouse } from './warehouse.ts';
import type { CallTable, SessionTable } from './warehouseTables.ts';

export interface BringInput {
  readonly calls: Iterable<AskedCall>;
  /** E-mails of known people; `undefined` where people are known by WhoId alone. */
  readonly emails?: Iterable<string>;
  readonly withOpportunities: boolean;
  readonly table: SessionTable;
  readonly window: MatchWindow;
  /** Takes a line of CSV, the header first. */
  readonly write: (line: string) => void;
}

/** What the warehouse says of a call. */
export interface WarehouseAnswer {
  readonly candidates: number;
  readonly sessionKey?: string;
}

const CALLS: CallTable = { table: TEMPORARY.calls, id: 'call_id', visitorId: 'visitor_key', createdAt: 'called_at', times: 'milliseconds' };

/** Asks a warehouse about calls. Nothing is written there but temporary tables. */
export async function bringSessions(warehouse: Warehouse, input: BringInput): Promise<Map<string, WarehouseAnswer>> {
  const { window, emails, withOpportunities } = input;
  const { engine } = warehouse;
  const { table, columns } = await spellTable(warehouse, input.table);
  await warehouse.load(TEMPORARY.calls, { call_id: 'text', visitor_key: 'text', called_at: 'bigint' }, rowsOf(input.calls));
  await warehouse.run(`create temporary table ${TEMPORARY.answers} as\n${ruleSql(engine, CALLS, table, window)}`);
  if (emails) await warehouse.load(TEMPORARY.emails, { email: 'text' }, singles(emails));
  const speaking: SpeakingColumns = {
    email: columns.get('Email__c'),
    formUrl: columns.get('Form_URL__c'),
    formSubmittedAt: columns.get('Form_Submitted_At__c'),
    chatStartedAt: columns.get('Chat_Started_At__c')
  };
  const needed = neededSql(engine, CALLS, table, speaking, { withEmails: emails !== undefined, withOpportunities });
  await warehouse.run(`create temporary table ${TEMPORARY.needed} as\n${needed}`);
  await writeSessions(warehouse, table, columns, input.write);

  const answers = new Map<string, WarehouseAnswer>();
  for await (const [callId, candidates, sessionKey] of warehouse.query(
    `select call_id, candidates, session_key from ${TEMPORARY.answers}`
  )) {
    if (callId !== undefined) answers.set(callId, { candidates: Number(candidates), sessionKey });
  }
  return answers;
}

function* rowsOf(calls: Iterable<AskedCall>): Generator<readonly [string, string, number]> {
  for (const { id, visitorKey, at } of calls) yield [id, visitorKey, at];
}

function* singles(texts: Iterable<string>): Generator<readonly [string]> {
  for (const text of texts) yield [text];
}

/** The table with its columns in the spelling they have there, and the column of every field it has. */
async function spellTable(warehouse: Warehouse, table: SessionTable): Promise<{ table: SessionTable; columns: Map<string, string> }> {
  const present = await warehouse.columnsOf(`select * from ${dialectOf(warehouse.engine).name(table.table)}`);
  const find = (name: string): string | undefined => {
    const found = present.find((column) => column === name) ?? present.find((column) => column.toLowerCase() === name.toLowerCase());
    return found === undefined ? undefined : `"${found.replaceAll('"', '""')}"`;
  };
  const require = (name: string): string => {
    const column = name.startsWith('"') ? name : find(name);
    if (column === undefined) throw new ColumnMapError(`${table.table} has no column ${name}; it has ${present.join(', ')}`);
    return column;
  };
  const spelled: SessionTable = {
    ...table,
    sessionKey: require(table.sessionKey),
    visitorId: require(table.visitorId),
    startedAt: require(table.startedAt),
    lastActivityAt: table.lastActivityAt === undefined ? undefined : find(table.lastActivityAt)
  };
  const columns = new Map<string, string>();
  for (const [, { field }] of fieldsOf('Web_Session__c')) {
    const named = table.others?.[field];
    const column = named === undefined ? find(field) : named === '' ? undefined : require(named);
    if (column !== undefined) columns.set(field, column);
  }
  columns.set('Session_Key__c', spelled.sessionKey);
  columns.set('BizibleId__c', spelled.visitorId);
  columns.set('Started_At__c', spelled.startedAt);
  if (spelled.lastActivityAt === undefined) columns.delete('Last_Activity_At__c');
  else columns.set('Last_Activity_At__c', spelled.lastActivityAt);
  return { table: spelled, columns };
}

async function writeSessions(
  warehouse: Warehouse,
  table: SessionTable,
  columns: ReadonlyMap<string, string>,
  write: (line: string) => void
): Promise<void> {
  const dialect = dialectOf(warehouse.engine);
  const kinds = new Map(fieldsOf('Web_Session__c').map(([, { field, kind }]) => [field, kind]));
  const fields = [...columns.keys()];
  const isTime = fields.map((field) => kinds.get(field) === 'dateTime');
  const read = fields.map((field, at) => {
    const name = dialect.name(columns.get(field) ?? field);
    return isTime[at] ? timeSql(dialect, name, table.times) : `cast(${name} as varchar)`;
  });
  write(`${fields.join(',')}\n`);
  const key = dialect.name(table.sessionKey);
  const sql = `select ${read.join(', ')} from ${dialect.name(table.table)} where ${key} in (select k from ${TEMPORARY.needed})`;
  for await (const row of warehouse.query(sql)) {
    const values = row.map((value, at) => (value === undefined ? '' : isTime[at] ? new Date(Number(value)).toISOString() : csvText(value)));
    write(`${values.join(',')}\n`);
  }
}
