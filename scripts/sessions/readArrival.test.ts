import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_SETTINGS, type Settings } from 'c/attributionEngine';
import { createOwnSites } from './ownSites.ts';
import { readPageView } from './readArrival.ts';
import { createUserAgents } from './userAgents.ts';

const read = (url: string, referrer?: string, settings: Settings = DEFAULT_SETTINGS) =>
  readPageView(
    { visitorKey: 'v', visitorId: 'v', at: 0, kind: 'page', url, referrer },
    { ownSites: createOwnSites(settings), userAgents: createUserAgents() }
  );

const arrivals: readonly (readonly [rule: string, url: string, referrer: string | undefined, expected: object])[] = [
  ['R22 nothing', 'https://example.com/', undefined, { tagged: false }],
  ['R22 UTM', 'https://example.com/?utm_source=A+b&utm_medium=%20', undefined, { tagged: true, utmSource: 'A b' }],
  ['R22 a campaign alone is UTM', 'https://example.com/?utm_campaign=x', undefined, { tagged: true }],
  ['R22 blank UTM is none', 'https://example.com/?utm_source=&utm_medium', undefined, { tagged: false }],
  ['R22 UTM in capitals', 'https://example.com/?UTM_SOURCE=x', undefined, { tagged: true, utmSource: 'x' }],
  ['R26 a click id', 'https://example.com/?fbclid=1&gclid=Ab', undefined, { tagged: false, clickIdType: 'gclid' }],
  ['R22 an external referrer', 'https://example.com/', 'https://www.Google.com/', { tagged: false, referrerHost: 'google.com' }],
  ['R22 an app', 'https://example.com/', 'android-app://com.google.android.gm/', { tagged: false, referrerHost: 'com.google.android.gm' }],
  ['R22 the site itself', 'https://www.example.co.uk/', 'https://shop.example.co.uk/', { tagged: false }],
  [
    'R22 another site of the same country',
    'https://www.example.co.uk/',
    'https://other.co.uk/',
    { tagged: false, referrerHost: 'other.co.uk' }
  ],
  ['R22 neighbours at one host', 'https://a.github.io/', 'https://b.github.io/', { tagged: false, referrerHost: 'b.github.io' }],
  ['R22 a sign-in page', 'https://example.com/', 'https://accounts.google.com/signin', { tagged: false }],
  ['R22 a payment page', 'https://example.com/', 'https://checkout.stripe.com/pay', { tagged: false }],
  ['R22 an address without name', 'http://192.0.2.1/', 'http://192.0.2.2/', { tagged: false, referrerHost: '192.0.2.2' }]
];

for (const [name, url, referrer, expected] of arrivals) {
  test(`arrival: ${name}`, () => {
    assert.deepEqual(JSON.parse(JSON.stringify(read(url, referrer).arrival)), expected);
  });
}

test('with own domains in the settings only they and the very host are own (R22)', () => {
  const settings = { ...DEFAULT_SETTINGS, ownDomains: ['example.net'] };
  assert.equal(read('https://www.example.com/', 'https://shop.example.com/', settings).arrival.referrerHost, 'shop.example.com');
  assert.equal(read('https://www.example.com/', 'https://example.com/', settings).arrival.referrerHost, undefined);
  assert.equal(read('https://www.example.com/', 'https://blog.example.net/', settings).arrival.referrerHost, undefined);
});

test('describes where the visitor landed and what was clicked', () => {
  const query = 'utm_source=g&utm_campaign=Brand%20X&utm_content=ad+1&utm_term=crm+phone&gclid=a%2Bb+C&gad_campaignid=77&_bg=8&creative=9';
  const described = read(`https://www.Example.com/demo?${query}#top`, 'https://www.google.de/search?q=call+tracking').describe();
  assert.deepEqual(JSON.parse(JSON.stringify(described)), {
    visitorId: 'v',
    landingPage: 'example.com/demo',
    landingPageRaw: `https://www.Example.com/demo?${query}#top`,
    referrerPage: 'google.de/search',
    referrerPageRaw: 'https://www.google.de/search?q=call+tracking',
    campaignName: 'Brand X',
    adContent: 'ad 1',
    adCampaignId: '77',
    adGroupId: '8',
    adId: '9',
    keyword: 'crm phone',
    searchPhrase: 'call tracking',
    clickId: 'a+b+C',
    clickIdType: 'gclid'
  });
});

test('a click id too long for its field is left out rather than cut; its type stays (R26)', () => {
  const { clickId, clickIdType } = read(`https://example.com/?fbclid=${'x'.repeat(256)}`).describe();
  assert.deepEqual([clickId, clickIdType], [undefined, 'fbclid']);
});

test('a search phrase that is not UTF-8, or of a site that is no engine, is left out', () => {
  assert.equal(read('https://example.com/', 'https://www.baidu.com/s?wd=%B5%E7%BB%B0').describe().searchPhrase, undefined);
  assert.equal(read('https://example.com/', 'https://www.baidu.com/s?wd=%E7%94%B5%E8%AF%9D').describe().searchPhrase, '电话');
  assert.equal(read('https://example.com/', 'https://partner.com/?q=x').describe().searchPhrase, undefined);
});

test('a referrer that is not external is not stored (R22)', () => {
  const { referrerPage, referrerPageRaw } = read('https://example.com/', 'https://accounts.google.com/signin').describe();
  assert.deepEqual([referrerPage, referrerPageRaw], [undefined, undefined]);
});

test('user and password of a URL are not stored', () => {
  const { landingPage, landingPageRaw } = read('https://me:secret@example.com/a').describe();
  assert.deepEqual([landingPage, landingPageRaw], ['example.com/a', 'https://example.com/a']);
});

test('names browser and platform', () => {
  const agents = createUserAgents();
  const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36';
  const safari =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
  assert.deepEqual(
    [agents.browserOf(chrome), agents.browserOf(safari), agents.browserOf(undefined)],
    [{ browser: 'Chrome', platform: 'Windows' }, { browser: 'Safari', platform: 'iOS' }, {}]
  );
  assert.deepEqual([agents.isBot(chrome), agents.isBot('curl/8.5.0'), agents.isBot('bingbot/2.0')], [false, true, true]);
});
