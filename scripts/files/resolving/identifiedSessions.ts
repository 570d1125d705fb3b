import { canonicalVisitorId } from 'c/attributionEngine';
import type { InputFile } from '../bytes/inputFile.ts';
import { BLANK_VISITOR, addVisitor } from '../matching/fileVisitors.ts';
import { GrowingNumbers } from '../matching/growingNumbers.ts';
import { viewOf, type KeyTable } from '../matching/keyTable.ts';
import type { SessionColumns } from '../matching/sessionColumns.ts';
import type { PeopleFile } from './knownPeople.ts';

/** What says who a visitor is, beside calls. */
export interface Identified {
  /** Visitor and person by turns. */
  readonly links: Float64Array;
  /** Visitor and time by turns: a Lead or Contact that carries a visitor id. */
  readonly moments: Float64Array;
  /** Person and place of a session by turns, where the session has no visitor id. */
  readonly alone: Float64Array;
}

/**
 * Finds the visitors whom a session's e-mail or a Lead or Contact identifies (R39), and adds them to the visitors whose
 * sessions matter. It takes a scan of its own, because such a visitor's earlier sessions matter too.
 */
export async function findIdentified(
  sessions: InputFile,
  columns: SessionColumns,
  { people, numberOf }: PeopleFile,
  visitors: KeyTable
): Promise<Identified> {
  const links = new GrowingNumbers();
  const moments = new GrowingNumbers();
  const alone = new GrowingNumbers();
  const link = (list: GrowingNumbers, left: number, right: number): void => {
    list.push(left);
    list.push(right);
  };
  for (const person of people.all) {
    for (const record of person.records) {
      const key = canonicalVisitorId(record.visitorId);
      if (key === undefined) continue;
      const bytes = Buffer.from(key);
      const visitor = visitors.add(viewOf(bytes), 0, bytes.length);
      link(links, visitor, numberOf(person));
      link(moments, visitor, record.createdAt);
    }
  }
  const email = columns.all.find('Email__c');
  if (email >= 0) {
    await sessions.scan((record) => {
      if (record.broken || record.count !== sessions.header.names.length || record.isBlank(email)) return;
      const person = numberOf(people.ofEmail(record.text(email)));
      if (person < 0) return;
      let visitor = addVisitor(visitors, record, columns.visitorId);
      if (visitor === BLANK_VISITOR && columns.visitorKey >= 0) visitor = addVisitor(visitors, record, columns.visitorKey);
      if (visitor >= 0) link(links, visitor, person);
      else link(alone, person, record.recordOffset);
    });
  }
  return { links: links.view(), moments: moments.view(), alone: alone.view() };
}

export const NOTHING_IDENTIFIED: Identified = { links: new Float64Array(0), moments: new Float64Array(0), alone: new Float64Array(0) };
