import { HEALTH_READS, type HealthRead, type QueriedFactName } from 'c/healthChecks';
import { readSorted } from 'c/latestRows';
import type { PageReader } from 'c/recordQuery';
import { fieldsOf, type ObjectName, type Row } from 'c/salesforceRecords';
import { healthWhere } from './readConditions';

/** A long field that no check looks at. */
const LEFT_OUT = 'wizardProgress';

async function rowsOf<O extends ObjectName>(reader: PageReader, object: O, read: HealthRead, now: number) {
  const isEdge = read.kind === 'edge';
  const names = fieldsOf(object).map(([property]) => property as keyof Row<O> & string);
  return readSorted(reader, {
    object,
    properties: isEdge ? [] : names.filter((property) => property !== LEFT_OUT),
    by: read.kind === 'rows' && read.newestBy !== undefined ? (read.newestBy as keyof Row<O> & string) : 'CreatedDate',
    order: read.kind === 'edge' && read.edge === 'oldest' ? 'ASC' : 'DESC',
    first: read.kind === 'rows' ? read.first : 1,
    where: read.kind === 'rows' ? healthWhere(object, read.where, now) : undefined
  });
}

/** One fact made of rows: the rows, or when the first of them was stored. */
export async function readRows(reader: PageReader, name: QueriedFactName, now: number): Promise<Partial<Record<QueriedFactName, unknown>>> {
  const read: HealthRead = HEALTH_READS[name];
  const rows = await rowsOf(reader, read.object, read, now);
  return { [name]: read.kind === 'edge' ? rows[0]?.createdAt : rows.map(({ row }) => row) };
}
