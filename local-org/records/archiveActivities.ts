import type { Org } from '../org.ts';

const DAYS = 365;

/** Archives closed tasks and past events older than a year, as an org does by itself: `query` then hides them (P6). */
export function archiveActivities(org: Org): number {
  const before = new Date(org.now() - DAYS * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return org.changes.group(() => {
    const archive = (object: string, test: string): number => {
      const due = `IsArchived = 0 AND IsDeleted = 0 AND ActivityDate < ?${test}`;
      const rows = org.db.all(`SELECT Id, LastModifiedById FROM "${object}" WHERE ${due}`, before);
      org.db.run(`UPDATE "${object}" SET IsArchived = 1 WHERE ${due}`, before);
      for (const row of rows) {
        const userId = String(row['LastModifiedById']);
        org.changes.append({ object, recordId: String(row['Id']), operation: 'update', fields: { IsArchived: 1 }, userId, at: org.now() });
      }
      return rows.length;
    };
    return archive('Task', ' AND IsClosed = 1') + archive('Event', '');
  });
}
