/**
 * Visits and calls that are only a test. Their visitor id says so, and all that is made of them carries it (R3): by it everything
 * is found again and taken away, nothing else ever.
 */
import type { TrackedCall, WebSession } from 'c/attributionEngine';
import type { Condition } from 'c/callAggregates';
import { readSorted } from 'c/latestRows';
import { fieldName, objectName, ownName, parentName } from 'c/ownFields';
import type { PageReader } from 'c/recordQuery';
import { RequestError } from 'c/requestError';
import { writeRecords, type ChangeResult, type FieldValues, type RecordChange } from 'c/recordWriter';
import { writeRow, writeSession, type ObjectName } from 'c/salesforceRecords';

/** Every visitor id of a test begins so. */
export const TEST_VISITOR = 'touchline-test-';

const PREFIX = ownName('');
const AT_ONCE = 200;

/** GraphQL writes UTC as `Z`. */
function plainTimes(record: Readonly<Record<string, unknown>>): FieldValues {
  const isTime = /^\d{4}-\d\d-\d\dT[\d:.]+\+0000$/;
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name,
      typeof value === 'string' && isTime.test(value) ? value.replace('+0000', 'Z') : value
    ])
  );
}

async function write(changes: readonly RecordChange[]): Promise<readonly string[]> {
  const results = await writeRecords(changes);
  const refused = results.map(({ error }: ChangeResult) => error).filter((error) => error !== undefined);
  if (refused.length > 0) throw new RequestError('refused', { details: [...new Set(refused)] });
  return results.map(({ id = '' }) => id);
}

/** @returns Ids, in order */
export function createVisits(visits: readonly WebSession[]): Promise<readonly string[]> {
  const object = objectName('Web_Session__c');
  return write(visits.map((visit) => ({ action: 'create', object, fields: plainTimes(writeSession(visit, PREFIX).record) })));
}

/** @returns Ids, in order */
export function createCalls(calls: readonly Partial<TrackedCall>[]): Promise<readonly string[]> {
  const object = objectName('Tracked_Call__c');
  return write(calls.map((call) => ({ action: 'create', object, fields: plainTimes(writeRow('Tracked_Call__c', call, PREFIX)) })));
}

function ofVisitor(visitor: string): Condition {
  return { like: `${visitor}%` };
}

/** In an order in which nothing is left that names something gone. */
function conditions(visitor: string): readonly (readonly [ObjectName, Condition])[] {
  const touchpoint = { [fieldName('Touchpoint__c', 'visitorKey')]: ofVisitor(visitor) };
  return [
    ['Attribution_Touchpoint__c', { [parentName('Attribution_Touchpoint__c', 'touchpoint')]: touchpoint }],
    // By the id as received: a call that was only captured has no other yet.
    ['Tracked_Call__c', { [fieldName('Tracked_Call__c', 'visitorId')]: ofVisitor(visitor) }],
    ['Touchpoint__c', touchpoint],
    ['Web_Session__c', { [fieldName('Web_Session__c', 'visitorKey')]: ofVisitor(visitor) }]
  ];
}

/**
 * Takes away visits, calls, touchpoints and credit of test visitors. What somebody else deleted meanwhile is no trouble.
 *
 * @param visitor their id, or how it begins; refused where it isn't a test's
 * @returns how many records went
 * @throws RequestError where a record can't be deleted: those before it are gone, and asking again goes on
 */
export async function removeTestRecords(reader: PageReader, visitor: string): Promise<number> {
  // `%` and `_` mean something to the org, and a pattern that is too wide would take real visits.
  if (!visitor.startsWith(TEST_VISITOR) || !/^[a-z\d-]+$/.test(visitor)) throw new RequestError('refused', { details: [visitor] });
  let removed = 0;
  for (const [object, where] of conditions(visitor)) {
    for (;;) {
      const rows = await readSorted(reader, { object, properties: [], by: 'CreatedDate', order: 'ASC', first: AT_ONCE, where });
      if (rows.length === 0) break;
      await write(rows.map(({ id }) => ({ action: 'delete', object: objectName(object), id })));
      removed += rows.length;
    }
  }
  return removed;
}
