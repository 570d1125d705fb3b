/**
 * Makes web sessions of one visitor's page views and form submissions (R21 to R23).
 *
 * Views are fed one by one in the order of time and a session comes out as soon as it is over, so only the open one is held, however long
 * a visitor has been coming. Known bots are dropped before (R24). A form goes on with the visit it is part of and never starts one but by
 * the gap: its page was landed on earlier.
 */
import {
  classifyChannel,
  compilePattern,
  hostOf,
  shortPage,
  type CompiledChannelRules,
  type Instant,
  type Settings,
  type WebSession
} from 'c/attributionEngine';
import { sourceAndMedium, type Arrival, type ReferrerSites } from './sourceAndMedium';

export { CLICK_ID_TYPES, sourceAndMedium, type Arrival, type ReferrerSites, type SourceAndMedium } from './sourceAndMedium';

/** One page view or form submission of a visitor. */
export interface PageView {
  readonly kind: 'page' | 'form';
  readonly at: Instant;
  /** Raw URLs, as they came. */
  readonly url: string;
  readonly referrer?: string;
  /** Counts on forms only. */
  readonly email?: string;
  readonly arrival: Arrival;
  /** What a session says that starts here. Asked of such a view only, since reading a browser's name is slow. */
  readonly describe: () => VisitDetails;
}

/** What a session takes from its first view as it stands. */
export type VisitDetails = Omit<
  WebSession,
  | 'sessionKey'
  | 'visitorKey'
  | 'startedAt'
  | 'lastActivityAt'
  | 'pageViews'
  | 'email'
  | 'formUrl'
  | 'formSubmittedAt'
  | 'source'
  | 'medium'
  | 'channel'
  | 'subchannel'
  | 'channelInherited'
  | 'ownerPersonKey'
>;

export interface SessionizeContext {
  readonly visitorKey: string;
  readonly carryover: boolean;
  readonly rules: CompiledChannelRules;
  readonly sites: ReferrerSites;
}

/** Takes the views of one visitor in the order of time; equal times: page views before forms. */
export interface Sessionizer {
  /** The session that this view ended, if it did. */
  add(view: PageView): WebSession | undefined;
  /** The last session. */
  end(): WebSession | undefined;
}

const MINUTE = 60_000;
/** R21: the gap at which a new session starts. Not the window of R7, which may be set otherwise. */
export const SESSION_GAP: Instant = 30 * MINUTE;
/** R23: how long a visit's channel carries over. */
const CARRYOVER_TIME: Instant = 7 * 24 * 60 * MINUTE;

interface OpenSession {
  readonly base: WebSession;
  readonly direct: boolean;
  lastActivityAt: Instant;
  pageViews: number;
  firstPage?: PageView;
  firstForm?: PageView;
  email?: string;
}

/**
 * Starts making the sessions of one visitor.
 *
 * @example
 * const sessionizer = startSessionizing({ visitorKey: 'v', carryover: true, rules, sites });
 * sessionizer.add(pageAt('12:00'));  // undefined
 * sessionizer.add(pageAt('12:31'));  // the session of 12:00
 * sessionizer.end();                 // the session of 12:31
 */
export function startSessionizing(context: SessionizeContext): Sessionizer {
  let open: OpenSession | undefined;
  let lastNonDirect: WebSession | undefined;
  let startsAtInstant = 0;

  const close = (): WebSession | undefined => {
    if (!open) return undefined;
    const session = finish(open);
    if (!open.direct) lastNonDirect = session;
    return session;
  };

  return {
    add(view) {
      if (open && view.at < open.lastActivityAt)
        throw new RangeError(`Views of visitor ${context.visitorKey} are not in the order of time`);
      if (open && !startsSession(view, open)) {
        extend(open, view);
        return undefined;
      }
      const ended = close();
      startsAtInstant = ended?.startedAt === view.at ? startsAtInstant + 1 : 1;
      const sessionKey = `${context.visitorKey}-${view.at}${startsAtInstant > 1 ? `-${startsAtInstant}` : ''}`;
      open = start(view, sessionKey, lastNonDirect, context);
      return ended;
    },
    end: () => {
      const ended = close();
      open = undefined;
      return ended;
    }
  };
}

/**
 * All sessions of one visitor at once.
 *
 * @example
 * sessionize([pageAt('12:00'), formAt('12:10'), pageAt('12:40')], context).length // 2: from 12:10 to 12:40 it is 30 minutes
 */
export function sessionize(views: Iterable<PageView>, context: SessionizeContext): WebSession[] {
  const sessionizer = startSessionizing(context);
  const sessions: WebSession[] = [];
  for (const view of views) {
    const ended = sessionizer.add(view);
    if (ended) sessions.push(ended);
  }
  const last = sessionizer.end();
  return last ? [...sessions, last] : sessions;
}

/**
 * Tells which referrers never count as external (R22): the company's own domains, their subdomains included, and sign-in and payment
 * hosts. Compile once, ask often.
 *
 * @example
 * compileNeverExternal({ ...DEFAULT_SETTINGS, ownDomains: ['example.com'] })('shop.example.com') // true
 */
export function compileNeverExternal(settings: Pick<Settings, 'ownDomains' | 'ignoredReferrers'>): (host: string) => boolean {
  const hosts = [...settings.ownDomains, ...settings.ignoredReferrers].map(hostOf);
  const pattern = compilePattern(hosts.join(';'), { subdomains: true });
  return (host) => pattern?.matches(host) ?? false;
}

/** R21, R22. */
function startsSession(view: PageView, open: OpenSession): boolean {
  if (view.at - open.lastActivityAt >= SESSION_GAP) return true;
  return view.kind === 'page' && !isDirect(view.arrival) && !isReload(view, open.firstPage);
}

function isDirect({ referrerHost, clickIdType, tagged }: Arrival): boolean {
  return referrerHost === undefined && clickIdType === undefined && !tagged;
}

function isReload(view: PageView, firstPage: PageView | undefined): boolean {
  return firstPage !== undefined && view.url === firstPage.url && view.referrer === firstPage.referrer;
}

function start(view: PageView, sessionKey: string, lastNonDirect: WebSession | undefined, context: SessionizeContext): OpenSession {
  const { visitorKey, rules, sites } = context;
  const named: WebSession = { ...view.describe(), ...sourceAndMedium(view.arrival, sites), sessionKey, visitorKey, startedAt: view.at };
  const direct = isDirect(view.arrival);
  const inherited = direct && context.carryover && isRecent(lastNonDirect, view.at) ? lastNonDirect : undefined;
  const { channel, subchannel } = inherited ?? classifyChannel(named, rules);
  const base = { ...named, channel, subchannel, channelInherited: inherited !== undefined };
  const open: OpenSession = { base, direct, lastActivityAt: view.at, pageViews: 0 };
  extend(open, view);
  return open;
}

/** R23: only the latest session that was not direct carries over, so nothing is chained through direct ones. */
function isRecent(session: WebSession | undefined, at: Instant): session is WebSession {
  return session !== undefined && at - (session.lastActivityAt ?? session.startedAt) < CARRYOVER_TIME;
}

function extend(open: OpenSession, view: PageView): void {
  open.lastActivityAt = view.at;
  if (view.kind === 'page') {
    open.pageViews++;
    open.firstPage ??= view;
    return;
  }
  open.firstForm ??= view;
  open.email ??= view.email;
}

function finish({ base, lastActivityAt, pageViews, firstForm, email }: OpenSession): WebSession {
  return { ...base, lastActivityAt, pageViews, email, formUrl: firstForm && shortPage(firstForm.url), formSubmittedAt: firstForm?.at };
}
