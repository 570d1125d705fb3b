/**
 * What brought a visitor to a page, read of its URL and referrer (R22, R26, R40). Here and not with the commands, so that the
 * setup wizard's channel tester reads an address as building sessions does.
 */
import { hostOf } from 'c/attributionEngine';
import { CLICK_ID_TYPES, type Arrival } from 'c/sessionize';
import { queryParameters, type QueryParameters } from './queryParameters';

export { queryParameters, type QueryParameters } from './queryParameters';

const UTM = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term', 'utm_id'];

export interface PageArrival {
  readonly page: URL;
  readonly query: QueryParameters;
  /** The referrer, where it is external (R22). */
  readonly external?: URL;
  readonly arrival: Arrival;
}

/**
 * @param isOwnSite whether a referrer's host is not external to a page's
 * @throws TypeError where an address is none
 * @example
 * readArrival('https://example.com/?gclid=Ab', 'https://www.google.com/', () => false).arrival
 * // { tagged: false, clickIdType: 'gclid', referrerHost: 'google.com' }
 */
export function readArrival(
  url: string,
  referrer: string | undefined,
  isOwnSite: (referrerHost: string, pageHost: string) => boolean
): PageArrival {
  const page = new URL(url);
  const query = queryParameters(page.search);
  const external = readExternalReferrer(referrer, page, isOwnSite);
  const arrival: Arrival = {
    tagged: UTM.some((name) => query.text(name) !== undefined),
    utmSource: query.text('utm_source'),
    utmMedium: query.text('utm_medium'),
    clickIdType: CLICK_ID_TYPES.find((type) => query.id(type) !== undefined),
    referrerHost: external && hostOf(external.href)
  };
  return { page, query, external, arrival };
}

function readExternalReferrer(
  referrer: string | undefined,
  page: URL,
  isOwnSite: (referrerHost: string, pageHost: string) => boolean
): URL | undefined {
  if (referrer === undefined) return undefined;
  const url = new URL(referrer);
  return url.hostname === '' || isOwnSite(url.hostname, page.hostname) ? undefined : url;
}
