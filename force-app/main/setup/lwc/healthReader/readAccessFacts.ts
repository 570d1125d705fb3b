import type { AccessFacts } from 'c/healthChecks';
import { readMissingRights, type MissingRight, type ObjectReader } from 'c/missingRights';

/** As the checks name them: `edit Touchpoint__c`. */
const named = (missing: readonly MissingRight[]): readonly string[] => missing.map(({ right, object }) => `${right} ${object}`);

export async function readAccessFacts(reader: ObjectReader): Promise<AccessFacts> {
  const { records, credit, standard } = await readMissingRights(reader);
  return { ownMissing: named(records), creditMissing: named(credit), standardMissing: named(standard) };
}
