import * as fc from 'fast-check';
import type { ChannelRule } from '../channelRule';
import { channelPath, classifyChannel, classifySession, compileChannelRules, type ChannelInputs } from '../classifyChannel';
import { DEFAULT_CHANNEL_RULES } from '../defaultChannelRules';

const builtIn = compileChannelRules([]);

const pathOf = (inputs: ChannelInputs, rules = builtIn) => {
  const { channel, subchannel } = classifyChannel(inputs, rules);
  return channelPath(channel, subchannel);
};

interface RowCase {
  readonly rule: string;
  readonly order: number;
  readonly given: ChannelInputs;
  readonly path: string;
}

const row = (order: number, path: string, given: ChannelInputs): RowCase => ({ rule: 'R38', order, given, path });

const rows: readonly RowCase[] = [
  row(10, 'Shopping', { campaignName: 'Summer Shopping', medium: 'cpc', source: 'google' }),
  row(10, 'Shopping', { campaignName: 'brand-shop', medium: 'paid social' }),
  row(20, 'Shopping', { medium: 'ppc', source: 'amazon.de' }),
  row(30, 'Display', { medium: 'Banner', source: 'google' }),
  row(40, 'Display', { source: 'google', medium: 'newsletter', clickIdType: 'dclid' }),
  row(50, 'Paid Social.YouTube', { medium: 'cpv;cpc', source: 'youtube' }),
  row(60, 'Video', { medium: 'cpc', source: 'vimeo.com' }),
  row(70, 'Paid Search.Google Ads', { medium: 'cpc', source: 'AdWords' }),
  row(80, 'Paid Search.Microsoft Ads', { medium: 'cpc', source: 'bing' }),
  row(90, 'Paid Social.Facebook', { medium: 'paid', source: 'm.facebook.com' }),
  row(100, 'Paid Social.Instagram', { medium: 'cpm-boost', source: 'ig' }),
  row(110, 'Paid Social.LinkedIn', { medium: 'cpc', source: 'linkedin' }),
  row(120, 'Paid Social.X', { medium: 'cpc', source: 'twitter' }),
  row(130, 'Paid Social.TikTok', { medium: 'cpc', source: 'TikTok' }),
  row(140, 'Paid Social.Other', { medium: 'retargeting', source: 'reddit.com' }),
  row(150, 'Paid Social.LinkedIn', { source: 'crm', medium: 'post', clickIdType: 'li_fat_id' }),
  row(160, 'Paid Social.TikTok', { clickIdType: 'ttclid' }),
  row(170, 'Paid Social.X', { clickIdType: 'twclid' }),
  row(180, 'Paid Search.Microsoft Ads', { clickIdType: 'msclkid' }),
  row(190, 'Paid Search.Google Ads', { source: 'spring', clickIdType: 'gclid' }),
  row(190, 'Paid Search.Google Ads', { clickIdType: 'wbraid' }),
  row(200, 'Paid Search.Other', { clickIdType: 'yclid' }),
  row(210, 'Paid Search.Other', { medium: 'cpc', source: 'duckduckgo' }),
  row(220, 'Paid Social.Other', { medium: 'social-paid', source: 'facebook' }),
  row(230, 'Paid Search.Other', { medium: 'sem', source: 'google' }),
  row(240, 'Display', { medium: 'CPM ', source: 'x-network' }),
  row(250, 'Paid Other', { medium: 'paid', source: 'radio' }),
  row(260, 'Email', { medium: 'e-mail', source: 'facebook' }),
  row(270, 'Email', { source: 'hs_email' }),
  row(280, 'SMS', { medium: 'text' }),
  row(290, 'SMS', { source: 'SMS', medium: 'push' }),
  row(300, 'Affiliate', { medium: 'affiliates', source: 'google' }),
  row(310, 'AI Assistant.ChatGPT', { source: 'chatgpt.com' }),
  row(320, 'AI Assistant.Gemini', { source: 'gemini', medium: 'ai' }),
  row(330, 'AI Assistant.Copilot', { source: 'copilot', medium: 'ai' }),
  row(340, 'AI Assistant.Perplexity', { source: 'www.perplexity.ai', medium: 'referral' }),
  row(350, 'AI Assistant.Claude', { source: 'claude', medium: 'ai' }),
  row(360, 'AI Assistant.Other', { source: 'le chat', medium: 'ai' }),
  row(370, 'Organic Social.Facebook', { source: 'Facebook' }),
  row(380, 'Organic Social.Instagram', { source: 'l.instagram.com', medium: 'referral' }),
  row(390, 'Organic Social.LinkedIn', { source: 'lnkd.in' }),
  row(400, 'Organic Social.X', { source: 't.co' }),
  row(410, 'Organic Social.YouTube', { source: 'youtu.be' }),
  row(420, 'Organic Social.TikTok', { source: 'tiktok' }),
  row(430, 'Organic Social.Other', { source: 'xing', medium: 'social' }),
  row(440, 'Organic Social.Other', { source: 'mastodon', medium: 'sm' }),
  row(450, 'Video', { source: 'wistia' }),
  row(460, 'Video', { source: 'site', medium: 'in-video-link' }),
  row(470, 'Shopping', { source: 'ebay', medium: 'referral' }),
  row(480, 'Organic Search.Google', { source: 'google', medium: 'organic' }),
  row(490, 'Organic Search.Bing', { source: 'bing', medium: 'organic' }),
  row(500, 'Organic Search.Yahoo', { source: 'Yahoo!', medium: 'organic' }),
  row(510, 'Organic Search.DuckDuckGo', { source: 'duckduckgo', medium: 'organic' }),
  row(520, 'Organic Search.Baidu', { source: 'baidu' }),
  row(530, 'Organic Search.Yandex', { source: 'yandex.ru' }),
  row(540, 'Organic Search.Naver', { source: 'naver', medium: 'organic' }),
  row(550, 'Organic Search.Other', { source: 'ecosia', medium: 'organic' }),
  row(560, 'Referral', { source: 'partner.com', medium: 'referral' }),
  row(570, 'Direct', { source: 'Web Direct' }),
  row(570, 'Direct', {}),
  row(580, 'Other', { source: 'podcast', medium: 'audio' })
];

describe('default channel rules', () => {
  it.each(rows)('$rule row $order gives $path', ({ order, given, path }) => {
    expect(classifyChannel(given, builtIn).evidence).toEqual({ by: 'builtInRule', ruleKey: `default-${order}`, order });
    expect(pathOf(given)).toBe(path);
  });

  it('reaches every one of the 58 rows (R38)', () => {
    const seeded = DEFAULT_CHANNEL_RULES.map((rule) => rule.order);
    expect(seeded).toEqual(Array.from({ length: 58 }, (_, at) => (at + 1) * 10));
    expect([...new Set(rows.map((one) => one.order))].sort((a, b) => a - b)).toEqual(seeded);
  });

  it('gives the same channels when seeded as rows, and names the rule as one of the org (R38)', () => {
    const seeded = compileChannelRules(DEFAULT_CHANNEL_RULES);
    for (const { given, path, order } of rows) {
      expect(pathOf(given, seeded)).toBe(path);
      expect(classifyChannel(given, seeded).evidence).toEqual({ by: 'rule', ruleKey: `default-${order}`, order });
    }
  });
});

const rule = (order: number, channel: string, cells: Partial<ChannelRule>): ChannelRule => ({
  ruleKey: `r${order}-${channel}`,
  order,
  channel,
  ...cells
});

interface RuleCase {
  readonly rule: string;
  readonly name: string;
  readonly rules: readonly (ChannelRule & { readonly active?: boolean })[];
  readonly given: ChannelInputs;
  readonly path: string;
}

const ruleCases: readonly RuleCase[] = [
  { rule: 'R25', name: 'the lower order wins', rules: [rule(20, 'B', {}), rule(10, 'A', {})], given: {}, path: 'A' },
  { rule: 'R25', name: 'equal orders go by key', rules: [rule(10, 'B', {}), rule(10, 'A', {})], given: {}, path: 'A' },
  {
    rule: 'R25',
    name: 'an inactive rule never matches',
    rules: [{ ...rule(10, 'A', {}), active: false }, rule(20, 'B', {})],
    given: {},
    path: 'B'
  },
  {
    rule: 'R25',
    name: 'all cells must match',
    rules: [rule(10, 'A', { source: 'x', medium: 'y' })],
    given: { source: 'x', medium: 'z' },
    path: 'Other'
  },
  { rule: 'R25', name: 'nothing matches (case 24)', rules: [rule(10, 'A', { source: 'x' })], given: { source: 'y' }, path: 'Other' },
  { rule: 'R25', name: 'all rules inactive', rules: [{ ...rule(10, 'A', {}), active: false }], given: { source: 'google' }, path: 'Other' },
  {
    rule: 'R25',
    name: 'a landing page is seen raw, without scheme and www.',
    rules: [rule(10, 'A', { landingPage: 'example.com/demo?ref=mail*' })],
    given: { landingPageRaw: 'https://www.example.com/Demo?ref=mail&x=1', landingPage: 'example.com/Demo' },
    path: 'A'
  },
  {
    rule: 'R25',
    name: 'a session without the raw landing page goes by the short one',
    rules: [rule(10, 'A', { landingPage: 'example.com/demo' })],
    given: { landingPage: 'www.example.com/demo' },
    path: 'A'
  },
  {
    rule: 'R25',
    name: 'a referring website is a host without www.',
    rules: [rule(10, 'A', { referringWebsite: 'partner.com' })],
    given: { referrerPageRaw: 'https://www.Partner.com:8443/list?x=1' },
    path: 'A'
  },
  {
    rule: 'R25',
    name: 'a referring website covers its subdomains',
    rules: [rule(10, 'A', { referringWebsite: 'partner.com' })],
    given: { referrerPage: 'shop.partner.com/list' },
    path: 'A'
  },
  {
    rule: 'R25',
    name: 'with a star it covers what it says only',
    rules: [rule(10, 'A', { referringWebsite: 'partner.*' })],
    given: { referrerPageRaw: 'https://shop.partner.com/' },
    path: 'Other'
  },
  { rule: 'R25', name: '[blank] finds a missing referrer', rules: [rule(10, 'A', { referringWebsite: '[blank]' })], given: {}, path: 'A' },
  { rule: 'R25', name: 'a click id is its type', rules: [rule(10, 'A', { clickId: 'GCLID' })], given: { clickIdType: 'gclid' }, path: 'A' },
  {
    rule: 'R26',
    name: 'fbclid alone is no proof of an ad',
    rules: [],
    given: { source: 'facebook', medium: 'social', clickIdType: 'fbclid' },
    path: 'Organic Social.Facebook'
  },
  {
    rule: 'R26',
    name: 'gclid is one, even without UTM',
    rules: [],
    given: { source: 'google', medium: 'cpc', clickIdType: 'gclid' },
    path: 'Paid Search.Google Ads'
  },
  { rule: 'R28', name: 'a path without subchannel', rules: [rule(10, 'A', { subchannel: ' ' })], given: {}, path: 'A' },
  { rule: 'R28', name: 'a path with subchannel', rules: [rule(10, 'A', { subchannel: 'b' })], given: {}, path: 'A.b' },
  {
    rule: 'R28',
    name: 'an AdWords session (case 8)',
    rules: [],
    given: { source: 'AdWords', medium: 'cpc' },
    path: 'Paid Search.Google Ads'
  },
  { rule: 'R38', name: 'utm_source=Facebook (case 23)', rules: [], given: { source: 'Facebook' }, path: 'Organic Social.Facebook' },
  {
    rule: 'R40',
    name: 'blank source and medium are Web Direct',
    rules: [rule(10, 'A', { source: 'web direct' })],
    given: { source: ' ', medium: '' },
    path: 'A'
  },
  { rule: 'R40', name: 'a medium alone is not direct', rules: [rule(10, 'A', { source: '[blank]' })], given: { medium: 'post' }, path: 'A' }
];

describe('channel rules', () => {
  it.each(ruleCases)('$rule $name', ({ rules, given, path }) => {
    expect(pathOf(given, compileChannelRules(rules))).toBe(path);
  });

  it('says when no rule named the channel (R25)', () => {
    expect(classifyChannel({ source: 'y' }, compileChannelRules([rule(1, 'A', { source: 'x' })])).evidence).toEqual({ by: 'noRule' });
  });

  it('keeps an inherited channel and names every other afresh (R23, R27)', () => {
    const stored = { source: 'Web Direct', channel: 'Email', subchannel: 'News' };
    expect(classifySession({ ...stored, channelInherited: true }, builtIn)).toEqual({
      channel: 'Email',
      subchannel: 'News',
      evidence: { by: 'inherited' }
    });
    expect(classifySession({ ...stored, channelInherited: false }, builtIn).channel).toBe('Direct');
    expect(classifySession({ source: 'Web Direct', channelInherited: true }, builtIn).channel).toBe('Direct');
  });

  it('does not depend on the order the rules come in (R25)', () => {
    const shuffled = fc.shuffledSubarray([...DEFAULT_CHANNEL_RULES], { minLength: DEFAULT_CHANNEL_RULES.length });
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...rows), (rules, { given, path }) => {
        expect(pathOf(given, compileChannelRules(rules))).toBe(path);
      })
    );
  });
});

describe('channelPath', () => {
  it('is blank without a channel (R28)', () => {
    expect([channelPath(undefined, 'x'), channelPath(' ')]).toEqual([undefined, undefined]);
  });
});
