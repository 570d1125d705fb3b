import { randomUUID } from 'node:crypto';
import type { Instant } from 'c/attributionEngine';
import type { Row } from 'c/salesforceRecords';

export type RunRow = Row<'Resolution_Run__c'> & { readonly runKey: string };

/** @example keyOfRun('resolve', 1777896000000) // 'resolve 2026-05-04T12:00:00.000Z 5f0c1a2b' */
export function keyOfRun(kind: string, startedAt: Instant): string {
  return `${kind} ${new Date(startedAt).toISOString()} ${randomUUID().slice(0, 8)}`;
}
