import type { Org, Session } from './org.ts';
import { archiveActivities } from './records/archiveActivities.ts';
import { convertLead, type ConvertedLead, type LeadConversion } from './records/convertLead.ts';
import { emptyRecycleBin } from './records/hardDelete.ts';
import { mergeRecords } from './records/mergeRecords.ts';
import type { SaveResult } from './records/saveRecords.ts';
import { undeleteRecords } from './records/undeleteRecords.ts';

/** What users and the org itself do that REST has no request for: buttons, SOAP and Apex do it in an org. */
export interface OrgActions {
  convertLead(conversion: LeadConversion): ConvertedLead;
  merge(masterId: string, loserIds: readonly string[]): void;
  undelete(ids: readonly string[]): SaveResult[];
  emptyRecycleBin(): void;
  /** Archives activities older than a year; gives how many. */
  archiveActivities(): number;
}

export function orgActions(org: Org, session: Session): OrgActions {
  return {
    convertLead: (conversion) => convertLead(org, session, conversion),
    merge: (masterId, loserIds) => mergeRecords(org, session, masterId, loserIds),
    undelete: (ids) => undeleteRecords(org, session, ids),
    emptyRecycleBin: () => emptyRecycleBin(org, session),
    archiveActivities: () => archiveActivities(org)
  };
}
