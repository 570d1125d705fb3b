/**
 * No page sees a record that was merged into another, maybe not a converted lead either, and so not by which address or visitor id
 * it belonged to its person (R32, R39). The automation does, and what it stored tells: a page writes nothing that takes it back.
 */
import {
  joinPeople,
  readEmailsWithout,
  sessionTouchpointKey,
  type DesiredRows,
  type People,
  type Settings,
  type WebSession
} from 'c/attributionEngine';
import { RequestError } from 'c/requestError';
import type { GatheredRows } from 'c/resolutionPath';

/** A visit whose address is of nobody the page sees. */
type HasStranger = (session: Pick<WebSession, 'email'> | undefined) => boolean;

/** Throws where what was decided may rest on a person the page can't see whole. */
export function refuseUnseen(rows: GatheredRows, desired: DesiredRows, settings: Pick<Settings, 'sharedEmails'>): void {
  const people = joinPeople(rows.all('people'), settings);
  const readEmail = readEmailsWithout(settings.sharedEmails);
  const hasStranger: HasStranger = (session) => {
    const email = readEmail(session?.email);
    return email !== undefined && people.ofEmail(email) === undefined;
  };
  if (takesFromPerson(rows, desired, people) || findsConflict(rows, desired, hasStranger) || movesStranger(rows, desired, hasStranger))
    throw new RequestError('unseen');
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
    rows.all('touchpoints').some(({ row: { webSession, taskId = '', personKey, lead, contact } }) => {
      const is = webSession === undefined ? callerOf.get(taskId) : ownerOf.get(webSession);
      if (webSession === undefined && is === undefined) return false;
      return [personKey, lead, contact].some((was) => isTaken(was, is));
    })
  );
}

/** A call would lose its touchpoint over an identity conflict (R11), or be in one with a stranger. */
function findsConflict(rows: GatheredRows, { decisions }: DesiredRows, hasStranger: HasStranger): boolean {
  const calls = new Map(rows.all('trackedCalls').map(({ row }) => [row.taskId, row]));
  const sessions = new Map(rows.all('webSessions').map((session) => [session.sessionKey, session]));
  return decisions.some(({ taskId, reason, sessionKey = '', evidence }) => {
    const stored = calls.get(taskId);
    if (reason !== 'identityConflict' || stored?.reason === 'identityConflict') return false;
    return stored?.touchpoint !== undefined || (evidence.conflict === 'sessionEmail' && hasStranger(sessions.get(sessionKey)));
  });
}

/** The form or chat of a stranger would stand elsewhere in its owner's journey: it may be what gave their address (R29). */
function movesStranger(rows: GatheredRows, { touchpoints }: DesiredRows, hasStranger: HasStranger): boolean {
  const strangers = new Set(
    rows
      .all('webSessions')
      .filter(hasStranger)
      .map(({ sessionKey }) => sessionTouchpointKey(sessionKey))
  );
  const positions = new Map(touchpoints.map(({ touchpointKey, position }) => [touchpointKey, position]));
  return rows
    .all('touchpoints')
    .some(({ row: { touchpointKey, position } }) => strangers.has(touchpointKey) && position !== positions.get(touchpointKey));
}
