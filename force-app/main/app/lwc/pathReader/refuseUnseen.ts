/**
 * No page sees a record that was merged into another, maybe not a converted lead either, and so not by which address or visitor id
 * it belonged to its person (R32, R39). The automation does, and what it stored tells: a page writes nothing that takes it back.
 */
import { joinPeople, type DesiredRows, type People, type Settings } from 'c/attributionEngine';
import { RequestError } from 'c/requestError';
import type { GatheredRows } from 'c/resolutionPath';

/** Throws where what was decided may rest on a person the page can't see whole. */
export function refuseUnseen(rows: GatheredRows, desired: DesiredRows, settings: Pick<Settings, 'sharedEmails'>): void {
  const people = joinPeople(rows.all('people'), settings);
  if (takesFromPerson(rows, desired, people) || findsConflict(rows, desired, people)) throw new RequestError('unseen');
}

/** A stored session or touchpoint would pass from its person to another one, or a session to nobody. */
function takesFromPerson(rows: GatheredRows, desired: DesiredRows, people: People): boolean {
  const changed = new Map(desired.webSessions.map((session) => [session.sessionKey, session]));
  const sessions = rows.all('webSessions');
  const ownerOf = new Map(sessions.map((session) => [session.sessionKey, (changed.get(session.sessionKey) ?? session).ownerPersonKey]));
  const callerOf = new Map(desired.touchpoints.map(({ taskId = '', personKey }) => [taskId, personKey]));
  const isTaken = (was: string | undefined, is: string | undefined): boolean =>
    Boolean(was) && (people.ofRecord(was)?.personKey ?? was) !== is;
  return (
    sessions.some(({ sessionKey, ownerPersonKey }) => isTaken(ownerPersonKey, ownerOf.get(sessionKey))) ||
    rows.all('touchpoints').some(({ row: { webSession, taskId = '', personKey } }) => {
      if (webSession !== undefined) return isTaken(personKey, ownerOf.get(webSession));
      return callerOf.has(taskId) && isTaken(personKey, callerOf.get(taskId));
    })
  );
}

/** A call would lose its touchpoint over an identity conflict (R11), or be in one with an address that nobody has whom the page sees. */
function findsConflict(rows: GatheredRows, { decisions }: DesiredRows, people: People): boolean {
  const calls = new Map(rows.all('trackedCalls').map(({ row }) => [row.taskId, row]));
  const sessions = new Map(rows.all('webSessions').map((session) => [session.sessionKey, session]));
  return decisions.some(({ taskId, reason, sessionKey = '', evidence }) => {
    const stored = calls.get(taskId);
    if (reason !== 'identityConflict' || stored?.reason === 'identityConflict') return false;
    const isByAddress = evidence.conflict === 'sessionEmail';
    return stored?.touchpoint !== undefined || (isByAddress && people.ofEmail(sessions.get(sessionKey)?.email) === undefined);
  });
}
