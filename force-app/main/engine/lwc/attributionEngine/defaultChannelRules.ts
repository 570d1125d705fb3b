/**
 * The default channel rules (R38): what the wizard seeds, and what holds as long as an org has no rule rows. One line is one row of the
 * table in the specification: order|channel|subchannel|medium|source|click id|campaign. One capital letter under medium or source names
 * one of the sets below.
 */
import type { ChannelRule } from './channelRule';

const SETS: Readonly<Record<string, string>> = {
  P: '*cp*;ppc;retargeting;paid*',
  G: 'google;google.*;adwords;googleads;google-ads;google_ads;google ads',
  M: 'bing;bing.*;microsoft;bingads;bing-ads;bing_ads;msads;microsoft-ads',
  F: 'facebook;facebook.*;*.facebook.com;fb;meta',
  I: 'instagram;instagram.*;*.instagram.com;ig',
  L: 'linkedin;linkedin.*;*.linkedin.com;lnkd.in',
  X: 'x;x.com;twitter;twitter.*;t.co',
  Y: 'youtube;youtube.*;*.youtube.com;youtu.be',
  T: 'tiktok;tiktok.*',
  S: 'pinterest*;reddit*;quora*;snapchat*;threads*;vk;vk.*;xing*;nextdoor*',
  V: 'vimeo*;twitch*;dailymotion*;wistia*;vidyard*',
  Z: 'amazon*;ebay*;etsy*;walmart*;alibaba*;aliexpress*'
};

const TABLE = `10|Shopping||P|||*shopping*;shop*;* shop*;*-shop*;*_shop*
20|Shopping||P|Z
30|Display||display;banner;expandable;interstitial;programmatic
40|Display||||dclid
50|Paid Social|YouTube|P|Y
60|Video||P|V
70|Paid Search|Google Ads|P|G
80|Paid Search|Microsoft Ads|P|M
90|Paid Social|Facebook|P|F
100|Paid Social|Instagram|P|I
110|Paid Social|LinkedIn|P|L
120|Paid Social|X|P|X
130|Paid Social|TikTok|P|T
140|Paid Social|Other|P|S
150|Paid Social|LinkedIn|||li_fat_id
160|Paid Social|TikTok|||ttclid
170|Paid Social|X|||twclid
180|Paid Search|Microsoft Ads|||msclkid
190|Paid Search|Google Ads|||gclid;gbraid;wbraid
200|Paid Search|Other|||yclid
210|Paid Search|Other|P|yahoo*;duckduckgo*;baidu*;yandex*;naver*;ecosia*;brave*
220|Paid Social|Other|paid-social;paid_social;paidsocial;paid social;social-paid;social_paid
230|Paid Search|Other|paid-search;paid_search;paidsearch;paid search;sem
240|Display||cpm
250|Paid Other||P
260|Email||email;e-mail;e_mail;e mail;newsletter
270|Email|||email;e-mail;e_mail;e mail;newsletter;hs_email
280|SMS||sms;text
290|SMS|||sms
300|Affiliate||affiliate;affiliates
310|AI Assistant|ChatGPT||chatgpt;chatgpt.com;chat.openai.com;openai
320|AI Assistant|Gemini||gemini;gemini.google.com;bard.google.com
330|AI Assistant|Copilot||copilot;copilot.microsoft.com;copilot.com
340|AI Assistant|Perplexity||perplexity;perplexity.ai;*.perplexity.ai
350|AI Assistant|Claude||claude;claude.ai
360|AI Assistant|Other|ai
370|Organic Social|Facebook||F
380|Organic Social|Instagram||I
390|Organic Social|LinkedIn||L
400|Organic Social|X||X
410|Organic Social|YouTube||Y
420|Organic Social|TikTok||T
430|Organic Social|Other||S
440|Organic Social|Other|social;social-network;social-media;sm;social network;social media
450|Video|||V
460|Video||*video*
470|Shopping|||Z
480|Organic Search|Google||G
490|Organic Search|Bing||M
500|Organic Search|Yahoo||yahoo;yahoo!;yahoo.*;*.yahoo.com
510|Organic Search|DuckDuckGo||duckduckgo;duckduckgo.*
520|Organic Search|Baidu||baidu;baidu.*
530|Organic Search|Yandex||yandex;yandex.*
540|Organic Search|Naver||naver;naver.*
550|Organic Search|Other|organic
560|Referral||referral;app;link
570|Direct|||Web Direct;(direct);direct
580|Other`;

/**
 * The default rules in ascending order.
 *
 * @example
 * DEFAULT_CHANNEL_RULES[6] // { ruleKey: 'default-70', order: 70, channel: 'Paid Search', subchannel: 'Google Ads', medium: '*cp*;…', … }
 */
export const DEFAULT_CHANNEL_RULES: readonly ChannelRule[] = Object.freeze(TABLE.split('\n').map(readRow));

function readRow(row: string): ChannelRule {
  const [order = '', channel = '', subchannel = '', medium = '', source = '', clickId = '', campaign = ''] = row.split('|');
  return Object.freeze({
    ruleKey: `default-${order}`,
    order: Number(order),
    channel,
    subchannel: subchannel || undefined,
    campaign: campaign || undefined,
    medium: (SETS[medium] ?? medium) || undefined,
    source: (SETS[source] ?? source) || undefined,
    clickId: clickId || undefined
  });
}
