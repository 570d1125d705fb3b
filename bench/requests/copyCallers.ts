/**
 * Millions of callers in minutes: each row is what the org stored of the first caller's through its API, flow and all, with its
 * own id, number, keys and times. Nothing is logged of them, as of rows that are older than the change log.
 */
import { setImmediate } from 'node:timers/promises';
import type { LocalOrg } from '../../local-org/localOrg.ts';
import { nextAutoNumber } from '../../local-org/records/autoNumber.ts';
import type { Row, Stored } from '../../local-org/storage/database.ts';
import { makeId } from '../../local-org/storage/recordIds.ts';
import { quoted } from '../../local-org/storage/tables.ts';
import { callerName, callSubject, callTime, emailOf, visitKey, visitorOf, visitTime, type Callers } from './callers.ts';

const AT_ONCE = 1_000;

type Own = Readonly<Record<string, Stored>>;

/** Adds rows like the first one of an object; gives the id of each. */
function copier({ org }: LocalOrg, objectName: string, ownNames: readonly string[]): (own: Own) => string {
  const object = org.schema.object(objectName);
  const first = org.db.get(`SELECT * FROM ${quoted(objectName)} ORDER BY _row LIMIT 1`);
  if (object === undefined || first === undefined) throw new Error(`There is no ${objectName} to copy`);
  const number = [...object.fields.values()].find((field) => field.autoNumber);
  const names = Object.keys(first).filter((name) => first[name] !== null);
  const missing = ownNames.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Error(`The first ${objectName} has no ${missing.join()}`);
  const sql = `INSERT INTO ${quoted(objectName)} (${names.map(quoted).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  return (own) => {
    const sequence = org.sequences.next(objectName);
    const id = makeId(object.keyPrefix, sequence);
    const row: Row = { ...own, _row: sequence, Id: id };
    if (number !== undefined) row[number.name] = nextAutoNumber(org, object, number);
    org.db.run(sql, ...names.map((name) => row[name] ?? first[name] ?? null));
    return id;
  };
}

/** @example await copyCallers(org, { first: 1_000, count: 999_000, visitsEach: 10 }) // behind a thousand that came by the API */
export async function copyCallers(org: LocalOrg, { first, count, visitsEach }: Callers): Promise<void> {
  const addLead = copier(org, 'Lead', ['LastName', 'Name', 'Email']);
  const addVisit = copier(org, 'Web_Session__c', ['Session_Key__c', 'BizibleId__c', 'Visitor_Key__c', 'Started_At__c']);
  const addTask = copier(org, 'Task', ['Subject', 'WhoId', 'BizibleId__c', 'Touchpoint_Date__c']);
  const recorded = ['Subject__c', 'Lead__c', 'BizibleId__c', 'Task_Id__c', 'Vendor_Call_Time__c'];
  const addTrackedCall = copier(org, 'Tracked_Call__c', recorded);
  const add = (n: number): void => {
    const [LastName, visitor, Subject] = [callerName(n), visitorOf(n), callSubject(n)];
    const lead = addLead({ LastName, Name: LastName, Email: emailOf(n) });
    for (let visit = 0; visit < visitsEach; visit++) {
      addVisit({
        Session_Key__c: visitKey(n, visit),
        BizibleId__c: visitor,
        Visitor_Key__c: visitor,
        Started_At__c: visitTime(n, visit)
      });
    }
    const task = addTask({ Subject, WhoId: lead, BizibleId__c: visitor, Touchpoint_Date__c: callTime(n) });
    addTrackedCall({
      Subject__c: Subject,
      Lead__c: lead,
      BizibleId__c: visitor,
      Task_Id__c: task,
      Vendor_Call_Time__c: callTime(n)
    });
  };
  for (let from = first; from < first + count; from += AT_ONCE) {
    const end = Math.min(first + count, from + AT_ONCE);
    org.org.db.transaction(() => {
      for (let n = from; n < end; n++) add(n);
    });
    await setImmediate();
  }
}
