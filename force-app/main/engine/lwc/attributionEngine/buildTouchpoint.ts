/**
 * What a touchpoint says (R15 to R20): type and medium from the Task that names it, everything else from the session it
 * credits. Whose it is and where it stands in the journey is added later.
 */
import { visitorKeyOf, type CallCase } from './callCase';
import type { CallTask, Instant } from './callTask';
import { channelPath, WEB_DIRECT, type ChannelDecision } from './classifyChannel';
import type { SessionCredit } from './creditSession';
import type { Touchpoint, TouchKind } from './touchpoint';
import { callTouchpointKey, sessionTouchpointKey } from './touchpointKey';
import type { WebSession } from './webSession';

/** Whose a touch is (R39), and where it stands in the journey (R29). */
export type TouchPlace = Pick<
  Touchpoint,
  'personKey' | 'lead' | 'contact' | 'account' | 'position' | 'countFirstTouch' | 'countLeadCreation' | 'countUShaped'
>;

/** A touchpoint before its place is known. */
export type TouchContent = Omit<Touchpoint, keyof TouchPlace>;

/** For a touch that is only looked at: it stands nowhere. */
const NOWHERE: TouchPlace = { personKey: '' };

/** Type of a touch that no Task with a Type names (R15). */
const TYPES: Readonly<Record<TouchKind, string>> = { visit: 'Web Visit', form: 'Web Form', chat: 'Web Chat', call: 'Web Visit' };

/**
 * The touch of a session: a visit, form, chat or the call merged with it (R18).
 *
 * @param naming the call that names the session, where one does
 * @example
 * sessionContent({ ...paidGoogleVisit, startedAt: at('12:17') }, callCredit, { task: { type: 'Call' }, callTime: at('12:30') }, paidSearch)
 * // { touchpointType: 'Call', medium: 'Call', sessionMedium: 'cpc', source: 'google', channel: 'Paid Search', touchpointDate: 12:30, … }
 */
export function sessionContent(
  session: WebSession,
  { kind, callCount }: Pick<SessionCredit, 'kind' | 'callCount'>,
  naming: CallCase | undefined,
  channel: ChannelDecision,
  place = NOWHERE
): Touchpoint {
  const date = naming?.callTime ?? session.startedAt;
  return writeTouch(sessionTouchpointKey(session.sessionKey), date, kind, callCount, session, naming, channel, place);
}

/** What a touch has from its session just as it is there (R18). */
export const SESSION_FIELDS = [
  'campaignName',
  'adContent',
  'adCampaignId',
  'adGroupId',
  'adId',
  'keyword',
  'searchPhrase',
  'landingPage',
  'referrerPage',
  'browser',
  'platform',
  'geoCity',
  'geoRegion',
  'geoCountry'
] as const satisfies readonly (keyof WebSession & keyof TouchContent)[];

/** The touch of a call without web session (R19): Source `Salesforce Task`, every web field empty. */
export function standaloneContent(call: CallCase, channel: ChannelDecision, place = NOWHERE): Touchpoint {
  return writeTouch(callTouchpointKey(call.task.taskId), call.callTime, 'call', 1, undefined, call, channel, place);
}

/** All properties at once and always the same ones: a row put together from parts costs several times as much, touch by touch. */
function writeTouch(
  touchpointKey: string,
  touchpointDate: Instant,
  kind: TouchKind,
  callCount: number,
  session: WebSession | undefined,
  naming: CallCase | undefined,
  { channel, subchannel }: ChannelDecision,
  place: TouchPlace
): Touchpoint {
  const task = naming?.task;
  const type = typeOf(task);
  return {
    touchpointKey,
    touchpointDate,
    kind,
    touchpointType: type ?? TYPES[kind],
    medium: type ?? session?.medium,
    sessionMedium: session?.medium,
    source: session ? sourceOf(session) : 'Salesforce Task',
    channel,
    subchannel,
    channelPath: channelPath(channel, subchannel),
    visitorKey: session ? session.visitorKey : naming && visitorKeyOf(naming),
    webSession: session?.sessionKey,
    taskId: task?.taskId,
    callerNumber: task?.callerNumber,
    callDuration: task?.durationSeconds,
    callCount,
    formUrl: kind === 'form' ? session?.formUrl : undefined,
    campaignName: session?.campaignName,
    adContent: session?.adContent,
    adCampaignId: session?.adCampaignId,
    adGroupId: session?.adGroupId,
    adId: session?.adId,
    keyword: session?.keyword,
    searchPhrase: session?.searchPhrase,
    landingPage: session?.landingPage,
    referrerPage: session?.referrerPage,
    browser: session?.browser,
    platform: session?.platform,
    geoCity: session?.geoCity,
    geoRegion: session?.geoRegion,
    geoCountry: session?.geoCountry,
    personKey: place.personKey,
    lead: place.lead,
    contact: place.contact,
    account: place.account,
    position: place.position,
    countFirstTouch: place.countFirstTouch,
    countLeadCreation: place.countLeadCreation,
    countUShaped: place.countUShaped
  } satisfies Record<keyof Touchpoint, unknown>;
}

/** The session's source; one stored with neither source nor medium came directly (R40). */
export function sourceOf({ source, medium }: Pick<WebSession, 'source' | 'medium'>): string | undefined {
  return source?.trim() || medium?.trim() ? source : WEB_DIRECT;
}

/** Task.Type verbatim; a blank one is none (R15, R16). */
function typeOf(task: CallTask | undefined): string | undefined {
  return task?.type?.trim() ? task.type : undefined;
}
