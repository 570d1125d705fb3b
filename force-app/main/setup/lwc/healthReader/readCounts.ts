import { readGroups, type GroupAsk } from 'c/callAggregates';
import { HEALTH_READS, type CountedGroup, type QueriedFactName } from 'c/healthChecks';
import type { PageReader } from 'c/recordQuery';
import { healthField, healthWhere } from './readConditions';

/** The counts of some facts about one object, in one request. */
export async function readCounts(
  reader: PageReader,
  names: readonly QueriedFactName[],
  now: number
): Promise<Partial<Record<QueriedFactName, readonly CountedGroup[]>>> {
  const reads = names.flatMap((name) => {
    const read = HEALTH_READS[name];
    return read.kind === 'count' ? [{ name, read }] : [];
  });
  const asks = reads.map(({ read: { object, where, by } }): GroupAsk => ({
    object,
    by: by.map((property) => healthField(object, property)),
    where: healthWhere(object, where, now)
  }));
  const answers = await readGroups(reader, asks);
  return Object.fromEntries(
    reads.map(({ name, read: { object, by } }, i) => {
      const groups = (answers[i] ?? []).map(({ values, count }) => ({
        count,
        values: Object.fromEntries(by.map((property) => [property, values[healthField(object, property)]]))
      }));
      return [name, groups];
    })
  );
}
