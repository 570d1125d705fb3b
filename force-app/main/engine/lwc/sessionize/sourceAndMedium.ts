/**
 * Source and medium that channel rules see and that building sessions stores (R40), and which click ids prove an ad (R26).
 *
 * UTM is the site owner's word and stays as it was given. What it leaves open comes from the first hit: a click id, then the referrer's
 * host among webmail, AI assistants, search engines and social networks, then any other external host.
 */
import { hostOf, WEB_DIRECT } from 'c/attributionEngine';

/** What brought a visitor to a page. Blank values are `undefined`. */
export interface Arrival {
  /** Any of the UTM parameters is there. */
  readonly tagged: boolean;
  readonly utmSource?: string;
  readonly utmMedium?: string;
  /** One of `CLICK_ID_TYPES`. */
  readonly clickIdType?: string;
  /** Host of an external referrer, as of `hostOf`; `undefined` where there is none or it is not external (R22). */
  readonly referrerHost?: string;
}

/** Looks a host up among sites of one kind; the answer is the site's name in lower case. */
export interface ReferrerSites {
  webmail(host: string): string | undefined;
  aiAssistant(host: string): string | undefined;
  searchEngine(host: string): string | undefined;
  socialNetwork(host: string): string | undefined;
}

export interface SourceAndMedium {
  readonly source?: string;
  readonly medium?: string;
}

/** Each click id's source and medium, in the order in which they are looked for. All but the last prove a paid click (R26). */
const CLICK_IDS: Readonly<Record<string, readonly [source: string, medium: string]>> = {
  gclid: ['google', 'cpc'],
  gbraid: ['google', 'cpc'],
  wbraid: ['google', 'cpc'],
  msclkid: ['bing', 'cpc'],
  dclid: ['google', 'display'],
  li_fat_id: ['linkedin', 'cpc'],
  ttclid: ['tiktok', 'cpc'],
  twclid: ['x', 'cpc'],
  yclid: ['yandex', 'cpc'],
  fbclid: ['facebook', 'social']
};

/** Names of URL parameters that are click ids; where a URL has several, the first of them counts. */
export const CLICK_ID_TYPES: readonly string[] = Object.freeze(Object.keys(CLICK_IDS));

/**
 * Source and medium of an arrival (R40).
 *
 * @example
 * sourceAndMedium({ tagged: false, referrerHost: 'google.de' }, sites)                           // { source: 'google', medium: 'organic' }
 * sourceAndMedium({ tagged: true, utmSource: 'Google', clickIdType: 'gclid' }, sites)            // { source: 'Google', medium: 'cpc' }
 * sourceAndMedium({ tagged: true, utmSource: 'newsletter', referrerHost: 'partner.com' }, sites) // { source: 'newsletter' }
 * sourceAndMedium({ tagged: false }, sites)                                                      // { source: 'Web Direct' }
 */
export function sourceAndMedium(arrival: Arrival, sites: ReferrerSites): SourceAndMedium {
  const { utmSource, utmMedium } = arrival;
  const hit = hitOfClickId(arrival, sites) ?? hitOfReferrer(arrival.referrerHost, sites);
  if (!hit) return arrival.tagged ? { source: utmSource, medium: utmMedium } : { source: WEB_DIRECT };
  const mediumApplies = utmSource === undefined || namesSite(utmSource, hit.source, sites);
  return { source: utmSource ?? hit.source, medium: utmMedium ?? (mediumApplies ? hit.medium : undefined) };
}

interface Hit {
  readonly source: string;
  readonly medium: string;
}

function hitOfClickId({ clickIdType, referrerHost }: Arrival, sites: ReferrerSites): Hit | undefined {
  const entry = clickIdType === undefined ? undefined : CLICK_IDS[clickIdType];
  if (!entry) return undefined;
  const [source, medium] = entry;
  const onInstagram = clickIdType === 'fbclid' && referrerHost !== undefined && sites.socialNetwork(referrerHost) === 'instagram';
  return { source: onInstagram ? 'instagram' : source, medium };
}

function hitOfReferrer(host: string | undefined, sites: ReferrerSites): Hit | undefined {
  if (host === undefined || host === '') return undefined;
  if (sites.webmail(host) !== undefined) return { source: host, medium: 'email' };
  const assistant = sites.aiAssistant(host);
  if (assistant !== undefined) return { source: assistant, medium: 'ai' };
  const engine = sites.searchEngine(host);
  if (engine !== undefined) return { source: engine, medium: 'organic' };
  const network = sites.socialNetwork(host);
  if (network !== undefined) return { source: network, medium: 'social' };
  return { source: host, medium: 'referral' };
}

/** `Google`, `google.de` and `www.google.com` all name google. */
function namesSite(utmSource: string, name: string, sites: ReferrerSites): boolean {
  const host = hostOf(utmSource);
  return host === name || [sites.aiAssistant(host), sites.searchEngine(host), sites.socialNetwork(host)].includes(name);
}
