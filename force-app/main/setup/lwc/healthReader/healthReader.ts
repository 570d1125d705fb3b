/**
 * The facts of the health checks, as far as a page can learn them. Tasks, allowances, storage, the capture flow and its switch are
 * out of its sight (P7, P9, P32): the checks on them say so, and `touchline doctor` sees more.
 */
import { HEALTH_READS, type HealthFacts, type HealthRead, type QueriedFactName, type QueriedFacts } from 'c/healthChecks';
import type { ObjectReader } from 'c/missingRights';
import { objectName } from 'c/ownFields';
import type { PageReader } from 'c/recordQuery';
import { readAccessFacts } from './readAccessFacts';
import { readCounts } from './readCounts';
import { readRows } from './readRows';

/** What the facts are read by: the Record Reader gives both. */
export type HealthSource = PageReader & ObjectReader;

type Answer = Partial<Record<QueriedFactName, unknown>>;

/** Reads that go together: what is hidden from the user in one object must not hide the rest. */
function planReads(now: number): ((reader: PageReader) => Promise<Answer>)[] {
  const names = Object.keys(HEALTH_READS) as QueriedFactName[];
  const counts = new Map<string, QueriedFactName[]>();
  for (const name of names) {
    const read: HealthRead = HEALTH_READS[name];
    if (read.kind === 'count') counts.set(read.object, [...(counts.get(read.object) ?? []), name]);
  }
  const rows = names.filter((name) => HEALTH_READS[name].kind !== 'count');
  return [
    ...[...counts.values()].map((group) => (reader: PageReader) => readCounts(reader, group, now)),
    ...rows.map((name) => (reader: PageReader) => readRows(reader, name, now))
  ];
}

/**
 * @param mayResolve the user's custom permission, which only a component can ask for
 * @throws what the org said, where it answered nothing at all
 * @example
 * judgeHealth(await readHealth(this.refs.reader, { mayResolve: true, now }), now)
 */
export async function readHealth(
  reader: HealthSource,
  { mayResolve, now }: { readonly mayResolve: boolean; readonly now: number }
): Promise<HealthFacts> {
  const [queried, access] = await Promise.all([
    Promise.allSettled(planReads(now).map((read) => read(reader))),
    readAccessFacts(reader).catch(() => ({}))
  ]);
  const answers = queried.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const [failure] = queried.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  if (answers.length === 0) throw failure;
  return {
    ...(Object.assign({}, ...answers) as QueriedFacts),
    access: { mayResolve, ...access },
    prefix: objectName('Touchpoint__c').slice(0, -'Touchpoint__c'.length)
  };
}
