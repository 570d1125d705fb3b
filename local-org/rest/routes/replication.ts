import { SalesforceError } from '../../errors/salesforceError.ts';
import { readDateTime, showDateTime } from '../../records/dateTimes.ts';
import { storedRow } from '../../records/updateRecord.ts';
import type { ObjectSchema } from '../../schema/objectSchema.ts';
import { quoted } from '../../storage/tables.ts';
import { objectOf } from '../requestParts.ts';
import { ok, type RestHandler, type RestOrg, type RestRequest, type Route } from '../restRequest.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const KEPT_DAYS = 30;

/** Both times in whole minutes, as the API takes them: within 30 days, the end at least a minute after the start. */
function span(request: RestRequest, rest: RestOrg): { start: number; end: number } {
  const [start, end] = ['start', 'end'].map((name) => {
    const time = readDateTime((request.query.get(name) ?? '').replace(' ', '+'));
    if (time === undefined)
      throw new SalesforceError(400, 'INVALID_REPLICATION_DATE', `${name} is not a date and time: ${request.query.get(name)}`);
    return Math.floor(time / MINUTE) * MINUTE;
  }) as [number, number];
  if (start < rest.org.now() - KEPT_DAYS * DAY)
    throw new SalesforceError(400, 'INVALID_REPLICATION_DATE', `startDate cannot be more than ${KEPT_DAYS} days ago`);
  if (end <= start)
    throw new SalesforceError(400, 'INVALID_REPLICATION_DATE', 'endDate must be at least one minute greater than startDate');
  return { start, end };
}

/** Whose records a user hears of: everyone's, or their own where the object is private. */
function ownerSeen({ session }: RestRequest, object: ObjectSchema): string | undefined {
  return object.sharingModel === 'Private' && !session.access.viewsAll(object) ? session.userId : undefined;
}

const updated: RestHandler = (request, rest) => {
  const object = objectOf(request, rest);
  const { start, end } = span(request, rest);
  const owner = ownerSeen(request, object);
  const own = owner === undefined ? '' : ' AND OwnerId = ?3';
  const sql = `SELECT Id FROM ${quoted(object.name)} WHERE SystemModstamp >= ?1 AND SystemModstamp < ?2 AND IsDeleted = 0${own}`;
  const rows = rest.org.db.all(sql, start, end, ...(owner === undefined ? [] : [owner]));
  return ok({
    ids: rows.map((row) => row['Id']),
    latestDateCovered: showDateTime(Math.min(end, rest.org.now()))
  });
};

const deleted: RestHandler = (request, rest) => {
  const object = objectOf(request, rest);
  const { start, end } = span(request, rest);
  const sql = `SELECT recordId, MAX(at) AS at FROM _change WHERE object = ? AND operation IN ('delete', 'hardDelete') AND at >= ? AND at < ? GROUP BY recordId ORDER BY at`;
  const stillGone = `SELECT Id FROM ${quoted(object.name)} WHERE Id = ? AND IsDeleted = 0`;
  const owner = ownerSeen(request, object);
  const gone = rest.org.db
    .all(sql, object.name, start, end)
    .filter((row) => rest.org.db.get(stillGone, row['recordId'] ?? null) === undefined)
    .filter((row) => owner === undefined || storedRow(rest.org, object, String(row['recordId']))?.['OwnerId'] === owner);
  return ok({
    deletedRecords: gone.map((row) => ({ id: row['recordId'], deletedDate: showDateTime(Number(row['at'])) })),
    earliestDateAvailable: showDateTime(Math.max(rest.startedAt, rest.org.now() - KEPT_DAYS * DAY)),
    latestDateCovered: showDateTime(Math.min(end, rest.org.now()))
  });
};

const OBJECT = '/services/data/:version/sobjects/:object';

export const replicationRoutes: readonly Route[] = [
  { method: 'GET', pattern: `${OBJECT}/updated`, handler: updated },
  { method: 'GET', pattern: `${OBJECT}/deleted`, handler: deleted }
];
