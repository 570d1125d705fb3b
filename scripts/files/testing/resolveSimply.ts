import { resolve, type DesiredRows } from 'c/attributionEngine';
import {
  readContactRole,
  readOpportunity,
  readPerson,
  readSession,
  readTask,
  writeRow,
  type FieldSettings,
  type KeyedObject
} from 'c/salesforceRecords';
import type { FileRuleBook } from '../resolving/readRuleBook.ts';
import { fileForm } from '../resolving/fileForm.ts';
import type { SmallWorld } from './smallWorld.ts';

/** Output rows as a data loader would read them, by file. */
export interface SimpleRows {
  readonly touchpoints: readonly Record<string, string>[];
  readonly tracked_calls: readonly Record<string, string>[];
  readonly attribution_touchpoints: readonly Record<string, string>[];
}

/** The simplest pipeline there is: everything in memory, one resolution, records by the one mapping. */
export function resolveSimply(world: SmallWorld, { book, fields }: FileRuleBook, withPeople: boolean): SimpleRows {
  const calls = world.calls.map((record) =>
    readTask(record, { visitorId: 'BizibleId__c', callTime: 'Touchpoint_Date__c', ...callFields(fields) })
  );
  const sessions = world.sessions.flatMap((record) => {
    const read = readSession(record);
    return 'session' in read ? [read.session] : [];
  });
  const named = new Set(calls.flatMap(({ whoId }) => whoId ?? []));
  const people = withPeople
    ? world.people.map((record) => readPerson(objectOf(record['Id'] ?? ''), record))
    : [...named].map((id) => ({ id, object: objectOf(id), createdAt: 0 }));
  const opportunities = world.opportunities.map((record) => readOpportunity(record, { amount: 'Amount', currency: 'CurrencyIsoCode' }));
  const rows = resolve({ calls, sessions, people, opportunities, contactRoles: world.contactRoles.map(readContactRole) }, book, fileForm);
  return {
    touchpoints: textRows('Touchpoint__c', rows.touchpoints),
    tracked_calls: textRows('Tracked_Call__c', rows.trackedCalls),
    attribution_touchpoints: attributionRows(rows)
  };
}

function callFields({ dialledNumber, callerNumber }: FieldSettings) {
  return { dialledNumber, callerNumber };
}

function objectOf(id: string): 'Lead' | 'Contact' {
  return id.startsWith('003') ? 'Contact' : 'Lead';
}

function attributionRows({ attributionTouchpoints }: DesiredRows): Record<string, string>[] {
  const rows = textRows('Attribution_Touchpoint__c', attributionTouchpoints);
  return rows.map((row, at) => ({ ...row, CurrencyIsoCode: attributionTouchpoints[at]?.currencyIsoCode ?? '' }));
}

function textRows(object: KeyedObject, rows: readonly object[]): Record<string, string>[] {
  return rows.map((row) => {
    const present = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
    return flatten(writeRow(object, present));
  });
}

function flatten(record: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      if (typeof value !== 'object' || value === null) return [name, String(value)];
      const [[key, inner] = ['', '']] = Object.entries(value);
      return [`${name}.${key}`, String(inner)];
    })
  );
}
