import type { WriteCounts } from 'c/resolutionPath';

/** Rows created, updated and deleted, of all kinds. */
export function countWritten(written: WriteCounts): number {
  return Object.values(written).reduce((sum, { created, updated, deleted }) => sum + created + updated + deleted, 0);
}
