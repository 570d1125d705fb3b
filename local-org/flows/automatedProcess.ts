import { FULL_ACCESS, type Org, type Session } from '../org.ts';
import { SETUP_SESSION } from '../setup/newOrg.ts';
import { insertSetupRecord } from '../setup/valueTables.ts';

/**
 * The user asynchronous paths run as: Automated Process, in system context, so that no permission and no sharing stands in
 * the way. Every org has one.
 */
export function automatedProcess(org: Org): Session {
  const username = `autoproc@${org.id.slice(0, 15).toLowerCase()}`;
  const known = org.db.get('SELECT Id FROM "User" WHERE Username = ?', username)?.['Id'];
  const userId =
    known === undefined
      ? org.changes.group(() =>
          insertSetupRecord(org, SETUP_SESSION, 'User', {
            Username: username,
            FirstName: 'Automated',
            LastName: 'Process',
            Email: 'noreply@local.example',
            Alias: 'autoproc',
            CommunityNickname: 'autoproc',
            IsActive: 1,
            TimeZoneSidKey: 'GMT',
            LocaleSidKey: 'en_US',
            LanguageLocaleKey: 'en_US',
            EmailEncodingKey: 'UTF-8',
            ProfileId: String(org.db.get("SELECT Id FROM Profile WHERE Name = 'System Administrator'")?.['Id'] ?? ''),
            UserType: 'AutomatedProcess'
          })
        )
      : String(known);
  return { token: '', userId, username, timeZone: 'GMT', access: FULL_ACCESS };
}
