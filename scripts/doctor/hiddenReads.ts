/** Why a fact is not known: what the org refused to read, as lines an admin finds again in a permission set. */
import { HEALTH_READS, type Finding, type HealthCheck, type QueriedFactName } from 'c/healthChecks';
import { sendComposite } from '../salesforce/composite.ts';
import type { DescribedObject } from '../salesforce/describeOrg.ts';
import { missingAccess } from '../salesforce/missingAccess.ts';
import type { OrgHttp } from '../salesforce/orgHttp.ts';
import { describedOf, describePart, type ShownOrg } from './describeAccess.ts';

export type HiddenReads = ReadonlyMap<string, readonly string[]>;

/**
 * What this user doesn't see of the objects of refused reads. One request, and only where an object was not described before.
 *
 * @returns lines by the name of the fact: `see Resolution_Run__c.Cursor__c` of an org whose package is older than this command
 */
export async function hiddenReads(http: OrgHttp, refused: readonly QueriedFactName[], shown: ShownOrg): Promise<HiddenReads> {
  const { prefix } = shown;
  const objects = [...new Set(refused.map((name) => HEALTH_READS[name].object))];
  const unknown = objects.filter((object) => !shown.objects.has(prefix + object));
  const answers =
    unknown.length > 0
      ? await sendComposite(
          http,
          unknown.map((object) => describePart(prefix + object)),
          'describe'
        )
      : [];
  const asked = new Map(unknown.map((object, i): [string, DescribedObject | undefined] => [object, describedOf(answers[i])]));
  return new Map(
    refused.map((name) => {
      const { object } = HEALTH_READS[name];
      return [name, missingAccess(object, asked.get(object) ?? shown.objects.get(prefix + object), prefix, [])];
    })
  );
}

/** Findings of what could not be found out, with the reason where it is known. */
export function nameHidden(findings: readonly Finding[], checks: readonly HealthCheck[], hidden: HiddenReads): Finding[] {
  return findings.map((finding) => {
    if (finding.code !== 'notKnown') return finding;
    const reads = checks.find(({ key }) => key === finding.check)?.reads ?? [];
    const lines = new Set(reads.flatMap((name) => hidden.get(name) ?? []));
    return lines.size > 0 ? { ...finding, items: [...lines].map((name) => ({ name })) } : finding;
  });
}
