import * as fc from 'fast-check';
import { CLICK_ID_TYPES, sourceAndMedium, type Arrival, type ReferrerSites } from '../sourceAndMedium';
import { channelPath, classifyChannel, compileChannelRules } from 'c/attributionEngine';

const table = (entries: Record<string, string>) => (host: string) => entries[host];

const sites: ReferrerSites = {
  webmail: table({ 'mail.google.com': 'mail.google.com' }),
  aiAssistant: table({ 'chatgpt.com': 'chatgpt', 'gemini.google.com': 'gemini' }),
  searchEngine: table({ 'google.com': 'google', 'google.de': 'google', 'bing.com': 'bing', 'gemini.google.com': 'google' }),
  socialNetwork: table({
    'facebook.com': 'facebook',
    'l.facebook.com': 'facebook',
    'instagram.com': 'instagram',
    'linkedin.com': 'linkedin'
  })
};

interface Case {
  readonly rule: string;
  readonly given: Partial<Arrival>;
  readonly source?: string;
  readonly medium?: string;
}

const utm = (utmSource?: string, utmMedium?: string) => ({ tagged: true, utmSource, utmMedium });

const cases: readonly Case[] = [
  { rule: 'R40', given: {}, source: 'Web Direct' },
  { rule: 'R40', given: utm('Facebook', 'Paid-Social'), source: 'Facebook', medium: 'Paid-Social' },
  { rule: 'R40', given: utm('Facebook'), source: 'Facebook' },
  { rule: 'R40', given: utm(undefined, 'email'), medium: 'email' },
  { rule: 'R40', given: utm() },
  { rule: 'R40', given: { referrerHost: 'google.de' }, source: 'google', medium: 'organic' },
  { rule: 'R40', given: { referrerHost: 'mail.google.com' }, source: 'mail.google.com', medium: 'email' },
  { rule: 'R40', given: { referrerHost: 'gemini.google.com' }, source: 'gemini', medium: 'ai' },
  { rule: 'R40', given: { referrerHost: 'l.facebook.com' }, source: 'facebook', medium: 'social' },
  { rule: 'R40', given: { referrerHost: 'partner.com' }, source: 'partner.com', medium: 'referral' },
  { rule: 'R40', given: { clickIdType: 'gclid', referrerHost: 'bing.com' }, source: 'google', medium: 'cpc' },
  { rule: 'R26', given: { clickIdType: 'gclid' }, source: 'google', medium: 'cpc' },
  { rule: 'R26', given: { clickIdType: 'gbraid' }, source: 'google', medium: 'cpc' },
  { rule: 'R26', given: { clickIdType: 'wbraid' }, source: 'google', medium: 'cpc' },
  { rule: 'R26', given: { clickIdType: 'msclkid' }, source: 'bing', medium: 'cpc' },
  { rule: 'R26', given: { clickIdType: 'dclid' }, source: 'google', medium: 'display' },
  { rule: 'R26', given: { clickIdType: 'li_fat_id' }, source: 'linkedin', medium: 'cpc' },
  { rule: 'R26', given: { clickIdType: 'ttclid' }, source: 'tiktok', medium: 'cpc' },
  { rule: 'R26', given: { clickIdType: 'twclid' }, source: 'x', medium: 'cpc' },
  { rule: 'R26', given: { clickIdType: 'yclid' }, source: 'yandex', medium: 'cpc' },
  { rule: 'R26', given: { clickIdType: 'fbclid' }, source: 'facebook', medium: 'social' },
  { rule: 'R40', given: { clickIdType: 'fbclid', referrerHost: 'instagram.com' }, source: 'instagram', medium: 'social' },
  { rule: 'R40', given: { clickIdType: 'fbclid', referrerHost: 'partner.com' }, source: 'facebook', medium: 'social' },
  // The medium of a hit only where UTM leaves the source open or names the same site.
  { rule: 'R40', given: { ...utm('Google'), clickIdType: 'gclid' }, source: 'Google', medium: 'cpc' },
  { rule: 'R40', given: { ...utm('www.google.com'), referrerHost: 'google.de' }, source: 'www.google.com', medium: 'organic' },
  { rule: 'R40', given: { ...utm('chatgpt.com'), referrerHost: 'chatgpt.com' }, source: 'chatgpt.com', medium: 'ai' },
  { rule: 'R40', given: { ...utm('Partner.com'), referrerHost: 'partner.com' }, source: 'Partner.com', medium: 'referral' },
  { rule: 'R40', given: { ...utm('newsletter'), referrerHost: 'google.de' }, source: 'newsletter' },
  { rule: 'R40', given: { ...utm('newsletter'), clickIdType: 'gclid' }, source: 'newsletter' },
  { rule: 'R40', given: { ...utm(undefined, 'banner'), referrerHost: 'google.de' }, source: 'google', medium: 'banner' },
  { rule: 'R40', given: { ...utm(), referrerHost: 'google.de' }, source: 'google', medium: 'organic' },
  { rule: 'R40', given: { ...utm('a', 'b'), clickIdType: 'gclid' }, source: 'a', medium: 'b' }
];

describe('sourceAndMedium', () => {
  it.each(cases)('$rule $given', ({ given, source, medium }) => {
    expect(sourceAndMedium({ tagged: false, ...given }, sites)).toEqual({ source, medium });
  });

  it('proves an ad by every click id but fbclid, also without UTM (R26)', () => {
    const rules = compileChannelRules([]);
    const paid = CLICK_ID_TYPES.filter((clickIdType) => {
      const given = { ...sourceAndMedium({ tagged: false, clickIdType }, sites), clickIdType };
      return /^(Paid|Display)/.test(channelPath(classifyChannel(given, rules).channel) ?? '');
    });
    expect(paid).toEqual(['gclid', 'gbraid', 'wbraid', 'msclkid', 'dclid', 'li_fat_id', 'ttclid', 'twclid', 'yclid']);
  });

  it('never changes what UTM said (R40)', () => {
    const host = fc.option(fc.constantFrom('google.de', 'mail.google.com', 'chatgpt.com', 'partner.com', 'instagram.com'), {
      nil: undefined
    });
    const clickIdType = fc.option(fc.constantFrom(...CLICK_ID_TYPES), { nil: undefined });
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), host, clickIdType, (source, medium, referrerHost, type) => {
        const given = { tagged: true, utmSource: source, utmMedium: medium, referrerHost, clickIdType: type };
        expect(sourceAndMedium(given, sites)).toEqual({ source, medium });
      })
    );
  });
});
