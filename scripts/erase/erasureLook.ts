/** Notices that somebody is erased while a process goes on that opened the org before. */
import type { OpenOrg } from '../salesforce/openOrg.ts';
import { OrgError } from '../salesforce/orgError.ts';
import { runQueries } from '../salesforce/runQueries.ts';
import { readSalt, readTombstones, saltPath } from '../salesforce/tombstones.ts';

const OBJECT = 'Erasure__c';
/** A tombstone carries the time it was saved at and is seen when its transaction commits. */
const OVERLAP_MS = 60_000;
const NONE = '0 ';

export class ErasureLook {
  private mark = NONE;
  private canSee = true;

  /**
   * One request where nobody was erased since the org was opened, two or three where somebody was.
   *
   * @returns the same org, or a copy of it with the tombstones there are now
   */
  async refresh(org: OpenOrg): Promise<OpenOrg> {
    if (!this.canSee) return org;
    const mark = await this.readMark(org);
    if (mark === this.mark) return org;
    const { prefix } = org.description;
    const erasureSalt = org.description.erasureSalt ?? (await readStoredSalt(org));
    const tombstones = await readTombstones(org.http, { prefix, erasureSalt });
    this.mark = mark;
    return { ...org, description: { ...org.description, erasureSalt }, tombstones };
  }

  /** How many tombstones are newer than the org's description, and the last one's time: another one is another mark. */
  private async readMark({ http, description }: OpenOrg): Promise<string> {
    const { prefix, describedAt } = description;
    const since = new Date(describedAt - OVERLAP_MS).toISOString();
    const soql = `SELECT COUNT(Id) total, MAX(SystemModstamp) latest FROM ${prefix}${OBJECT} WHERE SystemModstamp >= ${since}`;
    try {
      const [[row] = []] = await runQueries(http, [{ soql }], 'settings');
      return `${String(row?.['total'] ?? 0)} ${String(row?.['latest'] ?? '')}`;
    } catch (error) {
      // A user who may not see tombstones was never told of any.
      if (!(error instanceof OrgError) || error.errorCode !== 'INVALID_TYPE') throw error;
      this.canSee = false;
      return NONE;
    }
  }
}

async function readStoredSalt({ http, description: { prefix } }: OpenOrg): Promise<string | undefined> {
  const record = await http.request({ method: 'GET', path: saltPath(prefix), purpose: 'settings' });
  return readSalt(record as Parameters<typeof readSalt>[0], prefix);
}
