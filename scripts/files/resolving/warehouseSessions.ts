/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a call */
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalVisitorId, NO_VISITOR, type MatchWindow } from 'c/attributionEngine';
import { bringSessions } from '../../warehouse/bringSessions.ts';
import { openWarehouse } from '../../warehouse/openWarehouse.ts';
import type { AskedCall } from '../../warehouse/warehouse.ts';
import type { SessionTable } from '../../warehouse/warehouseTables.ts';
import type { InputFile } from '../bytes/inputFile.ts';
import type { CallRows } from '../matching/callRows.ts';
import type { StoredAnswers } from './askMatches.ts';
import type { KnownPeople } from './knownPeople.ts';

export interface WarehouseSessions {
  /** A CSV file of the sessions that came back. */
  readonly path: string;
  /** Once that file is open, and the column of its keys known. */
  answersFor(file: InputFile, keyColumn: number): StoredAnswers;
}

/** Runs the rule in a warehouse and brings back the sessions that may be touches. */
export async function sessionsFromWarehouse(
  url: string,
  table: SessionTable,
  rows: CallRows,
  people: KnownPeople,
  window: MatchWindow,
  withOpportunities: boolean,
  folder: string
): Promise<WarehouseSessions> {
  const path = join(folder, 'sessions.csv');
  const file = openSync(path, 'w');
  const warehouse = await openWarehouse(url);
  try {
    const emails = people.file && new Set(people.file.people.all.flatMap((person) => [...person.emails]));
    const answers = await bringSessions(warehouse, {
      calls: askedCalls(rows, people),
      emails,
      withOpportunities,
      table,
      window,
      write: (line) => writeSync(file, line)
    });
    return {
      path,
      answersFor(sessions, keyColumn) {
        const sessionRows = sessions.openRows();
        return {
          candidatesOf: (call) => answers.get(String(call))?.candidates ?? 0,
          sessionKeyOf: (call) => answers.get(String(call))?.sessionKey,
          keyAt: (ref) => sessionRows.read(ref).text(keyColumn)
        };
      }
    };
  } finally {
    closeSync(file);
    await warehouse.close();
  }
}

/** The calls by their numbers, and with them the visitor ids that Leads and Contacts carry, which identify visitors too (R39). */
function* askedCalls({ count, visitorOf, timeOf, visitors }: CallRows, people: KnownPeople): Generator<AskedCall> {
  for (let call = 0; call < count; call++) {
    const visitor = visitorOf[call]!;
    if (visitor === NO_VISITOR) continue;
    const visitorKey = Buffer.from(visitors.keyBytes.subarray(visitors.keyStart(visitor), visitors.keyEnd(visitor))).toString();
    yield { id: String(call), visitorKey, at: timeOf[call]! };
  }
  for (const person of people.file?.people.all ?? []) {
    for (const record of person.records) {
      const visitorKey = canonicalVisitorId(record.visitorId);
      if (visitorKey !== undefined) yield { id: `record ${record.id}`, visitorKey, at: record.createdAt };
    }
  }
}
