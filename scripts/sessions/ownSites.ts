/**
 * Which referrers are not external (R22): the settings' own domains, sign-in and payment hosts, and the page's own site. With own domains
 * in the settings that is the page's very host; without any, all of its registrable domain, for nothing else is known of the company then.
 */
import { type Settings } from 'c/attributionEngine';
import { compileNeverExternal } from 'c/sessionize';
import { getDomain } from 'tldts';

export interface OwnSites {
  /** Whether a referrer's host is not external to a page's. */
  includes(referrerHost: string, pageHost: string): boolean;
}

/** A customer's page at a host of many (`acme.github.io`) is a site of its own. */
const SITE = { allowPrivateDomains: true };

/** @example createOwnSites(DEFAULT_SETTINGS).includes('shop.example.com', 'www.example.com') // true */
export function createOwnSites(settings: Pick<Settings, 'ownDomains' | 'ignoredReferrers'>): OwnSites {
  const neverExternal = compileNeverExternal(settings);
  const sameSite = settings.ownDomains.length > 0 ? bare : siteOf;
  return { includes: (referrerHost, pageHost) => sameSite(referrerHost) === sameSite(pageHost) || neverExternal(bare(referrerHost)) };
}

function bare(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

function siteOf(host: string): string {
  return getDomain(host, SITE) ?? bare(host);
}
