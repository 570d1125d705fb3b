/** The latest runs; rows that are leases are no runs. */
import { fieldName } from 'c/ownFields';
import { readSorted } from 'c/latestRows';
import type { PageReader } from 'c/recordQuery';
import type { Row } from 'c/salesforceRecords';

export type RunRow = Row<'Resolution_Run__c'>;

const OBJECT = 'Resolution_Run__c';
const PROPERTIES = [
  'kind',
  'startedAt',
  'endedAt',
  'heartbeatAt',
  'status',
  'read',
  'decided',
  'written',
  'setAside',
  'requests',
  'message'
] as const;
const MOST_RUNS = 5;

/** @throws RequestError where the org refuses or doesn't answer */
export async function readRuns(reader: PageReader): Promise<readonly { readonly id: string; readonly run: RunRow }[]> {
  const where = { [fieldName(OBJECT, 'kind')]: { ne: 'lease' } };
  const rows = await readSorted(reader, {
    object: OBJECT,
    properties: PROPERTIES,
    by: 'CreatedDate',
    order: 'DESC',
    first: MOST_RUNS,
    where
  });
  return rows.map(({ id, row }) => ({ id, run: row }));
}

/** When the automation was last heard of; nothing where it never was. */
export function lastSign(runs: readonly RunRow[]): number | undefined {
  const signs = runs.flatMap(({ startedAt, heartbeatAt, endedAt }) => [startedAt, heartbeatAt, endedAt].filter((at) => at !== undefined));
  return signs.length === 0 ? undefined : Math.max(...signs);
}
