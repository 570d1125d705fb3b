import { FULL_ACCESS, type Org, type Session } from '../org.ts';
import { makeId } from '../storage/recordIds.ts';
import { insertProfiles } from './users.ts';
import { insertSetupRecord, insertValueTables } from './valueTables.ts';

export const ORG_ID = makeId('00D', 1);

/** Session in which setup writes, as the first user: it is behind no token. */
export const SETUP_SESSION: Session = {
  token: '',
  userId: makeId('005', 1),
  username: 'setup',
  timeZone: 'UTC',
  access: FULL_ACCESS
};

/** Fills a new database with what every org has before anyone logs in; does nothing when it is there. */
export function setUpOrg(org: Org): void {
  if (org.db.get('SELECT Id FROM Organization') !== undefined) return;
  org.changes.group(() => {
    insertSetupRecord(org, SETUP_SESSION, 'Organization', {
      Name: 'Local Org',
      OrganizationType: 'Enterprise Edition',
      InstanceName: 'LOCAL1',
      IsSandbox: 0,
      DefaultLocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      TimeZoneSidKey: 'America/Los_Angeles',
      FiscalYearStartMonth: 1,
      DefaultAccountAccess: 'Edit',
      DefaultLeadAccess: 'ReadEditTransfer',
      DefaultOpportunityAccess: 'Edit'
    });
    insertProfiles(org, SETUP_SESSION);
    insertValueTables(org, SETUP_SESSION);
  });
}
