import type { PermissionSet } from '../access/permissionSet.ts';
import type { Access, Org, Session } from '../org.ts';
import { insertSetupRecord } from './valueTables.ts';

/** A user of the org, as the one who starts it describes them. */
export interface UserOptions {
  readonly username: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string;
  /** IANA name; relative dates of queries are days of this zone. Default America/Los_Angeles, as a new org's. */
  readonly timeZone?: string;
  /** Access token; made up when absent. */
  readonly token?: string;
  /** `System Administrator` (default) may do all; others what their permission sets add up to. */
  readonly profile?: string;
  /** Names of the package's permission sets, and sets an admin made besides (P31). */
  readonly permissionSets?: readonly (string | PermissionSet)[];
}

export const ADMIN: UserOptions = { username: 'admin@local.example', firstName: 'Ada', lastName: 'Admin' };

const PROFILES = ['System Administrator', 'Standard User', 'Minimum Access - Salesforce', 'Salesforce API Only System Integrations'];

/** Inserts the profiles of a new org and returns their ids by name. */
export function insertProfiles(org: Org, session: Session): Map<string, string> {
  return new Map(PROFILES.map((name) => [name, insertSetupRecord(org, session, 'Profile', { Name: name, UserType: 'Standard' })]));
}

/** Inserts a user unless the file has them already; gives their id. */
export function ensureUser(org: Org, session: Session, user: UserOptions): string {
  const known = org.db.get('SELECT Id FROM "User" WHERE fold(Username) = fold(?)', user.username)?.['Id'];
  if (known !== undefined) return String(known);
  const profile = org.db.get('SELECT Id FROM Profile WHERE Name = ?', user.profile ?? 'System Administrator')?.['Id'];
  if (profile === undefined) throw new Error(`no profile ${user.profile}: known are ${PROFILES.join(', ')}`);
  const name = user.username.split('@')[0] ?? user.username;
  return insertSetupRecord(org, session, 'User', {
    Username: user.username,
    FirstName: user.firstName ?? null,
    LastName: user.lastName ?? name,
    Email: user.email ?? user.username,
    Alias: name.slice(0, 8),
    CommunityNickname: name.slice(0, 40),
    IsActive: 1,
    TimeZoneSidKey: user.timeZone ?? 'America/Los_Angeles',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
    ProfileId: String(profile),
    UserType: 'Standard'
  });
}

function newToken(org: Org, userId: string): string {
  return `${org.id.slice(0, 15)}!${Buffer.from(`${userId}.${crypto.randomUUID()}`).toString('base64url')}`;
}

/** Tokens and who is behind them. */
export class Sessions {
  /** Those that are good, by token. */
  readonly #sessions = new Map<string, Session>();
  /** All there ever were. */
  readonly #opened = new Map<string, Session>();

  open(org: Org, user: UserOptions, userId: string, access: Access): Session {
    const token = user.token ?? newToken(org, userId);
    const timeZone = user.timeZone ?? 'America/Los_Angeles';
    const session: Session = { token, userId, username: user.username, timeZone, access };
    this.#sessions.set(token, session);
    this.#opened.set(token, session);
    return session;
  }

  /** A good session of a user: the one they have, or another when it has ended. */
  ofUser(org: Org, username: string): Session | undefined {
    const known = [...this.#opened.values()].filter((session) => session.username.toLowerCase() === username.toLowerCase());
    const good = known.find((session) => this.#sessions.has(session.token));
    return good ?? (known[0] === undefined ? undefined : this.#again(org, known[0]));
  }

  /** The session a refresh token gives: any token a user ever had is one. */
  refresh(org: Org, token: string): Session | undefined {
    const known = this.#opened.get(token);
    return known === undefined ? undefined : this.ofUser(org, known.username);
  }

  #again(org: Org, ended: Session): Session {
    const session: Session = { ...ended, token: newToken(org, ended.userId) };
    this.#sessions.set(session.token, session);
    this.#opened.set(session.token, session);
    return session;
  }

  find(token: string): Session | undefined {
    return this.#sessions.get(token);
  }

  /** Ends a session: its token is answered with 401 from now on. */
  close(token: string): void {
    this.#sessions.delete(token);
  }

  get all(): readonly Session[] {
    return [...this.#sessions.values()];
  }
}
