/**
 * What a touchpoint says (R15 to R20): type and medium from the Task that names it, everything else from the session it
 * credits. Whose it is and where it stands in the journey is added later.
 */
import { visitorKeyOf, type CallCase } from './callCase';
import type { CallTask } from './callTask';
import { channelPath, WEB_DIRECT, type ChannelDecision } from './classifyChannel';
import type { SessionCredit } from './creditSession';
import type { Touchpoint, TouchKind } from './touchpoint';
import { callTouchpointKey, sessionTouchpointKey } from './touchpointKey';
import type { WebSession } from './webSession';

/** A touchpoint before it is known whose it is (R39) and where it stands (R29). */
export type TouchContent = Omit<
  Touchpoint,
  'personKey' | 'lead' | 'contact' | 'account' | 'position' | 'countFirstTouch' | 'countLeadCreation' | 'countUShaped'
>;

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
  channel: ChannelDecision
): TouchContent {
  return {
    touchpointKey: sessionTouchpointKey(session.sessionKey),
    touchpointDate: naming?.callTime ?? session.startedAt,
    kind,
    touchpointType: typeOf(naming?.task) ?? TYPES[kind],
    medium: typeOf(naming?.task) ?? session.medium,
    sessionMedium: session.medium,
    source: sourceOf(session),
    ...channelFields(channel),
    visitorKey: session.visitorKey,
    webSession: session.sessionKey,
    ...callFields(naming?.task),
    callCount,
    formUrl: kind === 'form' ? session.formUrl : undefined,
    ...copyFromSession(session)
  };
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

function copyFromSession(session: WebSession): Pick<WebSession, (typeof SESSION_FIELDS)[number]> {
  // Field by field, because a loop over their names costs several times as much, session by session.
  return {
    campaignName: session.campaignName,
    adContent: session.adContent,
    adCampaignId: session.adCampaignId,
    adGroupId: session.adGroupId,
    adId: session.adId,
    keyword: session.keyword,
    searchPhrase: session.searchPhrase,
    landingPage: session.landingPage,
    referrerPage: session.referrerPage,
    browser: session.browser,
    platform: session.platform,
    geoCity: session.geoCity,
    geoRegion: session.geoRegion,
    geoCountry: session.geoCountry
  } satisfies Record<(typeof SESSION_FIELDS)[number], string | undefined>;
}

/** The touch of a call without web session (R19): Source `Salesforce Task`, every web field empty. */
export function standaloneContent(call: CallCase, channel: ChannelDecision): TouchContent {
  const type = typeOf(call.task);
  return {
    touchpointKey: callTouchpointKey(call.task.taskId),
    touchpointDate: call.callTime,
    kind: 'call',
    touchpointType: type ?? TYPES.call,
    medium: type,
    source: 'Salesforce Task',
    ...channelFields(channel),
    visitorKey: visitorKeyOf(call),
    ...callFields(call.task),
    callCount: 1
  };
}

/** The session's source; one stored with neither source nor medium came directly (R40). */
export function sourceOf({ source, medium }: Pick<WebSession, 'source' | 'medium'>): string | undefined {
  return source?.trim() || medium?.trim() ? source : WEB_DIRECT;
}

/** Task.Type verbatim; a blank one is none (R15, R16). */
function typeOf(task: CallTask | undefined): string | undefined {
  return task?.type?.trim() ? task.type : undefined;
}

function channelFields({ channel, subchannel }: ChannelDecision) {
  return { channel, subchannel, channelPath: channelPath(channel, subchannel) };
}

function callFields(task: CallTask | undefined) {
  return { taskId: task?.taskId, callerNumber: task?.callerNumber, callDuration: task?.durationSeconds };
}
