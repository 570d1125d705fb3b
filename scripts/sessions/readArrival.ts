/**
 * Reads of a page view what brought the visitor and what a session that starts with it says (R22, R26, R40).
 *
 * A referrer is stored only where it is external: it is what channel rules see of a stored session, and R22 wants sign-in and payment
 * pages never to count (docs/decisions/sessions-from-page-views.md).
 */
import { hostOf, shortPage } from 'c/attributionEngine';
import { readArrival, type QueryParameters } from 'c/pageArrival';
import type { PageView, VisitDetails } from 'c/sessionize';
import { searchParameters } from 'c/referrerSites';
import { AD_PARAMETERS } from './adParameters.ts';
import type { PageEvent } from './pageEvent.ts';
import type { OwnSites } from './ownSites.ts';
import type { UserAgents } from './userAgents.ts';

export interface ArrivalReader {
  readonly ownSites: OwnSites;
  readonly userAgents: UserAgents;
}

/** A longer click id would have to be cut, and a cut one proves nothing to an ad system. */
const LONGEST_CLICK_ID = 255;

/**
 * @example
 * readPageView({ url: 'https://example.com/?gclid=Ab', referrer: 'https://www.google.com/', … }, reader).arrival
 * // { tagged: false, clickIdType: 'gclid', referrerHost: 'google.com' }
 */
export function readPageView(event: PageEvent, reader: ArrivalReader): PageView {
  const { kind, at, email } = event;
  const { page, query, external, arrival } = readArrival(event.url, event.referrer, (referrerHost, pageHost) =>
    reader.ownSites.includes(referrerHost, pageHost)
  );
  const { clickIdType } = arrival;
  const describe = (): VisitDetails => ({
    visitorId: event.visitorId,
    landingPage: shortPage(withoutUser(page)),
    landingPageRaw: withoutUser(page, event.url),
    referrerPage: external && shortPage(withoutUser(external)),
    referrerPageRaw: external && withoutUser(external, event.referrer),
    campaignName: query.text('utm_campaign'),
    adContent: query.text('utm_content'),
    ...readAd(query),
    searchPhrase: external && readSearchPhrase(external),
    clickId: readClickId(query, clickIdType),
    clickIdType,
    ...reader.userAgents.browserOf(event.userAgent)
  });
  return { kind, at, url: event.url, referrer: event.referrer, email, arrival, describe };
}

function readAd(query: QueryParameters): Pick<VisitDetails, keyof typeof AD_PARAMETERS> {
  const first = (names: readonly string[]) => names.map((name) => query.text(name)).find((value) => value !== undefined);
  return {
    adCampaignId: first(AD_PARAMETERS.adCampaignId),
    adGroupId: first(AD_PARAMETERS.adGroupId),
    adId: first(AD_PARAMETERS.adId),
    keyword: first(AD_PARAMETERS.keyword)
  };
}

function readClickId(query: QueryParameters, type: string | undefined): string | undefined {
  const clickId = type === undefined ? undefined : query.id(type);
  return clickId !== undefined && clickId.length <= LONGEST_CLICK_ID ? clickId : undefined;
}

/** What was searched for, where the engine still says so; a phrase in another character set than UTF-8 can't be read. */
function readSearchPhrase(referrer: URL): string | undefined {
  const parameters = searchParameters(hostOf(referrer.href));
  const phrase = parameters.map((name) => referrer.searchParams.get(name)?.trim()).find(Boolean);
  return phrase === undefined || phrase.includes('\uFFFD') ? undefined : phrase;
}

/** A page without the user and password that its URL may carry; as it was written where it has none. */
function withoutUser(page: URL, written?: string): string {
  if (page.username === '' && page.password === '') return written ?? page.href;
  const bare = new URL(page);
  bare.username = '';
  bare.password = '';
  return bare.href;
}
