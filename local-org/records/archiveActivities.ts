import type { Org } from '../org.ts';

const DAYS = 365;

/** Archives closed tasks and past events older than a year, as an org does by itself: `query` then hides them (P6). */
export function archiveActivities(org: Org): number {
  const before = new Date(org.now() - DAYS * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return org.changes.group(() => {
    const count = (object: string, test: string): number =>
      Number(
        org.db
          .prepare(`UPDATE "${object}" SET IsArchived = 1 WHERE IsArchived = 0 AND IsDeleted = 0 AND ActivityDate < ?${test}`)
          .run(before).changes
      );
    return count('Task', ' AND IsClosed = 1') + count('Event', '');
  });
}
