/** Which rule names the channel of an address, and why: by the very functions that build sessions and classify them (R25, R26, R40). */
import {
  classifyChannel,
  compileChannelRules,
  channelPath,
  DEFAULT_CHANNEL_RULES,
  hostOf,
  WEB_DIRECT,
  type ChannelRule,
  type Settings
} from 'c/attributionEngine';
import { readArrival } from 'c/pageArrival';
import { REFERRER_SITES } from 'c/referrerSites';
import { compileNeverExternal, sourceAndMedium } from 'c/sessionize';

export interface TestedAddress {
  readonly url: string;
  readonly referrer: string;
  /** Stands in for the medium found; blank for none. */
  readonly medium: string;
}

/** What rules look at. */
export const TEST_COLUMNS = ['source', 'medium', 'campaign', 'clickId', 'landingPage', 'referringWebsite'] as const;
export type TestColumn = (typeof TEST_COLUMNS)[number];

export interface ChannelTest {
  readonly path: string;
  readonly isBuiltIn: boolean;
  /** The rule that won; absent where none matched. */
  readonly rule?: ChannelRule;
  readonly seen: Readonly<Record<TestColumn, string>>;
}

export type TestResult =
  { readonly outcome: 'tested'; readonly test: ChannelTest } | { readonly outcome: 'noUrl' | 'badUrl' | 'badReferrer' };

function isAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** `example.com/x` is what people paste. */
function complete(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
}

const bare = (host: string): string => host.toLowerCase().replace(/^www\./, '');

/**
 * The page's own site, its subdomains and parents. Commands, which know the list of public suffixes, also know `a.example.com`
 * and `b.example.com` as one site while no own domains are set.
 */
function createIsOwnSite(settings: Settings): (referrerHost: string, pageHost: string) => boolean {
  const neverExternal = compileNeverExternal(settings);
  return (referrerHost, pageHost) => {
    const [referrer, page] = [bare(referrerHost), bare(pageHost)];
    const isRelated = settings.ownDomains.length === 0 && (referrer.endsWith(`.${page}`) || page.endsWith(`.${referrer}`));
    return referrer === page || isRelated || neverExternal(referrer);
  };
}

/**
 * @param rules active ones, in any order; none: the built-in list holds (R38)
 * @example testChannel({ url: 'example.com/?gclid=A', referrer: '', medium: '' }, [], DEFAULT_SETTINGS)
 * // { outcome: 'tested', test: { path: 'Paid Search.Google Ads', isBuiltIn: true, rule: { order: 70, … }, seen: { source: 'google', … } } }
 */
export function testChannel(tested: TestedAddress, rules: readonly ChannelRule[], settings: Settings): TestResult {
  const [url, referrer] = [complete(tested.url), complete(tested.referrer)];
  if (url === '') return { outcome: 'noUrl' };
  if (!isAddress(url)) return { outcome: 'badUrl' };
  if (referrer !== '' && !isAddress(referrer)) return { outcome: 'badReferrer' };
  const { page, query, external, arrival } = readArrival(url, referrer || undefined, createIsOwnSite(settings));
  const found = sourceAndMedium(arrival, REFERRER_SITES);
  const inputs = {
    source: found.source,
    medium: tested.medium.trim() || found.medium,
    campaignName: query.text('utm_campaign'),
    clickIdType: arrival.clickIdType,
    landingPageRaw: page.href,
    referrerPageRaw: external?.href
  };
  const { channel, subchannel, evidence } = classifyChannel(inputs, compileChannelRules(rules));
  const list = evidence.by === 'builtInRule' ? DEFAULT_CHANNEL_RULES : rules;
  const direct = inputs.medium === undefined ? WEB_DIRECT : '';
  return {
    outcome: 'tested',
    test: {
      path: channelPath(channel, subchannel) ?? channel,
      isBuiltIn: evidence.by === 'builtInRule',
      rule: list.find(({ ruleKey }) => ruleKey === evidence.ruleKey),
      seen: {
        source: inputs.source ?? direct,
        medium: inputs.medium ?? '',
        campaign: inputs.campaignName ?? '',
        clickId: inputs.clickIdType ?? '',
        landingPage: page.href.replace(/^https?:\/\/(www\.)?/i, ''),
        referringWebsite: external ? hostOf(external.href) : ''
      }
    }
  };
}
