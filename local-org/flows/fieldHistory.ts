import type { Change } from '../changeLog/changeLog.ts';
import type { Database, Stored } from '../storage/database.ts';

/**
 * What a field held before a change, from the change log: the last earlier save that says something of it. A record older
 * than the log is taken to have been blank.
 */
export function valueBefore(db: Database, change: Change, field: string): Stored {
  const path = `$."${field}"`;
  const row = db.get(
    'SELECT json_extract(fields, ?) AS value FROM _change WHERE recordId = ? AND position < ? ' +
      "AND (operation IN ('create', 'undelete') OR json_type(fields, ?) IS NOT NULL) ORDER BY position DESC LIMIT 1",
    path,
    change.recordId,
    change.position,
    path
  );
  return row?.['value'] ?? null;
}
